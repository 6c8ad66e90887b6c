import { filtered } from "../document/hidden.js";
import { keptChoice } from "../store/kept-choice.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Filtered, HiddenCounts} from "../document/hidden.js" */
/** @import {Workspace} from "../store/workspace.js" */

const kept = keptChoice("threshold");
const keptLesser = keptChoice("lesser-claims");
/** What is kept where they are shown. */
const SHOWN = "shown";

/**
 * What the views show of the open document: all but the suggestions under the threshold and, unless they are asked for, the
 * claims that are less worth checking.
 *
 * @param {Workspace} workspace
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
    /** The same object until the document or what is asked for has changed. */
    get document() {
      return now()?.document ?? null;
    },
    /** @returns {HiddenCounts} */
    get hidden() {
      return now()?.hidden ?? { entities: 0, claims: 0, lesser: 0 };
    },
    /** How many claims are less worth checking, whether they are shown or not. */
    get lesser() {
      return now()?.lesser ?? 0;
    },
    /** In percent; kept by this browser. */
    get threshold() {
      return threshold;
    },
    set threshold(percent) {
      threshold = percent;
      kept.write(String(percent));
    },
    /** Whether those claims are shown; kept by this browser. */
    get showsLesser() {
      return showsLesser;
    },
    set showsLesser(shows) {
      showsLesser = shows;
      keptLesser.write(shows ? SHOWN : null);
    },
  };
}

/** @typedef {ReturnType<typeof createShown>} Shown */

/** The threshold that was chosen here before; at first nothing is hidden. */
function keptThreshold() {
  const percent = Number(kept.read() ?? 0);
  return Number.isInteger(percent) && percent >= 0 && percent <= 100 ? percent : 0;
}
