/**
 * Which finding a row stands for, and what is selected in its list: what the keys of the page act on.
 *
 * @module
 */

/**
 * @typedef {{id: string, ids: string[], entity?: string}} Finding  keys act on `ids`, a jump goes to `id`; `entity` where it is one,
 *   or a mention of one
 */

/** @type {WeakMap<Element, Finding>} */
const findings = new WeakMap();
/** @type {WeakMap<Element, () => string[]>} */
const selections = new WeakMap();

/** Makes an element of the class "finding" stand for one. @param {Element} row @param {Finding} finding */
export const standFor = (row, finding) => void findings.set(row, finding);

/** The finding of the row that holds an element. @param {Element | null} inside @returns {Finding | null} */
export function findingAround(inside) {
  const row = inside?.closest(".finding");
  return (row && findings.get(row)) ?? null;
}

export const focusedFinding = () => findingAround(document.activeElement);

/** Makes an element of the class "selectable" give the annotations selected in it. @param {Element} list @param {() => string[]} selected */
export const tellSelected = (list, selected) => void selections.set(list, selected);

/** The annotations selected in the list that holds the focus. @returns {string[]} */
export function selectedAround() {
  const list = document.activeElement?.closest(".selectable");
  return (list && selections.get(list)?.()) ?? [];
}
