/** @import {Article} from "./article.js" */
/** @import {Stretch} from "./stretches.js" */

/** What is this far from the view is made ready, so that a quick scroll meets painted text. In pixels. */
const MARGIN = 900;

/** A place may be a space that no line draws; a letter follows within these. */
const LOOKED_AT = 8;

/**
 * Tells which stretches are near the view.
 *
 * @param {Article} article
 * @param {(stretch: number, isNear: boolean) => void} listener
 * @returns {{watch: (stretches: readonly Stretch[]) => void}}
 */
export function createNear(article, listener) {
  /** @type {Map<Element, number[]>} the stretches of each block */
  let ofBlock = new Map();
  /** @type {readonly Stretch[]} */
  let all = [];
  /** @type {Map<Element, readonly number[]>} blocks of many stretches that are near, and which of these are */
  const long = new Map();

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const stretches = ofBlock.get(target) ?? [];
        if (stretches.length > 1) {
          if (isIntersecting) long.set(target, long.get(target) ?? []);
          else change(target, []);
          if (!isIntersecting) long.delete(target);
        } else {
          for (const stretch of stretches) listener(stretch, isIntersecting);
        }
      }
      look();
    },
    { rootMargin: `${MARGIN}px 0px` },
  );

  /** An observer sees elements alone: where the view stands in a long one has to be looked up. */
  function look() {
    for (const block of long.keys()) {
      const stretches = ofBlock.get(block) ?? [];
      const first = lastAbove(stretches, -MARGIN);
      const last = lastAbove(stretches, innerHeight + MARGIN);
      change(block, stretches.slice(first, last + 1));
    }
  }

  /**
   * @param {Element} block
   * @param {readonly number[]} near
   */
  function change(block, near) {
    const before = long.get(block) ?? [];
    long.set(block, near);
    for (const stretch of before) if (!near.includes(stretch)) listener(stretch, false);
    for (const stretch of near) if (!before.includes(stretch)) listener(stretch, true);
  }

  /**
   * The last of the stretches that begins above a height of the window; the first where none does.
   *
   * @param {readonly number[]} stretches
   * @param {number} height
   */
  function lastAbove(stretches, height) {
    let low = 0;
    let high = stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (topOf(/** @type {number} */ (stretches[middle])) <= height) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** @param {number} stretch */
  function topOf(stretch) {
    const { block, start } = /** @type {Stretch} */ (all[stretch]);
    const place = (article.blocks[block]?.start ?? 0) + start;
    return article.rectsOf({ start: place, end: place + LOOKED_AT })[0]?.top ?? 0;
  }

  let due = false;
  function lookSoon() {
    if (due || long.size === 0) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      look();
    });
  }
  addEventListener("scroll", lookSoon, { passive: true });
  addEventListener("resize", lookSoon);

  return {
    watch(stretches) {
      observer.disconnect();
      long.clear();
      all = stretches;
      ofBlock = new Map();
      for (const [stretch, { block }] of stretches.entries()) {
        const element = article.blockElement(block);
        const known = ofBlock.get(element);
        if (known === undefined) ofBlock.set(element, [stretch]);
        else known.push(stretch);
      }
      for (const element of ofBlock.keys()) observer.observe(element);
    },
  };
}
