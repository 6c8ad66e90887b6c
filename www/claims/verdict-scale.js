/**
 * The words that claims are judged by: the usual scale, and the person's own words, which this browser keeps.
 *
 * @module
 */

import { keptChoice } from "../store/kept-choice.js";

/** The usual scale; where a verdict has a place between false and true, the rating that goes with it. */
export const PRESETS = Object.freeze(
  /** @type {const} */ ([
    { words: "True", rating: 5 },
    { words: "Mostly true", rating: 4 },
    { words: "Half true", rating: 3 },
    { words: "Mostly false", rating: 2 },
    { words: "False", rating: 1 },
    { words: "Unverifiable", rating: null },
    { words: "Misleading", rating: null },
    { words: "Opinion", rating: null },
  ]),
);

/** From false to true. */
export const RATINGS = Object.freeze([1, 2, 3, 4, 5]);

/** More words of one's own than this are no scale any more: the oldest go. */
const MOST = 8;

/**
 * @typedef {object} VerdictScale
 * @property {readonly string[]} own  the latest first
 * @property {(words: string) => {verdict: string, rating?: number | null}} choose
 *   what a verdict sets; words of one's own leave the rating as it is, and are kept
 * @property {(words: string) => void} forget
 */

/**
 * @param {() => Pick<Storage, "getItem" | "setItem">} [storage]
 * @returns {VerdictScale}
 */
export function createVerdictScale(storage) {
  const choice = keptChoice("verdicts", storage);
  let own = listIn(choice.read());

  /** @param {string[]} words */
  function keep(words) {
    own = words;
    choice.write(JSON.stringify(own));
  }

  return {
    get own() {
      return own;
    },
    choose(words) {
      const verdict = words.trim();
      const preset = PRESETS.find((one) => one.words.toLowerCase() === verdict.toLowerCase());
      if (preset !== undefined) return { verdict: preset.words, rating: preset.rating };
      if (verdict !== "") keep([verdict, ...own.filter((one) => one !== verdict)].slice(0, MOST));
      return { verdict };
    },
    forget: (words) => keep(own.filter((one) => one !== words)),
  };
}

/** @param {string | null} json */
function listIn(json) {
  try {
    const words = /** @type {unknown} */ (JSON.parse(json ?? "[]"));
    return Array.isArray(words) ? words.filter((one) => typeof one === "string" && one !== "").slice(0, MOST) : [];
  } catch {
    return [];
  }
}
