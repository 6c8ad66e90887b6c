/**
 * Why something was suggested, in sentences. They say only what the core and the document record about it.
 *
 * @module
 */

import { annotationIn, entityIn, mentionsOf } from "../document/annotation-index.js";
import { decidedWords } from "../document/decided.js";
import { registersOf } from "../entities/lookups.js";
import { reasonInWords } from "../findings/claim-words.js";
import { valueInWords } from "../findings/value-words.js";
import { asOne } from "../labels/entity-types.js";

/** @import {Reason} from "../document/types.js" */
/** @import {Annotation, Entity, EntityType, GlossatorDocument} from "../document/types.js" */

/** What is read by a rule of its own, whatever else is known. @type {Readonly<Record<string, string>>} */
const FORMS = Object.freeze({ DATE: "dates and periods", TIME: "times of day", MONEY: "sums of money", PERCENT: "percentages", QUANTITY: "quantities" });

/** So many spellings of an entity are listed. */
const SPELLINGS = 4;

/** @param {GlossatorDocument} document @param {Annotation} annotation @returns {string[]} none for a note */
export function whyOf(document, annotation) {
  if (annotation.kind === "claim") return whyClaim(document, annotation);
  if (annotation.kind !== "entity") return [];
  const entity = entityIn(document, annotation.entity);
  const listed = entity === undefined ? [] : registersOf(entity).map(({ label }) => `Listed as: ${label}.`);
  const spellings = entity === undefined ? [] : [...new Set(mentionsOf(document, entity).map(({ quote }) => `“${quote}”`))];
  const more = spellings.length > SPELLINGS ? ` and ${spellings.length - SPELLINGS} more spellings` : "";
  const grouped = spellings.length < 2 ? "" : `Grouped with: ${spellings.slice(0, SPELLINGS).join(", ")}${more}.`;
  return [finder(annotation), teacher(annotation, entity), ...listed, grouped].filter((sentence) => sentence !== "");
}

/** What found it. @param {Annotation} annotation */
function finder({ origin, type, original, score, learned, ...rest }) {
  if (origin === "user") return "You marked these words.";
  if (learned === "dictionary" && original === undefined) return "In your dictionary; not detected automatically.";
  const first = original?.type ?? type;
  const form = FORMS[first ?? ""];
  if (origin === "rule" && form !== undefined) {
    const meaning = original === undefined ? valueInWords({ ...rest, origin, ...(type === undefined ? {} : { type }) }) : null;
    return `Matched the rule for ${form}${meaning ? `: ${meaning}` : ""}.`;
  }
  const kind = asOne(/** @type {EntityType} */ (first));
  const [seen, certainty] =
    origin === "model"
      ? [`The model classified this as ${kind} from its spelling and context.`, "Confidence"]
      : [`Rules and name lists classified this as ${kind} from its spelling, context and list entries.`, "Combined score"];
  return score === undefined ? seen : `${seen} ${certainty}: ${Math.round(score * 100)}%.`;
}

/** What corrected it, or decided it; empty where nothing did. @param {Annotation} annotation @param {Entity | undefined} entity */
function teacher({ type, original, learned, origin, quote }, entity) {
  const kind = asOne(type);
  if (learned === "dictionary" && original !== undefined) return `Your dictionary lists this as ${kind}.`;
  if (learned === "document") return `You marked the same words as ${kind} elsewhere in this article.`;
  if (original !== undefined && original.type !== type) return `You changed this to ${kind}.`;
  if (original !== undefined) return `You changed the boundaries: the suggestion was “${original.quote}”.`;
  const decides = origin !== "user" && entity?.decided?.type === true && decidedWords(entity).includes(quote);
  return decides ? `You confirmed that this is ${kind}.` : "";
}

/** @param {GlossatorDocument} document @param {Annotation} claim */
function whyClaim(document, { origin, checkworthiness, reasons = [], attribution }) {
  if (origin === "user") return ["You marked this claim."];
  /** @param {string} opening @param {readonly Reason[]} told */
  const sentence = (opening, told) => (told.length === 0 ? "" : `${opening}: ${told.map((reason) => reasonInWords(document, { ...reason, lowers: false })).join("; ")}.`);
  const said = annotationIn(document, attribution);
  const cue = said?.cue === undefined ? "" : ` from “${said.cue.quote}”`;
  return [
    checkworthiness === undefined ? "" : `Check-worthiness: ${Math.round(checkworthiness * 100)}%.`,
    reasons.length === 0 ? "No specific signals; it only has the form of a claim." : "",
    sentence("Signals", reasons.filter(({ lowers }) => !lowers)),
    sentence("Signals against", reasons.filter(({ lowers }) => lowers)),
    said === undefined ? "" : `Speaker identified by ${said.origin === "model" ? "the model" : "a rule"}${cue}.`,
  ].filter((words) => words !== "");
}
