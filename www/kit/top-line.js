/** How far below the top of the window reading starts, in pixels: the line there is the reader's place, and going back restores it. */
export function topLine() {
  // The browser keeps this much clear below the bar when it scrolls to something.
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  return Number.parseFloat(scrollPaddingTop) || 0;
}
