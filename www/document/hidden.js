/**
 * Hides the suggestions that the core is least sure of and the claims least worth checking. They stay in the document and in
 * what is exported; only the views get a document without them.
 *
 * @module
 */

import { isUntouched, saidFirst } from "./annotation.js";
import { endsOf } from "./relations.js";

/** @import {Annotation, GlossatorDocument} from "./types.js" */

/** In percent, as it is shown. The scores are calibrated: of three claims that stand just under it, one is worth a check. */
const WORTH_CHECKING = 33;

/** @param {Annotation} claim */
const isLesser = ({ checkworthiness }) => checkworthiness !== undefined && Math.round(checkworthiness * 100) < WORTH_CHECKING;

/**
 * The claims that are less worth checking, each with the one that it repeats in the end. What a person has made, judged or
 * related is none of them, nor is one without a score. A claim that is repeated stands or falls as a whole: where one of its
 * places is worth checking, all are shown with it.
 *
 * @param {Pick<GlossatorDocument, "annotations" | "relations">} document
 * @returns {Map<string, string>} ids
 */
export function lesserClaims(document) {
  const claims = document.annotations.filter(({ kind }) => kind === "claim");
  const related = endsOf(document);
  const under = new Set(claims.filter((claim) => isLesser(claim) && isUntouched(claim) && !related.has(claim.id)));
  if (under.size === 0) return new Map();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const worth = new Set(claims.filter((claim) => !under.has(claim) && claim.status !== "rejected").map((claim) => saidFirst(byId, claim)));
  return new Map(Array.from(under, (claim) => /** @type {const} */ ([claim.id, saidFirst(byId, claim)])).filter(([, first]) => !worth.has(first)));
}

/**
 * What is hidden: suggestions under the threshold, and beside them the claims that are folded for being less worth checking
 * alone. What the article says more than once is one of these.
 *
 * @typedef {{entities: number, claims: number, lesser: number}} HiddenCounts
 */

/**
 * @typedef {object} Filtered
 * @property {GlossatorDocument} document
 * @property {HiddenCounts} hidden
 * @property {number} lesser  how many claims are folded, or would be
 */

/**
 * How good a suggestion is by the core's own account, in whole percent as it is shown; null for what is no suggestion, or
 * has no score.
 *
 * @param {Annotation} annotation
 */
export function percentOf(annotation) {
  const { kind, origin, status, score, checkworthiness } = annotation;
  if (origin === "user" || status !== "suggested") return null;
  // A claim is as good as it is worth checking: that is the number in its ring.
  const shown = kind === "claim" ? (checkworthiness ?? score) : kind === "entity" ? score : undefined;
  return shown === undefined ? null : Math.round(shown * 100);
}

/**
 * The document without the untouched suggestions under a threshold, and without the claims that are less worth checking; the
 * same object where there are none.
 *
 * @param {GlossatorDocument} document
 * @param {number} threshold  in percent; what has just as much is shown
 * @param {boolean} [showsLesser]  whether the claims that are less worth checking are shown all the same
 */
export function filtered(document, threshold, showsLesser = false) {
  const hidden = { entities: 0, claims: 0, lesser: 0 };
  const related = endsOf(document);
  const lesser = lesserClaims(document);
  /** What the article says more than once is counted once. @type {Set<string>} */
  const counted = new Set();
  const annotations = document.annotations.filter((annotation) => {
    if (isUnder(annotation, threshold) && !related.has(annotation.id)) {
      hidden[annotation.kind === "claim" ? "claims" : "entities"] += 1;
      return false;
    }
    const first = lesser.get(annotation.id);
    if (first === undefined) return true;
    counted.add(first);
    return showsLesser;
  });
  if (!showsLesser) hidden.lesser = counted.size;
  const isWhole = annotations.length === document.annotations.length;
  return { document: isWhole ? document : { ...document, annotations }, hidden, lesser: counted.size };
}

/** @param {Annotation} annotation @param {number} threshold */
function isUnder(annotation, threshold) {
  if (threshold <= 0) return false;
  const percent = percentOf(annotation);
  return percent !== null && percent < threshold && isUntouched(annotation);
}
