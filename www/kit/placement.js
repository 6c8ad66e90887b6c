/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** Between a card and the words it is about, in pixels: room for the line under a claim. */
const GAP = 10;
/** From the edges of the view, in pixels. */
const EDGE = 12;

/**
 * Where to put a card so that it does not cover its words: below their last line or above their first; where neither fits, at the
 * edge with more room.
 *
 * @param {readonly Box[]} lines  the lines of the words that are in view
 * @param {{width: number, height: number}} card
 * @param {Box} view
 * @param {"below" | "above"} [preferred]
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
  const top = under && !fitsBelow && view.bottom - last.bottom < first.top - view.top ? view.top + EDGE : under ? below : above;
  const anchor = under ? last : first;
  return {
    left: clamp(anchor.left - EDGE, view.left + EDGE, view.right - card.width - EDGE),
    top: clamp(top, view.top + EDGE, view.bottom - card.height - EDGE),
  };
}

/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.max(low, Math.min(value, Math.max(low, high)));
