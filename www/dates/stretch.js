/** @typedef {{from: string, until: string}} Stretch  the first and the last day, `YYYY-MM-DD`, which sort as text */

/**
 * The days that a date covers; null for what has no full year, for times of day and for durations.
 *
 * @param {unknown} value  ISO 8601, see dates/words.js
 * @returns {Stretch | null}
 */
export function stretchOf(value) {
  if (typeof value !== "string") return null;
  const [first = "", last = first] = value.split("/");
  const from = pointOf(first);
  const until = pointOf(last);
  return from === null ? null : { from: from.from, until: (until ?? from).until };
}

/** Compares for sorting: the earlier first; of two that start together the longer, which contains the other. @param {Stretch} a @param {Stretch} b */
export const inTime = (a, b) => compare(a.from, b.from) || compare(b.until, a.until);

/** @param {string} a @param {string} b */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The first month of each season in the northern hemisphere: where an article is set is not known. */
const SEASON_BEGINS = Object.freeze([3, 6, 9, 12]);
const FIRST_SEASON = 21;

/** @param {string} iso @returns {Stretch | null} */
function pointOf(iso) {
  const week = /^(\d{4})-W(\d{2})$/.exec(iso);
  if (week !== null) {
    const monday = mondayOf(Number(week[1]), Number(week[2]));
    return { from: day(monday), until: day(later(monday, 6)) };
  }
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(iso);
  if (parts === null) return null;
  const [, year, month, date] = parts;
  if (date !== undefined) return { from: `${year}-${month}-${date}`, until: `${year}-${month}-${date}` };
  const begins = month === undefined ? 1 : (SEASON_BEGINS[Number(month) - FIRST_SEASON] ?? Number(month));
  const months = month === undefined ? 12 : Number(month) >= FIRST_SEASON ? 3 : 1;
  const from = dayIn(Number(year), begins - 1);
  return { from: day(from), until: day(later(dayIn(Number(year), begins - 1 + months), -1)) };
}

/** The Monday of a week of ISO 8601, at midnight UTC; the first week contains the 4th of January. @param {number} year @param {number} week */
export function mondayOf(year, week) {
  const fourth = dayIn(year, 0, 4);
  const sinceMonday = (fourth.getUTCDay() + 6) % 7;
  return later(fourth, (week - 1) * 7 - sinceMonday);
}

/** @param {number} year @param {number} month  from 0 @param {number} [date] */
function dayIn(year, month, date = 1) {
  // The constructor takes a year under 100 for one of the twentieth century.
  const made = new Date(0);
  made.setUTCFullYear(year, month, date);
  return made;
}

/** @param {Date} date @param {number} days */
const later = (date, days) => new Date(date.getTime() + days * 86_400_000);

/** @param {Date} date */
const day = (date) => date.toISOString().slice(0, 10);
