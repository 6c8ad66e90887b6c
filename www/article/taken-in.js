import { firstWhere } from "../document/first-where.js";

/** @import {Block, Range as TextRange} from "../document/types.js" */

/** What is selected; whole where it is blocks from their first character to their last. @typedef {TextRange & {isWhole: boolean}} Selected */

/**
 * What of the blocks a range takes in: what lies between them is none of it. Null where it takes in nothing.
 *
 * @param {readonly Block[]} blocks
 * @param {TextRange} range
 * @returns {Selected | null}
 */
export function takenIn(blocks, range) {
  const first = blocks[firstWhere(blocks.length, (i) => Number(blocks[i]?.end) > range.start)];
  const last = blocks[firstWhere(blocks.length, (i) => Number(blocks[i]?.start) >= range.end) - 1];
  if (first === undefined || last === undefined || first.start > last.start) return null;
  const start = Math.max(range.start, first.start);
  const end = Math.min(range.end, last.end);
  return start < end ? { start, end, isWhole: start === first.start && end === last.end } : null;
}
