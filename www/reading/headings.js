/** @import {Block} from "../document/types.js" */

/** @typedef {{start: number, end: number, words: string, isTitle: boolean}} Heading */

/** With fewer headings than this an article has no outline worth the room. */
const FEWEST = 2;

/**
 * The headings of an article, its title first; none where it is not divided.
 *
 * @param {string} text
 * @param {readonly Block[]} blocks  in order
 * @returns {Heading[]}
 */
export function outlineOf(text, blocks) {
  const headings = blocks
    .filter(({ kind }) => kind === "headline" || kind === "heading")
    .map(({ kind, start, end }) => ({ start, end, words: text.slice(start, end).replace(/\s+/g, " ").trim(), isTitle: kind === "headline" }));
  return headings.filter(({ isTitle }) => !isTitle).length < FEWEST ? [] : headings;
}

/**
 * Under which heading a place stands; -1 before the first.
 *
 * @param {readonly Heading[]} headings
 * @param {number} place
 * @returns {number} an index
 */
export function headingAt(headings, place) {
  return headings.findLastIndex(({ start }) => start <= place);
}
