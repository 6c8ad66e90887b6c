import { firstWhere } from "../state/first-where.js";
import { onceAFrame } from "./once-a-frame.js";

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
    near = { from: lastAbove(-MARGIN), to: lastAbove(innerHeight + MARGIN) + 1 };
    tell(before, near, false);
    tell(near, before, true);
  }

  /** The last stretch that begins above a height of the window; the first where none does. @param {number} height */
  const lastAbove = (height) => Math.max(0, firstWhere(all.length, (i) => topOf(/** @type {Stretch} */ (all[i])) > height) - 1);

  /** @param {Stretch} stretch */
  function topOf({ block, start }) {
    const element = article.blockElement(block);
    if (start === 0) return element.getBoundingClientRect().top;
    const place = (article.blocks[block]?.start ?? 0) + start;
    return article.rectsOf({ start: place, end: place + LOOKED_AT })[0]?.top ?? element.getBoundingClientRect().top;
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
