/**
 * What a suggestion was before a person changed it, kept with it so that the file itself shows how good the suggestions were.
 *
 * @module
 */

/** @import {Annotation} from "./types.js" */

/** @typedef {Partial<Pick<Annotation, "start" | "end" | "quote" | "prefix" | "suffix" | "type">>} Correction */

/**
 * An annotation with a person's changes. A suggestion keeps what it was before; changed back to that, it counts as accepted.
 *
 * @param {Annotation} annotation
 * @param {Correction} correction  other words, another type, or both
 * @param {string} now
 * @returns {Annotation}
 */
export function corrected(annotation, correction, now) {
  // A value in one form belongs to the words and the type that it was read from.
  const { original: before, learned: _learned, value: _value, ...rest } = annotation;
  const changed = { ...rest, ...correction, modified: now };
  if (annotation.origin === "user") return { ...changed, status: "accepted" };
  const original = before ?? originalOf(annotation);
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

/** @param {Annotation} annotation */
const originalOf = ({ start, end, quote, type }) => ({ start, end, quote, ...(type === undefined ? {} : { type }) });

/** @param {Pick<Annotation, "start" | "end" | "type">} annotation @param {NonNullable<Annotation["original"]>} original */
const isAs = ({ start, end, type }, original) => start === original.start && end === original.end && type === original.type;
