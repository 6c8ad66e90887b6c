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
const FORMS = Object.freeze({ DATE: "dates and periods", TIME: "times of day", MONEY: "sums of money", PERCENT: "percentages", QUANTITY: "quantities" });

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
  if (learned === "dictionary" && original === undefined) return ["In your dictionary; not detected automatically."];
  const first = original?.type ?? type;
  const kind = asOne(/** @type {EntityType} */ (first));
  const form = FORMS[first ?? ""];
  if (origin === "rule" && form !== undefined) {
    const meaning = original === undefined ? valueInWords({ ...rest, origin, ...(type === undefined ? {} : { type }) }) : null;
    return [`Matched the rule for ${form}${meaning ? `: ${meaning}` : ""}.`];
  }
  const share = score === undefined ? "" : ` Confidence: ${Math.round(score * 100)}%.`;
  if (origin === "model") return [`The model classified this as ${kind} from its spelling and context.${share}`];
  return [`Rules and name lists classified this as ${kind} from its spelling, context and list entries.${score === undefined ? "" : ` Combined score: ${Math.round(score * 100)}%.`}`];
}

/** Who knew better. @param {Annotation} annotation @param {Entity | undefined} entity @returns {string[]} */
function teacher({ type, original, learned, origin, quote }, entity) {
  const kind = asOne(type);
  if (learned === "dictionary" && original !== undefined) return [`Your dictionary lists this as ${kind}.`];
  if (learned === "document") return [`You marked the same words as ${kind} elsewhere in this article.`];
  if (original !== undefined && original.type !== type) return [`You changed this to ${kind}.`];
  if (original !== undefined) return [`You changed the boundaries: the suggestion was “${original.quote}”.`];
  const decides = origin !== "user" && entity?.decided?.type === true && decidedWords(entity).includes(quote);
  return decides ? [`You confirmed that this is ${kind}.`] : [];
}

/** @param {Entity} entity @returns {string[]} */
function registers(entity) {
  return registersOf(entity).map(({ label }) => `Listed as: ${label}.`);
}

/** @param {GlossatorDocument} document @param {Entity} entity @returns {string[]} */
function spellings(document, entity) {
  const words = [...new Set(mentionsOf(document, entity).map(({ quote }) => `“${quote}”`))];
  if (words.length < 2) return [];
  const told = words.slice(0, SPELLINGS).join(", ");
  return [`Grouped with: ${told}${words.length > SPELLINGS ? ` and ${words.length - SPELLINGS} more spellings` : ""}.`];
}

/** @param {GlossatorDocument} document @param {Annotation} claim */
function whyClaim(document, claim) {
  if (claim.origin === "user") return ["You marked this claim."];
  const worth = claim.checkworthiness === undefined ? [] : [`Check-worthiness: ${Math.round(claim.checkworthiness * 100)}%.`];
  const reasons = claim.reasons ?? [];
  const because = [
    reasons.length === 0 ? "No specific signals; listed for its form." : "",
    sentence("Signals", reasons.filter(({ lowers }) => !lowers)),
    sentence("Signals against", reasons.filter(({ lowers }) => lowers)),
  ].filter((words) => words !== "");
  const said = indexOf(document).byId.get(claim.attribution ?? "");
  if (said === undefined) return [...worth, ...because];
  const cue = said.cue === undefined ? "" : ` from “${said.cue.quote}”`;
  return [...worth, ...because, `Speaker identified by ${said.origin === "model" ? "the model" : "a rule"}${cue}.`];

  /** @param {string} opening @param {readonly Reason[]} told */
  function sentence(opening, told) {
    return told.length === 0 ? "" : `${opening}: ${told.map((reason) => reasonInWords(document, { ...reason, lowers: false })).join("; ")}.`;
  }
}
