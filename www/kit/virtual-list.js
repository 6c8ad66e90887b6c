import { setAttribute } from "./element.js";
import { onceAFrame } from "./once-a-frame.js";
import { rowWindow } from "./row-window.js";

/** A list of up to this many rows is made whole, so that the browser's own search finds everything in it. */
const WHOLE = 80;
/** How far above and below the view rows are made too, in pixels, so that a quick scroll does not outrun them. */
const MARGIN = 600;
/** Rows are made again when fewer pixels of them than this are left, not for each row that scrolls into view. */
const SPARE = 200;
/** The height of a row before any was measured, in pixels. */
const GUESS = 44;

/**
 * Rows that follow a list of items. A row stays, with its focus, as long as its item does. Of a long list only the rows near the
 * view exist, and each tells assistive technology which of how many it is.
 *
 * @template Item
 * @param {HTMLElement} list
 * @param {object} options
 * @param {(item: Item) => string} options.keyOf
 * @param {(key: string) => HTMLElement} options.make  an empty row, with its key as `data-key`
 * @param {(row: HTMLElement, item: Item) => void} options.draw  fills a row, or updates it
 * @param {() => readonly (string | null)[]} options.pinned  rows that stay though they are out of view
 */
export function createVirtualList(list, { keyOf, make, draw: drawRow, pinned }) {
  /** @type {Map<string, HTMLElement>} */
  const made = new Map();
  /** @type {Map<string, Item>} */
  let items = new Map();
  /** @type {string[]} */
  let keys = [];
  /** @type {Map<string, number>} */
  let places = new Map();
  /** @type {Map<string, number>} */
  const heights = new Map();
  let layout = rowWindow([], heights, GUESS);
  let width = 0;
  /** @type {Element | null} */
  let scroller = null;
  /** The stretch of the list whose rows exist, in pixels. */
  let ready = { top: 0, bottom: 0 };

  const isLong = () => keys.length > WHOLE;
  const offsetOf = (/** @type {string} */ key) => layout.offsetOf(Number(places.get(key)));

  const later = onceAFrame(() => {
    if (isLong()) draw();
  });

  const scrolled = onceAFrame(() => {
    const shown = isLong() ? view() : null;
    if (shown === null) return;
    const top = Math.max(shown.top - SPARE, 0);
    const bottom = Math.min(shown.bottom + SPARE, layout.total);
    if (top < ready.top || bottom > ready.bottom) draw();
  });

  const sizes = new ResizeObserver((changes) => {
    // It also reports rows that were just made, which were measured then.
    const rows = /** @type {HTMLElement[]} */ (changes.map(({ target }) => target));
    if (rows.some(({ dataset, offsetHeight }) => heights.get(dataset.key ?? "") !== offsetHeight)) later();
  });

  /** The part of the list in view, in pixels from its top; null where it is not shown. */
  function view() {
    const box = scroller?.getBoundingClientRect();
    const own = list.getBoundingClientRect();
    if (box === undefined || own.width === 0) return null;
    return { top: box.top - own.top, bottom: box.bottom - own.top };
  }

  /** The rows that must exist, in their order. @param {string | null} more */
  function wanted(more) {
    if (!isLong()) return keys;
    const shown = view();
    const { from, to } = shown === null ? { from: 0, to: 0 } : layout.between(shown.top - MARGIN, shown.bottom + MARGIN);
    ready = { top: layout.offsetOf(from), bottom: layout.offsetOf(to) };
    const near = keys.slice(from, to);
    const focused = [...made].find(([, row]) => row.contains(document.activeElement))?.[0] ?? null;
    const others = [...pinned(), focused, more].filter((key) => key !== null && places.has(key));
    const all = new Set(/** @type {string[]} */ ([...near, ...others]));
    return all.size === near.length ? near : [...all].sort((a, b) => Number(places.get(a)) - Number(places.get(b)));
  }

  /** @param {string | null} more */
  function place(more) {
    const next = wanted(more);
    const stays = new Set(next);
    for (const [key, row] of made) {
      if (stays.has(key)) continue;
      sizes.unobserve(row);
      row.remove();
      made.delete(key);
    }
    for (const [i, key] of next.entries()) {
      const row = made.get(key) ?? make(key);
      drawRow(row, /** @type {Item} */ (items.get(key)));
      if (list.children[i] !== row) list.insertBefore(row, list.children[i] ?? null);
      made.set(key, row);
      if (isLong()) sizes.observe(row);
      number(row, key);
    }
  }

  /** Says which of how many a row is; where all rows exist, anyone can count them. @param {HTMLElement} row @param {string} key */
  function number(row, key) {
    setAttribute(row, "aria-setsize", isLong() && keys.length);
    setAttribute(row, "aria-posinset", isLong() && Number(places.get(key)) + 1);
    if (!isLong()) row.style.removeProperty("top");
  }

  /** @param {string | null} [more]  a row that must exist too */
  function draw(more = null) {
    const across = list.clientWidth;
    if (across !== width) heights.clear();
    width = across;
    place(more);
    if (!isLong()) return;
    const shown = view();
    const anchor = shown === null ? -1 : layout.between(shown.top, shown.top + 1).from;
    const before = layout.offsetOf(anchor);
    let grew = false;
    for (const [key, row] of made) {
      const height = row.offsetHeight;
      if (height === 0 || heights.get(key) === height) continue;
      heights.set(key, height);
      grew = true;
    }
    if (grew) layout = rowWindow(keys, heights, GUESS);
    const was = scroller?.scrollTop ?? 0;
    list.style.setProperty("height", `${layout.total}px`);
    for (const [key, row] of made) row.style.setProperty("top", `${offsetOf(key)}px`);
    // What is being looked at must not move while the rows above it are measured.
    const moved = anchor === -1 || shown === null || shown.top <= 0 ? 0 : layout.offsetOf(anchor) - before;
    // Counted from where it was: the browser may have scrolled already, if the list has become shorter.
    if (moved !== 0) scroller?.scrollTo({ top: was + moved, behavior: "instant" });
    if (grew) later();
  }

  function attach() {
    const found = list.closest(".tab-panel");
    if (found === null || found === scroller) return;
    scroller = found;
    scroller.addEventListener("scroll", scrolled, { passive: true });
    sizes.observe(scroller);
    sizes.observe(list);
  }

  return {
    /** Of all items, in their order. */
    get keys() {
      return keys;
    },
    /** @param {readonly Item[]} next */
    update(next) {
      attach();
      items = new Map(next.map((item) => [keyOf(item), item]));
      keys = [...items.keys()];
      places = new Map(keys.map((key, i) => [key, i]));
      for (const key of heights.keys()) if (!places.has(key)) heights.delete(key);
      list.classList.toggle("virtual", isLong());
      if (!isLong()) list.style.removeProperty("height");
      layout = rowWindow(keys, heights, GUESS);
      draw();
    },
    /** The row of a key, where it exists. @param {string} key */
    row: (key) => made.get(key) ?? null,
    /** @param {string} key */
    item: (key) => items.get(key) ?? null,
    /** The row of a key, made now if need be. @param {string} key */
    bring(key) {
      if (places.has(key) && !made.has(key)) draw(key);
      return made.get(key) ?? null;
    },
  };
}
