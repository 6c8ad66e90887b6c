/**
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 */

/** Between a card and the words that it speaks of: the claim's line ends there too. */
const GAP = 10;
/** From the edges of the window. */
const EDGE = 12;

/**
 * Where a card goes so that it does not cover its words: under their last line, else over their first, else beside the edge
 * with more room.
 *
 * @param {readonly Box[]} lines  of the words, those that can be seen
 * @param {{width: number, height: number}} card
 * @param {{left: number, top: number, right: number, bottom: number}} view
 * @param {"below" | "above"} [preferred]
 * @returns {{left: number, top: number}}
 */
export function place(lines, card, view, preferred = "below") {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) {
    return { left: view.left + EDGE, top: view.top + EDGE };
  }
  const below = last.bottom + GAP;
  const above = first.top - GAP - card.height;
  const fitsBelow = below + card.height <= view.bottom - EDGE;
  const fitsAbove = above >= view.top + EDGE;
  const under = preferred === "below" ? fitsBelow || !fitsAbove : fitsBelow && !fitsAbove;
  // Where neither fits, the card keeps to the window and to the side with more room.
  const top = under && !fitsBelow && view.bottom - last.bottom < first.top - view.top ? view.top + EDGE : under ? below : above;
  const anchor = under ? last : first;
  return {
    left: clamp(anchor.left - EDGE, view.left + EDGE, view.right - card.width - EDGE),
    top: clamp(top, view.top + EDGE, view.bottom - card.height - EDGE),
  };
}

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
function clamp(value, low, high) {
  return Math.max(low, Math.min(value, Math.max(low, high)));
}
