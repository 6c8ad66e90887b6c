import { indexOf } from "../document/annotation-index.js";

/** @import {Annotation, Entity, GlossatorDocument} from "../document/types.js" */

/**
 * Who makes a claim.
 *
 * @typedef {object} Speaker
 * @property {string} key  one for each speaker of a document
 * @property {string} name  as the head of what they say
 * @property {string} words  as in this claim: "The government of X" says more than X
 * @property {Entity | null} entity
 */

/** Longer descriptions of a speaker hide what is said. */
const LONGEST = 48;

const ARTICLE = Object.freeze({ key: "article", name: "The article itself", words: "The article", entity: null });
const PERSON = Object.freeze({ key: "you", name: "Marked by you", words: "You", entity: null });
const SOMEONE = Object.freeze({ key: "someone", name: "Unnamed speaker", words: "Someone", entity: null });

/**
 * @param {GlossatorDocument} document
 * @param {Annotation} claim
 * @returns {Speaker}
 */
export function speakerOf(document, claim) {
  if (claim.voice !== "reported") return claim.origin === "user" ? PERSON : ARTICLE;
  const { byId, entityById } = indexOf(document);
  const source = claim.attribution === undefined ? undefined : byId.get(claim.attribution)?.source;
  const entity = entityById.get(claim.claimer ?? source?.entity ?? "") ?? null;
  const quote = capitalised(source?.quote.replace(/\s+/g, " ") ?? "");
  if (entity === null) return quote === "" ? SOMEONE : { key: `words ${quote.toLowerCase()}`, name: quote, words: quote, entity };
  // A pronoun says less than the name.
  const fuller = quote.includes(entity.name) && quote.length <= LONGEST;
  return { key: `entity ${entity.id}`, name: entity.name, words: fuller ? quote : entity.name, entity };
}

/** @param {string} words */
const capitalised = (words) => words.charAt(0).toUpperCase() + words.slice(1);
