/**
 * Where annotations are in their life, as lists are filtered by it.
 *
 * @module
 */

import { tagsOf } from "../document/tags.js";

/** @import {Annotation} from "../document/types.js" */

/** @type {Readonly<Record<string, string>>} */
const STATUSES = Object.freeze({ suggested: "Not reviewed", accepted: "Accepted", edited: "Changed", learned: "From your corrections", dictionary: "From your dictionary", own: "Marked by you" });

/**
 * @param {readonly Annotation[]} annotations  of one row
 * @returns {string[]}
 */
const statusesOf = (annotations) => annotations.flatMap(({ origin, status, learned }) => [origin === "user" ? "own" : status, learned === "document" ? "learned" : (learned ?? "")]).filter((status) => Object.hasOwn(STATUSES, status));

/**
 * Choosing by status, for whatever is told of annotations.
 *
 * @template Item
 * @param {string} name
 * @param {(item: Item) => readonly Annotation[]} of
 * @returns {import("./list-filter.js").Choice<Item>}
 */
export function statusChoice(name, of) {
  return { name, all: "Any status", valuesOf: (item) => statusesOf(of(item)), words: (value) => STATUSES[value] ?? value };
}

/**
 * Choosing by tag.
 *
 * @template Item
 * @param {string} name
 * @param {(item: Item) => readonly Annotation[]} of
 * @returns {import("./list-filter.js").Choice<Item>}
 */
export function tagChoice(name, of) {
  return { name, all: "Any tag", valuesOf: (item) => of(item).flatMap(tagsOf), words: (tag) => `#${tag}` };
}
