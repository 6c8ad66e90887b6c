/**
 * Hiding the suggestions that the core itself is least sure of. They stay in the document, and in what is exported from it;
 * only the views are handed a document without them.
 *
 * @module
 */

import { isUntouched } from "./untouched.js";

/** @import {Annotation, GlossatorDocument} from "../types.js" */

/** @typedef {{entities: number, claims: number}} HiddenCounts */

/** @typedef {{document: GlossatorDocument, hidden: HiddenCounts}} Filtered */

/**
 * How good a suggestion is by the core's own account, in whole percent as it is shown; null for what is no suggestion, or
 * has no score.
 *
 * @param {Annotation} annotation
 * @returns {number | null}
 */
export function percentOf(annotation) {
  const { kind, origin, status, score, checkworthiness } = annotation;
  if (origin === "user" || status !== "suggested") return null;
  // A claim is as good as it is worth checking: that is the number in its ring.
  const shown = kind === "claim" ? (checkworthiness ?? score) : kind === "entity" ? score : undefined;
  return shown === undefined ? null : Math.round(shown * 100);
}

/**
 * The document without the untouched suggestions under a threshold; the same object where there are none.
 *
 * @param {GlossatorDocument} document
 * @param {number} threshold  in percent; what has just as much is shown
 * @returns {Filtered}
 */
export function filtered(document, threshold) {
  const hidden = { entities: 0, claims: 0 };
  if (threshold <= 0) return { document, hidden };
  const annotations = document.annotations.filter((annotation) => {
    const percent = percentOf(annotation);
    if (percent === null || percent >= threshold || !isUntouched(annotation)) return true;
    hidden[annotation.kind === "claim" ? "claims" : "entities"] += 1;
    return false;
  });
  const none = hidden.entities + hidden.claims === 0;
  return { document: none ? document : { ...document, annotations }, hidden };
}
