/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {LeftOut, Lens} from "../lens/lens.js" */
/** @import {Workspace} from "../store/workspace.js" */

/** @type {LeftOut} */
const NOTHING = Object.freeze({ unsure: 0, taken: 0, suggested: 0, of: { Entities: false, Claims: false, Notes: false } });

/**
 * What the views show of the open document: all but what the lens leaves out.
 *
 * @param {Workspace} workspace
 * @param {Lens} lens
 */
export function createShown(workspace, lens) {
  /** @type {(LeftOut & {document: GlossatorDocument, whole: GlossatorDocument, version: number}) | null} */
  let last = null;

  function now() {
    const { document: whole } = workspace;
    if (whole === null) return null;
    if (last?.whole !== whole || last.version !== lens.version) last = { ...lens.seen(whole), whole, version: lens.version };
    return last;
  }

  return {
    /** The same object until the document or what is left out has changed. */
    get document() {
      return now()?.document ?? null;
    },
    /** @returns {LeftOut} */
    get left() {
      return now() ?? NOTHING;
    },
    lens,
  };
}

/** @typedef {ReturnType<typeof createShown>} Shown */
