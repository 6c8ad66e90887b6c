/**
 * A person's marks on words that an edit removed from the text: kept with the document, without a place, until they are attached
 * to other words or discarded.
 *
 * @module
 */

import { contextOf, isUntouched } from "./annotation.js";
import { isKept } from "./decided.js";
import { draftOf } from "./draft.js";
import { moveMentions, rejoin, removeAnnotations } from "./entities.js";
import { TO_ANNOTATIONS, TO_ENTITIES, withReferences } from "./references.js";
import { rangesIn } from "./spans.js";
import { quoted, told } from "./step-words.js";

/** @import {Annotation, CommandOf, GlossatorDocument, Relation, Unplaced} from "./types.js" */
/** @import {Draft} from "./draft.js" */

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
 */
export function setAside(document, lost) {
  if (lost.length === 0) return document;
  const draft = draftOf(document);
  removeAnnotations(draft, new Set(lost.map(({ id }) => id)), isKept);
  const aside = lost.filter(isWork).map((one) => withoutPlace(one, document.relations ?? []));
  if (aside.length > 0) draft.set({ unplaced: [...(document.unplaced ?? []), ...aside] });
  return draft.document;
}

/**
 * Without anything that counts characters: files count them in another unit.
 *
 * @param {Annotation} annotation
 * @param {readonly Relation[]} relations
 * @returns {Unplaced}
 */
function withoutPlace(annotation, relations) {
  const { start: _start, end: _end, ...rest } = annotation;
  const kept = Object.entries(rest).filter(([, value]) => rangesIn(value).length === 0);
  const own = relations.filter(({ from, to }) => from === annotation.id || to === annotation.id);
  return /** @type {Unplaced} */ ({ ...Object.fromEntries(kept), ...(own.length === 0 ? {} : { relations: own }) });
}

/** Puts what was kept aside on words of the text. @param {Draft} draft @param {CommandOf<"putOn">} command @param {string} now */
export function putOn(draft, { id, place }, now) {
  const { document } = draft;
  const { start, end } = place;
  const quote = document.text.slice(start, end);
  const done = told(["re-attach", "Re-attached"], quoted(quote), [id]);
  const kept = document.unplaced?.find((one) => one.id === id);
  if (kept === undefined) return done;
  const { relations: own = [], ...rest } = kept;
  /** @type {Annotation} */
  const whole = { ...rest, start, end, quote, ...contextOf(document.text, place), modified: now };
  const placed = withKnownReferences(document, rest.kind === "claim" ? { ...whole, reasons: [] } : whole);
  draft.mark(placed);
  drop(draft, [id]);
  // A mention goes back to its entity where that is still there, else to the one that bears its words.
  if (placed.kind === "entity" && placed.entity === undefined) moveMentions(draft, new Set([id]), placed.type ?? "MISC");
  else if (placed.kind === "entity") rejoin(draft, new Map([[id, String(placed.entity)]]));
  const before = document.relations ?? [];
  const back = own.filter((one) => !before.some((other) => other.id === one.id) && draft.annotations.get(one.from) && draft.annotations.get(one.to));
  if (own.length > 0) draft.set({ relations: [...before, ...back] });
  return done;
}

/** @param {Draft} draft @param {CommandOf<"discard">} command */
export function discard(draft, { ids }) {
  drop(draft, ids);
  return told(["discard", "Discarded"], `${ids.length === 1 ? "a mark" : `${ids.length} marks`} no longer in the text`);
}

/** @param {Draft} draft @param {readonly string[]} ids */
function drop(draft, ids) {
  const before = draft.document.unplaced ?? [];
  const after = before.filter(({ id }) => !ids.includes(id));
  if (after.length < before.length) draft.set({ unplaced: after.length === 0 ? undefined : after });
}

/** @param {GlossatorDocument} document @param {Annotation} annotation */
function withKnownReferences({ entities, annotations }, annotation) {
  const known = new Set([...entities, ...annotations].map(({ id }) => id));
  const asKnown = (/** @type {string} */ id) => (known.has(id) ? id : undefined);
  return withReferences(annotation, [...TO_ENTITIES, ...TO_ANNOTATIONS], asKnown);
}
