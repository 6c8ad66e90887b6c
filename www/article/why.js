/**
 * Why something was suggested, in sentences: what the core tells of it, and no more than that.
 *
 * @module
 */

import { decidedWords } from "../document/decided.js";
import { reasonInWords } from "../findings/claim-words.js";
import { indexOf, mentionsOf } from "../document/annotation-index.js";
import { asOne } from "../labels/entity-types.js";
import { registersOf } from "../entities/lookups.js";
import { valueInWords } from "../findings/value-words.js";

/** @import {Reason} from "../document/types.js" */
/** @import {Annotation, Entity, EntityType, GlossatorDocument} from "../document/types.js" */

/** What is read by a rule of its own, whatever else is known. @type {Readonly<Record<string, string>>} */
const FORMS = Object.freeze({ DATE: "a date or a stretch of time", TIME: "a time of day", MONEY: "a sum of money", PERCENT: "a share in percent", QUANTITY: "a number with what it counts" });

/** Of how many spellings the card tells. */
const SPELLINGS = 4;

/**
 * @param {GlossatorDocument} document
 * @param {Annotation} annotation
 * @returns {string[]}
 */
export function whyOf(document, annotation) {
  if (annotation.kind === "entity") return whyEntity(document, annotation);
  return annotation.kind === "claim" ? whyClaim(document, annotation) : [];
}

/** @param {GlossatorDocument} document @param {Annotation} annotation */
function whyEntity(document, annotation) {
  const entity = indexOf(document).entityById.get(annotation.entity ?? "");
  const more = entity === undefined ? [] : [...registers(entity), ...spellings(document, entity)];
  return [...finder(annotation), ...teacher(annotation, entity), ...more];
}

/** What saw it. @param {Annotation} annotation @returns {string[]} */
function finder({ origin, type, original, score, learned, ...rest }) {
  if (origin === "user") return ["You marked these words."];
  if (learned === "dictionary" && original === undefined) return ["Your dictionary has these words; the program had not marked them here."];
  const first = original?.type ?? type;
  const kind = asOne(/** @type {EntityType} */ (first));
  const form = FORMS[first ?? ""];
  if (origin === "rule" && form !== undefined) {
    const meaning = original === undefined ? valueInWords({ ...rest, origin, ...(type === undefined ? {} : { type }) }) : null;
    return [`A rule read these words: they have the form of ${form}${meaning ? `, here ${meaning}` : ""}.`];
  }
  const share = score === undefined ? "" : ` It puts ${Math.round(score * 100)}% on that, by its own account.`;
  if (origin === "model") return [`The trained model took these words for ${kind}, from how they are written and what stands around them.${share}`];
  return [`Rules and lists of names took these words for ${kind}: how they are written, what stands around them, and which lists know them.${score === undefined ? "" : ` Together these weigh ${Math.round(score * 100)}%.`}`];
}

/** Who knew better. @param {Annotation} annotation @param {Entity | undefined} entity @returns {string[]} */
function teacher({ type, original, learned, origin, quote }, entity) {
  const kind = asOne(type);
  if (learned === "dictionary" && original !== undefined) return [`Your dictionary says that they are ${kind}.`];
  if (learned === "document") return [`You made the same words ${kind} elsewhere in this article.`];
  if (original !== undefined && original.type !== type) return [`You made them ${kind}.`];
  if (original !== undefined) return [`You moved the ends: the suggestion was “${original.quote}”.`];
  const decides = origin !== "user" && entity?.decided?.type === true && decidedWords(entity).includes(quote);
  return decides ? [`You decided that these words are ${kind}.`] : [];
}

/** @param {Entity} entity @returns {string[]} */
function registers(entity) {
  return registersOf(entity).map(({ label }) => `A list has it: ${label}.`);
}

/** @param {GlossatorDocument} document @param {Entity} entity @returns {string[]} */
function spellings(document, entity) {
  const words = [...new Set(mentionsOf(document, entity).map(({ quote }) => `“${quote}”`))];
  if (words.length < 2) return [];
  const told = words.slice(0, SPELLINGS).join(", ");
  return [`Read as one: ${told}${words.length > SPELLINGS ? ` and ${words.length - SPELLINGS} more spellings` : ""}.`];
}

/** @param {GlossatorDocument} document @param {Annotation} claim */
function whyClaim(document, claim) {
  if (claim.origin === "user") return ["You marked this claim."];
  const worth = claim.checkworthiness === undefined ? [] : [`Its words weigh ${Math.round(claim.checkworthiness * 100)}% on the scale of what is worth checking.`];
  const reasons = claim.reasons ?? [];
  const because = [
    reasons.length === 0 ? "Nothing in it that the program knows as checkable: it is listed for its form alone." : "",
    sentence("What speaks for checking it", reasons.filter(({ lowers }) => !lowers)),
    sentence("What speaks against it", reasons.filter(({ lowers }) => lowers)),
  ].filter((words) => words !== "");
  const said = indexOf(document).byId.get(claim.attribution ?? "");
  if (said === undefined) return [...worth, ...because];
  const cue = said.cue === undefined ? "" : `, by “${said.cue.quote}”`;
  return [...worth, ...because, `Who says it was found by ${said.origin === "model" ? "the trained model" : "a rule"}${cue}.`];

  /** @param {string} opening @param {readonly Reason[]} told */
  function sentence(opening, told) {
    return told.length === 0 ? "" : `${opening}: ${told.map((reason) => reasonInWords(document, { ...reason, lowers: false })).join("; ")}.`;
  }
}
