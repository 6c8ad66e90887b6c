import { filtered } from "../state/threshold.js";
import { keptChoice } from "../state/kept-choice.js";

/** @import {GlossatorDocument} from "../types.js" */
/** @import {Filtered, HiddenCounts} from "../state/threshold.js" */
/** @import {Workspace} from "../state/workspace.js" */

/**
 * What the views show of the open document: all but the suggestions under the threshold.
 *
 * @typedef {object} Shown
 * @property {GlossatorDocument | null} document  the same object until the document or the threshold has changed
 * @property {HiddenCounts} hidden
 * @property {number} threshold  in percent; settable, and kept by this browser
 */

const kept = keptChoice("threshold");

/**
 * @param {Workspace} workspace
 * @returns {Shown}
 */
export function createShown(workspace) {
  let threshold = keptThreshold();
  /** @type {(Filtered & {of: GlossatorDocument, under: number}) | null} */
  let last = null;

  function now() {
    const { document } = workspace;
    if (document === null) return null;
    if (last?.of !== document || last.under !== threshold) {
      last = { ...filtered(document, threshold), of: document, under: threshold };
    }
    return last;
  }

  return {
    get document() {
      return now()?.document ?? null;
    },
    get hidden() {
      return now()?.hidden ?? { entities: 0, claims: 0 };
    },
    get threshold() {
      return threshold;
    },
    set threshold(percent) {
      threshold = percent;
      kept.write(String(percent));
    },
  };
}

/** The threshold that was chosen here before; at first nothing is hidden. */
function keptThreshold() {
  const percent = Number(kept.read() ?? 0);
  return Number.isInteger(percent) && percent >= 0 && percent <= 100 ? percent : 0;
}
