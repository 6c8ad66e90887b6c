import { RATINGS } from "./verdict-scale.js";
import { element } from "../kit/element.js";

/**
 * How true a claim is, from 1 to 5; a second press takes the number back.
 *
 * @param {(rating: number | null) => void} choose
 * @returns {{element: HTMLElement, update: (rating: number | undefined) => void}}
 */
export function createRatingField(choose) {
  /** @type {number | undefined} */
  let chosen;
  const buttons = RATINGS.map((rating) => {
    const made = element("button", { type: "button", "aria-label": `${rating} of ${RATINGS.length}` }, String(rating));
    made.addEventListener("click", () => choose(rating === chosen ? null : rating));
    return made;
  });
  const scale = element("div", { class: "segmented", role: "group", "aria-label": "Rating" }, ...buttons);
  return {
    element: element("div", { class: "rating" }, element("span", { class: "about", "aria-hidden": "true" }, "Rating"), scale, element("span", { class: "about", "aria-hidden": "true" }, "1 = false, 5 = true")),
    update(rating) {
      chosen = rating;
      for (const [i, one] of buttons.entries()) one.setAttribute("aria-pressed", String(RATINGS[i] === rating));
    },
  };
}
