/**
 * Where the focus goes as rows are walked, and as drawing again takes away what had it.
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

/** Moves the focus by the arrows up and down: to the button of the next row, from elsewhere to that of the first. @param {KeyboardEvent} event @param {Iterable<Element>} list */
export function walkRows(event, list) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const rows = [...list];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  rows[at === -1 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)]?.querySelector("button")?.focus();
}

/** Moves the focus by the arrows, Home and End among elements of which the last leads to the first. @param {KeyboardEvent} event @param {Iterable<HTMLElement>} list */
export function walkRound(event, list) {
  const all = [...list];
  const at = all.findIndex((one) => one === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all[(to + all.length) % all.length]?.focus();
}
