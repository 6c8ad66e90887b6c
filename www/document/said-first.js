/** @import {Annotation} from "./types.js" */

/**
 * The id of the claim that one repeats in the end; its own where it repeats none. A file of somebody else's may lead in a
 * circle.
 *
 * @param {ReadonlyMap<string, Annotation>} byId
 * @param {Annotation} claim
 * @returns {string}
 */
export function saidFirst(byId, claim) {
  const seen = new Set([claim.id]);
  let first = claim;
  for (let next = byId.get(claim.sameAs ?? ""); next !== undefined && !seen.has(next.id); next = byId.get(next.sameAs ?? "")) {
    seen.add(next.id);
    first = next;
  }
  return first.id;
}
