import { indexOf } from "../document/annotation-index.js";
import { inTime, stretchOf } from "../dates/stretch.js";
import { groupBy } from "../kit/group-by.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {Stretch} from "../dates/stretch.js" */

/**
 * @typedef {object} Dated
 * @property {Annotation} mention
 * @property {string | null} group  `YYYY`, or `YYYY-MM` in a year with many dates; null for what has no full year
 * @property {boolean} again  whether it has the same value as the one before it
 */

const TYPES = new Set(["DATE", "TIME"]);
/** A year with more dates than this is shown month by month. */
const MANY = 8;

/**
 * The dates of a document by when they start, the longer before the shorter, those of one value in the order of the text; last
 * what has no full year. Durations and times of day are left out.
 *
 * @param {GlossatorDocument} document
 * @returns {Dated[]}
 */
export function timelineOf(document) {
  const found = indexOf(document)
    .live.filter(({ kind, type, value }) => kind === "entity" && TYPES.has(type ?? "") && !isNoDate(value))
    .map((mention) => ({ mention, stretch: stretchOf(mention.value) }));
  const placed = found.flatMap(({ mention, stretch }) => (stretch === null ? [] : { mention, stretch })).sort((a, b) => inTime(a.stretch, b.stretch));
  const ofYear = groupBy(placed, ({ stretch }) => yearOf(stretch));
  const dated = placed.map(({ mention, stretch }) => {
    const isYear = Number(ofYear.get(yearOf(stretch))?.length) <= MANY || isLong(stretch);
    return { mention, group: isYear ? yearOf(stretch) : stretch.from.slice(0, MONTH) };
  });
  const undated = found.flatMap(({ mention, stretch }) => (stretch === null ? { mention, group: null } : []));
  return [...dated, ...undated].map((one, i, all) => {
    const { value } = one.mention;
    return { ...one, again: value !== undefined && value === all[i - 1]?.mention.value };
  });
}

/** A duration, a time of day. @param {unknown} value */
const isNoDate = (value) => typeof value === "string" && /^[PT]/.test(value);

/** The lengths of `YYYY` and `YYYY-MM`. */
const YEAR = 4;
const MONTH = 7;

/** @param {Stretch} stretch */
const yearOf = ({ from }) => from.slice(0, YEAR);

/** Whether it covers whole years: such a date belongs to no month. @param {Stretch} stretch */
const isLong = ({ from, until }) => from.endsWith("-01-01") && until.slice(YEAR) === "-12-31";
