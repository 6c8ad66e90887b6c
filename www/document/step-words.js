/**
 * What undo, redo and toasts say about a step of the history.
 *
 * @module
 */

import { wordsIn } from "./fragments.js";

/** @import {Annotation} from "./types.js" */

/**
 * What a command did: `label` to follow "Undo: " ("reject “Lisbon”"), `done` as news ("Rejected “Lisbon”"), the annotations that
 * it is about, and a sentence on what follows from it.
 *
 * @typedef {{label: string, done: string, ids: string[], remark?: string}} Told
 * @typedef {readonly [now: string, past: string]} Verb
 */

/** Of a command that had nothing to work on. @type {Told} */
export const NOTHING = Object.freeze({ label: "", done: "", ids: [] });

/** A label quotes this much of the words. */
const QUOTED = 40;

/**
 * Words in quote marks, on one line, cut where they are long.
 *
 * @param {string} words
 * @param {number} [longest]  in UTF-16 units
 */
export function quoted(words, longest = QUOTED) {
  const line = words.replace(/\s+/g, " ");
  return `“${line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line}”`;
}

/** "one mention", "12 mentions". @param {number} count @param {string} what */
export const counted = (count, what) => (count === 1 ? `one ${what}` : `${count} ${what}s`);

/** @param {Verb} verb @param {string} what @param {string[]} [ids] @returns {Told} */
export const told = ([now, past], what, ids = []) => ({ label: `${now} ${what}`, done: `${past} ${what}`, ids });

/** One annotation by its words, several by their number. @param {Verb} verb @param {readonly Annotation[]} annotations */
export function about(verb, annotations) {
  const [first] = annotations;
  const what = first !== undefined && annotations.length === 1 ? quoted(wordsIn(first)) : `${annotations.length} marks`;
  return told(verb, what, annotations.map(({ id }) => id)); // prettier-ignore
}
