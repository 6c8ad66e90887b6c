import { stretchOf } from "../dates/stretch.js";
import { dateInWords } from "../dates/words.js";
import { groupBy } from "../kit/group-by.js";
import { timelineOf } from "./timeline-dates.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

/**
 * A date of the strip; places are shares of its width. `align` is null where its words have no room.
 *
 * @typedef {{mentions: Annotation[], words: string, from: number, until: number, align: "start" | "end" | null}} DateOnStrip
 */

/** A letter of the small bold sans, in pixels. */
const LETTER = 7.2;
const GAP = 14;
/** Shorter dates are drawn as a dot. */
const SHORTEST = 12;

/** @typedef {{mention: Annotation, from: number, until: number}[]} DatedValue  the mentions of a date; milliseconds since 1970 */

/**
 * The dates of a document with a full year, each value once.
 *
 * @param {GlossatorDocument} document
 * @returns {DatedValue[]}
 */
export function datedValues(document) {
  const dated = timelineOf(document).flatMap(({ mention }) => {
    const stretch = stretchOf(mention.value);
    return stretch === null ? [] : [{ mention, from: Date.parse(stretch.from), until: Date.parse(stretch.until) }];
  });
  return [...groupBy(dated, ({ mention }) => String(mention.value)).values()].filter(([one]) => Number.isFinite(one?.from) && Number.isFinite(one?.until));
}

/**
 * Dates placed along a line from the first day to the last. Words that would cover others are left out, those of the dates named
 * least often first.
 *
 * @param {readonly DatedValue[]} values
 * @param {number} width  of the strip, in pixels
 * @returns {DateOnStrip[]}
 */
export function datesOnStrip(values, width) {
  const first = values.reduce((least, [one]) => Math.min(least, one?.from ?? least), Infinity);
  const last = values.reduce((most, [one]) => Math.max(most, one?.until ?? most), -Infinity);
  const scale = last > first ? width / (last - first) : 0;
  /** @type {DateOnStrip[]} */
  const dates = values.map((all) => {
    const { mention, from, until } = /** @type {DatedValue[number]} */ (all[0]);
    const place = scale === 0 ? 0 : (from - first) * scale;
    const length = (until - from) * scale;
    const end = length < SHORTEST ? place : place + length;
    return { mentions: all.map((one) => one.mention), words: shortDate(mention), from: place / width, until: end / width, align: null };
  });
  /** @type {{left: number, right: number}[]} */
  const taken = [];
  for (const date of dates.toSorted((a, b) => b.mentions.length - a.mentions.length)) {
    const wide = date.words.length * LETTER;
    for (const align of /** @type {const} */ (["start", "end"])) {
      const left = align === "start" ? date.from * width : date.until * width - wide;
      const right = left + wide;
      if (left < 0 || right > width || taken.some((other) => left < other.right + GAP && right + GAP > other.left)) continue;
      taken.push({ left, right });
      date.align = align;
      break;
    }
  }
  return dates;
}

/** @param {Annotation} mention */
const shortDate = ({ value, quote }) => (typeof value === "string" ? (dateInWords(value) ?? quote) : quote).replace(/\b(Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober)\b/g, "$1").replace(" to ", " – ");
