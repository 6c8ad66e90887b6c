/**
 * Dates in words. A date's value is in ISO 8601: a day, month, year, week or season (21 spring to 24 winter), an interval of two of
 * them, a day or month without a year (`--05-01`), a time of day (`T14:30`), or a duration (`P10Y`).
 *
 * @module
 */

import { mondayOf } from "./stretch.js";

const LOCALE = "en-GB";

/** A date in words; null where its form is not known. @param {string} iso */
export function dateInWords(iso) {
  const [from, to] = iso.split("/");
  if (from !== undefined && to !== undefined) return `${pointInWords(from) ?? from} to ${pointInWords(to) ?? to}`;
  return pointInWords(iso) ?? spanInWords(iso);
}

/** A leap year, for days without a year: one of them is the 29th of February. */
const LEAP = 2000;

/** @param {string} iso */
function pointInWords(iso) {
  if (iso.startsWith("T")) return clockInWords(iso);
  const week = /^(\d{4})-W(\d{2})$/.exec(iso);
  if (week !== null) return `week of ${inWords(mondayOf(Number(week[1]), Number(week[2])), { year: "numeric", month: "long", day: "numeric" })}`;
  const parts = /^(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (parts === null) return null;
  const [, year, month, day] = parts;
  const season = SEASONS[month ?? ""];
  if (season !== undefined) return `${season} ${year}`;
  const date = new Date(Date.UTC(year === "-" ? LEAP : Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return inWords(date, {
    ...(year === "-" ? {} : { year: "numeric" }),
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  });
}

/** @type {Readonly<Record<string, string>>} */
const SEASONS = Object.freeze({ 21: "spring", 22: "summer", 23: "autumn", 24: "winter" });

/** @param {Date} date @param {Intl.DateTimeFormatOptions} parts */
const inWords = (date, parts) => date.toLocaleDateString(LOCALE, { timeZone: "UTC", ...parts });

/** `T14:30Z` is "14:30 GMT". @param {string} iso */
const clockInWords = (iso) => iso.slice(1).replace(/Z$/, " GMT");

const UNITS = Object.freeze({ Y: "year", M: "month", W: "week", D: "day" });

/** @param {string} iso */
function spanInWords(iso) {
  const parts = /^P(\d+(?:\.\d+)?)([YMWD])$/.exec(iso);
  if (parts === null) return null;
  const unit = UNITS[/** @type {keyof typeof UNITS} */ (parts[2])];
  return `${parts[1]} ${unit}${parts[1] === "1" ? "" : "s"}`;
}
