/** @import {EntityType} from "../types.js" */

/**
 * How a type is drawn: types that share a look share a tint and a pen.
 *
 * @typedef {"person"|"org"|"place"|"group"|"time"|"amount"|"other"} Look
 *
 * @typedef {object} TypeWords
 * @property {EntityType} type
 * @property {string} one  "Person"
 * @property {string} many  "People"
 * @property {string} letter  what stands in its swatch, so that colour is never the only sign
 * @property {Look} look
 * @property {string | null} key  the digit that chooses it; null for what is found by rule and rarely set by hand
 */

/** @param {TypeWords} words */
const words = (words) => Object.freeze(words);

/** Every type, in the order of the lists. */
export const TYPES = Object.freeze([
  words({ type: "PERSON", one: "Person", many: "People", letter: "P", look: "person", key: "1" }),
  words({ type: "ORG", one: "Organisation", many: "Organisations", letter: "O", look: "org", key: "2" }),
  words({ type: "LOC", one: "Place", many: "Places", letter: "L", look: "place", key: "3" }),
  words({ type: "NORP", one: "Group", many: "Groups", letter: "G", look: "group", key: "4" }),
  words({ type: "FAC", one: "Building", many: "Buildings", letter: "B", look: "place", key: "5" }),
  words({ type: "EVENT", one: "Event", many: "Events", letter: "E", look: "other", key: "6" }),
  words({ type: "LAW", one: "Law", many: "Laws", letter: "§", look: "other", key: "7" }),
  words({ type: "PRODUCT", one: "Product", many: "Products", letter: "R", look: "other", key: "8" }),
  words({ type: "WORK_OF_ART", one: "Work", many: "Works", letter: "W", look: "other", key: "9" }),
  words({ type: "MISC", one: "Other name", many: "Other names", letter: "N", look: "other", key: "0" }),
  words({ type: "DATE", one: "Date", many: "Dates", letter: "D", look: "time", key: null }),
  words({ type: "TIME", one: "Time", many: "Times", letter: "T", look: "time", key: null }),
  words({ type: "MONEY", one: "Money", many: "Money", letter: "$", look: "amount", key: null }),
  words({ type: "PERCENT", one: "Percentage", many: "Percentages", letter: "%", look: "amount", key: null }),
  words({ type: "QUANTITY", one: "Amount", many: "Amounts", letter: "#", look: "amount", key: null }),
]);

const BY_TYPE = new Map(TYPES.map((words) => [words.type, words]));
const MISC = /** @type {TypeWords} */ (BY_TYPE.get("MISC"));

/**
 * The words for a type; a type that this page does not know is another name.
 *
 * @param {EntityType | undefined} type
 * @returns {TypeWords}
 */
export function wordsFor(type) {
  return (type && BY_TYPE.get(type)) ?? MISC;
}

/**
 * A type in a sentence: "an organisation".
 *
 * @param {EntityType | undefined} type
 */
export function asOne(type) {
  const noun = wordsFor(type).one.toLowerCase();
  return `${/^[aeio]/.test(noun) ? "an" : "a"} ${noun}`;
}

/**
 * The type that a digit chooses.
 *
 * @param {string} key
 * @returns {EntityType | undefined}
 */
export function typeOfKey(key) {
  return TYPES.find((words) => words.key === key)?.type;
}
