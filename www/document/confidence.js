/** @import {Annotation} from "./types.js" */

/**
 * How good a suggestion is by the core's own account, in whole percent as it is shown; null for what is no suggestion, or
 * has no score.
 *
 * @param {Annotation} annotation
 */
export function percentOf({ kind, origin, status, score, checkworthiness }) {
  if (origin === "user" || status !== "suggested") return null;
  // A claim is as good as it is worth checking: that is the number in its ring.
  const shown = kind === "claim" ? (checkworthiness ?? score) : kind === "entity" ? score : undefined;
  return shown === undefined ? null : Math.round(shown * 100);
}
