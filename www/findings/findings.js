/**
 * Which finding a row of a list stands for, and what of its list is selected: what the keys act on.
 *
 * @module
 */

/**
 * Keys act on `ids`, a jump goes to `id`; `entity` where it is one, or a mention of one.
 *
 * @typedef {{id: string, ids: string[], entity?: string}} Finding
 */

/** @type {WeakMap<Element, Finding>} */
const findings = new WeakMap();
/** @type {WeakMap<Element, () => string[]>} */
const selections = new WeakMap();

/**
 * Makes an element of the class "finding" stand for one.
 *
 * @param {Element} row
 * @param {Finding} finding
 */
export const standFor = (row, finding) => void findings.set(row, finding);

/**
 * The finding of the row that holds an element, if one does.
 *
 * @param {Element | null} inside
 * @returns {Finding | null}
 */
export function findingAround(inside) {
  const row = inside?.closest(".finding");
  return (row && findings.get(row)) ?? null;
}

/** The finding of the row that holds the focus, if one does. */
export const focusedFinding = () => findingAround(document.activeElement);

/**
 * Makes an element of the class "selectable" tell what is selected in it.
 *
 * @param {Element} list
 * @param {() => string[]} selected  annotations
 */
export const tellSelected = (list, selected) => void selections.set(list, selected);

/** The annotations that are selected in the list that holds the focus. @returns {string[]} */
export function selectedAround() {
  const list = document.activeElement?.closest(".selectable");
  return (list && selections.get(list)?.()) ?? [];
}
