/**
 * One document of those of several coders: what they agree on, and what was chosen where they differ.
 *
 * @module
 */

import { userId } from "../document/annotation.js";
import { addFrom } from "../document/bring-in.js";
import { draftOf } from "../document/draft.js";
import { removeAnnotations } from "../document/entities.js";

/** @import {Comparison, Difference, GlossatorDocument} from "../document/types.js" */

/** Whose marks were chosen at a difference: the number of a coder, or nobody's. @typedef {number | "neither"} Choice */

/**
 * The first coder's document with the others' marks where those were chosen. Where nothing was chosen yet, nothing is marked.
 *
 * @param {readonly GlossatorDocument[]} documents
 * @param {Comparison} comparison  of these documents
 * @param {ReadonlyMap<number, Choice>} choices  by the number of the difference
 * @param {string} [now]  ISO 8601
 * @returns {GlossatorDocument}
 */
export function merged(documents, { differences, agreed }, choices, now = new Date().toISOString()) {
  const [first, ...others] = documents;
  if (first === undefined) throw new TypeError("there is no document to merge");
  const { annotator: _one, ...bare } = first;
  const draft = draftOf({ ...bare, id: userId(), created: now, modified: now });
  removeAnnotations(draft, new Set(differences.flatMap(({ sides }, i) => (choices.get(i) === 0 ? [] : (sides[0] ?? [])))));
  others.forEach((document, i) => {
    const wanted = new Set(differences.flatMap(({ sides }, k) => (choices.get(k) === i + 1 ? (sides[i + 1] ?? []) : [])));
    const same = new Map(agreed.flatMap((ids) => (ids[0] === undefined || ids[i + 1] === undefined ? [] : [/** @type {const} */ ([String(ids[i + 1]), ids[0]])])));
    addFrom(draft, document, document.annotations.filter(({ id }) => wanted.has(id)), same);
  });
  return draft.document;
}

/** The differences that nobody has chosen at yet, by number. @param {readonly Difference[]} differences @param {ReadonlyMap<number, Choice>} choices */
export const openOf = (differences, choices) => differences.flatMap((_, i) => (choices.has(i) ? [] : [i]));
