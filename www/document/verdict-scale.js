/**
 * The scale that claims are judged by: the usual one, or a newsroom's own with its names, colours and order. A document holds
 * its own in the field `verdictScale`.
 *
 * @module
 */

import { same } from "./same.js";
import { told } from "./step-words.js";

/** @import {CommandOf, GlossatorDocument, ScaleVerdict} from "./types.js" */
/** @import {Draft} from "./draft.js" */

/** The colours to choose from (claims/verdict-glyph.css). */
export const VERDICT_COLOURS = Object.freeze(/** @type {const} */ (["green", "red", "grey", "orange", "blue", "purple", "pink", "teal"]));

/** From false to true. */
export const RATINGS = Object.freeze([1, 2, 3, 4, 5]);

/** The colour of a verdict by its rating, where no scale says another. @param {number | null | undefined} rating @returns {ScaleVerdict["colour"]} */
export const colourOfRating = (rating) => (typeof rating !== "number" || rating === 3 ? "grey" : rating > 3 ? "green" : "red");

/** @type {readonly ScaleVerdict[]} */
export const USUAL_SCALE = Object.freeze(
  [["True", 5], ["Mostly true", 4], ["Half true", 3], ["Mostly false", 2], ["False", 1]].map(([words, rating]) => Object.freeze({ words: String(words), rating: Number(rating), colour: colourOfRating(Number(rating)) })), // prettier-ignore
);

/** What can be said of any claim, on whatever scale; `once`: how an earlier version called it. */
export const OTHER_VERDICTS = Object.freeze(
  /** @type {const} */ ([
    { words: "Cannot be checked", once: "Unverifiable", sign: "dashes" },
    { words: "Misleading", sign: "exclamation" },
    { words: "Opinion", sign: "speech" },
    { words: "Out of date", sign: "clock" },
  ]),
);

/** A scale has no more verdicts than this: each has a digit, and so have Other and what it opens with. */
export const MOST_VERDICTS = 7;

/** @param {string} words @param {string} others */
export const isSameVerdict = (words, others) => words.trim().toLowerCase() === others.trim().toLowerCase();

/**
 * The scale in some data, each verdict changed into one that the page can draw; null where there is none.
 *
 * @param {unknown} data
 * @returns {readonly ScaleVerdict[] | null}
 */
export function readScale(data) {
  if (!Array.isArray(data)) return null;
  /** @type {ScaleVerdict[]} */
  const read = [];
  for (const one of /** @type {unknown[]} */ (data)) {
    const { words, rating, colour } = /** @type {Record<string, unknown>} */ (typeof one === "object" && one !== null ? one : {});
    if (typeof words !== "string" || words.trim() === "" || read.some((before) => isSameVerdict(before.words, words))) continue;
    const rated = RATINGS.find((known) => known === rating);
    read.push({ words: words.trim(), ...(rated === undefined ? {} : { rating: rated }), colour: VERDICT_COLOURS.find((known) => known === colour) ?? colourOfRating(rated) });
  }
  return read.length === 0 ? null : read.slice(0, MOST_VERDICTS);
}

/** The document's own scale; null where it has none. @param {Pick<GlossatorDocument, "verdictScale"> | null | undefined} document */
export const scaleOf = (document) => readScale(document?.verdictScale);

/** Sets the document's scale; the usual one needs no field. @param {Draft} draft @param {CommandOf<"setVerdictScale">} command */
export function setVerdictScale(draft, { scale }) {
  const next = readScale(scale);
  const isUsual = next === null || same(next, USUAL_SCALE);
  if (!same(scaleOf(draft.document), isUsual ? null : next)) draft.set({ verdictScale: isUsual ? undefined : [...next] });
  return told(["change", "Changed"], "the scale of verdicts");
}
