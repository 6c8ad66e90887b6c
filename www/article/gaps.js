/**
 * Gaps: the parts of a text that are not shown, because they lie folded. Places are counted over them, or stepped over.
 *
 * @module
 */

import { firstWhere } from "../document/first-where.js";

/** @import {Block, Range} from "../document/types.js" */

/** A part of the text without a line in the page; `shown` is how much of the text before it has one. @typedef {Range & {shown: number}} Gap */

/**
 * The gaps of a text, in order, none touching another: from the first block that is not shown to the next that is.
 *
 * @param {readonly Block[]} blocks
 * @param {(index: number) => boolean} isShown
 * @param {number} length  of the text
 * @returns {Gap[]}
 */
export function gapsOf(blocks, isShown, length) {
  /** @type {Gap[]} */
  const gaps = [];
  let hidden = 0;
  for (let i = 0; i < blocks.length; i += 1) {
    if (isShown(i)) continue;
    const start = Number(blocks[i]?.start);
    while (i + 1 < blocks.length && !isShown(i + 1)) i += 1;
    const end = blocks[i + 1]?.start ?? length;
    gaps.push({ start, end, shown: start - hidden });
    hidden += end - start;
  }
  return gaps;
}

/** The last gap that begins at a place or before. @param {readonly Gap[]} gaps @param {number} place */
const lastFrom = (gaps, place) => gaps[firstWhere(gaps.length, (i) => Number(gaps[i]?.start) > place) - 1];

/** The gap that a place lies in. @param {readonly Gap[]} gaps @param {number} place */
export function gapAround(gaps, place) {
  const gap = lastFrom(gaps, place);
  return gap !== undefined && place < gap.end ? gap : undefined;
}

/** How much of the text is shown before a place. @param {readonly Gap[]} gaps @param {number} place */
export function shownBefore(gaps, place) {
  const gap = lastFrom(gaps, place);
  return gap === undefined ? place : gap.shown + Math.max(0, place - gap.end);
}

/** The place that so much of the text is shown before. @param {readonly Gap[]} gaps @param {number} shown */
export function placeShown(gaps, shown) {
  const gap = gaps[firstWhere(gaps.length, (i) => Number(gaps[i]?.shown) > shown) - 1];
  return gap === undefined ? shown : gap.end + (shown - gap.shown);
}

/** The ranges that do not lie in a gap; the same list where there are no gaps. @template {Range} One @param {readonly Gap[]} gaps @param {readonly One[]} ranges */
export const outside = (gaps, ranges) => (gaps.length === 0 ? ranges : ranges.filter(({ start }) => gapAround(gaps, start) === undefined));

/** The words that do not lie in a gap, as [start, end, start, end, ...]. @param {readonly Gap[]} gaps @param {Uint32Array} words */
export function wordsOutside(gaps, words) {
  if (gaps.length === 0) return words;
  const kept = [];
  for (let i = 0; i < words.length; i += 2) if (gapAround(gaps, Number(words[i])) === undefined) kept.push(Number(words[i]), Number(words[i + 1]));
  return Uint32Array.from(kept);
}
