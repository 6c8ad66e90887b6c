import { element } from "../kit/element.js";

/**
 * The button that shows the claims that are less worth checking, and folds them again.
 *
 * @typedef {object} LesserClaims
 * @property {HTMLElement} element
 * @property {(alone: boolean) => void} update  `alone`: no other claim is there
 */

/**
 * @param {object} options
 * @param {boolean} options.shown  whether they are shown at first
 * @param {() => number} options.count  how many there are, shown or not
 * @param {(shown: boolean) => void} options.change  `update` is to follow
 * @param {(words: string) => void} options.tell
 * @returns {LesserClaims}
 */
export function createLesserClaims({ shown, count, change, tell }) {
  const button = element("button", { type: "button", class: "button small" });
  const root = element("div", { class: "lesser-claims", hidden: true }, button);
  let isShown = shown;

  button.addEventListener("click", () => {
    isShown = !isShown;
    change(isShown);
    // Rows came or went over it. What is read stays where it is, but the focus of who uses the keys must not go out of sight.
    if (button.matches(":focus-visible")) root.scrollIntoView({ block: "nearest" });
    tell(`${claims(count(), "lower-priority ")} ${isShown ? "shown" : "hidden"}`);
  });

  return {
    element: root,
    update(alone) {
      root.hidden = count() === 0;
      button.textContent = isShown ? "Hide lower-priority claims" : `Show ${claims(count(), alone ? "lower-priority " : "more lower-priority ")}`;
      button.setAttribute("aria-expanded", String(isShown));
    },
  };
}

/** "18 more claims". @param {number} count @param {string} [more] */
const claims = (count, more = "") => `${count.toLocaleString("en-GB")} ${more}${count === 1 ? "claim" : "claims"}`;
