import { blockAt } from "./display-blocks.js";

/** @import {Annotation, Block} from "../types.js" */

/**
 * The part of an annotation that lies in one block; offsets count from the block's start.
 *
 * @typedef {{annotation: Annotation, start: number, end: number}} Segment
 */

/**
 * What is to be drawn in each block.
 *
 * @param {readonly Block[]} blocks
 * @param {readonly Annotation[]} annotations  by their start
 * @returns {Segment[][]} one list a block
 */
export function segmentsOf(blocks, annotations) {
  /** @type {Segment[][]} */
  const lists = blocks.map(() => []);
  for (const annotation of annotations) {
    for (const { index, start, end } of partsOf(blocks, annotation)) lists[index]?.push({ annotation, start, end });
  }
  return lists;
}

/**
 * A range of the text, cut at the blocks' ends.
 *
 * @param {readonly Block[]} blocks
 * @param {{start: number, end: number}} range
 * @returns {{index: number, start: number, end: number}[]} offsets count from the block's start
 */
export function partsOf(blocks, range) {
  const parts = [];
  for (let index = Math.max(0, blockAt(blocks, range.start)); index < blocks.length; index += 1) {
    const block = /** @type {Block} */ (blocks[index]);
    if (block.start >= range.end) break;
    const start = Math.max(range.start, block.start) - block.start;
    const end = Math.min(range.end, block.end) - block.start;
    if (start < end) parts.push({ index, start, end });
  }
  return parts;
}

/**
 * What covers `offset` in a block, the shortest first: the innermost is what a person points at.
 *
 * @param {readonly Segment[]} segments
 * @param {number} offset  from the block's start
 * @returns {Annotation[]}
 */
export function covering(segments, offset) {
  return segments
    .filter(({ start, end }) => start <= offset && offset < end)
    .map(({ annotation }) => annotation)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}
