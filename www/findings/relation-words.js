import { wordsIn } from "../document/fragments.js";
import { indexOf } from "../document/annotation-index.js";
import { relatedIn, relationsOf, SAME_AS } from "../document/relations.js";
import { shortened } from "../kit/words.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

/** The kinds of relation that the page offers, read from either end. @type {Readonly<Record<string, {on: string, back: string}>>} */
const KINDS = Object.freeze({
  supports: { on: "supports", back: "is supported by" },
  contradicts: { on: "contradicts", back: "is contradicted by" },
  "source-of": { on: "is the source of", back: "comes from" },
  [SAME_AS]: { on: "is the same as", back: "is the same as" },
});

/**
 * A relation as one end would say it. A kind in a person's own words has no second wording; seen from the far end it gets an arrow.
 *
 * @param {string} type
 * @param {boolean} [onward]  from the end where the relation starts
 */
export function relationInWords(type, onward = true) {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (kind !== undefined) return onward ? kind.on : kind.back;
  return onward ? type : `← ${type}`;
}

/** The kinds to choose from: the page's, then others that the document has. @param {GlossatorDocument} document */
export const kindsOf = (document) => [...new Set([...Object.keys(KINDS), ...relationsOf(document).map(({ type }) => type)])];

/** The relations of some annotations to others. @param {GlossatorDocument} document @param {readonly string[]} ids */
export function relationsSeenFrom(document, ids) {
  const own = new Set(ids);
  return relatedIn(document, indexOf(document).byId).flatMap(({ relation, from, to }) => [
    ...(own.has(from.id) ? [{ relation, other: to, words: relationInWords(relation.type) }] : []),
    ...(own.has(to.id) && !own.has(from.id) ? [{ relation, other: from, words: relationInWords(relation.type, false) }] : []),
  ]);
}

/** @param {GlossatorDocument} document @param {string} id */
export const relationsInWords = (document, id) => relationsSeenFrom(document, [id]).map(({ words, other }) => `${words} “${quoteOf(other)}”`);

const LONGEST = 90;

/** What an end is called: its words, shortened. @param {Annotation} annotation */
export const quoteOf = (annotation) => shortened(wordsIn(annotation), LONGEST);
