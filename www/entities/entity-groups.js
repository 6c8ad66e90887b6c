import { wordsIn } from "../document/fragments.js";
import { idsOfMentions, indexOf, mentionsOf } from "../document/annotation-index.js";
import { stretchOf } from "../dates/stretch.js";
import { groupBy, headed } from "../kit/group-by.js";
import { typesNow, wordsFor } from "../labels/entity-types.js";

/** @import {Annotation, Entity, GlossatorDocument} from "../document/types.js" */
/** @import {TypeWords} from "../labels/entity-types.js" */

/**
 * A row of the list of entities.
 *
 * @typedef {object} EntityItem
 * @property {Entity} entity
 * @property {TypeWords} words
 * @property {Annotation[]} mentions  those that are shown, at least one
 * @property {string[]} ids  of all its mentions, also those that are hidden: what is done is done to all of them
 * @property {{name: string, count: number} | null} heading  over the first of its type
 */

/** @typedef {"named"|"text"|"value"} EntityOrder */

/** The orders and what they are called; the first is used until a person chooses. */
export const ORDERS = Object.freeze(
  /** @type {const} */ ([
    ["named", "Most mentions"],
    ["text", "Text order"],
    ["value", "Name or value"],
  ]),
);

/**
 * The entities by type, those of one type in the order asked for.
 *
 * @param {GlossatorDocument} document
 * @param {EntityOrder} [order]
 * @returns {EntityItem[]}
 */
export function entityItems(document, order = "named") {
  const named = document.entities
    .map((entity) => ({ entity, words: wordsFor(entity.type), mentions: mentionsOf(document, entity) }))
    .filter(({ mentions }) => mentions.length > 0)
    .map((one) => ({ ...one, ids: idsOfMentions(document, one.entity) }));
  const byType = groupBy(named, ({ words }) => words.type);
  const types = new Set([...typesNow().map(({ type }) => type), ...byType.keys()]);
  return withHeadings([...types].flatMap((type) => (byType.get(type) ?? []).sort(comparing(order)))); // prettier-ignore
}

/** Entities with the headings of their types. @param {readonly Omit<EntityItem, "heading">[]} items */
export const withHeadings = (items) => headed(items, ({ words }) => words.type, ({ words }) => words.many);

/** The rejected mentions, grouped by name and type. @param {GlossatorDocument} document */
export function rejectedEntities(document) {
  const rejected = [...indexOf(document).byId.values()].filter(({ kind, status }) => kind === "entity" && status === "rejected");
  return Array.from(groupBy(rejected, (one) => `${one.type} ${wordsIn(one)}`).values(), (group) => {
    const first = /** @type {Annotation} */ (group[0]);
    return { name: wordsIn(first), words: wordsFor(first.type), ids: group.map(({ id }) => id) };
  });
}

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
  const keyOf = KEYS.get(a.entity.type);
  return keyOf === undefined ? NAMES.compare(a.entity.name, b.entity.name) : compare(keyOf(a.mentions[0]?.value), keyOf(b.mentions[0]?.value));
}

/** @typedef {readonly (string | number)[]} Key  a rank, then what sorts within it */

/** Dates first, then those without a year, times of day, durations, and last what has no value. @param {Value} value @returns {Key} */
function timeKey(value) {
  if (typeof value !== "string") return [4];
  const stretch = stretchOf(value);
  // Of two that start together the longer comes first, as it contains the other.
  if (stretch !== null) return [0, stretch.from, -Number(stretch.until.replaceAll("-", ""))];
  return value.startsWith("P") ? [3, secondsOf(value), value] : [value.startsWith("T") ? 2 : 1, value];
}

/** By currency or unit, then by amount; last what has no value. @param {Value} value @returns {Key} */
function amountKey(value) {
  if (typeof value !== "object" || value === null) return [1];
  return [0, value.currency ?? value.unit ?? "", value.amount, value.max ?? value.amount];
}

/** The keys of the types that have a value. @type {ReadonlyMap<string, (value: Value) => Key>} */
const KEYS = new Map([["DATE", timeKey], ["TIME", timeKey], ["MONEY", amountKey], ["PERCENT", amountKey], ["QUANTITY", amountKey]]); // prettier-ignore

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

/** @param {Key} a @param {Key} b  of the same shape, where they have the same rank */
function compare(a, b) {
  for (const [i, left] of a.entries()) {
    const right = /** @type {string | number} */ (b[i]);
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
