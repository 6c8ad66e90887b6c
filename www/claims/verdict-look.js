/**
 * What a verdict is drawn as: a sign that reads without colour, and a colour.
 *
 * @module
 */

import { colourOfRating, isSameVerdict, OTHER_VERDICTS, USUAL_SCALE } from "../document/verdict-scale.js";

/** @import {ScaleVerdict} from "../document/types.js" */

/**
 * A disc as full as the claim holds, a speech bubble for an opinion, dashes for what cannot be checked; dots for any other words.
 *
 * @typedef {"check" | "three-quarters" | "half" | "quarter" | "cross" | "speech" | "dashes" | "exclamation" | "clock" | "dots"} VerdictSign
 * @typedef {{sign: VerdictSign, colour: ScaleVerdict["colour"]}} VerdictLook
 */

/** By the rating, from 1 to 5. @type {readonly VerdictSign[]} */
export const DISCS = Object.freeze(["cross", "quarter", "half", "three-quarters", "check"]);

/** @type {readonly ScaleVerdict[]} */
let scale = USUAL_SCALE;

/** Draws verdicts by a scale from now on: one document is open at a time, and every view goes by its scale. @param {readonly ScaleVerdict[]} next */
export function showScale(next) {
  scale = next;
}

/** The scale that verdicts are drawn by. */
export const scaleNow = () => scale;

/** The verdict of `OTHER_VERDICTS` that these words are, also as an earlier version called it. @param {string} verdict */
export const otherVerdict = (verdict) => OTHER_VERDICTS.find((one) => isSameVerdict(one.words, verdict) || ("once" in one && isSameVerdict(one.once, verdict)));

/**
 * @param {string | undefined} verdict
 * @param {number | null | undefined} [rating]  of the claim; without one the scale's counts
 * @returns {VerdictLook}
 */
export function verdictLook(verdict = "", rating) {
  const known = scale.find((one) => isSameVerdict(one.words, verdict)) ?? USUAL_SCALE.find((one) => isSameVerdict(one.words, verdict));
  const other = known === undefined ? otherVerdict(verdict) : undefined;
  if (other !== undefined) return { sign: other.sign, colour: other.sign === "exclamation" ? "red" : "grey" };
  const disc = DISCS[(rating ?? known?.rating ?? 0) - 1];
  return { sign: disc ?? "dots", colour: known?.colour ?? colourOfRating(rating) };
}
