import { saidIn } from "../findings/claim-words.js";
import { createFloatingCard } from "../kit/beside.js";
import { html, render } from "../kit/draw.js";
import { createJudge } from "./judge.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {VerdictScale} from "./verdict-scale.js" */

/**
 * The small card that asks for a verdict and its evidence, wherever the claim is.
 *
 * @param {{scale: VerdictScale, actions: Actions, claimOf: (id: string) => Annotation | undefined, setUp: () => void,
 *   goOn: (claim: Annotation) => void}} options  `goOn` leads to the claim that is to be judged after this one
 */
export function createVerdictChooser({ scale, actions, claimOf, setUp, goOn }) {
  /** @type {{id: string, beside: () => readonly DOMRect[]} | null} */
  let asked = null;
  const card = createFloatingCard({ class: "verdict-chooser", name: "Verdict", dismissible: true, beside: () => asked?.beside() ?? [] });
  const judge = createJudge({
    scale,
    actions,
    root: () => card.element,
    draw,
    leave: () => card.close(),
    setUp: () => (card.close(), setUp()),
    goOn(claim) {
      // The focus must be back on its row first: the row keeps it when it is drawn again.
      card.close();
      goOn(claim);
    },
  });

  function draw() {
    const claim = claimOf(asked?.id ?? "");
    if (claim === undefined) return card.close();
    render(html`<div class="section"><p class="about said">${saidIn(claim)}</p>${judge.template(claim)}</div>`, card.element);
    card.settle();
  }

  card.element.addEventListener("keydown", (event) => {
    // Closed, it may still hold the focus until the browser draws.
    if (!card.isOpen || event.ctrlKey || event.metaKey || event.altKey) return;
    // The page must not act on its keys until a verdict is chosen: Escape closes the card, and the claim stays chosen.
    event.stopPropagation();
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (event.key.toLowerCase() === "e") judge.focusEvidence();
    else if (!judge.digit(Number.parseInt(event.key, 10))) return;
    event.preventDefault();
  });

  return {
    /** @param {string} id  of the claim @param {() => readonly DOMRect[]} beside  the lines it stands beside, as the page scrolls too @param {"verdict" | "evidence"} [focus] */
    ask(id, beside, focus = "verdict") {
      asked = { id, beside };
      draw();
      card.open();
      card.settle();
      if (focus === "evidence") judge.focusEvidence();
      else judge.focusVerdict();
    },
    /** The document has changed. */
    changed() {
      if (card.isOpen) draw();
    },
  };
}
