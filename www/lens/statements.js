/**
 * Fact and opinion: what each statement of an article is to somebody who would check it.
 *
 * @module
 */

import { indexOf } from "../document/annotation-index.js";
import { hidesSuggestions } from "../document/suggestions-hidden.js";
import { firstWhere } from "../document/first-where.js";
import { isLeftOut } from "../document/in-article.js";
import { blockAt } from "../findings/display-blocks.js";
import { wholeOf } from "./whole.js";

/** @import {Annotation, GlossatorDocument, Sentence} from "../document/types.js" */

/** @typedef {"checkable" | "opinion" | "prediction" | "reported"} Statement */

/**
 * From this score on a sentence is shown as an opinion. On `claims_subjectivity`, development split, 73 of 100 shown are one, and 71 of
 * 100 are found; at 0.5, from which the core calls a sentence an opinion, it is 79 and 43: too few for who looks for them.
 */
const OPINION = 0.3;

/** From this check-worthiness on a claim can be checked, however its sentence is coloured. */
const CHECKABLE = 0.5;

/** @type {Readonly<Record<Statement, string>>} */
export const STATEMENTS = Object.freeze({ checkable: "Can be checked", opinion: "Opinion", prediction: "Prediction", reported: "Said by others" });

/** @type {WeakMap<GlossatorDocument, {isOpinion: (claim: Annotation) => boolean, sentences: Annotation[]}>} */
const known = new WeakMap();

/** @param {GlossatorDocument} document @param {Annotation} claim @returns {Statement} */
export function statementOf(document, claim) {
  if (claim.voice === "reported") return "reported";
  if (claim.kinds?.includes("prediction")) return "prediction";
  return opinionsIn(document).isOpinion(claim) && (claim.checkworthiness ?? 1) < CHECKABLE ? "opinion" : "checkable";
}

/** The sentences that are an opinion and hold no claim, each as an annotation of no document. @param {GlossatorDocument} document @returns {readonly Annotation[]} */
export const opinionSentences = (document) => (hidesSuggestions(document) ? [] : opinionsIn(document).sentences);

/** @param {GlossatorDocument} document */
function opinionsIn(document) {
  const whole = wholeOf(document);
  const found = known.get(whole) ?? readOpinions(whole);
  known.set(whole, found);
  return found;
}

/** @param {GlossatorDocument} document */
function readOpinions(document) {
  const { claims } = indexOf(document);
  const { blocks, text } = document;
  const opinions = (document.sentences ?? []).filter(({ start, opinion = 0 }) => {
    const block = blocks[blockAt(blocks, start)];
    return opinion >= OPINION && (block === undefined || !isLeftOut(block));
  });
  /** The first that a claim stands in, at least in part: sentences follow each other. @param {{start: number, end: number}} claim */
  function around(claim) {
    const sentence = opinions[firstWhere(opinions.length, (i) => Number(opinions[i]?.end) > claim.start)];
    return sentence !== undefined && sentence.start < claim.end ? sentence : undefined;
  }
  const told = new Set(claims.map(around));
  return {
    isOpinion: (/** @type {Annotation} */ claim) => around(claim) !== undefined,
    sentences: opinions.filter((sentence) => !told.has(sentence)).map((sentence) => asAnnotation(text, sentence)),
  };
}

/** @param {string} text @param {Sentence} sentence @returns {Annotation} */
const asAnnotation = (text, { start, end }) => ({
  id: `opinion ${start}`,
  kind: "claim",
  start,
  end,
  quote: text.slice(start, end),
  prefix: "",
  suffix: "",
  origin: "rule",
  status: "suggested",
  note: "",
  tags: [],
  created: "",
  modified: "",
});
