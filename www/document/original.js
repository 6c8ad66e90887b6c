/**
 * What a suggestion was before a person changed it, kept with it so that the file itself shows how good the suggestions were.
 *
 * @module
 */

import { withFields } from "./with-fields.js";

/** @import {Annotation} from "./types.js" */

/** A field that is undefined goes. @typedef {{[Name in keyof Annotation]?: Annotation[Name] | undefined}} Correction */

/**
 * An annotation with a person's changes. A suggestion keeps what it was before; changed back to that, it counts as accepted.
 *
 * @param {Annotation} annotation
 * @param {Correction} correction  other words, another type, another speaker of a claim or another manner
 * @param {string} now
 * @returns {Annotation}
 */
export function corrected(annotation, correction, now) {
  // A value in one form belongs to the words and the type that it was read from.
  const { original: before, learned: _learned, value: _value, ...rest } = annotation;
  const changed = /** @type {Annotation} */ (withFields(rest, { ...correction, modified: now }));
  if (annotation.origin === "user") return { ...changed, status: "accepted" };
  const original = completed(before, annotation);
  if (isAs(changed, original)) return { ...changed, status: "accepted" };
  return { ...changed, original, status: "edited" };
}

/**
 * A suggestion of another type by what was learned: still to be judged, and still knowing what it was.
 *
 * @param {Annotation} annotation
 * @param {NonNullable<Annotation["type"]>} type
 * @param {NonNullable<Annotation["learned"]>} learned
 */
export function relearned(annotation, type, learned) {
  // A value in one form belongs to its type.
  const { value: _value, original: before, learned: _before, ...rest } = annotation;
  const original = before ?? originalOf(annotation);
  return original.type === type ? { ...rest, type } : { ...rest, type, original, learned };
}

/** What can be corrected of a claim beside its words. */
const OF_CLAIM = /** @type {const} */ (["voice", "attribution", "claimer", "certainty"]);

/** @param {Annotation} annotation @returns {NonNullable<Annotation["original"]>} */
function originalOf(annotation) {
  const { kind, start, end, quote, type } = annotation;
  const said = kind === "claim" ? OF_CLAIM.flatMap((field) => (annotation[field] === undefined ? [] : [[field, annotation[field]]])) : [];
  return { start, end, quote, ...(type === undefined ? {} : { type }), ...Object.fromEntries(said) };
}

/** An earlier version kept the words of a claim alone: nothing else of it could be corrected then. @param {Annotation["original"]} before @param {Annotation} annotation */
function completed(before, annotation) {
  const isWhole = before !== undefined && (annotation.kind !== "claim" || before.voice !== undefined);
  return isWhole ? before : { ...originalOf(annotation), ...before };
}

/** @param {Annotation} annotation @param {NonNullable<Annotation["original"]>} original */
function isAs(annotation, original) {
  const { kind, start, end, type } = annotation;
  if (start !== original.start || end !== original.end || type !== original.type) return false;
  if (kind !== "claim") return true;
  const isOwn = annotation.source !== undefined || annotation.claimerName !== undefined;
  return !isOwn && OF_CLAIM.every((field) => annotation[field] === original[field]);
}

/** Whether a person set how surely a claim is made. @param {Annotation} claim */
export const isMannerSet = ({ origin, certainty, original }) => origin === "user" || (original?.certainty !== undefined && original.certainty !== certainty);
