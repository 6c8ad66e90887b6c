/**
 * Which rows of a long list stand in a window, when each row has a height of its own and most have not been measured.
 *
 * @module
 */

import { firstWhere } from "../document/first-where.js";

/**
 * @typedef {object} RowWindow
 * @property {number} total  the height of all rows
 * @property {(index: number) => number} offsetOf
 * @property {(top: number, bottom: number) => {from: number, to: number}} between  the rows that meet a stretch; `to` is exclusive
 */

/**
 * @param {readonly string[]} keys  in the order of the list
 * @param {ReadonlyMap<string, number>} heights  of the rows that were measured
 * @param {number} guess  for the others, where nothing was measured
 * @returns {RowWindow}
 */
export function rowWindow(keys, heights, guess) {
  const typical = average(heights, guess);
  const offsets = new Float64Array(keys.length + 1);
  for (const [i, key] of keys.entries()) offsets[i + 1] = Number(offsets[i]) + (heights.get(key) ?? typical);

  /** The row that holds a height. @param {number} height */
  const at = (height) => firstWhere(keys.length, (i) => Number(offsets[i + 1]) > height);

  return {
    total: Number(offsets[keys.length]),
    offsetOf: (index) => Number(offsets[Math.min(Math.max(index, 0), keys.length)]),
    between(top, bottom) {
      if (bottom <= 0 || top >= Number(offsets[keys.length])) return { from: 0, to: 0 };
      return { from: at(Math.max(top, 0)), to: Math.min(at(bottom) + 1, keys.length) };
    },
  };
}

/** @param {ReadonlyMap<string, number>} heights @param {number} guess */
function average(heights, guess) {
  if (heights.size === 0) return guess;
  let sum = 0;
  for (const height of heights.values()) sum += height;
  return sum / heights.size;
}
