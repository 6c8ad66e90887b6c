/**
 * Where in the window reading begins: the line at this height is the place that is kept, and a place that is gone back to
 * is put at this height.
 *
 * @returns {number}
 */
export function topLine() {
  // What the browser itself keeps clear of the bar when it scrolls to something.
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  return Number.parseFloat(scrollPaddingTop) || 0;
}
