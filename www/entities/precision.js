/**
 * How good the suggestions were, by what a person made of them: the file itself tells.
 *
 * @module
 */

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

/** With fewer than this judged, a share says more about chance than about the suggestions. */
export const ENOUGH = 10;

/** For an interval that holds the true share 19 times of 20. */
const Z = 1.96;

/**
 * @typedef {"accepted" | "changed" | "rejected" | "undecided"} Fate  `accepted`: as it was suggested
 * @typedef {Record<Fate, number>} Fates
 * @typedef {{kind: "entity" | "claim", type: string | null, fates: Fates, judged: number}} Row
 *   `type` as it was suggested; null for claims
 */

/**
 * @param {GlossatorDocument} document
 * @returns {Row[]} claims last, the types most often suggested first
 */
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

/** What the person's dictionary added was not suggested by the program. @param {Annotation} annotation */
const isSuggested = ({ kind, origin, learned, original }) =>
  origin !== "user" && (kind === "entity" || kind === "claim") && (learned !== "dictionary" || original !== undefined);

/** @param {Pick<Annotation, "status" | "original">} annotation @returns {Fate} */
export function fateOf({ status, original }) {
  if (status === "rejected") return "rejected";
  if (status === "suggested") return "undecided";
  return status === "edited" || original !== undefined ? "changed" : "accepted";
}

/**
 * The share that was right as it stood, and between which shares the truth lies 19 times of 20 (Wilson's interval).
 *
 * @param {number} right
 * @param {number} judged
 * @returns {{share: number, low: number, high: number} | null} null where too few were judged
 */
export function shareOf(right, judged) {
  if (judged < ENOUGH) return null;
  const share = right / judged;
  const middle = (share + Z ** 2 / (2 * judged)) / (1 + Z ** 2 / judged);
  const half = (Z / (1 + Z ** 2 / judged)) * Math.sqrt((share * (1 - share)) / judged + Z ** 2 / (4 * judged ** 2));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
