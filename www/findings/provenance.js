import { percentOf } from "../document/confidence.js";

/** @import {Annotation} from "../document/types.js" */

const ORIGINS = Object.freeze({ model: "found by the model", rule: "matched by a rule", user: "marked by you" });

/** What has become of a suggestion. */
export const STATUSES = Object.freeze({ suggested: "suggested", accepted: "accepted", edited: "changed", rejected: "rejected" });

/** Where an annotation comes from, its score and status; parts can be empty. @param {Annotation} annotation */
export function provenance(annotation) {
  const { kind, origin, status, learned, annotator } = annotation;
  const who = annotator === undefined ? "" : ` by ${annotator}`;
  const taught = learned === undefined ? "" : learned === "dictionary" ? "from your dictionary" : "following your correction";
  const percent = percentOf(annotation);
  const score = percent === null ? "" : `${kind === "claim" ? "check-worthiness" : "confidence"} ${percent}%`;
  return [learned === "dictionary" && annotation.original === undefined ? "" : origin === "user" && who !== "" ? `marked${who}` : ORIGINS[origin], taught, score, origin === "user" || status === "suggested" ? "" : `${STATUSES[status]}${who}`];
}

/** What there is of some facts, on one line. @param {readonly (string | false | null | undefined)[]} parts */
export const joined = (parts) => parts.filter(Boolean).join(" · ");
