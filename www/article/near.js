import { firstWhere } from "../document/first-where.js";
import { onceAFrame } from "../kit/once-a-frame.js";

/** @import {Article} from "./article.js" */
/** @import {Stretch} from "./stretches.js" */

/** What is this far from the view is made ready, so that a quick scroll meets painted text. In pixels. */
const MARGIN = 900;

/** A place may be a space that no line draws; a letter follows within these. */
const LOOKED_AT = 8;

/**
 * Tells which stretches, which follow each other down the page, are near the view. They are sought by halves: an observer
 * asks each of a thousand blocks at every frame, and sees none of the parts of a long one.
 *
 * @param {Article} article
 * @param {(stretch: number, isNear: boolean) => void} listener
 * @returns {{watch: (stretches: readonly Stretch[]) => void}}
 */
export function createNear(article, listener) {
  /** @type {readonly Stretch[]} */
  let all = [];
  let near = { from: 0, to: 0 };

  const lookSoon = onceAFrame(() => {
    if (all.length > 0 && article.element.isConnected) look();
  });

  function look() {
    const before = near;
    near = { from: stretchAt(-MARGIN), to: stretchAt(innerHeight + MARGIN) + 1 };
    tell(before, near, false);
    tell(near, before, true);
  }

  /** The stretch that stands at a height of the window; the last where the article ends above it. @param {number} height */
  function stretchAt(height) {
    const block = Math.min(article.blockAtHeight(height), article.blocks.length - 1);
    const first = firstWhere(all.length, (i) => Number(all[i]?.block) >= block);
    const count = firstWhere(all.length - first, (i) => Number(all[first + i]?.block) > block);
    return first + Math.max(0, firstWhere(count, (i) => i > 0 && topOf(/** @type {Stretch} */ (all[first + i])) > height) - 1);
  }

  /** @param {Stretch} stretch  not the first of its block */
  function topOf({ block, start }) {
    const place = (article.blocks[block]?.start ?? 0) + start;
    return article.rectsOf({ start: place, end: place + LOOKED_AT })[0]?.top ?? -Infinity;
  }

  /**
   * Those of one run that are not in the other.
   *
   * @param {{from: number, to: number}} run
   * @param {{from: number, to: number}} other
   * @param {boolean} isNear
   */
  function tell({ from, to }, other, isNear) {
    for (let i = from; i < Math.min(to, all.length); i += 1) if (i < other.from || i >= other.to) listener(i, isNear);
  }

  addEventListener("scroll", lookSoon, { passive: true });
  addEventListener("resize", lookSoon);
  const resized = new ResizeObserver(lookSoon);
  resized.observe(article.element);

  return {
    watch(stretches) {
      all = stretches;
      near = { from: 0, to: 0 };
      lookSoon();
    },
  };
}
