/**
 * Folds: which blocks of a pasted page lie folded away, and what the line says that stands in their place.
 *
 * @module
 */

import { isLeftOut } from "../document/in-article.js";
import { counted } from "../kit/words.js";

/** @import {Block} from "../document/types.js" */

/** So many lines of an opened fold are shown first; of one that is not much longer all are. */
const FIRST = 2;
const FEW = 5;

/**
 * Blocks beside each other that are left out of the article: `from` the first, `to` behind the last, `first` behind those that are
 * shown when it opens.
 *
 * @typedef {{from: number, to: number, first: number, where: "before" | "inside" | "after"}} Fold
 */

/**
 * The folds of a text, in order. What is in doubt lies in none: it asks, and cannot ask unseen.
 *
 * @param {readonly Block[]} blocks
 * @returns {Fold[]}
 */
export function foldsOf(blocks) {
  const isFolded = (/** @type {number} */ at) => at < blocks.length && isLeftOut(/** @type {Block} */ (blocks[at])) && blocks[at]?.inDoubt !== true;
  const start = blocks.findIndex((block) => !isLeftOut(block));
  const end = blocks.findLastIndex((block) => !isLeftOut(block));
  /** @type {Fold[]} */
  const folds = [];
  for (let from = 0; from < blocks.length; from += 1) {
    if (!isFolded(from)) continue;
    let to = from + 1;
    while (isFolded(to)) to += 1;
    // Where nothing is the article, nothing is before it.
    const where = start === -1 ? "inside" : from < start ? "before" : from > end ? "after" : "inside";
    folds.push({ from, to, first: to - from <= FEW ? to : from + FIRST, where });
    from = to;
  }
  return folds;
}

/** What a fold holds: "31 lines", and where: " before the article are folded". @param {Fold} fold @returns {[count: string, rest: string]} */
export function wordsOf({ from, to, where }) {
  const count = to - from;
  return [counted(count, "line"), `${where === "inside" ? "" : ` ${where} the article`} ${count === 1 ? "is" : "are"} folded`];
}
