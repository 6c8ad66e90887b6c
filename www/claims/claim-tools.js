import { annotationIn } from "../document/annotation-index.js";
import { createVerdictChooser } from "./verdict-field.js";

/** @import {VerdictScale} from "./verdict-scale.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Article} from "../article/article.js" */
/** @import {ClaimsList} from "./claims-list.js" */
/** @import {Panel} from "../app/panel.js" */
/** @import {Shown} from "../reading/shown.js" */

/** @typedef {ReturnType<typeof createClaimTools>} ClaimTools */

/**
 * What is done with claims, whichever view or key asks for it.
 *
 * @param {{shown: Shown, article: Article, actions: Actions, scale: VerdictScale, views: () => {claims: ClaimsList, panel: Panel}}} options
 */
export function createClaimTools({ shown, article, actions, scale, views }) {
  const chooser = createVerdictChooser(scale);

  /** @param {string} id */
  function claimOf(id) {
    const found = annotationIn(shown.document, id);
    return found?.kind === "claim" ? found : undefined;
  }

  function showList() {
    const { claims, panel } = views();
    panel.choose("Claims");
    return claims;
  }

  return {
    /** Opens the list with all claims, or those of one speaker. @param {string} [speaker]  its key */
    showList(speaker) {
      showList().showOf(speaker);
    },
    isClaim: (/** @type {string} */ id) => claimOf(id) !== undefined,
    /** To another claim of the list. @param {1 | -1} step */
    step: (step) => showList().step(step),
    /** Opens its card. @param {string} id */
    open: (id) => showList().card.open(id),
    /** Asks who says it, on its card. @param {string} id */
    speaker: (id) => showList().card.askSpeaker(id),
    /** Asks for a verdict. @param {string} id */
    judge(id) {
      const claim = claimOf(id);
      if (claim === undefined) return;
      // Beside the row or card of the panel that asks; else beside the words in the text.
      const asking = document.activeElement?.closest("#panel .finding")?.querySelector(".said, .claim-said");
      chooser.ask(claim, () => [...(asking?.getClientRects() ?? article.rectsOf(claim))], (chosen) => actions.run({ type: "setVerdict", id, ...chosen }));
    },
  };
}
