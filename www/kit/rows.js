import { firstWhere } from "../document/first-where.js";

/** @import {Range as TextRange} from "../document/types.js" */

/** Rows for ranges that overlap: two that share a place never share a row. @param {number} count */
export function createRows(count) {
  /** The ranges in each row, by start; none in a row overlap. @type {TextRange[][]} */
  const rows = Array.from({ length: count }, () => []);
  return {
    /** The first row, counted from 0, in which a range overlaps nothing; null where every row is taken. @param {TextRange} range @param {number} [from] */
    place(range, from = 0) {
      for (let row = from; row < count; row += 1) {
        const standing = /** @type {TextRange[]} */ (rows[row]);
        const at = firstWhere(standing.length, (i) => Number(standing[i]?.end) > range.start);
        const next = standing[at];
        if (next !== undefined && next.start < range.end) continue;
        standing.splice(at, 0, range);
        return row;
      }
      return null;
    },
  };
}
