/**
 * Finds words as people type them, whatever their capitals, accents, curly quotes and line ends.
 *
 * @module
 */

import { firstWhere } from "../document/first-where.js";

/** @import {Range} from "../document/types.js" */

/**
 * A text as it is searched: `places[i]` is where in the text the character `i` comes from, with the text's end after the last.
 *
 * @typedef {{text: string, places: Uint32Array}} Folded
 */

/** Letters that Unicode does not take apart, though a reader without the keyboard for them types the plain one. */
const PLAIN = Object.freeze(
  /** @type {Record<string, string>} */ ({
    ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss", ı: "i",
    "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "–": "-", "—": "-", "…": "...",
  }),
);

/** @param {string} text @returns {Folded} */
export function folded(text) {
  const pieces = [];
  /** @type {number[]} */
  const places = [];
  // Plain letters are taken by the run, and what else there is one by one: a book is folded while a key goes down.
  for (const { 0: run, 1: plain, index } of text.matchAll(/([\x20-\x7e]+)|[^]/gu)) {
    const piece = plain === undefined ? foldedCharacter(run) : plain.toLowerCase();
    for (let i = 0; i < piece.length; i += 1) places.push(plain === undefined ? index : index + i);
    pieces.push(piece);
  }
  places.push(text.length);
  return { text: pieces.join(""), places: Uint32Array.from(places) };
}

/** @param {string} character */
function foldedCharacter(character) {
  if (/\s/.test(character)) return " ";
  const lower = character.toLowerCase();
  return PLAIN[lower] ?? lower.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Where words stand in a text, in order, none overlapping. @param {Folded} text @param {string} words @returns {Range[]} */
export function findAll({ text, places }, words) {
  const sought = folded(words).text;
  if (sought.trim() === "") return [];
  /** @type {Range[]} */
  const found = [];
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) {
    let end = at + sought.length;
    // A letter that folds into two is found whole.
    while (places[end] === places[end - 1]) end += 1;
    found.push({ start: /** @type {number} */ (places[at]), end: /** @type {number} */ (places[end]) });
  }
  return found;
}

/**
 * The first of the places at or after one, round to the first again; -1 where there are none.
 *
 * @param {readonly Range[]} found
 * @param {number} place
 * @returns {number} an index
 */
export function firstFrom(found, place) {
  if (found.length === 0) return -1;
  return firstWhere(found.length, (i) => Number(found[i]?.start) >= place) % found.length;
}
