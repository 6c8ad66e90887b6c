/**
 * A person's own labels: entity types that an article needs and the model does not know. A label is identified by its name, which
 * is the `type` of what is marked with it; its words, colour, shape, key and help may change.
 *
 * @module
 */

import { same } from "./same.js";
import { NOTHING, quoted, told } from "./step-words.js";
import { withFields } from "./with-fields.js";

/** @import {CommandOf, GlossatorDocument, OwnLabel} from "./types.js" */
/** @import {Draft} from "./draft.js" */

/** A tint and a pen each, in both themes (labels/own-labels.css). */
export const COLOURS = Object.freeze(/** @type {const} */ (["teal", "indigo", "rose", "olive", "brown", "sky", "plum", "slate"]));
/** The lines that they are drawn with, so that colour is never the only sign. */
export const SHAPES = Object.freeze(/** @type {const} */ (["line", "double", "dots", "dashes", "wave", "both"]));

/** A digit, which a type of the page gives up, or a letter with Shift: those without are the page's. */
const KEY = /^(\d|Shift\+[A-Z])$/;

/** The labels of a document; a file from elsewhere may hold anything here. @param {Pick<GlossatorDocument, "labels">} document */
export const labelsOf = ({ labels }) => readLabels(labels);

/** @type {OwnLabel[]} */
const NONE = [];

/** Nothing of it is to be read twice: lists of labels never change. @type {WeakMap<object, OwnLabel[]>} */
const known = new WeakMap();

/** The labels in some data, each changed into one that the page can draw. @param {unknown} data */
export function readLabels(data) {
  if (!Array.isArray(data)) return NONE;
  const read = known.get(data) ?? [...new Map(data.flatMap(readLabel).map((label) => [label.name, label])).values()];
  known.set(data, read);
  return read;
}

/** @param {unknown} data @returns {OwnLabel[]} one or none */
function readLabel(data) {
  if (typeof data !== "object" || data === null) return [];
  const { name, words, colour, shape, key, help, ...rest } = /** @type {Record<string, unknown>} */ (data);
  if (typeof name !== "string" || name.trim() === "") return [];
  return [
    {
      ...rest,
      name,
      words: typeof words === "string" && words.trim() !== "" ? words : wordsOfName(name),
      colour: oneOf(COLOURS, colour),
      shape: oneOf(SHAPES, shape),
      ...(typeof key === "string" && KEY.test(key) ? { key } : {}),
      ...(typeof help === "string" && help !== "" ? { help } : {}),
    },
  ];
}

/** @template {string} Known @param {readonly Known[]} known @param {unknown} value */
const oneOf = (known, value) => known.find((one) => one === value) ?? /** @type {Known} */ (known[0]);

/** The name for a new label: written like a type, and not used by anything else. @param {string} words @param {ReadonlySet<string>} taken */
export function nameOfWords(words, taken) {
  const plain = words.normalize("NFC").toUpperCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "_").replace(/^_+|_+$/g, "") || "LABEL";
  let name = plain;
  for (let n = 2; taken.has(name); n += 1) name = `${plain}_${n}`;
  return name;
}

/** What to call a type that is known only by its name: "WEAPON_SYSTEM" becomes "Weapon system". @param {string} name */
export function wordsOfName(name) {
  const words = name.replace(/[_\s]+/g, " ").trim();
  if (words === "" || words !== words.toUpperCase()) return words || name;
  return words.charAt(0) + words.slice(1).toLowerCase();
}

/**
 * The labels with others added: one with a known name replaces it, any other goes to the end. A key belongs to the label that
 * asked for it last.
 *
 * @param {readonly OwnLabel[]} labels
 * @param {readonly OwnLabel[]} more
 */
export function withLabels(labels, more) {
  const fresh = new Map(more.map((label) => [label.name, label]));
  const keys = new Map([...fresh.values()].flatMap(({ key, name }) => (key === undefined ? [] : [[key, name]])));
  const before = labels.map((label) => fresh.get(label.name) ?? label);
  const names = new Set(labels.map(({ name }) => name));
  return [...before, ...[...fresh.values()].filter(({ name }) => !names.has(name))].map((label) => {
    const isFree = label.key === undefined || (keys.get(label.key) ?? label.name) === label.name;
    return isFree ? label : withFields(label, { key: undefined });
  });
}

/** Adds labels to the document, or changes those that it has. @param {Draft} draft @param {CommandOf<"setLabels">} command */
export function setLabels(draft, { labels: more }) {
  const labels = labelsOf(draft.document);
  const after = withLabels(labels, more);
  if (!same(after, labels)) draft.set({ labels: after });
  const isKnown = more.every(({ name }) => labels.some((label) => label.name === name));
  const [first] = more;
  const what = first !== undefined && more.length === 1 ? `the label ${quoted(first.words)}` : `${more.length} labels`;
  return told(isKnown ? ["change", "Changed"] : ["add", "Added"], what);
}

/** Takes a label out of the set. What is marked with it stays marked, under the label's name. @param {Draft} draft @param {CommandOf<"removeLabel">} command */
export function removeLabel(draft, { name }) {
  const labels = labelsOf(draft.document);
  const gone = labels.find((label) => label.name === name);
  if (gone === undefined) return NOTHING;
  draft.set({ labels: labels.filter((label) => label !== gone) });
  return told(["delete", "Deleted"], `the label ${quoted(gone.words)}`);
}

/** What says of a file that it holds labels. */
const FORMAT = "glossator-labels";

/** A set of labels as a file. @param {readonly OwnLabel[]} labels */
export const labelFile = (labels) => `${JSON.stringify({ format: FORMAT, version: 1, labels }, null, 2)}\n`;

/**
 * The labels that a file holds: a set of labels, or a document with labels in it.
 *
 * @param {string} json
 * @returns {OwnLabel[]} none where it is neither
 */
export function labelsOfFile(json) {
  try {
    const { format, labels } = JSON.parse(json) ?? {};
    return format === FORMAT || format === "glossator" ? readLabels(labels) : [];
  } catch {
    return [];
  }
}
