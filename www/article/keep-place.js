import { topLine } from "../kit/top-line.js";

/** @import {Article} from "./article.js" */

/** In so many frames a place is put where it belongs. */
const FRAMES = 4;

/** A place may be a space that no line draws; a letter follows within these. */
const LOOKED_AT = 8;

/**
 * Puts the line of a place at the top of the view.
 *
 * @param {Article} article
 * @param {number} place
 */
export function toTop(article, place) {
  // The heights above may have been estimates, and a smooth scroll that this one ends is some frames further on the screen.
  let left = FRAMES;
  const put = () => {
    const [line] = article.rectsOf({ start: place, end: place + LOOKED_AT });
    if (line !== undefined) scrollBy({ top: line.top - topLine(), behavior: "instant" });
    left -= 1;
    if (left > 0) requestAnimationFrame(put);
  };
  put();
}

/**
 * Changes how the article is set; the line that was at the top of the view is there afterwards.
 *
 * @param {Article} article
 * @param {() => void} change
 */
export function keepPlace(article, change) {
  const isAtTop = scrollY === 0;
  const place = article.topOffset();
  change();
  if (isAtTop) return;
  toTop(article, place);
}

/** Where in the window a place is put that was pointed at, as a share of its height. */
export const MIDDLE = 0.45;

/**
 * Puts the line of a place in the middle of the window, at once.
 *
 * @param {Article} article
 * @param {number} place
 */
export function toMiddle(article, place) {
  const [line] = article.rectsOf({ start: place, end: place + LOOKED_AT });
  if (line !== undefined) scrollBy({ top: line.top - innerHeight * MIDDLE, behavior: "instant" });
}
