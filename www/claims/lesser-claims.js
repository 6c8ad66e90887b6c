import { html } from "../kit/draw.js";

/** @import {Template} from "../kit/draw.js" */

/**
 * What is done with the claims that are less worth checking.
 *
 * @typedef {object} LesserClaims
 * @property {() => boolean} shown
 * @property {() => number} count  how many there are, shown or not
 * @property {(shown: boolean) => void} change  draws the list anew
 * @property {(words: string) => void} tell
 */

/**
 * The button that shows the claims that are less worth checking, and folds them again.
 *
 * @param {LesserClaims & {alone: boolean}} options  `alone`: no other claim is there
 * @returns {Template}
 */
export function lesserClaims({ shown, count, change, tell, alone }) {
  const isShown = shown();
  const words = isShown ? "Hide lower-priority claims" : `Show ${claims(count(), alone ? "lower-priority " : "more lower-priority ")}`;
  const toggle = (/** @type {Event} */ event) => {
    const button = /** @type {HTMLElement} */ (event.currentTarget);
    change(!isShown);
    // Rows came or went over it. What is read stays where it is, but the focus of who uses the keys must not go out of sight.
    if (button.matches(":focus-visible")) button.scrollIntoView({ block: "nearest" });
    tell(`${claims(count(), "lower-priority ")} ${isShown ? "hidden" : "shown"}`);
  };
  return html`<div class="lesser-claims" ?hidden=${count() === 0}>
    <button type="button" class="button small" aria-expanded=${String(isShown)} @click=${toggle}>${words}</button>
  </div>`;
}

/** "18 more claims". @param {number} count @param {string} [more] */
const claims = (count, more = "") => `${count.toLocaleString("en-GB")} ${more}${count === 1 ? "claim" : "claims"}`;
