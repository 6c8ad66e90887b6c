/**
 * A text and its marks as pieces to print: cut wherever a mark begins or ends, because paper has no layers.
 *
 * @module
 */

/** @import {ReportNumber} from "./report-article.js" */

/**
 * @typedef {{start: number, end: number, sign: string, number?: ReportNumber}} PrintedMark  `number`: what refers to it, set after
 *   its last word
 *
 * @typedef {{text: string, signs: string[], after: ReportNumber[]}} Piece  the signs that cover it, the longest mark's first; the
 *   numbers of the marks that end with it
 */

/**
 * @param {string} text
 * @param {readonly PrintedMark[]} marks  offsets count from the text's start
 * @returns {Piece[]}
 */
export function piecesOf(text, marks) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = Number(cuts[i]);
    const covering = marks.filter((mark) => mark.start < end && mark.end > start);
    return {
      text: text.slice(start, end),
      signs: [...new Set(covering.toSorted((a, b) => b.end - b.start - (a.end - a.start)).map(({ sign }) => sign))],
      after: covering.flatMap((mark) => (mark.end === end ? (mark.number ?? []) : [])),
    };
  });
}
