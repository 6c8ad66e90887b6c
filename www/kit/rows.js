/**
 * Rows for what overlaps: two that share a place never share a row.
 *
 * @module
 */

import { firstWhere } from "../document/first-where.js";

/** @import {Range as TextRange} from "../document/types.js" */

/**
 * @typedef {object} Rows
 * @property {(range: TextRange, from?: number) => number | null} place  the first row, from 0, where the range meets
 *   nothing; null where every row is taken
 */

/**
 * @param {number} count
 * @returns {Rows}
 */
export function createRows(count) {
  /** @type {TextRange[][]} what stands in each, by start; none of one row overlap */
  const rows = Array.from({ length: count }, () => []);
  return {
    place(range, from = 0) {
      for (let row = from; row < count; row += 1) {
        const standing = /** @type {TextRange[]} */ (rows[row]);
        const at = firstEndingAfter(standing, range.start);
        const next = standing[at];
        if (next !== undefined && next.start < range.end) continue;
        standing.splice(at, 0, range);
        return row;
      }
      return null;
    },
  };
}

/**
 * @param {readonly TextRange[]} ranges  in order, none overlapping
 * @param {number} place
 */
function firstEndingAfter(ranges, place) {
  return firstWhere(ranges.length, (i) => Number(ranges[i]?.end) > place);
}
