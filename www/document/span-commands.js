/**
 * Which words an annotation marks: where a new one goes, and how the words of one are changed without making it anew.
 *
 * @module
 */

import { contextOf } from "./annotation.js";
import { follow, regroup } from "./entities.js";
import { mergeEntities } from "./entity-commands.js";
import { isOnSameWords, nameIn, tidied, wordsIn } from "./fragments.js";
import { corrected } from "./original.js";
import { quoted } from "./quoted.js";

/** @import {Annotation, Command, Entity, GlossatorDocument, Range as TextRange} from "./types.js" */
/** @import {Performed} from "./commands.js" */

/**
 * The list with one more in its place: by start, the outer before the inner, as the core writes them.
 *
 * @param {readonly Annotation[]} annotations
 * @param {Annotation} annotation
 */
export function inserted(annotations, annotation) {
  const { start, end } = annotation;
  const after = annotations.findIndex((other) => other.start > start || (other.start === start && other.end < end));
  const at = after === -1 ? annotations.length : after;
  return [...annotations.slice(0, at), annotation, ...annotations.slice(at)];
}

/**
 * Gives an annotation other words: its ends moved, a piece added, a piece taken out. What was suggested is the person's
 * correction from then on.
 *
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "setSpan"}>} command
 * @param {string} now
 * @returns {Performed}
 */
export function setSpan(document, { id, pieces }, now) {
  const annotation = document.annotations.find((one) => one.id === id);
  const placed = tidied(document.text, pieces);
  if (annotation === undefined || annotation.kind === "attribution" || placed.length === 0) return { document, label: "", ids: [] };
  const moved = on(annotation, document.text, placed, now);
  const taken = document.annotations.some((other) => other.id !== id && isTwin(other, moved));
  if (taken || isOnSameWords(annotation, moved)) return { document, label: "", ids: [id] };
  const rest = document.annotations.filter((one) => one !== annotation);
  const changed = { ...document, annotations: inserted(rest, moved) };
  return {
    document: moved.kind === "entity" ? renamed(changed, annotation, moved, now) : changed,
    label: `change ${quoted(wordsIn(annotation))} to ${quoted(wordsIn(moved))}`,
    ids: [id],
  };
}

/**
 * Whether a live annotation says the same of the same words.
 *
 * @param {Annotation} other
 * @param {Annotation} one
 */
export function isTwin(other, one) {
  const same = other.kind === one.kind && other.kind !== "note" && other.type === one.type;
  return same && other.status !== "rejected" && isOnSameWords(other, one);
}

/**
 * @param {Annotation} annotation
 * @param {string} text
 * @param {readonly TextRange[]} pieces  tidied
 * @param {string} now
 * @returns {Annotation}
 */
function on(annotation, text, pieces, now) {
  const start = /** @type {TextRange} */ (pieces[0]).start;
  const end = /** @type {TextRange} */ (pieces.at(-1)).end;
  // A value in one form was read from the old words.
  const { fragments: _pieces, value: _value, reasons, ...rest } = annotation;
  const kept = {
    ...rest,
    ...(pieces.length === 1 ? {} : { fragments: pieces.map((piece) => ({ ...piece, quote: text.slice(piece.start, piece.end) })) }),
    // A reason points at words of the claim.
    ...(reasons === undefined ? {} : { reasons: reasons.filter((reason) => start <= reason.start && reason.end <= end) }),
  };
  const moved = corrected(kept, { start, end, quote: text.slice(start, end), ...contextOf(text, { start, end }) }, now);
  if (annotation.origin === "user") return { ...moved, status: annotation.status };
  // Between the same ends some words were taken out: that is a change too.
  return pieces.length === 1 ? moved : { ...moved, status: "edited" };
}

/**
 * The document with a mention under the entity that bears its new words. One that nothing else mentions takes them as its
 * name; one with other mentions stays what it is called.
 *
 * @param {GlossatorDocument} document
 * @param {Annotation} before
 * @param {Annotation} mention
 * @param {string} now
 * @returns {GlossatorDocument}
 */
function renamed(document, before, mention, now) {
  const entity = document.entities.find(({ id }) => id === mention.entity);
  if (entity === undefined) return document;
  const words = nameIn(mention);
  const alone = entity.mentions.length === 1;
  if (!alone && bears(document, entity, words, mention.id)) return document;
  const known = document.entities.find((one) => one !== entity && one.type === entity.type && bears(document, one, words));
  if (known !== undefined && alone) return mergeEntities(document, { type: "mergeEntities", from: entity.id, into: known.id }, now).document;
  if (known !== undefined) {
    const joins = new Map([[mention.id, known.id]]);
    const annotations = document.annotations.map((one) => follow(one, joins, new Map()));
    return { ...document, annotations, entities: regroup(document.entities, joins, annotations) };
  }
  if (!alone || entity.name !== nameIn(before)) return document;
  // A register was asked for the old words.
  const called = { ...entity, name: words, links: [] };
  return { ...document, entities: document.entities.map((one) => (one === entity ? called : one)) };
}

/**
 * @param {GlossatorDocument} document
 * @param {Entity} entity
 * @param {string} words
 * @param {string} [but]  a mention that does not count
 */
function bears({ annotations }, entity, words, but = "") {
  const wanted = words.toLowerCase();
  if (entity.name.toLowerCase() === wanted) return true;
  const mentions = new Set(entity.mentions);
  return annotations.some((one) => mentions.has(one.id) && one.id !== but && one.status !== "rejected" && nameIn(one).toLowerCase() === wanted);
}
