import { countsOf } from "./counts.js";

/** @import {Annotation, GlossatorDocument} from "./types.js" */

/** The tags of an annotation; a file from elsewhere may have none. @param {Pick<Annotation, "tags">} annotation */
export const tagsOf = ({ tags }) => tags ?? [];

/**
 * An annotation with a tag, or without it; the same object where that is how it is.
 *
 * @param {Annotation} annotation
 * @param {string} tag
 * @param {boolean} on
 * @param {string} now
 * @returns {Annotation}
 */
export function tagged(annotation, tag, on, now) {
  const tags = tagsOf(annotation);
  if (tags.includes(tag) === on) return annotation;
  return { ...annotation, tags: on ? [...tags, tag] : tags.filter((other) => other !== tag), modified: now };
}

/** What a person typed, as a tag: one line, without the sign that some put before it. @param {string} typed */
export const tagOf = (typed) => typed.replace(/\s+/g, " ").trim().replace(/^#\s*/, "");

/** Every tag of a document, the most used first. @param {GlossatorDocument} document @returns {string[]} */
export const allTags = ({ annotations }) => [...countsOf(annotations.flatMap(tagsOf)).keys()];
