/**
 * Which items of a list are shown, whatever is listed.
 *
 * @module
 */

/**
 * What a list can be filtered by. `words` gives what a value is called; `minimum` a measure in whole percent.
 *
 * @template Item
 * @typedef {{name: string, all: string, valuesOf: (item: Item) => readonly string[], words: (value: string, items: readonly Item[]) => string}} Choice
 */
/**
 * @template Item
 * @typedef {object} Filtering
 * @property {Readonly<Record<string, Choice<Item>>>} choices
 * @property {(item: Item) => string} textOf  what a search looks in
 * @property {{name: string, of: (item: Item) => number}} [minimum]
 */

/**
 * What is asked for; an empty string asks for nothing.
 *
 * @typedef {{text: string, minimum: number, chosen: Readonly<Record<string, string>>}} ListFilter
 */

/** @type {ListFilter} */
export const NO_FILTER = Object.freeze({ text: "", minimum: 0, chosen: {} });

/** @param {ListFilter} filter @param {string} choice */
export const chosenOf = ({ chosen }, choice) => chosen[choice] ?? "";

/**
 * A filter with another value of one choice.
 *
 * @param {ListFilter} filter
 * @param {string} choice
 * @param {string} value
 * @returns {ListFilter}
 */
export function choosing(filter, choice, value) {
  const { [choice]: _before, ...chosen } = filter.chosen;
  return { ...filter, chosen: value === "" ? chosen : { ...chosen, [choice]: value } };
}

/** Case and accents do not part words. @param {string} words */
const folded = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {ListFilter} filter */
export const isOn = ({ text, minimum, chosen }) => text.trim() !== "" || minimum > 0 || Object.keys(chosen).length > 0;

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {ListFilter} filter
 * @param {Filtering<Item>} filtering
 * @returns {Item[]}
 */
export function passing(items, filter, { choices, textOf, minimum }) {
  const wanted = Object.entries(filter.chosen);
  const words = folded(filter.text.trim()).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (minimum !== undefined && minimum.of(item) < filter.minimum) return false;
    if (!wanted.every(([choice, value]) => choices[choice]?.valuesOf(item).includes(value))) return false;
    if (words.length === 0) return true;
    const text = folded(textOf(item));
    return words.every((word) => text.includes(word));
  });
}

/**
 * What there is to choose from, the most frequent first.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {Choice<Item>} choice
 * @returns {{value: string, words: string, count: number}[]}
 */
export function optionsOf(items, { valuesOf, words }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const item of items) {
    for (const value of new Set(valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return sorted.map(([value, count]) => ({ value, words: words(value, items), count }));
}

/**
 * The filters that hold, each in words, with the filter that is left without it.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {ListFilter} filter
 * @param {Filtering<Item>} filtering
 * @returns {{words: string, without: ListFilter}[]}
 */
export function activeFilters(items, filter, { choices }) {
  const chosen = Object.entries(choices).filter(([choice]) => chosenOf(filter, choice) !== "");
  const active = chosen.map(([choice, { words }]) => ({
    words: words(chosenOf(filter, choice), items),
    without: choosing(filter, choice, ""),
  }));
  const text = filter.text.trim();
  if (text !== "") active.unshift({ words: `“${text}”`, without: { ...filter, text: "" } });
  if (filter.minimum > 0) active.push({ words: `At least ${filter.minimum}%`, without: { ...filter, minimum: 0 } });
  return active;
}
