import { topLine } from "../kit/top-line.js";

/** @import {Article} from "./article.js" */

/** In so many frames a place is put where it belongs. */
const FRAMES = 4;

/** How far down the window a chosen place is put, as a share of its height. */
export const MIDDLE = 0.45;

/** Puts the line of a place at a height of the window, at once. @param {Article} article @param {number} place @param {number} height */
function put(article, place, height) {
  const line = article.lineAt(article.shownFrom(place));
  if (line !== undefined) scrollBy({ top: line.top - height, behavior: "instant" });
}

/** Puts the line of a place at the top of the view, or so many pixels below it. @param {Article} article @param {number} place */
export function toTop(article, place, below = 0, frames = FRAMES) {
  put(article, place, topLine() + below);
  // The heights above may have been estimates, and a smooth scroll that this one ends is some frames further on the screen.
  if (frames > 1) requestAnimationFrame(() => toTop(article, place, below, frames - 1));
}

/** Puts the line of a place in the middle of the window. @param {Article} article @param {number} place */
export const toMiddle = (article, place) => put(article, place, innerHeight * MIDDLE);

/** How many pixels the line of a place is below the top of the view. @param {Article} article @param {number} place */
export const belowTop = (article, place) => (article.lineAt(place)?.top ?? topLine()) - topLine();

/** Changes how the article is set; the line that was at the top of the view is there afterwards. @param {Article} article @param {() => void} change */
export function keepPlace(article, change) {
  const isAtTop = scrollY === 0;
  const place = article.topOffset();
  change();
  if (!isAtTop) toTop(article, place);
}
