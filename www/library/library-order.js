/**
 * Which articles of the library are shown, and in which order.
 *
 * @module
 */

import { tally } from "../kit/group-by.js";

/** @import {Summary} from "../document/summary.js" */

/** @typedef {"changed" | "added" | "title" | "progress"} LibraryOrder */

/** @type {readonly (readonly [LibraryOrder, string])[]} */
export const LIBRARY_ORDERS = Object.freeze([
  ["changed", "Last changed"],
  ["added", "Last added"],
  ["title", "Title"],
  ["progress", "Least judged"],
]);

/** The name of an article: its title, or how it begins. @param {Pick<Summary, "title" | "excerpt">} summary */
export const nameOf = ({ title, excerpt }) => (title.trim() === "" ? excerpt : title);

/** The share of its claims that are judged, from 0 to 1. Without claims nothing is left to do. @param {Summary} summary */
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
 * `sought`: words of the title, the tags, or the text. `inText`: the articles whose text has them; null until that was looked for.
 *
 * @typedef {{sought: string, inText: ReadonlySet<string> | null, tag: string | null, order: LibraryOrder}} Choice
 */

/** @param {readonly Summary[]} summaries @param {Choice} choice */
export function chosen(summaries, { sought, inText, tag, order }) {
  const words = sought.trim().toLowerCase();
  return summaries
    .filter(({ tags = [] }) => tag === null || tags.includes(tag))
    .filter((one) => words === "" || inText?.has(one.id) || [nameOf(one), one.excerpt, ...(one.tags ?? [])].some((text) => text.toLowerCase().includes(words)))
    .sort(COMPARE[order]);
}

/** The tags of a library, the most used first. @param {readonly Summary[]} summaries */
export const tagsOf = (summaries) =>
  tally(summaries.flatMap(({ tags }) => tags ?? []).sort(COLLATOR.compare)).map(([tag, count]) => ({ tag, count })); // prettier-ignore

/** Tags as they are typed: separated by commas; each once. @param {string} words */
export const tagsIn = (words) => [...new Set(words.split(",").map((tag) => tag.trim().replace(/\s+/g, " ")))].filter((tag) => tag !== "");
