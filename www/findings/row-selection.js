import { allOf, extendedTo, NOTHING_SELECTED, remaining, toggled } from "./selection.js";
import { tellSelected } from "./findings.js";

/** @import {Selection} from "./selection.js" */

/**
 * Selecting rows of a list: by Ctrl or Shift and a click, by the keys, or by taps while it is being selected.
 *
 * @typedef {object} RowSelection
 * @property {boolean} choosing  settable: a plain click selects
 * @property {() => string[]} ids  the annotations of the rows that are selected
 * @property {(key: string) => boolean} has
 * @property {() => void} update  after the rows have changed
 * @property {() => void} clear
 * @property {() => void} all
 */

/**
 * @param {object} options
 * @param {HTMLElement} options.list
 * @param {() => readonly string[]} options.order  the keys of all rows
 * @param {(row: Element) => string | null} options.keyOf
 * @param {(key: string) => void} options.repaint  the row of a key that is selected now, or no longer
 * @param {(key: string) => string[]} options.idsOf
 * @param {(step: number) => string | null} options.move  the focus by rows; gives where it has gone
 * @param {(ids: string[], rows: number, said: boolean) => void} options.changed  `said`: a person did it
 * @returns {RowSelection}
 */
export function createRowSelection({ list, order, keyOf, repaint, idsOf, move, changed }) {
  /** @type {Selection} */
  let selection = NOTHING_SELECTED;
  let choosing = false;
  const ids = () => order().filter((key) => selection.keys.has(key)).flatMap(idsOf);
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

  list.addEventListener(
    "click",
    (event) => {
      const target = /** @type {Element} */ (event.target);
      const key = target.closest(".go") === null ? null : keyOf(target);
      if (key === null) return;
      const toggles = event.ctrlKey || event.metaKey || (choosing && !event.shiftKey);
      if (!toggles && !event.shiftKey) {
        if (selection.keys.size > 0) set(NOTHING_SELECTED);
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
    if (key === null || !keys(event, key)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  /** @param {KeyboardEvent} event @param {string} key of the row with the focus */
  function keys(event, key) {
    const command = event.ctrlKey || event.metaKey;
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (event.shiftKey && step !== undefined && !command) {
      const to = move(step);
      if (to !== null) set(extendedTo(selection, order(), to, key));
      return true;
    }
    if (command && event.key === " ") set(toggled(selection, key));
    else if (command && event.key.toLowerCase() === "a" && !event.shiftKey) set(allOf(order()));
    else if (event.key === "Escape" && selection.keys.size > 0) set(NOTHING_SELECTED);
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
    has: (key) => selection.keys.has(key),
    update() {
      const left = remaining(selection, new Set(order()));
      if (left !== selection) set(left, false);
      else if (selection.keys.size > 0) changed(ids(), selection.keys.size, false);
    },
    clear: () => set(selection.keys.size === 0 ? selection : NOTHING_SELECTED),
    all: () => set(allOf(order())),
  };
}
