/**
 * The claims of a document as they are listed: what the article says more than once is one of them.
 *
 * @module
 */

import { isReviewed, saidFirst } from "../document/annotation.js";
import { indexOf } from "../document/annotation-index.js";
import { speakerOf } from "../findings/claim-speaker.js";
import { reasonInWords, whoSays } from "../findings/claim-words.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {Speaker} from "../findings/claim-speaker.js" */

/**
 * @typedef {object} ClaimItem
 * @property {Annotation} claim  the first place that is shown
 * @property {readonly Annotation[]} places  where it is said, in reading order
 * @property {Speaker} by
 * @property {string | null} speaker  null where the article itself speaks
 * @property {string} manner
 * @property {string[]} reasons
 * @property {{name: string, count: number}} [heading]  what stands over it, in a list by speaker
 */

/**
 * @param {GlossatorDocument} document
 * @returns {ClaimItem[]} in reading order
 */
export function claimItems(document) {
  const { claims } = indexOf(document);
  return groupsOf(document, claims).map((places) => {
    const claim = /** @type {Annotation} */ (places[0]);
    const reasons = (claim.reasons ?? []).map((reason) => reasonInWords(document, reason));
    return { claim, places, by: speakerOf(document, claim), ...whoSays(document, claim), reasons };
  });
}

/**
 * How many of the claims a person has judged, those that were rejected among them.
 *
 * @param {GlossatorDocument} document
 * @returns {{done: number, all: number}}
 */
export function reviewProgress(document) {
  const { claims, rejectedClaims } = indexOf(document);
  const rejected = groupsOf(document, rejectedClaims).length;
  const groups = groupsOf(document, claims);
  return { done: groups.filter(([claim]) => claim && isReviewed(claim)).length + rejected, all: groups.length + rejected };
}

/**
 * The claims, those that say the same together.
 *
 * @param {GlossatorDocument} document
 * @param {readonly Annotation[]} claims
 * @returns {Annotation[][]}
 */
function groupsOf(document, claims) {
  const { byId } = indexOf(document);
  /** @type {Map<string, Annotation[]>} */
  const groups = new Map();
  for (const claim of claims) {
    const first = saidFirst(byId, claim);
    groups.set(first, [...(groups.get(first) ?? []), claim]);
  }
  return [...groups.values()];
}
