import { wordsIn } from "../document/fragments.js";
import { indexOf } from "../document/annotation-index.js";
import { relatedIn, relationsOf, SAME_AS } from "../document/relations.js";

/** @import {Annotation, GlossatorDocument, Relation} from "../document/types.js" */

/**
 * The kinds of relations that the page offers, read from either end.
 *
 * @type {Readonly<Record<string, {on: string, back: string}>>}
 */
const KINDS = Object.freeze({
  supports: { on: "supports", back: "is supported by" },
  contradicts: { on: "contradicts", back: "is contradicted by" },
  "source-of": { on: "is the source of", back: "comes from" },
  [SAME_AS]: { on: "is the same as", back: "is the same as" },
});

/**
 * What an end says of the other one. Words of a person's own say the same from both, with an arrow for who is meant.
 *
 * @param {string} type
 * @param {boolean} [onward]  from the end that the relation begins at
 * @returns {string}
 */
export function relationInWords(type, onward = true) {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (kind !== undefined) return onward ? kind.on : kind.back;
  return onward ? type : `← ${type}`;
}

/**
 * The kinds to choose from: the page's, then those that this document has beside them.
 *
 * @param {GlossatorDocument} document
 * @returns {string[]}
 */
export function kindsOf(document) {
  return [...new Set([...Object.keys(KINDS), ...relationsOf(document).map(({ type }) => type)])];
}

/**
 * A relation as one end sees it.
 *
 * @typedef {{relation: Relation, other: Annotation, words: string}} Seen
 */

/**
 * How annotations stand to others.
 *
 * @param {GlossatorDocument} document
 * @param {readonly string[]} ids  of the annotations
 * @returns {Seen[]}
 */
export function relationsSeenFrom(document, ids) {
  const own = new Set(ids);
  return relatedIn(document, indexOf(document).byId).flatMap(({ relation, from, to }) => [
    ...(own.has(from.id) ? [{ relation, other: to, words: relationInWords(relation.type) }] : []),
    ...(own.has(to.id) && !own.has(from.id) ? [{ relation, other: from, words: relationInWords(relation.type, false) }] : []),
  ]);
}

/**
 * @param {GlossatorDocument} document
 * @param {string} id
 * @returns {string[]}
 */
export const relationsInWords = (document, id) => relationsSeenFrom(document, [id]).map(({ words, other }) => `${words} “${quoteOf(other)}”`);

/** An end is told by so many of its words. */
const LONGEST = 90;

/** @param {Annotation} annotation */
export function quoteOf(annotation) {
  const line = wordsIn(annotation).replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
