/**
 * Lists every place in the text that a document refers to, and moves all of them: annotations, their parts and reasons, and
 * whatever else in an annotation has a start and an end.
 *
 * @module
 */

import { contextOf } from "./annotation.js";
import { occurrenceAt, placeOf, ruledOut } from "./occurrence.js";
import { inReadingOrder } from "./ranges.js";
import { same } from "./same.js";

/** @import {Annotation, Entity, GlossatorDocument, Range as TextRange} from "./types.js" */

/** Stands twice for a span that has no place, as the core writes it. */
export const NO_PLACE = 0xffffffff;

/** The places of a document, as the core moves them: [start, end, start, end, ...]. @param {GlossatorDocument} document @returns {Uint32Array} */
export const spansOf = (document) => Uint32Array.from(placesIn(document).flatMap(([, { start, end }]) => [start, end]));

/**
 * The document in another text, with what stands nowhere in it taken out of its list; references are left as they are.
 *
 * @param {GlossatorDocument} document
 * @param {string} text
 * @param {ArrayLike<number>} places  of `spansOf(document)`, in the same order
 * @returns {{document: GlossatorDocument, lost: Annotation[]}} what is lost is as it was
 */
export function moved(document, text, places) {
  const spans = Array.from(places);
  const placeAt = (/** @type {number} */ i) => (spans[2 * i] === NO_PLACE ? null : { start: Number(spans[2 * i]), end: Number(spans[2 * i + 1]) });
  /** @type {Move} */
  const move = { text, to: new Map(placesIn(document).map(([what], i) => [what, placeAt(i)])) };
  /** @type {Annotation[]} */
  const lost = [];
  const annotations = document.annotations.flatMap((annotation) => {
    const after = movedAnnotation(annotation, move);
    if (after === null) lost.push(annotation);
    return after ?? [];
  });
  annotations.sort(inReadingOrder);
  const entities = document.entities.map((entity) => withRulings(entity, move));
  return { document: { ...document, text, annotations, entities }, lost };
}

/** @typedef {{text: string, to: Map<object, TextRange | null>}} Move */

/**
 * What speaks of places in the text, with each of them: whatever has a start and an end, and where words of entities mean something
 * else, which is told by its number among its like.
 *
 * @param {GlossatorDocument} document
 * @returns {[what: object, place: TextRange][]}
 */
function placesIn({ text, annotations, entities }) {
  const rulings = entities.flatMap(ruledOut).map((occurrence) => [occurrence, placeOf(text, occurrence)]);
  const all = [...rangesIn(annotations).map((range) => [range, range]), ...rulings];
  return /** @type {[object, TextRange][]} */ (all.filter(([, place]) => place !== null));
}

/**
 * @param {unknown} value
 * @returns {TextRange[]} every object in it that has a start and an end, the outer before the inner
 */
export function rangesIn(value) {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(rangesIn);
  return isRange(value) ? [value, ...inner] : inner;
}

/** @param {object} value @returns {value is TextRange} */
const isRange = (value) => "start" in value && "end" in value && Number.isInteger(value.start) && Number.isInteger(value.end);

/**
 * @param {Annotation} annotation
 * @param {Move} move
 * @returns {Annotation | null} the same object where nothing about it is another
 */
function movedAnnotation(annotation, move) {
  const hull = placeOfParts(annotation, move);
  if (hull === null) return null;
  const { start, end } = hull;
  const parts = /** @type {Record<string, unknown>} */ (movedParts(annotation, move));
  // What was suggested first is told of the words that became of it, where its own are gone.
  const { original } = annotation;
  if (original !== undefined && parts.original === undefined) parts.original = { ...original, start, end, quote: move.text.slice(start, end) };
  const { fragments } = parts;
  if (Array.isArray(fragments) && fragments.length < 2) delete parts.fragments;
  const placed = { ...parts, start, end, quote: move.text.slice(start, end), ...contextAfter(annotation, move.text, hull) };
  return same(annotation, placed) ? annotation : /** @type {Annotation} */ (/** @type {unknown} */ (placed));
}

/**
 * Of an annotation in several pieces: from the first to the last of those that are left.
 *
 * @param {Annotation} annotation
 * @param {Move} move
 * @returns {TextRange | null}
 */
function placeOfParts(annotation, move) {
  const { fragments } = annotation;
  if (fragments === undefined) return move.to.get(annotation) ?? null;
  const left = fragments.flatMap((fragment) => move.to.get(fragment) ?? []);
  if (left.length === 0) return null;
  return { start: Math.min(...left.map(({ start }) => start)), end: Math.max(...left.map(({ end }) => end)) };
}

/** The fields of an object with what is in them moved; what has no place any more is left out. @param {object} value @param {Move} move @returns {Record<string, unknown>} */
function movedParts(value, move) {
  const entries = Object.entries(value).map(([name, inner]) => [name, movedValue(inner, move)]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

/** The same object where nothing moved; undefined where it has no place. @param {unknown} value @param {Move} move @returns {unknown} */
function movedValue(value, move) {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => movedValue(item, move)).filter((item) => item !== undefined);
    return same(value, items) ? value : items;
  }
  const after = movedParts(value, move);
  if (isRange(value)) {
    const place = move.to.get(value) ?? null;
    if (place === null) return undefined;
    Object.assign(after, place, "quote" in value && { quote: move.text.slice(place.start, place.end) });
  }
  return same(value, after) ? value : after;
}

/**
 * The words around an annotation: those that it has kept, where they still stand there and are as many as can be.
 *
 * @param {Annotation} annotation
 * @param {string} text
 * @param {TextRange} place
 */
function contextAfter({ prefix = "", suffix = "" }, text, place) {
  const fresh = contextOf(text, place);
  const keepsPrefix = prefix.length >= fresh.prefix.length && text.slice(0, place.start).endsWith(prefix);
  const keepsSuffix = suffix.length >= fresh.suffix.length && text.startsWith(suffix, place.end);
  return { prefix: keepsPrefix ? prefix : fresh.prefix, suffix: keepsSuffix ? suffix : fresh.suffix };
}

/** @param {Entity} entity @param {Move} move @returns {Entity} */
function withRulings(entity, { text, to }) {
  const { decided } = entity;
  const before = ruledOut(entity);
  if (decided === undefined || before.length === 0) return entity;
  const not = before.flatMap((occurrence) => {
    const place = to.get(occurrence) ?? null;
    return place === null ? [] : [{ ...occurrence, ...occurrenceAt(text, place) }];
  });
  return same(not, before) ? entity : { ...entity, decided: { ...decided, not } };
}
