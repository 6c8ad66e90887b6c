import { annotationIn } from "../document/annotation-index.js";
import { createJudge } from "./judge.js";
import { createScaleDialog } from "./scale-dialog.js";
import { createVerdictChooser } from "./verdict-chooser.js";

/** @import {VerdictScale} from "./verdict-scale.js" */
/** @import {Annotation} from "../document/types.js" */
/** @import {Actions, Workspace} from "../store/workspace.js" */
/** @import {Article} from "../article/article.js" */
/** @import {JudgeOf} from "./claim-card.js" */
/** @import {ClaimsList} from "./claims-list.js" */
/** @import {Panel} from "../app/panel.js" */
/** @import {Shown} from "../reading/shown.js" */

/** @typedef {ReturnType<typeof createClaimTools>} ClaimTools */

/**
 * What is done with claims, whichever view or key asks for it.
 *
 * @param {{workspace: Workspace, shown: Shown, article: Article, actions: Actions, scale: VerdictScale,
 *   views: () => {claims: ClaimsList, panel: Panel}}} options
 */
export function createClaimTools({ workspace, shown, article, actions, scale, views }) {
  const dialog = createScaleDialog({ workspace, actions, scale });
  const chooser = createVerdictChooser({ scale, actions, claimOf, setUp: dialog.open, goOn: (claim) => showList().goOn(claim) });

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

  /** The card in the panel, where it is open on this claim and seen. @param {string | undefined} id */
  function cardOn(id) {
    const { claims, panel } = views();
    const isSeen = id !== undefined && claims.card.id !== null && panel.chosen() === claims;
    return isSeen && claims.keyOf(id) === claims.card.id ? claims.card : null;
  }

  /** @param {string} id @param {"verdict" | "evidence"} focus */
  function ask(id, focus) {
    const claim = claimOf(id);
    if (claim === undefined) return;
    const judge = cardOn(id)?.judge;
    if (judge !== undefined) return focus === "evidence" ? judge.focusEvidence() : judge.focusVerdict();
    // Beside the row of the panel that asks; else beside the words in the text.
    const asking = document.activeElement?.closest("#panel .finding")?.querySelector(".said, .claim-said");
    chooser.ask(id, () => [...(asking?.getClientRects() ?? article.rectsOf(claim))], focus);
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
    judge: (id) => ask(id, "verdict"),
    /** Asks for evidence. @param {string} id */
    addEvidence: (id) => ask(id, "evidence"),
    /** Gives the verdict of a digit, where the card of the claim is open. @param {string | undefined} id @param {number} digit @returns {boolean} */
    digit: (id, digit) => cardOn(id)?.judge.digit(digit) ?? false,
    /** The part of a card where a claim is judged. @type {JudgeOf} */
    judgeOf: (options) => createJudge({ scale, actions, setUp: dialog.open, ...options }),
    /** The claim to judge after this one. @param {Pick<Annotation, "id">} claim */
    nextToJudge: (claim) => views().claims.nextToJudge(claim),
    /** The claim after the active one in the list, or before it. @param {1 | -1} by */
    next: (by) => views().claims.next(by),
    /** Takes a claim off the list, wherever it is said. @param {string} id */
    putAside: (id) => actions.run({ type: "reject", ids: views().claims.placesOf(id) }),
    /** The document has changed. */
    changed() {
      chooser.changed();
    },
  };
}
