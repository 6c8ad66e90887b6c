/**
 * A person's own dictionary: names, and what each is in every document.
 *
 * @module
 */

import { makeAnnotation } from "./annotation.js";
import { decidedWords } from "./decided.js";
import { moveMentions } from "./entities.js";
import { relearned } from "./original.js";
import { unmarked } from "./other-places.js";
import { refusing } from "./refused.js";
import { placesRuledOut } from "./ruled-out.js";
import { isUntouched } from "./untouched.js";

/** @import {Annotation, DictionaryEntry, EntityType, GlossatorDocument} from "./types.js" */

const FORMAT = "glossator-dictionary";
const VERSION = 1;

/** Names of people and of places of every language, sorted as people look them up. */
const NAMES = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/**
 * The dictionary with an entry in it: a name stands in it once.
 *
 * @param {readonly DictionaryEntry[]} entries
 * @param {DictionaryEntry} entry
 * @returns {DictionaryEntry[]}
 */
export function withEntry(entries, { words, type }) {
  const entry = { words: words.replace(/\s+/g, " ").trim(), type };
  if (entry.words === "") return [...entries];
  return [...entries.filter((one) => one.words !== entry.words), entry].sort((a, b) => NAMES.compare(a.words, b.words));
}

/** @param {readonly DictionaryEntry[]} entries @param {string} words */
export const withoutEntry = (entries, words) => entries.filter((one) => one.words !== words);

/** @param {readonly DictionaryEntry[]} entries @returns {string} a file */
export const toFile = (entries) => `${JSON.stringify({ format: FORMAT, version: VERSION, entries }, null, 2)}\n`;

/**
 * The entries of a file; null where it is no dictionary.
 *
 * @param {string} text
 * @param {readonly string[]} types  those that the page knows
 * @returns {DictionaryEntry[] | null}
 */
export function fromFile(text, types) {
  try {
    const { format, entries } = JSON.parse(text.replace(/^\uFEFF/, "")) ?? {};
    if (format !== FORMAT || !Array.isArray(entries)) return null;
    return entries.filter((one) => typeof one?.words === "string" && types.includes(one.type)).map(({ words, type }) => ({ words, type }));
  } catch {
    return null;
  }
}

/**
 * The document read with the dictionary: suggestions that nobody has judged get the type of their words, and words that
 * stand unmarked are suggested. What was decided in the document itself is stronger.
 *
 * @param {GlossatorDocument} document
 * @param {readonly DictionaryEntry[]} entries
 * @param {string} now
 * @returns {{document: GlossatorDocument, ids: string[]}}
 */
export function readWith(document, entries, now) {
  const decided = new Set(document.entities.filter((entity) => entity.decided?.type === true).flatMap(decidedWords));
  const isRefused = refusing(document);
  const types = new Map(entries.filter(({ words }) => !decided.has(words)).map(({ words, type }) => [words, type]));
  // A dateline writes a name in capitals. What nothing marks must be written as in the dictionary: "may" is not May.
  const anyCase = new Map([...types].map(([words, type]) => [words.toLowerCase(), type]));
  /** @type {Map<EntityType, Set<string>>} */
  const moves = new Map();
  /** @param {Annotation} one @param {EntityType} type */
  const moving = (one, type) => void moves.set(type, (moves.get(type) ?? new Set()).add(one.id));
  const read = document.annotations.map((one) => {
    const type = one.kind === "entity" ? (types.get(one.quote) ?? anyCase.get(one.quote.toLowerCase())) : undefined;
    if (type === undefined || type === one.type || decided.has(one.quote) || !isUntouched(one) || isRefused({ ...one, type })) return one;
    moving(one, type);
    return relearned(one, type, "dictionary");
  });
  const added = missing(document, types, now).filter((one) => !isRefused(one));
  for (const one of added) moving(one, /** @type {EntityType} */ (one.type));
  const annotations = added.length === 0 ? read : placed(read, added);
  let after = { ...document, annotations };
  for (const [type, ids] of moves) after = moveMentions(after, ids, type);
  const ids = [...moves.values()].flatMap((some) => [...some]);
  return { document: ids.length === 0 ? document : after, ids };
}

/**
 * @param {GlossatorDocument} document
 * @param {ReadonlyMap<string, EntityType>} types
 * @param {string} now
 * @returns {Annotation[]}
 */
function missing({ text, annotations, entities }, types, now) {
  const taken = [...annotations.filter(({ kind }) => kind === "entity"), ...entities.flatMap((entity) => placesRuledOut(text, entity))];
  return unmarked(text, [...types.keys()], taken).map(({ start, end }) => {
    const entityType = /** @type {EntityType} */ (types.get(text.slice(start, end)));
    const made = makeAnnotation({ kind: "entity", start, end, text, entityType, created: now });
    return { ...made, origin: /** @type {const} */ ("rule"), status: /** @type {const} */ ("suggested"), learned: /** @type {const} */ ("dictionary") };
  });
}

/**
 * Both in the order of the text, the outer before the inner; those that were there stay in theirs, as patches demand.
 *
 * @param {readonly Annotation[]} there
 * @param {readonly Annotation[]} added  in the order of the text
 */
function placed(there, added) {
  const rest = [...added];
  return [
    ...there.flatMap((one) => {
      const before = rest.findIndex(({ start, end }) => start > one.start || (start === one.start && end <= one.end));
      return [...rest.splice(0, before === -1 ? rest.length : before), one];
    }),
    ...rest,
  ];
}
