import { tellSelected } from "./findings.js";

/**
 * @typedef {{keys: ReadonlySet<string>, anchor: string | null}} Selection  the rows selected, and the one a range starts from
 * @typedef {ReturnType<typeof createRowSelection>} RowSelection
 */

/** @type {Selection} */
export const NOTHING_SELECTED = Object.freeze({ keys: new Set(), anchor: null });

/** @param {Selection} selection @param {string} key @returns {Selection} */
export function toggled({ keys }, key) {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, anchor: key };
}

/**
 * The rows from the anchor to `key`, in place of what was selected.
 *
 * @param {Selection} selection
 * @param {readonly string[]} order  of all rows
 * @param {string} key
 * @param {string} [from]  the anchor, where nothing was selected before
 * @returns {Selection}
 */
export function extendedTo({ anchor }, order, key, from = key) {
  const start = anchor !== null && order.includes(anchor) ? anchor : from;
  const [a, b] = [order.indexOf(start), order.indexOf(key)].sort((one, other) => one - other);
  return { keys: new Set(order.slice(a, Number(b) + 1)), anchor: start };
}

/** @param {readonly string[]} order @returns {Selection} */
export const allOf = (order) => ({ keys: new Set(order), anchor: order[0] ?? null });

/** What is left when rows have gone; the same object where none has. @param {Selection} selection @param {ReadonlySet<string>} there */
export function remaining(selection, there) {
  const keys = [...selection.keys].filter((key) => there.has(key));
  if (keys.length === selection.keys.size) return selection;
  return { keys: new Set(keys), anchor: keys.includes(selection.anchor ?? "") ? selection.anchor : null };
}

/**
 * Selects rows of a list: by Ctrl or Shift with a click, by keys, or by plain clicks while `choosing` is set.
 *
 * @param {object} options
 * @param {HTMLElement} options.list
 * @param {() => readonly string[]} options.order  the keys of all rows
 * @param {(row: Element) => string | null} options.keyOf
 * @param {(key: string) => void} options.repaint  a row that is selected now, or no longer
 * @param {(key: string) => string[]} options.idsOf  the annotations of a row
 * @param {(step: number) => string | null} options.move  moves the focus by rows and gives the row it is on
 * @param {(ids: string[], rows: number, said: boolean) => void} options.changed  `said`: a person did it
 */
export function createRowSelection({ list, order, keyOf, repaint, idsOf, move, changed }) {
  let selection = NOTHING_SELECTED;
  let choosing = false;
  const ids = () => order().filter((key) => selection.keys.has(key)).flatMap(idsOf); // prettier-ignore
  list.classList.add("selectable");
  tellSelected(list, ids);

  /** @param {Selection} next @param {boolean} [said] */
  function set(next, said = true) {
    if (next === selection) return;
    const before = selection.keys;
    selection = next;
    for (const key of new Set([...before, ...next.keys])) repaint(key);
    changed(ids(), next.keys.size, said);
  }

  const clear = () => set(selection.keys.size === 0 ? selection : NOTHING_SELECTED);

  list.addEventListener(
    "click",
    (event) => {
      const target = /** @type {Element} */ (event.target);
      const key = target.closest(".go") === null ? null : keyOf(target);
      if (key === null) return;
      const toggles = event.ctrlKey || event.metaKey || (choosing && !event.shiftKey);
      if (!toggles && !event.shiftKey) {
        clear();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      set(toggles ? toggled(selection, key) : extendedTo(selection, order(), key));
    },
    { capture: true },
  );
  list.addEventListener("keydown", (event) => {
    const key = keyOf(/** @type {Element} */ (event.target));
    if (key === null || !press(event, key)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  /** @param {KeyboardEvent} event @param {string} key  of the row with the focus @returns {boolean} whether it was for the selection */
  function press(event, key) {
    const command = event.ctrlKey || event.metaKey;
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (event.shiftKey && step !== undefined && !command) {
      const to = move(step);
      if (to !== null) set(extendedTo(selection, order(), to, key));
    } else if (command && event.key === " ") set(toggled(selection, key));
    else if (command && event.key.toLowerCase() === "a" && !event.shiftKey) set(allOf(order()));
    else if (event.key === "Escape" && selection.keys.size > 0) clear();
    else return false;
    return true;
  }

  return {
    get choosing() {
      return choosing;
    },
    set choosing(on) {
      choosing = on;
      list.classList.toggle("choosing", on);
      if (!on) set(NOTHING_SELECTED);
    },
    ids,
    has: (/** @type {string} */ key) => selection.keys.has(key),
    /** The rows have changed. */
    update() {
      const left = remaining(selection, new Set(order()));
      if (left !== selection) set(left, false);
      else if (selection.keys.size > 0) changed(ids(), selection.keys.size, false);
    },
    clear,
    all: () => set(allOf(order())),
  };
}
