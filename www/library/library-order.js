/**
 * What of the library is shown, and in which order.
 *
 * @module
 */

/** @import {Summary} from "../document/summary.js" */

/** @typedef {"changed" | "added" | "title" | "progress"} LibraryOrder */

/** @type {readonly (readonly [LibraryOrder, string])[]} */
export const LIBRARY_ORDERS = Object.freeze([
  ["changed", "Last changed"],
  ["added", "Last added"],
  ["title", "Title"],
  ["progress", "Least reviewed"],
]);

/**
 * The name that a document goes by.
 *
 * @param {Pick<Summary, "title" | "excerpt">} summary
 */
export const nameOf = ({ title, excerpt }) => (title.trim() === "" ? excerpt : title);

/**
 * The share of its claims that are reviewed. One without claims has nothing left to do.
 *
 * @param {Summary} summary
 */
export const shareOf = ({ reviewed }) => (reviewed === undefined || reviewed.all === 0 ? 1 : reviewed.done / reviewed.all);

const COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** @type {Readonly<Record<LibraryOrder, (a: Summary, b: Summary) => number>>} */
const COMPARE = Object.freeze({
  changed: (a, b) => b.modified.localeCompare(a.modified),
  added: (a, b) => (b.created ?? "").localeCompare(a.created ?? ""),
  title: (a, b) => COLLATOR.compare(nameOf(a), nameOf(b)),
  progress: (a, b) => shareOf(a) - shareOf(b),
});

/**
 * @typedef {object} Choice
 * @property {string} sought  words of the title, the tags, or the text
 * @property {ReadonlySet<string> | null} inText  the documents whose text holds the words; null while nobody has looked
 * @property {string | null} tag
 * @property {LibraryOrder} order
 */

/**
 * @param {readonly Summary[]} summaries
 * @param {Choice} choice
 * @returns {Summary[]}
 */
export function chosen(summaries, { sought, inText, tag, order }) {
  const words = sought.trim().toLowerCase();
  const compare = COMPARE[order];
  return summaries
    .filter((one) => tag === null || (one.tags ?? []).includes(tag))
    .filter((one) => words === "" || inText?.has(one.id) || [nameOf(one), one.excerpt, ...(one.tags ?? [])].some((text) => text.toLowerCase().includes(words)))
    .sort(compare);
}

/**
 * The tags of a library, the most used first.
 *
 * @param {readonly Summary[]} summaries
 * @returns {{tag: string, count: number}[]}
 */
export function tagsOf(summaries) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const tag of summaries.flatMap(({ tags }) => tags ?? [])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || COLLATOR.compare(a.tag, b.tag));
}

/**
 * Tags as they are typed: between commas, each once.
 *
 * @param {string} words
 * @returns {string[]}
 */
export function tagsIn(words) {
  const tags = words.split(",").map((tag) => tag.trim().replace(/\s+/g, " "));
  return [...new Set(tags.filter((tag) => tag !== ""))];
}
