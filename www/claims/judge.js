import { html, nothing } from "../kit/draw.js";
import { createEvidence } from "./evidence.js";
import { verdictField } from "./verdict-field.js";
import { pressed, verdictOfDigit } from "./verdict-scale.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Drawable} from "../kit/draw.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Chosen, VerdictScale} from "./verdict-scale.js" */

/** @typedef {ReturnType<typeof createJudge>} Judge */

/**
 * Where a claim is judged, in its card and wherever else: verdict, evidence and note in one frame. A verdict leads to the field for
 * a link, and that on to the next claim: three actions a claim.
 *
 * @param {object} options
 * @param {VerdictScale} options.scale
 * @param {Actions} options.actions
 * @param {() => HTMLElement} options.root  contains it, and takes the focus
 * @param {() => void} options.draw  draws `template()` again
 * @param {() => void} options.setUp  opens the dialog for the scale
 * @param {(claim: Annotation) => void} options.goOn  to the claim that is to be judged after this one
 * @param {() => void} [options.leave]  the field for a link, where there is no verdict yet
 */
export function createJudge({ scale, actions, root, draw, setUp, goOn, leave = () => root().focus() }) {
  /** @type {Annotation | null} */
  let shown = null;
  /** Whether the other verdicts are shown. */
  let isOpen = false;
  const evidence = createEvidence({ actions, draw, root, done: (claim) => ((claim.verdict ?? "") === "" ? leave() : goOn(claim)) });

  /** @param {boolean} open */
  function toggle(open) {
    isOpen = open;
    draw();
    if (open) /** @type {HTMLElement | null} */ (root().querySelector(".others button"))?.focus();
  }

  /** @param {Chosen} chosen */
  function choose(chosen) {
    if (shown === null) return;
    const { id } = shown;
    const isOfOwn = chosen.rating === undefined;
    isOpen &&= isOfOwn;
    actions.run({ type: "setVerdict", id, ...chosen });
    draw();
    // On a phone the field would bring up the keyboard over what the thumb is on.
    if (chosen.verdict !== "" && !matchMedia("(width <= 900px)").matches) evidence.focus();
  }

  return {
    /** @param {Annotation} claim @param {Drawable} [note]  the field for a note, under the evidence */
    template(claim, note = nothing) {
      if (claim.id !== shown?.id) isOpen = false;
      shown = claim;
      const rate = (/** @type {number | null} */ rating) => actions.run({ type: "setRating", id: claim.id, rating });
      return html`<div class="judge">${verdictField({ scale, claim, isOpen, toggle, choose, rate, setUp, draw })}${evidence.template(claim)}${note}</div>`;
    },
    /** Gives the verdict of a digit. @param {number} digit @returns {boolean} false where no verdict has it */
    digit(digit) {
      const words = shown === null ? null : verdictOfDigit(scale, digit, isOpen);
      if (shown === null || words === null) return false;
      if (words === "other") toggle(true);
      else choose(pressed(scale, shown.verdict ?? "", words));
      return true;
    },
    focusEvidence: evidence.focus,
    /** To the verdict that is chosen, or the first. */
    focusVerdict() {
      const cells = root().querySelector(".scale");
      /** @type {HTMLElement | null | undefined} */ (cells?.querySelector('[aria-pressed="true"], [data-chosen]') ?? cells?.querySelector("button"))?.focus();
    },
  };
}
