/** @typedef {{left: number, right: number, top: number, bottom: number}} Box  a line of words, in pixels */

/** From the letters, in pixels. */
const GAP = 3;
/** How high an arc over one line rises: with its length, between these. */
const LOWEST = 10;
const HIGHEST = 30;

/**
 * The arc from the first line of one end to that of the other: over the words where both stand on one line, else from the one
 * down to the other.
 *
 * @param {Box} from
 * @param {Box} to
 * @returns {{path: string, middle: {x: number, y: number}}} for SVG, and where its words go
 */
export function arcBetween(from, to) {
  const [x1, x2] = [middle(from), middle(to)];
  if (isOneLine(from, to)) {
    const y = Math.min(from.top, to.top) - GAP + 4;
    const rise = Math.min(Math.max(Math.abs(x2 - x1) / 5, LOWEST), HIGHEST);
    return {
      path: `M${px(x1)} ${px(y)}C${px(x1)} ${px(y - rise)} ${px(x2)} ${px(y - rise)} ${px(x2)} ${px(y)}`,
      middle: { x: (x1 + x2) / 2, y: y - rise * 0.75 },
    };
  }
  const isDown = from.top < to.top;
  const [y1, y2] = isDown ? [from.bottom + GAP, to.top - GAP + 4] : [from.top - GAP + 4, to.bottom + GAP];
  const bend = (y2 - y1) / 2;
  return {
    path: `M${px(x1)} ${px(y1)}C${px(x1)} ${px(y1 + bend)} ${px(x2)} ${px(y2 - bend)} ${px(x2)} ${px(y2)}`,
    middle: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 },
  };
}

/** @param {Box} box */
const middle = ({ left, right }) => (left + right) / 2;

/** @param {Box} a @param {Box} b */
const isOneLine = (a, b) => Math.abs(a.top + a.bottom - b.top - b.bottom) < a.bottom - a.top;

/** @param {number} value */
const px = (value) => String(Math.round(value * 10) / 10);
