/**
 * What a person made of words that an edit took out of the text: kept with the document, without a place, until it is put
 * on other words or discarded.
 *
 * @module
 */

import { contextOf } from "./annotation.js";
import { moveMentions, regroup, removeAnnotations } from "./entities.js";
import { isKept } from "./decided.js";
import { isUntouched } from "./untouched.js";
import { inserted } from "./span-commands.js";

/** @import {Annotation, GlossatorDocument, Range as TextRange, Unplaced} from "./types.js" */

/**
 * Whether an annotation holds something of a person's that must not go with its words. That a suggestion was rejected is
 * no such thing: without the words there is nothing to reject.
 *
 * @param {Annotation} annotation
 */
export function isWork(annotation) {
  const asSuggested = annotation.status === "rejected" && annotation.origin !== "user" ? /** @type {const} */ ("suggested") : annotation.status;
  return annotation.kind !== "attribution" && !isUntouched({ ...annotation, status: asSuggested });
}

/**
 * The document without the annotations that lost their words; the person's work among them is kept aside.
 *
 * @param {GlossatorDocument} document  these annotations are out of its list already
 * @param {readonly Annotation[]} lost
 * @returns {GlossatorDocument}
 */
export function setAside(document, lost) {
  if (lost.length === 0) return document;
  const ids = new Set(lost.map(({ id }) => id));
  const cleared = removeAnnotations(document, ids, isKept);
  const aside = lost.filter(isWork).map((one) => withoutPlace(one, document.relations ?? []));
  return {
    ...cleared,
    ...(aside.length === 0 ? {} : { unplaced: [...(document.unplaced ?? []), ...aside] }),
  };
}

/**
 * Without anything that counts characters: files count them in another unit.
 *
 * @param {Annotation} annotation
 * @param {readonly import("./types.js").Relation[]} relations
 * @returns {Unplaced}
 */
function withoutPlace(annotation, relations) {
  const { start: _start, end: _end, ...rest } = annotation;
  const kept = Object.entries(rest).filter(([, value]) => !speaksOfPlaces(value));
  const own = relations.filter(({ from, to }) => from === annotation.id || to === annotation.id);
  return /** @type {Unplaced} */ ({ ...Object.fromEntries(kept), ...(own.length === 0 ? {} : { relations: own }) });
}

/**
 * @param {unknown} value
 * @returns {boolean}
 */
function speaksOfPlaces(value) {
  if (typeof value !== "object" || value === null) return false;
  return ("start" in value && Number.isInteger(value.start)) || Object.values(value).some(speaksOfPlaces);
}

/**
 * Puts what was kept aside on words of the text.
 *
 * @param {GlossatorDocument} document
 * @param {{id: string, place: TextRange}} options
 * @param {string} now
 * @returns {GlossatorDocument}
 */
export function putOn(document, { id, place }, now) {
  const kept = document.unplaced?.find((one) => one.id === id);
  if (kept === undefined) return document;
  const { relations: own = [], ...rest } = kept;
  const { start, end } = place;
  const quote = document.text.slice(start, end);
  /** @type {Annotation} */
  const whole = { ...rest, start, end, quote, ...contextOf(document.text, place), modified: now };
  const placed = withKnownReferences(document, rest.kind === "claim" ? { ...whole, reasons: [] } : whole);
  const annotations = inserted(document.annotations, placed);
  const joined = asMention(discarded({ ...document, annotations }, [id]), placed);
  if (own.length === 0) return joined;
  const ids = new Set(joined.annotations.map((one) => one.id));
  const there = new Set((joined.relations ?? []).map((one) => one.id));
  return { ...joined, relations: [...(joined.relations ?? []), ...own.filter((one) => !there.has(one.id) && ids.has(one.from) && ids.has(one.to))] };
}

/**
 * @param {GlossatorDocument} document
 * @param {readonly string[]} ids
 * @returns {GlossatorDocument}
 */
export function discarded(document, ids) {
  const before = document.unplaced ?? [];
  const after = before.filter(({ id }) => !ids.includes(id));
  if (after.length === before.length) return document;
  const { unplaced: _unplaced, ...rest } = document;
  return after.length === 0 ? rest : { ...rest, unplaced: after };
}

/**
 * A mention goes back to its entity where that is still there, else to the one that bears its words.
 *
 * @param {GlossatorDocument} document
 * @param {Annotation} annotation
 */
function asMention(document, { id, kind, entity, type }) {
  if (kind !== "entity") return document;
  if (entity === undefined) return moveMentions(document, new Set([id]), type ?? "MISC");
  return { ...document, entities: regroup(document.entities, new Map([[id, entity]]), document.annotations) };
}

/**
 * @param {GlossatorDocument} document
 * @param {Annotation} annotation
 * @returns {Annotation}
 */
function withKnownReferences({ entities, annotations }, annotation) {
  const known = new Set([...entities, ...annotations].map(({ id }) => id));
  const { entity, claimer, attribution, sameAs, body, standsFor, ...rest } = annotation;
  return {
    ...rest,
    ...(entity !== undefined && known.has(entity) && { entity }),
    ...(claimer !== undefined && known.has(claimer) && { claimer }),
    ...(attribution !== undefined && known.has(attribution) && { attribution }),
    ...(sameAs !== undefined && known.has(sameAs) && { sameAs }),
    ...(body !== undefined && known.has(body.claim) && { body }),
    ...(standsFor !== undefined && known.has(standsFor.entity) && { standsFor }),
  };
}
