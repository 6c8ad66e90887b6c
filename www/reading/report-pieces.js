/**
 * A text and its marks as pieces to print: cut wherever a mark begins or ends, because paper has no layers.
 *
 * @module
 */

/**
 * @typedef {{start: number, end: number, sign: string, number?: string}} PrintedMark  `number`: what refers to it, set after its
 *   last word
 *
 * @typedef {{text: string, signs: string[], after: string[]}} Piece  the signs that cover it, the longest mark's first; the
 *   numbers of the marks that end with it
 */

/**
 * @param {string} text
 * @param {readonly PrintedMark[]} marks  offsets count from the text's start
 * @returns {Piece[]}
 */
export function piecesOf(text, marks) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const byStart = [...marks].sort((a, b) => a.start - b.start);
  /** @type {PrintedMark[]} */
  let open = [];
  let next = 0;
  return cuts.slice(1).map((end, i) => {
    const start = /** @type {number} */ (cuts[i]);
    open = open.filter((mark) => mark.end > start);
    for (; byStart[next] !== undefined && /** @type {PrintedMark} */ (byStart[next]).start <= start; next += 1) {
      open.push(/** @type {PrintedMark} */ (byStart[next]));
    }
    const covering = [...open].sort((a, b) => b.end - b.start - (a.end - a.start));
    return {
      text: text.slice(start, end),
      signs: [...new Set(covering.map(({ sign }) => sign))],
      after: open.flatMap((mark) => (mark.end === end && mark.number !== undefined ? [mark.number] : [])),
    };
  });
}
