import { filtered } from "../document/hidden.js";
import { keptChoice } from "../store/kept-choice.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Filtered, HiddenCounts} from "../document/hidden.js" */
/** @import {Workspace} from "../store/workspace.js" */

/**
 * What the views show of the open document: all but the suggestions under the threshold and, unless they are asked for, the
 * claims that are less worth checking.
 *
 * @typedef {object} Shown
 * @property {GlossatorDocument | null} document  the same object until the document or what is asked for has changed
 * @property {HiddenCounts} hidden
 * @property {number} lesser  how many claims are less worth checking, whether they are shown or not
 * @property {number} threshold  in percent; settable, and kept by this browser
 * @property {boolean} showsLesser  whether those claims are shown; settable, and kept by this browser
 */

const kept = keptChoice("threshold");
const keptLesser = keptChoice("lesser-claims");
/** What is kept where they are shown. */
const SHOWN = "shown";

/**
 * @param {Workspace} workspace
 * @returns {Shown}
 */
export function createShown(workspace) {
  let threshold = keptThreshold();
  let showsLesser = keptLesser.read() === SHOWN;
  /** @type {(Filtered & {of: GlossatorDocument, under: number, whole: boolean}) | null} */
  let last = null;

  function now() {
    const { document } = workspace;
    if (document === null) return null;
    if (last?.of !== document || last.under !== threshold || last.whole !== showsLesser) {
      last = { ...filtered(document, threshold, showsLesser), of: document, under: threshold, whole: showsLesser };
    }
    return last;
  }

  return {
    get document() {
      return now()?.document ?? null;
    },
    get hidden() {
      return now()?.hidden ?? { entities: 0, claims: 0, lesser: 0 };
    },
    get lesser() {
      return now()?.lesser ?? 0;
    },
    get threshold() {
      return threshold;
    },
    set threshold(percent) {
      threshold = percent;
      kept.write(String(percent));
    },
    get showsLesser() {
      return showsLesser;
    },
    set showsLesser(shows) {
      showsLesser = shows;
      keptLesser.write(shows ? SHOWN : null);
    },
  };
}

/** The threshold that was chosen here before; at first nothing is hidden. */
function keptThreshold() {
  const percent = Number(kept.read() ?? 0);
  return Number.isInteger(percent) && percent >= 0 && percent <= 100 ? percent : 0;
}
