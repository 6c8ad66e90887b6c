/**
 * Moves the ends of an annotation, word by word or character by character.
 *
 * @module
 */

import { characterAfter, characterBefore } from "./characters.js";
import { piecesOf } from "./fragments.js";
import { firstEndingAfter, firstStartingFrom, snap } from "./snap.js";

/** @import {Annotation, Range as TextRange} from "./types.js" */

/** @typedef {"start" | "end"} End */

/**
 * @typedef {object} Ground  what ends move on
 * @property {string} text
 * @property {Uint32Array} words  [start, end, start, end, ...]
 * @property {boolean} [exact]  part-words stay part-words
 */

/**
 * The pieces of an annotation with one of its ends at a place of the text. It never passes the other end of its own piece.
 *
 * @param {TextRange & Pick<Annotation, "fragments">} annotation
 * @param {End} end
 * @param {number} place
 * @param {Ground} ground
 */
export function withEndAt(annotation, end, place, { text, words, exact = false }) {
  const pieces = piecesOf(annotation).map(({ start, end }) => ({ start, end }));
  const at = end === "start" ? 0 : pieces.length - 1;
  const piece = /** @type {TextRange} */ (pieces[at]);
  const asked = end === "start" ? { start: Math.min(place, piece.end - 1), end: piece.end } : { start: piece.start, end: Math.max(place, piece.start + 1) };
  const found = snap(words, asked.start, asked.end, { text, exact });
  // Only the end that was moved moves, whatever the other one cuts through.
  if (found !== null) pieces[at] = { ...piece, [end]: found[end] };
  return pieces;
}

/**
 * The pieces of an annotation with one of its ends a word further, or a character.
 *
 * @param {TextRange & Pick<Annotation, "fragments">} annotation
 * @param {End} end
 * @param {1 | -1} step
 * @param {Ground} ground
 * @returns {TextRange[]} as they are where there is no further
 */
export function nudged(annotation, end, step, { text, words, exact = false }) {
  const pieces = piecesOf(annotation).map(({ start, end }) => ({ start, end }));
  const at = end === "start" ? 0 : pieces.length - 1;
  const piece = /** @type {TextRange} */ (pieces[at]);
  const next = exact ? (step === 1 ? characterAfter : characterBefore)(text, piece[end]) : word(words, end, piece[end], step);
  if (next === null) return pieces;
  const moved = { ...piece, [end]: next };
  if (moved.start < moved.end) pieces[at] = moved;
  return pieces;
}

/** The nearest start or end of a word before or after a place. @param {Uint32Array} words @param {End} end @param {number} place @param {1 | -1} step */
function word(words, end, place, step) {
  // The first word whose edge lies behind the place, or at it when the way leads back.
  const from = end === "start" ? firstStartingFrom(words, step === 1 ? place + 1 : place) : firstEndingAfter(words, step === 1 ? place : place - 1);
  return words[2 * (step === 1 ? from : from - 1) + (end === "start" ? 0 : 1)] ?? null;
}
