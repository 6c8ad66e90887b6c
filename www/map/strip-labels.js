/** @typedef {{words: string, x: number, y: number, radius: number}} Spot */
/** @typedef {{x: number, y: number, anchor: "start" | "end"}} Label  `y` is the line that the letters stand on */

/** A letter of the small bold sans, in pixels: as wide as the widest that a system has. */
const LETTER = 7.4;
const TALL = 13;
const GAP = 4;

/**
 * Where the names of spots can be written without covering another name or another spot; null for those that have no room. The
 * first spots choose first.
 *
 * @param {readonly Spot[]} spots
 * @param {{width: number, height: number}} size
 * @returns {(Label | null)[]}
 */
export function freeLabels(spots, { width, height }) {
  const taken = spots.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  return spots.map(({ words, x, y, radius }, own) => {
    const wide = words.length * LETTER;
    const top = y - TALL / 2;
    for (const anchor of /** @type {const} */ (["start", "end"])) {
      const from = anchor === "start" ? x + radius + GAP : x - radius - GAP;
      const left = anchor === "start" ? from : from - wide;
      const box = { left, right: left + wide, top, bottom: top + TALL };
      const inside = box.left >= 2 && box.right <= width - 2 && box.top >= 0 && box.bottom <= height;
      const free = taken.every((other, i) => i === own || box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
      if (inside && free) {
        taken.push(box);
        return { x: from, y: y + 4, anchor };
      }
    }
    return null;
  });
}
