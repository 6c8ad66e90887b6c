/**
 * How accurate the suggestions were, judged by what a person did with them.
 *
 * @module
 */

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

/** With fewer judged than this, a share says more about chance than about the suggestions. */
export const ENOUGH = 10;

/** For a confidence of 95%. */
const Z = 1.96;

/**
 * @typedef {"accepted" | "changed" | "rejected" | "undecided"} Fate  `accepted`: unchanged
 * @typedef {{kind: "entity" | "claim", type: string | null, fates: Record<Fate, number>, judged: number}} Row  `type` is the one
 *   suggested; null for claims
 */

/** A row for each type, the most often suggested first, and for claims, last. @param {GlossatorDocument} document */
export function precisionOf({ annotations }) {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const one of annotations) {
    if (!isSuggested(one)) continue;
    const kind = one.kind === "claim" ? "claim" : "entity";
    const type = kind === "claim" ? null : (one.original?.type ?? one.type ?? "MISC");
    const key = type ?? kind;
    const row = rows.get(key) ?? { kind, type, fates: { accepted: 0, changed: 0, rejected: 0, undecided: 0 }, judged: 0 };
    const fate = fateOf(one);
    row.fates[fate] += 1;
    if (fate !== "undecided") row.judged += 1;
    rows.set(key, row);
  }
  const size = (/** @type {Row} */ { fates, judged }) => judged + fates.undecided;
  return [...rows.values()].sort((a, b) => Number(a.kind === "claim") - Number(b.kind === "claim") || size(b) - size(a));
}

/** Marks that the person's dictionary added were not suggested by the program. @param {Annotation} annotation */
const isSuggested = ({ kind, origin, learned, original }) =>
  origin !== "user" && (kind === "entity" || kind === "claim") && (learned !== "dictionary" || original !== undefined);

/** @param {Pick<Annotation, "status" | "original">} annotation @returns {Fate} */
export function fateOf({ status, original }) {
  if (status === "rejected") return "rejected";
  if (status === "suggested") return "undecided";
  return status === "edited" || original !== undefined ? "changed" : "accepted";
}

/** The share that was right and its 95% confidence interval (Wilson's); null where too few were judged. @param {number} right @param {number} judged */
export function shareOf(right, judged) {
  if (judged < ENOUGH) return null;
  const share = right / judged;
  const middle = (share + Z ** 2 / (2 * judged)) / (1 + Z ** 2 / judged);
  const half = (Z / (1 + Z ** 2 / judged)) * Math.sqrt((share * (1 - share)) / judged + Z ** 2 / (4 * judged ** 2));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
