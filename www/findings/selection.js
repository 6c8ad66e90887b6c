/**
 * Which rows of a list are selected, apart from what draws them.
 *
 * @module
 */

/** @typedef {{keys: ReadonlySet<string>, anchor: string | null}} Selection  `anchor`: where a range begins */

/** @type {Selection} */
export const NOTHING_SELECTED = Object.freeze({ keys: new Set(), anchor: null });

/**
 * @param {Selection} selection
 * @param {string} key
 * @returns {Selection}
 */
export function toggled({ keys }, key) {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, anchor: key };
}

/**
 * All from the anchor to a row, in place of what was selected.
 *
 * @param {Selection} selection
 * @param {readonly string[]} order  of all rows
 * @param {string} key
 * @param {string} [from]  where the range begins when nothing was selected before
 * @returns {Selection}
 */
export function extendedTo({ anchor }, order, key, from = key) {
  const start = anchor !== null && order.includes(anchor) ? anchor : from;
  const [a, b] = [order.indexOf(start), order.indexOf(key)].sort((one, other) => one - other);
  return { keys: new Set(order.slice(a, Number(b) + 1)), anchor: start };
}

/** @param {readonly string[]} order @returns {Selection} */
export const allOf = (order) => ({ keys: new Set(order), anchor: order[0] ?? null });

/**
 * What is left of a selection when rows have gone; the same object where none has.
 *
 * @param {Selection} selection
 * @param {ReadonlySet<string>} there
 * @returns {Selection}
 */
export function remaining(selection, there) {
  const keys = [...selection.keys].filter((key) => there.has(key));
  if (keys.length === selection.keys.size) return selection;
  return { keys: new Set(keys), anchor: keys.includes(selection.anchor ?? "") ? selection.anchor : null };
}
