/**
 * Stretches: blocks as they are painted. A block is one stretch; a paragraph as long as an article is many, of which only
 * those near the view are worth painting.
 *
 * @module
 */

/** @import {Block} from "../document/types.js" */
/** @import {Segment} from "./segments.js" */

/**
 * A part of a block; offsets count from the block's start.
 *
 * @typedef {{block: number, start: number, end: number}} Stretch
 */

/** About a screen of text, in UTF-16 units. A block that is less than two of them is left whole. */
export const STRETCH = 3000;

/**
 * @param {readonly Block[]} blocks
 * @returns {Stretch[]} in the order of the text
 */
export function stretchesOf(blocks) {
  return blocks.flatMap(({ start, end }, block) => {
    const length = end - start;
    const count = Math.max(1, Math.floor(length / STRETCH));
    return Array.from({ length: count }, (_, i) => ({ block, start: i * STRETCH, end: i === count - 1 ? length : (i + 1) * STRETCH }));
  });
}

/**
 * The segments of each stretch, cut at its ends.
 *
 * @param {readonly Stretch[]} stretches
 * @param {readonly (readonly Segment[])[]} segments  one list a block
 * @returns {(readonly Segment[])[]} one list a stretch; that of a block that is one stretch is the same object
 */
export function inStretches(stretches, segments) {
  /** @type {Map<number, Stretch[]>} */
  const byBlock = new Map();
  for (const stretch of stretches) byBlock.set(stretch.block, [...(byBlock.get(stretch.block) ?? []), stretch]);
  return [...byBlock].flatMap(([block, parts]) => {
    const whole = segments[block] ?? [];
    return parts.length === 1 ? [whole] : cut(parts, whole);
  });
}

/**
 * @param {readonly Stretch[]} stretches  of one block
 * @param {readonly Segment[]} segments
 */
function cut(stretches, segments) {
  /** @type {Segment[][]} */
  const lists = stretches.map(() => []);
  for (const segment of segments) {
    const last = stretches.length - 1;
    for (let at = Math.min(last, Math.floor(segment.start / STRETCH)); at <= last; at += 1) {
      const stretch = /** @type {Stretch} */ (stretches[at]);
      if (stretch.start >= segment.end) break;
      lists[at]?.push({ ...segment, start: Math.max(segment.start, stretch.start), end: Math.min(segment.end, stretch.end) });
    }
  }
  return lists;
}
