/**
 * The focus, where drawing again takes away what had it.
 *
 * @module
 */

/** Draws; where that takes the focus out of an element, it goes to `next`. @param {Element} root @param {() => void} draw @param {() => HTMLElement | null | undefined} next */
export function keepingFocus(root, draw, next) {
  const held = root.contains(document.activeElement);
  draw();
  if (held && !root.contains(document.activeElement)) next()?.focus({ preventScroll: true });
}

/** Draws rows; where the one with the focus goes, the focus goes to the row in its place. @param {Element} root @param {() => void} draw @param {string} taker  what takes it, in a row or where no row is left */
export function keepingRow(root, draw, taker) {
  const rows = () => [...root.querySelectorAll("li")];
  const at = rows().findIndex((row) => row.contains(document.activeElement));
  keepingFocus(root, draw, () => (rows()[Math.min(at, rows().length - 1)] ?? root).querySelector(taker));
}
