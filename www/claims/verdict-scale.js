/**
 * The verdicts that can be given: the usual scale, and the person's own, which this browser keeps.
 *
 * @module
 */

import { keptChoice } from "../store/kept-choice.js";

/** The usual scale, with the rating of each verdict that lies between false and true. */
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

/** How many words of the person's own are kept; the oldest go. */
const MOST = 8;

/** @typedef {ReturnType<typeof createVerdictScale>} VerdictScale */

/** @param {() => Pick<Storage, "getItem" | "setItem">} [storage] */
export function createVerdictScale(storage) {
  const choice = keptChoice("verdicts", storage);
  /** @type {string[]} */
  let own = listIn(choice.read());

  /** @param {string[]} words */
  function keep(words) {
    own = words;
    choice.write(JSON.stringify(own));
  }

  return {
    /** The latest first. */
    get own() {
      return own;
    },
    /** What a verdict sets. The person's own words are kept, and leave the rating as it is. @param {string} words @returns {{verdict: string, rating?: number | null}} */
    choose(words) {
      const verdict = words.trim();
      const preset = PRESETS.find((one) => one.words.toLowerCase() === verdict.toLowerCase());
      if (preset !== undefined) return { verdict: preset.words, rating: preset.rating };
      if (verdict !== "") keep([verdict, ...own.filter((one) => one !== verdict)].slice(0, MOST));
      return { verdict };
    },
    forget: (/** @type {string} */ words) => keep(own.filter((one) => one !== words)),
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
