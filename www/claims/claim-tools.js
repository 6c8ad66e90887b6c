import { indexOf } from "../document/annotation-index.js";
import { createVerdictChooser } from "./verdict-chooser.js";

/** @import {VerdictScale} from "./verdict-scale.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Article} from "../article/article.js" */
/** @import {ClaimsList} from "./claims-list.js" */
/** @import {Panel} from "../app/panel.js" */
/** @import {Shown} from "../reading/shown.js" */

/**
 * What is done with claims, whichever view or key asks for it.
 *
 * @typedef {object} ClaimTools
 * @property {(id: string) => boolean} isClaim
 * @property {(step: 1 | -1) => void} step  through the claims that are listed, in their order
 * @property {(id: string) => void} open  its card
 * @property {(id: string) => void} judge  asks for a verdict
 */

/**
 * @param {object} options
 * @param {Shown} options.shown
 * @param {Article} options.article
 * @param {Actions} options.actions
 * @param {VerdictScale} options.scale
 * @param {() => {claims: ClaimsList, panel: Panel}} options.views
 * @returns {ClaimTools}
 */
export function createClaimTools({ shown, article, actions, scale, views }) {
  const chooser = createVerdictChooser(scale);

  /** @param {string} id */
  function claimOf(id) {
    const found = shown.document === null ? undefined : indexOf(shown.document).byId.get(id);
    return found?.kind === "claim" ? found : undefined;
  }

  return {
    isClaim: (id) => claimOf(id) !== undefined,
    step(step) {
      const { claims, panel } = views();
      panel.choose("Claims");
      claims.step(step);
    },
    open(id) {
      const { claims, panel } = views();
      panel.choose("Claims");
      claims.card.open(id);
    },
    judge(id) {
      const claim = claimOf(id);
      if (claim === undefined) return;
      // Beside the row or the card that asks; the words in the text where nothing of the panel does.
      const asking = document.activeElement?.closest(".finding");
      const beside = asking?.querySelector(".said, .claim-said")?.getClientRects() ?? article.rectsOf(claim);
      chooser.ask(claim, [...beside], (chosen) => actions.run({ type: "setVerdict", id, ...chosen }));
    },
  };
}
