/**
 * Editing the text: everything on it moves along, the core's own suggestions are those of a fresh reading.
 *
 * @module
 */

import { moved } from "./places.js";
import { reread } from "./reread.js";
import { isWork, setAside } from "./unplaced.js";

/** @import {Annotation, Block, Command, GlossatorDocument} from "./types.js" */

/** @typedef {Extract<Command, {type: "editText"}>} EditText */

/**
 * @param {GlossatorDocument} document
 * @param {EditText} command
 * @param {string} now
 * @returns {GlossatorDocument}
 */
export function editText(document, { fresh, places }, now) {
  if (fresh.text === document.text) return document;
  const { document: carried, lost } = moved(document, fresh.text, places);
  const { language: _language, ...rest } = setAside({ ...carried, blocks: fresh.blocks, title: titleAfter(document, fresh) }, lost);
  const { document: read } = reread(rest, fresh);
  const annotations = readAnew(read.annotations, document, fresh, now);
  return { ...read, annotations, ...(fresh.language === undefined ? {} : { language: fresh.language }) };
}

/**
 * @typedef {{kept: number, changed: Annotation[], lost: Annotation[]}} Forecast
 *   of what a person made: how many keep their words, which stand on other words then, which have no place any more
 */

/**
 * What an edit would do to a person's work.
 *
 * @param {GlossatorDocument} document
 * @param {string} text
 * @param {ArrayLike<number>} places
 * @returns {Forecast}
 */
export function forecast(document, text, places) {
  const after = moved(document, text, places);
  const before = new Map(document.annotations.map((one) => [one.id, one]));
  const work = after.document.annotations.filter((one) => isWork(one));
  const changed = work.filter(({ id, quote }) => before.get(id)?.quote !== quote);
  return { kept: work.length - changed.length, changed, lost: after.lost.filter(isWork) };
}

/**
 * A title that was the headline is the headline still.
 *
 * @param {GlossatorDocument} document
 * @param {GlossatorDocument} fresh
 */
function titleAfter(document, fresh) {
  const headline = document.blocks.find(({ kind }) => kind === "headline");
  return headline !== undefined && wordsOf(document, headline) === document.title ? fresh.title : document.title;
}

/**
 * @param {GlossatorDocument} document
 * @param {Block} block
 */
const wordsOf = ({ text }, { start, end }) => text.slice(start, end).replace(/\s+/g, " ").trim();

/**
 * What was kept, with what the core reads out of its words: a date in its form, how worth checking a claim is.
 *
 * @param {readonly Annotation[]} annotations
 * @param {GlossatorDocument} before
 * @param {GlossatorDocument} fresh
 * @param {string} now
 * @returns {Annotation[]}
 */
function readAnew(annotations, before, fresh, now) {
  const known = new Map(before.annotations.map((one) => [one.id, one]));
  const twins = new Map(fresh.annotations.map((one) => [keyOf(one), one]));
  return annotations.map((one) => {
    const old = known.get(one.id);
    if (old === undefined) return one;
    const isChanged = old.quote !== one.quote;
    const twin = twins.get(keyOf(one));
    const read = one.kind === "entity" ? withValue(one, twin, isChanged) : isChanged && one.kind === "claim" ? withScore(one, twin, fresh) : one;
    return isChanged ? { ...read, modified: now } : read;
  });
}

/** @param {Annotation} annotation */
const keyOf = ({ kind, type, start, end }) => `${kind} ${type ?? ""} ${start} ${end}`;

/**
 * @param {Annotation} annotation
 * @param {Annotation | undefined} twin
 * @param {boolean} isChanged
 * @returns {Annotation}
 */
function withValue(annotation, twin, isChanged) {
  if (annotation.value === undefined && twin?.value === undefined) return annotation;
  if (twin === undefined && !isChanged) return annotation;
  if (JSON.stringify(twin?.value) === JSON.stringify(annotation.value)) return annotation;
  const { value: _value, ...rest } = annotation;
  return twin?.value === undefined ? rest : { ...rest, value: twin.value };
}

/**
 * @param {Annotation} claim
 * @param {Annotation | undefined} twin
 * @param {GlossatorDocument} fresh
 * @returns {Annotation}
 */
function withScore(claim, twin, fresh) {
  if (twin !== undefined) {
    const { checkworthiness, reasons, kinds, certainty, score } = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (twin));
    const read = Object.entries({ checkworthiness, reasons, kinds, certainty, score }).filter(([, value]) => value !== undefined);
    return { ...claim, ...Object.fromEntries(read) };
  }
  const sentence = fresh.sentences.find(({ start, end }) => start <= claim.start && claim.start < end);
  return sentence === undefined || claim.checkworthiness === undefined ? claim : { ...claim, checkworthiness: sentence.checkworthiness };
}
