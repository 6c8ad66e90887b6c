/**
 * Every place in the text that a document speaks of, and the document with all of them moved: annotations, their parts and
 * reasons, and whatever else of an annotation has a start and an end.
 *
 * @module
 */

import { contextOf } from "./annotation.js";
import { occurrenceAt, placeOf, ruledOut } from "./occurrence.js";
import { inReadingOrder } from "./ranges.js";
import { same } from "./same.js";

/** @import {Annotation, Entity, GlossatorDocument, Occurrence, Range as TextRange} from "./types.js" */

/** Stands twice for a span that has no place, as the core writes it. */
export const NO_PLACE = 0xffffffff;

/** The places of a document, as the core moves them: [start, end, start, end, ...]. @param {GlossatorDocument} document @returns {Uint32Array} */
export function spansOf(document) {
  const ranges = [...rangesIn(document.annotations), ...[...placesOfOccurrences(document).values()].flatMap((range) => range ?? [])];
  return Uint32Array.from(ranges.flatMap(({ start, end }) => [start, end]));
}

/**
 * The document in another text, with what stands nowhere in it taken out of its list; references are left as they are.
 *
 * @param {GlossatorDocument} document
 * @param {string} text
 * @param {ArrayLike<number>} places  of `spansOf(document)`, in the same order
 * @returns {{document: GlossatorDocument, lost: Annotation[]}} what is lost is as it was
 */
export function moved(document, text, places) {
  const ranges = rangesIn(document.annotations);
  const occurrences = placesOfOccurrences(document);
  let at = 0;
  const next = () => {
    const [start, end] = [Number(places[at]), Number(places[at + 1])];
    at += 2;
    return start === NO_PLACE ? null : { start, end };
  };
  /** @type {Move} */
  const move = { text, to: new Map(ranges.map((range) => [range, next()])) };
  const rulings = new Map([...occurrences].map(([occurrence, range]) => [occurrence, range && next()]));
  /** @type {Annotation[]} */
  const lost = [];
  const annotations = document.annotations.flatMap((annotation) => {
    const after = movedAnnotation(annotation, move);
    if (after === null) lost.push(annotation);
    return after ?? [];
  });
  annotations.sort(inReadingOrder);
  const entities = document.entities.map((entity) => withRulings(entity, text, rulings));
  return { document: { ...document, text, annotations, entities }, lost };
}

/** @typedef {{text: string, to: Map<object, TextRange | null>}} Move */

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
  const { original } = /** @type {{original?: object}} */ (/** @type {unknown} */ (annotation));
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
  const { fragments } = /** @type {{fragments?: unknown}} */ (/** @type {unknown} */ (annotation));
  if (!Array.isArray(fragments)) return move.to.get(annotation) ?? null;
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

/**
 * Where the words of entities mean something else: what is told by its number among its like.
 *
 * @param {GlossatorDocument} document
 * @returns {Map<Occurrence, TextRange | null>}
 */
function placesOfOccurrences({ text, entities }) {
  return new Map(entities.flatMap(ruledOut).map((occurrence) => [occurrence, placeOf(text, occurrence)]));
}

/** @param {Entity} entity @param {string} text @param {ReadonlyMap<Occurrence, TextRange | null>} rulings @returns {Entity} */
function withRulings(entity, text, rulings) {
  const { decided } = entity;
  const before = ruledOut(entity);
  if (decided === undefined || before.length === 0) return entity;
  const not = before.flatMap((occurrence) => {
    const place = rulings.get(occurrence) ?? null;
    return place === null ? [] : [{ ...occurrence, ...occurrenceAt(text, place) }];
  });
  return same(not, before) ? entity : { ...entity, decided: { ...decided, not } };
}
