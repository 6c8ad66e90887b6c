import { saidIn } from "../findings/claim-words.js";
import { createFloatingCard, putBeside } from "../kit/beside.js";
import { html, render } from "../kit/draw.js";
import { pressed, verdictField } from "./verdict-field.js";
import { PRESETS } from "./verdict-scale.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Chosen} from "./verdict-field.js" */
/** @import {VerdictScale} from "./verdict-scale.js" */

/** The small card that asks for a verdict: by digit, by press, or in the person's own words. @param {VerdictScale} scale */
export function createVerdictChooser(scale) {
  const card = createFloatingCard({ class: "verdict-chooser", name: "Verdict", dismissible: true });
  /** @type {{claim: Annotation, choose: (chosen: Chosen) => void} | null} */
  let asked = null;

  /** @param {Chosen} chosen */
  function choose(chosen) {
    // The focus must be back on its row first: the row keeps it when it is drawn again.
    card.close();
    asked?.choose(chosen);
  }

  function draw() {
    if (asked === null) return;
    const { claim } = asked;
    const field = verdictField({ scale, chosen: claim.verdict ?? "", choose, draw });
    render(html`<div class="section"><p class="about said">${saidIn(claim)}</p>${field}</div>`, card.element);
  }

  card.element.addEventListener("keydown", (event) => {
    // Closed, it may still hold the focus until the browser draws.
    if (!card.isOpen || event.ctrlKey || event.metaKey || event.altKey) return;
    // The page must not act on its keys until a verdict is chosen: Escape closes the card, and the claim stays chosen.
    event.stopPropagation();
    const preset = event.target instanceof HTMLInputElement ? undefined : PRESETS[Number.parseInt(event.key, 10) - 1];
    if (preset === undefined) return;
    event.preventDefault();
    choose(pressed(scale, asked?.claim.verdict ?? "", preset.words));
  });

  return {
    /** @param {Annotation} claim @param {readonly DOMRect[]} beside  the lines it is put beside @param {(chosen: Chosen) => void} chosen */
    ask(claim, beside, chosen) {
      asked = { claim, choose: chosen };
      draw();
      card.open();
      putBeside(card.element, beside);
      const { element } = card;
      /** @type {HTMLElement | null} */ (element.querySelector('[aria-pressed="true"]') ?? element.querySelector("button"))?.focus();
    },
  };
}
