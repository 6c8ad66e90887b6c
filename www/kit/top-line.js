/** The height in the window at which reading starts, in pixels: the place kept is the line there, and going back puts it there. */
export function topLine() {
  // The browser keeps this much clear below the bar when it scrolls to something.
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  return Number.parseFloat(scrollPaddingTop) || 0;
}
