import { saidIn } from "../findings/claim-words.js";
import { putBeside } from "../kit/beside.js";
import { html, render } from "../kit/draw.js";
import { element, landmark } from "../kit/element.js";
import { pressed, verdictField } from "./verdict-field.js";
import { PRESETS } from "./verdict-scale.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Chosen} from "./verdict-field.js" */
/** @import {VerdictScale} from "./verdict-scale.js" */

/**
 * The small card that asks for a verdict: by digit, by press, or in words of one's own.
 *
 * @param {VerdictScale} scale
 * @returns {{ask: (claim: Annotation, beside: readonly DOMRect[], choose: (chosen: Chosen) => void) => void}}
 */
export function createVerdictChooser(scale) {
  /** @type {{claim: Annotation, choose: (chosen: Chosen) => void, cameFrom: Element | null} | null} */
  let asked = null;
  const card = element("div", { class: "popover card verdict-chooser", popover: "auto", role: "dialog", "aria-label": "Verdict", tabindex: "-1" });
  landmark("layer").append(card);

  /** @param {Chosen} chosen */
  function choose(chosen) {
    // The focus goes back first: the row that holds it passes it on when it is drawn anew.
    card.hidePopover();
    giveBack();
    asked?.choose(chosen);
  }

  function draw() {
    if (asked === null) return;
    const { claim } = asked;
    const field = verdictField({ scale, chosen: claim.verdict ?? "", choose, draw });
    render(html`<div class="section"><p class="about said">${saidIn(claim)}</p>${field}</div>`, card);
  }

  card.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The keys of the page wait until a verdict is chosen: Escape closes the card, and the claim stays chosen.
    event.stopPropagation();
    const preset = event.target instanceof HTMLInputElement ? undefined : PRESETS[Number.parseInt(event.key, 10) - 1];
    if (preset === undefined) return;
    event.preventDefault();
    choose(pressed(scale, asked?.claim.verdict ?? "", preset.words));
  });
  card.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== "open") giveBack();
  });

  function giveBack() {
    const lost = document.activeElement === document.body || card.contains(document.activeElement);
    if (lost && asked?.cameFrom instanceof HTMLElement && asked.cameFrom.isConnected) asked.cameFrom.focus({ preventScroll: true });
  }

  return {
    ask(claim, beside, chosen) {
      asked = { claim, choose: chosen, cameFrom: document.activeElement };
      draw();
      card.showPopover();
      putBeside(card, beside);
      /** @type {HTMLElement | null} */ (card.querySelector('[aria-pressed="true"]') ?? card.querySelector("button"))?.focus();
    },
  };
}
