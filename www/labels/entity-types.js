import { labelsOf, wordsOfName } from "../document/label-set.js";

/** @import {EntityType, GlossatorDocument, OwnLabel} from "../document/types.js" */

/**
 * @typedef {string} Look  how a type is drawn (article/pens.js); types with the same look share a colour and a line
 *
 * @typedef {object} TypeWords
 * @property {EntityType} type
 * @property {string} one  "Person"
 * @property {string} many  "People"
 * @property {string} letter  shown in its swatch, so that colour is never the only sign
 * @property {Look} look
 * @property {string | null} key  chooses it: a digit, "Shift+W"; null for what is found by rule and rarely set by hand
 * @property {string} [help]  when to use it
 * @property {boolean} [own]  whether it is a label of the person's own
 */

/** @param {TypeWords} words */
const words = (words) => Object.freeze(words);

/** The types the core knows, in the order of the lists. */
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

/** Dates and amounts, which are found by rule and are no names. @type {ReadonlySet<EntityType>} */
export const BY_RULE = new Set(TYPES.flatMap(({ type, key }) => (key === null ? [type] : [])));

const MISC = /** @type {TypeWords} */ (TYPES.find(({ type }) => type === "MISC"));

/** @param {{colour: string, shape: string}} label @returns {Look} */
export const lookOf = ({ colour, shape }) => /** @type {Look} */ (`own-${colour}-${shape}`);

/** @param {OwnLabel} label @returns {TypeWords} */
function wordsOfLabel(label) {
  const { name, words: one, key = null, help } = label;
  return words({ type: name, one, many: one, letter: letterOf(one), look: lookOf(label), key, own: true, ...(help === undefined ? {} : { help }) });
}

/** @param {string} name */
const letterOf = (name) => [...name][0]?.toUpperCase() ?? "?";

/** The types of the open document: its own labels come after those of names. @type {readonly TypeWords[]} */
let types = TYPES;
/** @type {Map<EntityType, TypeWords>} */
let byType = new Map();
/** @type {readonly OwnLabel[] | null} */
let shown = null;

/**
 * Adds the labels of a document to the types. One document is open at a time, and every view goes by its labels.
 *
 * @param {Pick<GlossatorDocument, "labels">} document
 */
export function showLabelsOf(document) {
  const labels = labelsOf(document);
  if (labels === shown) return;
  shown = labels;
  const own = labels.map(wordsOfLabel);
  const taken = new Set(own.map(({ key }) => key));
  const names = new Set(own.map(({ type }) => type));
  // A label can take its name or its key from a built-in type.
  const given = TYPES.filter(({ type }) => !names.has(type)).map((one) => (one.key !== null && taken.has(one.key) ? words({ ...one, key: null }) : one));
  const after = given.findIndex(({ look }) => look === "time");
  types = Object.freeze(own.length === 0 ? TYPES : [...given.slice(0, after), ...own, ...given.slice(after)]);
  byType = new Map(types.map((one) => [one.type, one]));
}
showLabelsOf({});

/** The types that can be chosen now, in the order of the lists. */
export const typesNow = () => types;

/**
 * The words for a type. One that is neither built in nor a label (it came from another program, or its label was deleted) is
 * called by its name.
 *
 * @param {EntityType | undefined} type
 * @returns {TypeWords}
 */
export function wordsFor(type) {
  if (type === undefined || type === "") return MISC;
  const found = byType.get(type);
  if (found !== undefined) return found;
  const one = wordsOfName(type);
  const made = words({ type, one, many: one, letter: letterOf(one), look: "other", key: null });
  byType.set(type, made);
  return made;
}

/** A type in a sentence: "an organisation". @param {EntityType | undefined} type */
export function asOne(type) {
  const noun = wordsFor(type).one.toLowerCase();
  return `${/^[aeio]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** The type that a key chooses. @param {Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "altKey">} event @returns {EntityType | undefined} */
export function typeOfKey({ key, code, shiftKey, altKey }) {
  // Alt marks parts of words; on some keyboards it also turns the digit into another character.
  const pressed = altKey ? (/^(?:Digit|Key)(.)$/.exec(code)?.[1] ?? key) : key;
  const wanted = shiftKey && /^[a-z]$/i.test(pressed) ? `Shift+${pressed.toUpperCase()}` : pressed;
  return types.find((one) => one.key === wanted)?.type;
}

/** A key as it is shown: "5", "⇧W". @param {string} key */
export const keyInWords = (key) => key.replace("Shift+", "⇧");
