/**
 * Stretches: the units in which the article is painted. A block is usually one stretch; a very long paragraph is cut into many, so
 * that only those near the view need to be painted.
 *
 * @module
 */

import { firstWhere } from "../document/first-where.js";
import { groupBy } from "../kit/group-by.js";
import { onceAFrame } from "../kit/once-a-frame.js";

/** @import {Block} from "../document/types.js" */
/** @import {Article} from "./article.js" */
/** @import {Segment} from "./segments.js" */

/** A part of a block; offsets count from the block's start. @typedef {{block: number, start: number, end: number}} Stretch */

/** About a screen of text, in UTF-16 units. A block that is less than two of them is left whole. */
export const STRETCH = 3000;

/** What is this far from the view is made ready, so that a quick scroll meets painted text. In pixels. */
const MARGIN = 900;

/** The stretches of all blocks, in the order of the text. @param {readonly Block[]} blocks @returns {Stretch[]} */
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
 * @param {readonly Stretch[]} stretches  in the order of the text
 * @param {readonly (readonly Segment[])[]} segments  one list a block
 * @returns {(readonly Segment[])[]} one list a stretch; that of a block that is one stretch is the same object
 */
export function inStretches(stretches, segments) {
  const byBlock = groupBy(stretches, ({ block }) => String(block));
  return [...byBlock.values()].flatMap((parts) => {
    const whole = segments[Number(parts[0]?.block)] ?? [];
    if (parts.length === 1) return [whole];
    const lists = parts.map(() => /** @type {Segment[]} */ ([]));
    for (const segment of whole) {
      const first = Math.min(parts.length - 1, Math.floor(segment.start / STRETCH));
      for (let at = first, part = parts[at]; part !== undefined && part.start < segment.end; at += 1, part = parts[at]) {
        lists[at]?.push({ ...segment, start: Math.max(segment.start, part.start), end: Math.min(segment.end, part.end) });
      }
    }
    return lists;
  });
}

/**
 * Tells which stretches, which follow each other down the page, are near the view. A binary search finds them: an
 * observer would check each of a thousand blocks at every frame, and knows nothing of the parts of a long one.
 *
 * @param {Article} article
 * @param {(stretch: number, isNear: boolean) => void} listener
 * @returns {(stretches: readonly Stretch[]) => void} watches the stretches of another text
 */
export function watchNear(article, listener) {
  /** @type {readonly Stretch[]} */
  let all = [];
  /** @type {Set<number>} */
  let near = new Set();

  const look = onceAFrame(() => {
    if (all.length === 0 || !article.element.isConnected) return;
    const before = near;
    near = new Set();
    const to = stretchAt(innerHeight + MARGIN);
    for (let stretch = stretchAt(-MARGIN); stretch <= to; stretch += 1) {
      // What lies folded between two that are near is not.
      if (article.isShown(Number(all[stretch]?.block))) near.add(stretch);
    }
    for (const stretch of before) if (!near.has(stretch)) listener(stretch, false);
    for (const stretch of near) if (!before.has(stretch)) listener(stretch, true);
  });

  /** The stretch that stands at a height of the window; the last where the article ends above it. @param {number} height */
  function stretchAt(height) {
    const at = article.blockAtHeight(height);
    const isBelow = (/** @type {Stretch} */ { block, start }) => block > at || (block === at && start > 0 && topOf(block, start) > height);
    return Math.max(0, firstWhere(all.length, (i) => isBelow(/** @type {Stretch} */ (all[i]))) - 1);
  }

  /** @param {number} block @param {number} start */
  const topOf = (block, start) => article.lineAt((article.blocks[block]?.start ?? 0) + start)?.top ?? -Infinity;

  addEventListener("scroll", look, { passive: true });
  addEventListener("resize", look);
  new ResizeObserver(look).observe(article.element);

  return (stretches) => {
    all = stretches;
    near = new Set();
    look();
  };
}
