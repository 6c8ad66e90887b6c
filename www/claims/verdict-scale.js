/**
 * The verdicts that a person can give: the scale of the document, or their newsroom's, or the usual one; and words of their own.
 * This browser keeps the newsroom's scale and those words.
 *
 * @module
 */

import { isSameVerdict, OTHER_VERDICTS, readScale, scaleOf, USUAL_SCALE } from "../document/verdict-scale.js";
import { keptChoice } from "../store/kept-choice.js";
import { showScale } from "./verdict-look.js";

/** @import {GlossatorDocument, ScaleVerdict} from "../document/types.js" */

/**
 * What a verdict sets; without a rating that stays as it is. `scale` goes into a document that has none, where it is not the usual.
 *
 * @typedef {{verdict: string, rating?: number | null, scale?: readonly ScaleVerdict[]}} Chosen
 */

/** How many words of the person's own are kept; the oldest go. */
const MOST = 8;

/** @typedef {ReturnType<typeof createVerdictScale>} VerdictScale */

/** @param {() => Pick<Storage, "getItem" | "setItem"> & Partial<Pick<Storage, "removeItem">>} [storage] */
export function createVerdictScale(storage) {
  const words = keptChoice("verdicts", storage);
  const newsroom = keptChoice("verdict-scale", storage);
  let own = listIn(words.read());
  /** Of the document that is shown. @type {readonly ScaleVerdict[] | null} */
  let here = null;
  const usual = () => readScale(dataIn(newsroom.read())) ?? USUAL_SCALE;
  let verdicts = usual();

  /** @param {string[]} list */
  function keep(list) {
    own = list;
    words.write(JSON.stringify(own));
  }

  return {
    /** The scale, in its order. */
    get verdicts() {
      return verdicts;
    },
    /** The person's own words, the latest first. */
    get own() {
      return own;
    },
    /** A document is shown. @param {Pick<GlossatorDocument, "verdictScale"> | null} document */
    show(document) {
      here = scaleOf(document);
      verdicts = here ?? usual();
      showScale(verdicts);
    },
    /** Keeps a scale for every document that has none. @param {readonly ScaleVerdict[] | null} scale  null for the usual one */
    set(scale) {
      newsroom.write(scale === null ? null : JSON.stringify(scale));
      verdicts = here ?? usual();
      showScale(verdicts);
    },
    /** What a verdict sets. Words that are not of the scale are kept, and leave the rating as it is. @param {string} typed @returns {Chosen} */
    choose(typed) {
      const verdict = typed.trim();
      const file = here === null && verdicts !== USUAL_SCALE ? { scale: verdicts } : {};
      const known = verdicts.find((one) => isSameVerdict(one.words, verdict));
      if (known !== undefined) return { verdict: known.words, rating: known.rating ?? null, ...file };
      const other = OTHER_VERDICTS.find((one) => isSameVerdict(one.words, verdict));
      if (other !== undefined) return { verdict: other.words, rating: null, ...file };
      if (verdict !== "") keep([verdict, ...own.filter((one) => one !== verdict)].slice(0, MOST));
      return { verdict, ...file };
    },
    forget: (/** @type {string} */ forgotten) => keep(own.filter((one) => one !== forgotten)),
  };
}

/**
 * What a press on a verdict sets. The one chosen already is taken back, with its rating if it is of the scale.
 *
 * @param {VerdictScale} scale
 * @param {string} chosen
 * @param {string} words
 * @returns {Chosen}
 */
export function pressed(scale, chosen, words) {
  if (words !== chosen) return scale.choose(words);
  return { verdict: "", ...(scale.own.includes(words) ? {} : { rating: null }) };
}

/** What a digit stands for: a verdict, or "other" for what opens with more. @param {VerdictScale} scale @param {number} digit @param {boolean} isOpen  whether the other verdicts are shown @returns {string | "other" | null} */
export function verdictOfDigit({ verdicts }, digit, isOpen) {
  const at = digit - 1;
  if (at === verdicts.length && !isOpen) return "other";
  return (at < verdicts.length ? verdicts[at]?.words : OTHER_VERDICTS[at - verdicts.length]?.words) ?? null;
}

/** @param {string | null} json @returns {unknown} */
function dataIn(json) {
  try {
    return JSON.parse(json ?? "null");
  } catch {
    return null;
  }
}

/** @param {string | null} json */
function listIn(json) {
  const words = dataIn(json);
  return Array.isArray(words) ? words.filter((one) => typeof one === "string" && one !== "").slice(0, MOST) : [];
}
