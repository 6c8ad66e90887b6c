/**
 * The orders that the entities of a type can be listed in.
 *
 * @module
 */

import { inTime, stretchOf } from "../dates/stretch.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {EntityItem} from "./entity-groups.js" */

/** @typedef {"named"|"text"|"value"} EntityOrder */

/** The orders and what they are called; the first is used until a person chooses. */
export const ORDERS = Object.freeze(
  /** @type {const} */ ([
    ["named", "Most mentions"],
    ["text", "Text order"],
    ["value", "Name or value"],
  ]),
);

/** @typedef {Pick<EntityItem, "entity" | "mentions">} Named */
/** @typedef {Annotation["value"]} Value */

/** As in a book's index: case and accents do not matter, and 9 comes before 10. */
const NAMES = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** A comparison for sorting; what is equal stays in the order of the text. @param {EntityOrder} order @returns {(a: Named, b: Named) => number} */
export function comparing(order) {
  if (order === "named") return (a, b) => b.mentions.length - a.mentions.length || inText(a, b);
  return order === "text" ? inText : (a, b) => byValue(a, b) || inText(a, b);
}

/** @param {Named} a @param {Named} b */
const inText = (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0);

/** @param {Named} a @param {Named} b */
function byValue(a, b) {
  switch (a.entity.type) {
    case "DATE":
    case "TIME":
      return byTime(valueOf(a), valueOf(b));
    case "MONEY":
    case "PERCENT":
    case "QUANTITY":
      return compare(amountKey(valueOf(a)), amountKey(valueOf(b)));
    default:
      return NAMES.compare(a.entity.name, b.entity.name);
  }
}

/** @param {Named} named @returns {Value}  the one its row shows */
const valueOf = ({ mentions }) => mentions[0]?.value;

/** Dates first, then those without a year, times of day, durations, and last what has no value. @param {Value} a @param {Value} b */
function byTime(a, b) {
  const [left, right] = [stretchOf(a), stretchOf(b)];
  return left !== null && right !== null ? inTime(left, right) : compare(timeKey(a), timeKey(b));
}

/** @param {Value} value @returns {readonly [rank: number, length: number, iso: string]} */
function timeKey(value) {
  if (typeof value !== "string") return [4, 0, ""];
  if (value.startsWith("P")) return [3, secondsOf(value), value];
  if (value.startsWith("T")) return [2, 0, value];
  return [stretchOf(value) === null ? 1 : 0, 0, value];
}

/** In seconds; a month and a year of average length. @type {Readonly<Record<string, number>>} */
const OF_DATES = Object.freeze({ Y: 31_556_952, M: 2_629_746, W: 604_800, D: 86_400 });
/** @type {Readonly<Record<string, number>>} */
const OF_TIMES = Object.freeze({ H: 3600, M: 60, S: 1 });

/** @param {string} duration  ISO 8601 */
function secondsOf(duration) {
  const [dates = "", times = ""] = duration.slice(1).split("T");
  return lengthOf(dates, OF_DATES) + lengthOf(times, OF_TIMES);
}

/** @param {string} parts @param {Readonly<Record<string, number>>} lengths */
const lengthOf = (parts, lengths) =>
  [...parts.matchAll(/([\d.]+)([A-Z])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (lengths[unit ?? ""] ?? 0), 0);

/** By currency or unit, then by amount. @param {Value} value @returns {readonly [rank: number, unit: string, amount: number, max: number]} */
function amountKey(value) {
  if (typeof value !== "object" || value === null) return [1, "", 0, 0];
  return [0, value.currency ?? value.unit ?? "", value.amount, value.max ?? value.amount];
}

/** @param {readonly (string | number)[]} a @param {readonly (string | number)[]} b  of the same shape */
function compare(a, b) {
  for (const [i, left] of a.entries()) {
    const right = /** @type {string | number} */ (b[i]);
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
