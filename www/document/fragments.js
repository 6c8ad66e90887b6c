/**
 * Annotations in several pieces: "North … Korea" in "North and South Korea". `start`, `end` and `quote` run from the first piece to
 * the last; `fragments` says which words in between belong to the annotation.
 *
 * @module
 */

/** @import {Annotation, Range as TextRange} from "./types.js" */

/**
 * The words that an annotation marks, in order: one range, unless it is of several pieces.
 *
 * @param {TextRange & {fragments?: readonly TextRange[]}} annotation
 * @returns {readonly TextRange[]}
 */
export const piecesOf = (annotation) => annotation.fragments ?? [annotation];

/** What lies between the pieces of an annotation. @param {{fragments?: readonly TextRange[]}} annotation */
export function gapsOf({ fragments = [] }) {
  return fragments.slice(1).map(({ start }, i) => ({ start: /** @type {TextRange} */ (fragments[i]).end, end: start }));
}

/** The words as a name: "North Korea". @param {Pick<Annotation, "quote" | "fragments">} annotation */
export const nameIn = ({ quote, fragments }) => fragments?.map((piece) => piece.quote).join(" ") ?? quote;

/** The words as they are shown, what was left out between them marked: "North … Korea". @param {Pick<Annotation, "quote" | "fragments">} annotation */
export const wordsIn = ({ quote, fragments }) => fragments?.map((piece) => piece.quote).join(" … ") ?? quote;

/** Whether two annotations mark the same words. @param {TextRange & Pick<Annotation, "fragments">} a @param {TextRange & Pick<Annotation, "fragments">} b */
export function isOnSameWords(a, b) {
  const [first, second] = [piecesOf(a), piecesOf(b)];
  return first.length === second.length && first.every(({ start, end }, i) => start === second[i]?.start && end === second[i].end);
}

/** Pieces in order. Those that overlap, or have only white space between them, are one. @param {string} text @param {readonly TextRange[]} pieces */
export function tidied(text, pieces) {
  /** @type {TextRange[]} */
  const tidy = [];
  const inText = pieces.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  for (const { start, end } of inText.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const before = tidy.at(-1);
    if (before !== undefined && text.slice(before.end, start).trim() === "") before.end = Math.max(before.end, end);
    else tidy.push({ start, end });
  }
  return tidy;
}

/** Whether all of a range belongs to the pieces. @param {readonly TextRange[]} pieces @param {TextRange} range */
export const holds = (pieces, { start, end }) => pieces.some((piece) => piece.start <= start && end <= piece.end);

/**
 * The pieces without a range, and without the white space that would be left at its ends.
 *
 * @param {string} text
 * @param {readonly TextRange[]} pieces
 * @param {TextRange} range
 */
export function without(text, pieces, range) {
  return pieces.flatMap(({ start, end }) => {
    if (end <= range.start || range.end <= start) return [{ start, end }];
    const before = text.slice(start, Math.max(start, range.start)).trimEnd();
    const after = text.slice(Math.min(end, range.end), end).trimStart();
    return [{ start, end: start + before.length }, { start: end - after.length, end }].filter((piece) => piece.start < piece.end);
  });
}

/**
 * A range as an annotation of it is made: in pieces where gaps lie in it, which are no part of it. A range that lies in a gap is left
 * as it is.
 *
 * @param {string} text
 * @param {TextRange} range
 * @param {readonly TextRange[]} gaps
 * @returns {TextRange & {fragments?: Annotation["fragments"]}}
 */
export function across(text, { start, end }, gaps) {
  const inside = gaps.filter((gap) => gap.start < end && start < gap.end);
  const pieces = inside.reduce((left, gap) => without(text, left, gap), [{ start, end }]);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return { start, end };
  const place = { start: first.start, end: last.end };
  return first === last ? place : { ...place, fragments: pieces.map((piece) => ({ ...piece, quote: text.slice(piece.start, piece.end) })) };
}
