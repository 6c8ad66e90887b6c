/** So many rows are built at once; the rest while the page is idle, so that a long list opens as fast as a short one. */
const CHUNK = 100;

/** Safari has no idle callback; there the pause between two chunks lets it paint. */
const whenIdle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ run) => setTimeout(run, 16));

/**
 * Rows that follow a list of items: a row whose item did not change is kept as it is, with its focus.
 *
 * @template Item
 * @typedef {object} KeyedList
 * @property {(items: readonly Item[]) => void} update
 * @property {(key: string) => HTMLElement | null} row  the row of a key, built now if it was still to come
 * @property {(key: string) => Item | null} item
 */

/**
 * @template Item
 * @param {HTMLElement} list
 * @param {{keyOf: (item: Item) => string, same: (a: Item, b: Item) => boolean, render: (item: Item) => HTMLElement}} options
 * @returns {KeyedList<Item>}
 */
export function createKeyedList(list, { keyOf, same, render }) {
  /** @type {Map<string, {item: Item, element: HTMLElement}>} */
  let rows = new Map();
  /** @type {readonly Item[]} */
  let items = [];
  let placed = 0;
  let round = 0;

  /** @param {number} upTo */
  function place(upTo) {
    for (; placed < Math.min(upTo, items.length); placed += 1) {
      const item = /** @type {Item} */ (items[placed]);
      const key = keyOf(item);
      const known = rows.get(key);
      const fits = known !== undefined && same(known.item, item);
      const element = fits ? known.element : render(item);
      if (known !== undefined && !fits) replace(known.element, element);
      rows.set(key, { item, element });
      if (list.children[placed] !== element) list.insertBefore(element, list.children[placed] ?? null);
    }
  }

  /** @param {number} current */
  function placeRest(current) {
    if (current !== round || placed >= items.length) return;
    place(placed + CHUNK);
    whenIdle(() => placeRest(current));
  }

  return {
    update(next) {
      items = next;
      round += 1;
      const keys = new Set(next.map(keyOf));
      rows = new Map([...rows].filter(([key, { element }]) => keys.has(key) || (element.remove(), false)));
      const before = Math.max(placed, CHUNK);
      placed = 0;
      place(before);
      const current = round;
      whenIdle(() => placeRest(current));
    },
    row(key) {
      if (!rows.has(key) && items.some((item) => keyOf(item) === key)) place(items.length);
      return rows.get(key)?.element ?? null;
    },
    item: (key) => rows.get(key)?.item ?? null,
  };
}

/**
 * Puts a row in another's place, and the focus where it was.
 *
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function replace(old, fresh) {
  const focused = old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (focused) fresh.querySelector("button")?.focus({ preventScroll: true });
}
