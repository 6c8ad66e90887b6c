/**
 * Finds the other places in a text where the words of an entity occur.
 *
 * @module
 */

import { spellingsOf } from "./decided.js";
import { placesRuledOut } from "./occurrence.js";
import { overlap } from "./ranges.js";

/** @import {Entity, GlossatorDocument, Range as TextRange} from "./types.js" */

/** What makes a neighbour part of the same word: letters with their accents, digits. */
const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * The places where one of the spellings of an entity stands as whole words, case as written, and nothing is marked; a place
 * that was ruled out, or where a mark was rejected, has been answered already. The longer spelling goes first: "Mara Lind" is not "Lind" once more.
 *
 * @param {GlossatorDocument} document
 * @param {Entity} entity
 * @returns {TextRange[]} in the order of the text
 */
export function otherPlaces(document, entity) {
  const { text } = document;
  const taken = [...document.annotations.filter(({ kind }) => kind === "entity"), ...placesRuledOut(text, entity)];
  return unmarked(text, [...spellingsOf(document, entity).keys()], taken);
}

/**
 * The places where one of some words stands as whole words outside of what is taken.
 *
 * @param {string} text
 * @param {readonly string[]} spellings
 * @param {readonly TextRange[]} taken
 * @returns {TextRange[]} in the order of the text
 */
export function unmarked(text, spellings, taken) {
  /** @type {TextRange[]} */
  const found = [];
  for (const words of [...spellings].sort((a, b) => b.length - a.length)) {
    for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
      const place = { start, end: start + words.length };
      if (isWhole(text, place) && ![taken, found].some((ranges) => ranges.some((one) => overlap(one, place)))) found.push(place);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** @param {string} text @param {TextRange} place */
function isWhole(text, { start, end }) {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? "";
  const after = String.fromCodePoint(text.codePointAt(end) ?? 32);
  return !WORD.test(before) && !WORD.test(after);
}
