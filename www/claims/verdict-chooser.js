import { putBeside } from "../kit/beside.js";
import { saidIn } from "../findings/claim-words.js";
import { element, landmark } from "../kit/element.js";
import { createVerdictField } from "./verdict-field.js";

/** @import {VerdictScale} from "./verdict-scale.js" */
/** @import {Annotation} from "../document/types.js" */
/** @import {Chosen} from "./verdict-field.js" */

/**
 * The small card that asks for a verdict: by digit, by press, or in words of one's own.
 *
 * @param {VerdictScale} scale
 * @returns {{ask: (claim: Annotation, beside: readonly DOMRect[], choose: (chosen: Chosen) => void) => void}}
 */
export function createVerdictChooser(scale) {
  const said = element("p", { class: "about said" });
  /** @type {(chosen: Chosen) => void} */
  let choose = () => {};
  /** @type {Element | null} */
  let cameFrom = null;
  const field = createVerdictField({
    scale,
    choose(chosen) {
      // The focus goes back first: the row that holds it passes it on when it is drawn anew.
      card.hidePopover();
      giveBack();
      choose(chosen);
    },
  });
  const card = element(
    "div",
    { class: "popover card verdict-chooser", popover: "auto", role: "dialog", "aria-label": "Verdict", tabindex: "-1" },
    element("div", { class: "section" }, said, field.element),
  );
  landmark("layer").append(card);

  card.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Escape") return;
    // The keys of the page wait until a verdict is chosen.
    event.stopPropagation();
    const digit = event.target instanceof HTMLInputElement ? NaN : Number.parseInt(event.key, 10);
    if (Number.isNaN(digit)) return;
    event.preventDefault();
    field.press(digit - 1);
  });
  card.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== "open") giveBack();
  });

  function giveBack() {
    const lost = document.activeElement === document.body || card.contains(document.activeElement);
    if (lost && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
  }

  return {
    ask(claim, beside, chosen) {
      choose = chosen;
      cameFrom = document.activeElement;
      said.textContent = saidIn(claim);
      field.update(claim.verdict ?? "");
      card.showPopover();
      putBeside(card, beside);
      field.focus();
    },
  };
}
