/** @import {Annotation} from "./types.js" */

/**
 * Whether an annotation is the core's alone: a suggestion that no person has judged, corrected or written anything on.
 *
 * @param {Annotation} annotation
 * @returns {boolean}
 */
export function isUntouched({ origin, status, note, tags, verdict, rating, evidence }) {
  if (origin === "user" || status !== "suggested") return false;
  // A file of somebody else's may lack what ours always has.
  const written = (note ?? "") !== "" || (verdict ?? "") !== "" || rating !== undefined;
  return !written && (tags ?? []).length === 0 && (evidence ?? []).length === 0;
}
