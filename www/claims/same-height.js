/**
 * Goes to another row of a list that scrolls, and has it at the height where the one before it was: who goes from row to row keeps
 * their eyes, and the pointer, where they are.
 *
 * @param {Element | null | undefined} scroller
 * @param {() => Element | null} current  the row, before and after
 * @param {() => void} go
 */
export function atSameHeight(scroller, current, go) {
  const topOf = () => current()?.getBoundingClientRect().top;
  const before = topOf();
  go();
  const after = topOf();
  const { top = 0, bottom = 0 } = scroller?.getBoundingClientRect() ?? {};
  // A row that was out of sight is no place to stay at.
  if (before === undefined || after === undefined || before < top || before > bottom) return;
  scroller?.scrollBy({ top: after - before, behavior: "instant" });
}
