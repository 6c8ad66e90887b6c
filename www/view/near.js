/** A block this far from the view is made ready, so that a quick scroll meets painted text. In pixels. */
const MARGIN = 900;

/**
 * Tells which of the blocks, which stand under each other, are near the view. They are sought by halves: an observer asks each
 * of a thousand blocks at every frame.
 *
 * @param {(element: Element, isNear: boolean) => void} listener
 * @returns {{watch: (elements: Iterable<Element>) => void}}
 */
export function createNear(listener) {
  /** @type {readonly Element[]} */
  let blocks = [];
  let near = { from: 0, to: 0 };
  let due = false;

  function lookSoon() {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      if (blocks[0]?.isConnected) look();
    });
  }

  function look() {
    const before = near;
    const from = firstWhere(blocks, (block) => block.getBoundingClientRect().bottom > -MARGIN);
    const to = firstWhere(blocks, (block) => block.getBoundingClientRect().top > innerHeight + MARGIN);
    near = { from, to: Math.max(from, to) };
    tell(before, near, false);
    tell(near, before, true);
  }

  /**
   * Those of one stretch that are not in the other.
   *
   * @param {{from: number, to: number}} stretch
   * @param {{from: number, to: number}} other
   * @param {boolean} isNear
   */
  function tell({ from, to }, other, isNear) {
    for (let i = from; i < to; i += 1) {
      const block = blocks[i];
      if (block !== undefined && (i < other.from || i >= other.to)) listener(block, isNear);
    }
  }

  addEventListener("scroll", lookSoon, { passive: true });
  addEventListener("resize", lookSoon);
  const resized = new ResizeObserver(lookSoon);

  return {
    watch(elements) {
      blocks = [...elements];
      near = { from: 0, to: 0 };
      resized.disconnect();
      const around = blocks[0]?.closest(".text");
      if (around) resized.observe(around);
      lookSoon();
    },
  };
}

/**
 * The index of the first that holds, where all after it hold as well; the length where none does.
 *
 * @template T
 * @param {readonly T[]} list
 * @param {(one: T) => boolean} holds
 */
export function firstWhere(list, holds) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(/** @type {T} */ (list[middle]))) high = middle;
    else low = middle + 1;
  }
  return low;
}
