import { characterAround } from "./characters.js";
import { firstWhere } from "./first-where.js";

/** @import {Range} from "./types.js" */

/** Marks that stand at a word's start: brackets and quote marks, in every country's order of them. */
const OPENING = /[\p{Ps}\p{Pi}\p{Pf}"'¿¡]*$/u;
/** More of them beside a word are no punctuation. */
const MOST_MARKS = 8;
/** Marks at a word's end that belong to what was selected: brackets, quote marks and stops; others only where one of these follows. */
const CLOSING = /^(?:[,;:]*[\p{Pe}\p{Pf}\p{Pi}"'.!?…]+)*/u;

/**
 * The words that a selection touches, as one range; null when it holds nothing to mark. Brackets, quote marks and stops that it
 * takes in right beside its first and last word stay in it.
 *
 * `words` are the core's word tokens, [start, end, start, end, ...] in order. With `exact`, part-words stay part-words and
 * only the white space at both ends goes; a character is never split.
 *
 * @param {Uint32Array} words
 * @param {number} start
 * @param {number} end
 * @param {{text: string, exact?: boolean}} options
 * @returns {Range | null}
 */
export function snap(words, start, end, { text, exact = false }) {
  const trimmed = trim(text, Math.min(start, end), Math.max(start, end));
  if (trimmed === null || exact) return trimmed;
  const first = firstEndingAfter(words, trimmed.start);
  const last = firstStartingFrom(words, trimmed.end) - 1;
  // No word in it: a sign, an emoji, a quote mark. It is marked as it was selected.
  if (first > last) return trimmed;
  const range = { start: Number(words[2 * first]), end: Number(words[2 * last + 1]) };
  const before = OPENING.exec(text.slice(Math.max(trimmed.start, range.start - MOST_MARKS), range.start))?.[0].length ?? 0;
  const after = CLOSING.exec(text.slice(range.end, trimmed.end))?.[0].length ?? 0;
  return { start: range.start - before, end: range.end + after };
}

/** @param {string} text @param {number} start @param {number} end @returns {Range | null} */
function trim(text, start, end) {
  const selected = text.slice(start, end);
  const from = start + selected.length - selected.trimStart().length;
  const to = start + selected.trimEnd().length;
  if (from >= to) return null;
  return { start: characterAround(text, from).start, end: characterAround(text, to).end };
}

/** The first word that ends after `offset`, as an index; the number of words where none does. @param {Uint32Array} words @param {number} offset */
export function firstEndingAfter(words, offset) {
  return firstWhere(words.length / 2, (i) => Number(words[2 * i + 1]) > offset);
}

/** The first word that starts at `offset` or later, as an index; the number of words where none does. @param {Uint32Array} words @param {number} offset */
export function firstStartingFrom(words, offset) {
  return firstWhere(words.length / 2, (i) => Number(words[2 * i]) >= offset);
}
