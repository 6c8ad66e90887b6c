import { rowWindow } from "./row-window.js";
import { onceAFrame } from "./once-a-frame.js";

/** A list of this many rows is made whole: the browser's own search finds everything in it. */
const WHOLE = 80;
/** Rows this far above and below the view are made too, in pixels, so that a quick scroll meets none that are missing. */
const MARGIN = 600;
/** They are made anew when fewer pixels than these are left of them: not for every row that a scroll brings. */
const SPARE = 200;
/** How high a row is before one was measured, in pixels. */
const GUESS = 44;

/**
 * Rows that follow a list of items. A row stays while its item does, and keeps its focus; of a long list only the rows near
 * the view are there, and each says which of how many it is.
 *
 * @template Item
 * @typedef {object} VirtualList
 * @property {readonly string[]} keys  of all items, in their order
 * @property {(items: readonly Item[]) => void} update
 * @property {(key: string) => HTMLElement | null} row  the row of a key, where it is there
 * @property {(key: string) => Item | null} item
 * @property {(key: string) => HTMLElement | null} bring  its row, made now where it was not there
 */

/**
 * @template Item
 * @param {HTMLElement} list
 * @param {object} options
 * @param {(item: Item) => string} options.keyOf
 * @param {(key: string) => HTMLElement} options.make  an empty row
 * @param {(row: HTMLElement, item: Item) => void} options.draw  fills a row, or changes in it what has changed
 * @param {() => readonly (string | null)[]} options.pinned  rows that stay though they are out of sight
 * @returns {VirtualList<Item>}
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

  /** The stretch of the list whose rows are there, in pixels. */
  let ready = { top: 0, bottom: 0 };
  /** @type {WeakMap<Element, string>} */
  const keyOfRow = new WeakMap();

  const isLong = () => keys.length > WHOLE;
  const sizes = new ResizeObserver((changes) => {
    // What has just been made is told of too, and was measured already.
    if (changes.some(({ target }) => heights.get(keyOfRow.get(target) ?? "") !== /** @type {HTMLElement} */ (target).offsetHeight)) later();
  });

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

  /** The part of the list that the panel shows, from the top of the list. */
  function view() {
    const box = scroller?.getBoundingClientRect();
    const own = list.getBoundingClientRect();
    if (box === undefined || own.width === 0) return null;
    return { top: box.top - own.top, bottom: box.bottom - own.top };
  }

  /** Those that are to be there, in their order. @param {string | null} [more] */
  function wanted(more = null) {
    if (!isLong()) return keys;
    const shown = view();
    const { from, to } = shown === null ? { from: 0, to: 0 } : layout.between(shown.top - MARGIN, shown.bottom + MARGIN);
    ready = { top: layout.offsetOf(from), bottom: layout.offsetOf(to) };
    const near = keys.slice(from, to);
    const focused = keyOfFocus();
    const others = [...pinned(), focused, more].filter((key) => key !== null && places.has(key));
    const all = new Set(/** @type {string[]} */ ([...near, ...others]));
    return all.size === near.length ? near : [...all].sort((a, b) => Number(places.get(a)) - Number(places.get(b)));
  }

  function keyOfFocus() {
    const focused = document.activeElement;
    if (focused === null || !list.contains(focused)) return null;
    for (const [key, row] of made) if (row.contains(focused)) return key;
    return null;
  }

  /** @param {string | null} [more] */
  function place(more = null) {
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
      if (!made.has(key)) {
        made.set(key, row);
        keyOfRow.set(row, key);
      }
      if (isLong()) sizes.observe(row);
      tell(row, key);
    }
  }

  /** Which of how many a row is: of a list that is there as a whole, everybody can count. @param {HTMLElement} element @param {string} key */
  function tell(element, key) {
    if (!isLong()) {
      for (const name of ["aria-setsize", "aria-posinset"]) element.removeAttribute(name);
      element.style.removeProperty("top");
      return;
    }
    element.setAttribute("aria-setsize", String(keys.length));
    element.setAttribute("aria-posinset", String(Number(places.get(key)) + 1));
  }

  /** @param {string | null} [more] */
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
    for (const [key, row] of made) row.style.setProperty("top", `${layout.offsetOf(Number(places.get(key)))}px`);
    // What is being looked at stays where it is while the rows above find their heights.
    const moved = anchor === -1 || shown === null || shown.top <= 0 ? 0 : layout.offsetOf(anchor) - before;
    // From where it was: a list that has become shorter may have been pulled back by the browser already.
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
    get keys() {
      return keys;
    },
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
    row: (key) => made.get(key) ?? null,
    item: (key) => items.get(key) ?? null,
    bring(key) {
      if (places.has(key) && !made.has(key)) draw(key);
      return made.get(key) ?? null;
    },
  };
}
