/**
 * Filters the items of a list, whatever they are.
 *
 * @module
 */

import { tagsOf } from "../document/tags.js";
import { tally } from "../kit/group-by.js";

/** @import {Annotation} from "../document/types.js" */

/**
 * Something to choose a value of; `words` says what a value is called.
 *
 * @template Item
 * @typedef {{name: string, all: string, valuesOf: (item: Item) => readonly string[], words: (value: string, items: readonly Item[]) => string}} Choice
 */
/**
 * What a list can be filtered by: a text search in `textOf`, choices, and a minimum in whole percent.
 *
 * @template Item
 * @typedef {object} Filtering
 * @property {Readonly<Record<string, Choice<Item>>>} choices
 * @property {(item: Item) => string} textOf
 * @property {{name: string, of: (item: Item) => number}} [minimum]
 */
/** @typedef {{text: string, minimum: number, chosen: Readonly<Record<string, string>>}} ListFilter  what is asked for */

/** @type {ListFilter} */
export const NO_FILTER = Object.freeze({ text: "", minimum: 0, chosen: {} });

/** The value chosen; "" for any. @param {ListFilter} filter @param {string} choice */
export const chosenOf = ({ chosen }, choice) => chosen[choice] ?? "";

/** A filter with another value of one choice; "" for any. @param {ListFilter} filter @param {string} choice @param {string} value @returns {ListFilter} */
export function choosing(filter, choice, value) {
  const { [choice]: _before, ...chosen } = filter.chosen;
  return { ...filter, chosen: value === "" ? chosen : { ...chosen, [choice]: value } };
}

/** Without case and accents. @param {string} words */
const folded = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {ListFilter} filter */
export const isOn = ({ text, minimum, chosen }) => text.trim() !== "" || minimum > 0 || Object.keys(chosen).length > 0;

/** The items that pass a filter. @template Item @param {readonly Item[]} items @param {ListFilter} filter @param {Filtering<Item>} filtering */
export function passing(items, filter, { choices, textOf, minimum }) {
  const wanted = Object.entries(filter.chosen);
  const words = folded(filter.text.trim()).split(/\s+/).filter(Boolean); // prettier-ignore
  return items.filter((item) => {
    if (minimum !== undefined && minimum.of(item) < filter.minimum) return false;
    if (!wanted.every(([choice, value]) => choices[choice]?.valuesOf(item).includes(value))) return false;
    if (words.length === 0) return true;
    const text = folded(textOf(item));
    return words.every((word) => text.includes(word));
  });
}

/** What there is to choose from, the most frequent first. @template Item @param {readonly Item[]} items @param {Choice<Item>} choice */
export const optionsOf = (items, { valuesOf, words }) =>
  tally(items.flatMap((item) => [...new Set(valuesOf(item))])).map(([value, count]) => ({ value, words: words(value, items), count })); // prettier-ignore

/**
 * The active filters, each in words and with the filter that is left without it.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {ListFilter} filter
 * @param {Filtering<Item>} filtering
 * @returns {{words: string, without: ListFilter}[]}
 */
export function activeFilters(items, filter, { choices }) {
  const text = filter.text.trim();
  const chosen = Object.entries(choices).filter(([choice]) => chosenOf(filter, choice) !== "");
  return [
    ...(text === "" ? [] : [{ words: `“${text}”`, without: { ...filter, text: "" } }]),
    ...chosen.map(([choice, { words }]) => ({ words: words(chosenOf(filter, choice), items), without: choosing(filter, choice, "") })),
    ...(filter.minimum > 0 ? [{ words: `At least ${filter.minimum}%`, without: { ...filter, minimum: 0 } }] : []),
  ];
}

/** @type {Readonly<Record<string, string>>} */
const STATUSES = Object.freeze({ suggested: "Not reviewed", accepted: "Accepted", edited: "Changed", learned: "From your corrections", dictionary: "From your dictionary", own: "Marked by you" });

/** @param {Annotation} annotation */
const statusesOf = ({ origin, status, learned }) =>
  [origin === "user" ? "own" : status, learned === "document" ? "learned" : (learned ?? "")].filter((one) => Object.hasOwn(STATUSES, one)); // prettier-ignore

/**
 * Choosing by the status and by the tags of the annotations that an item stands for.
 *
 * @template Item
 * @param {string} what  an item is called
 * @param {(item: Item) => readonly Annotation[]} of
 * @returns {Record<"status" | "tag", Choice<Item>>}
 */
export const annotationChoices = (what, of) => ({
  status: { name: `${what} status`, all: "Any status", valuesOf: (item) => of(item).flatMap(statusesOf), words: (value) => STATUSES[value] ?? value },
  tag: { name: `${what} tag`, all: "Any tag", valuesOf: (item) => of(item).flatMap(tagsOf), words: (tag) => `#${tag}` },
});
