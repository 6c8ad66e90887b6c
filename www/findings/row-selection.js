/** @typedef {{keys: ReadonlySet<string>, anchor: string | null}} Selection  the rows selected, and the one a range starts from */

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
 * What is selected after a click on a row; null where the click is not for the selection.
 *
 * @param {Selection} selection
 * @param {readonly string[]} order
 * @param {string} key
 * @param {MouseEvent} event
 * @param {boolean} choosing  whether plain clicks select too
 */
export function clicked(selection, order, key, { ctrlKey, metaKey, shiftKey }, choosing) {
  if (ctrlKey || metaKey || (choosing && !shiftKey)) return toggled(selection, key);
  return shiftKey ? extendedTo(selection, order, key) : null;
}

/**
 * What is selected after a key on the row with the focus; null where the key is not for the selection.
 *
 * @param {Selection} selection
 * @param {readonly string[]} order
 * @param {string} key
 * @param {KeyboardEvent} event
 * @param {(step: number) => string | null} move  moves the focus by rows and gives the row it is on
 */
export function pressed(selection, order, key, event, move) {
  const command = event.ctrlKey || event.metaKey;
  const step = stepOf(event);
  if (event.shiftKey && step !== undefined && !command) return extendedTo(selection, order, move(step) ?? key, key);
  if (command && event.key === " ") return toggled(selection, key);
  if (command && event.key.toLowerCase() === "a" && !event.shiftKey) return allOf(order);
  return event.key === "Escape" && selection.keys.size > 0 ? NOTHING_SELECTED : null;
}

/** By how many rows a key moves the focus; undefined for other keys. @param {KeyboardEvent} event */
export const stepOf = ({ key }) => ({ ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity })[key];
