/**
 * Claims that are less worth checking. The core keeps every claim that it reads; the page shows first what is worth checking.
 *
 * @module
 */

import { endsOf } from "./relations.js";
import { saidFirst } from "./said-first.js";
import { isUntouched } from "./untouched.js";

/** @import {Annotation, GlossatorDocument} from "./types.js" */

/** In percent, as it is shown. The scores are calibrated: of three claims that stand just under it, one is worth a check. */
const WORTH_CHECKING = 33;

/** @param {Annotation} claim */
const isUnder = ({ checkworthiness }) => checkworthiness !== undefined && Math.round(checkworthiness * 100) < WORTH_CHECKING;

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
  const under = new Set(claims.filter((claim) => isUnder(claim) && isUntouched(claim) && !related.has(claim.id)));
  if (under.size === 0) return new Map();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const worth = new Set(claims.filter((claim) => !under.has(claim) && claim.status !== "rejected").map((claim) => saidFirst(byId, claim)));
  return new Map(Array.from(under, (claim) => /** @type {const} */ ([claim.id, saidFirst(byId, claim)])).filter(([, first]) => !worth.has(first)));
}
