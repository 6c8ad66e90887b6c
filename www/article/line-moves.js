import { characterAround } from "../document/characters.js";

/** @import {Step} from "./caret-moves.js" */
/** @import {Article} from "./article.js" */

/** So many characters are looked at for another line; a line of any window has fewer. */
const REACH = 1500;

/**
 * Where a text cursor stands in the window; `middle` is that of the character it belongs to.
 *
 * @typedef {{x: number, middle: number, top: number, bottom: number}} Post
 */

/**
 * @param {Article} article
 * @param {number} place
 */
const boxAt = (article, place) => article.rectsOf({ start: place, end: place + 1 })[0];

/**
 * Where the text cursor stands in the window: at an end of what is selected it belongs to the last character of that, so that
 * it does not run ahead to the next line.
 *
 * @param {Article} article
 * @param {{anchor: number, head: number}} caret
 * @param {boolean} isRightToLeft
 * @returns {Post | null}
 */
export function postOf(article, { anchor, head }, isRightToLeft) {
  const before = boxAt(article, head - 1);
  const after = boxAt(article, head);
  const box = head > anchor ? (before ?? after) : (after ?? before);
  if (box === undefined) return null;
  const isAtEnd = (box === before) !== isRightToLeft;
  return { x: isAtEnd ? box.right : box.left, middle: (box.left + box.right) / 2, top: box.top, bottom: box.bottom };
}

/**
 * The place on the line above or below that stands nearest to `x`.
 *
 * @param {Article} article
 * @param {string} text
 * @param {{head: number, post: Post, step: Step, x: number}} from
 * @returns {number | null} null on the last line, and the first
 */
export function placeOnNextLine(article, text, { head, post, step, x }) {
  /** @type {DOMRect | null} */
  let line = null;
  /** @type {{place: number, distance: number} | null} */
  let best = null;
  for (let at = step === 1 ? head : head - 1, looked = 0; at >= 0 && at < text.length && looked < REACH; at += step, looked += 1) {
    const box = boxAt(article, at);
    if (box === undefined || isOnLine(box, post)) continue;
    line ??= box;
    if (!isOnLine(box, line)) break;
    const distance = Math.abs(x - (box.left + box.right) / 2);
    if (best === null || distance < best.distance) best = { place: at, distance };
  }
  return best === null ? null : characterAround(text, best.place).start;
}

/** @param {{top: number, bottom: number}} box @param {{top: number, bottom: number}} line */
const isOnLine = (box, line) => {
  const middle = (box.top + box.bottom) / 2;
  return middle > line.top && middle < line.bottom;
};
