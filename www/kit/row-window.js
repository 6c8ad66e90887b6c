import { firstWhere } from "../document/first-where.js";

/**
 * Where the rows of a long list are, in pixels, when rows differ in height and most have not been measured.
 *
 * @param {readonly string[]} keys  in the order of the list
 * @param {ReadonlyMap<string, number>} heights  of the rows that were measured; the others are taken to be average
 * @param {number} guess  the height of a row while none has been measured
 */
export function rowWindow(keys, heights, guess) {
  const typical = heights.size === 0 ? guess : [...heights.values()].reduce((sum, height) => sum + height) / heights.size;
  const offsets = new Float64Array(keys.length + 1);
  for (const [i, key] of keys.entries()) offsets[i + 1] = Number(offsets[i]) + (heights.get(key) ?? typical);

  /** The row at a height. @param {number} height */
  const at = (height) => firstWhere(keys.length, (i) => Number(offsets[i + 1]) > height);

  return {
    total: Number(offsets[keys.length]),
    /** The top of a row. @param {number} index */
    offsetOf: (index) => Number(offsets[Math.min(Math.max(index, 0), keys.length)]),
    /** The rows that meet a stretch, `to` excluded. @param {number} top @param {number} bottom */
    between(top, bottom) {
      if (bottom <= 0 || top >= Number(offsets[keys.length])) return { from: 0, to: 0 };
      return { from: at(Math.max(top, 0)), to: Math.min(at(bottom) + 1, keys.length) };
    },
  };
}
