/**
 * A person's own dictionary: names, and the type that each has in every document.
 *
 * @module
 */

import { isUntouched, makeAnnotation } from "./annotation.js";
import { decidedWords } from "./decided.js";
import { moveMentions } from "./entities.js";
import { placesRuledOut } from "./occurrence.js";
import { relearned } from "./original.js";
import { unmarked } from "./other-places.js";
import { refusing } from "./refused.js";
import { counted, told } from "./step-words.js";

/** @import {Annotation, CommandOf, DictionaryEntry, EntityType, GlossatorDocument} from "./types.js" */
/** @import {Draft} from "./draft.js" */

const FORMAT = "glossator-dictionary";
const VERSION = 1;

/** Names of people and of places of every language, sorted as people look them up. */
const NAMES = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** The dictionary with an entry in it: a name stands in it once. @param {readonly DictionaryEntry[]} entries @param {DictionaryEntry} entry */
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
 * Reads the document with the dictionary: suggestions that nobody has judged get the type of their words, and words that
 * stand unmarked are suggested. What was decided in the document itself is stronger.
 *
 * @param {Draft} draft
 * @param {CommandOf<"useDictionary">} command
 * @param {string} now
 */
export function useDictionary(draft, { entries }, now) {
  const { document } = draft;
  const decided = new Set(document.entities.filter((entity) => entity.decided?.type === true).flatMap(decidedWords));
  const isRefused = refusing(document);
  const types = new Map(entries.filter(({ words }) => !decided.has(words)).map(({ words, type }) => [words, type]));
  // A dateline writes a name in capitals. What nothing marks must be written as in the dictionary: "may" is not May.
  const anyCase = new Map([...types].map(([words, type]) => [words.toLowerCase(), type]));
  /** @type {Map<EntityType, Set<string>>} */
  const moves = new Map();
  /** @param {Annotation} one @param {EntityType} type */
  const move = (one, type) => void moves.set(type, (moves.get(type) ?? new Set()).add(one.id));
  const missing = marksMissing(document, types, now).filter((one) => !isRefused(one));
  for (const one of document.annotations) {
    const type = one.kind === "entity" ? (types.get(one.quote) ?? anyCase.get(one.quote.toLowerCase())) : undefined;
    if (type === undefined || type === one.type || decided.has(one.quote) || !isUntouched(one) || isRefused({ ...one, type })) continue;
    move(one, type);
    draft.annotations.put(relearned(one, type, "dictionary"));
  }
  for (const one of missing) {
    move(one, /** @type {EntityType} */ (one.type));
    draft.mark(one);
  }
  for (const [type, ids] of moves) moveMentions(draft, ids, type, false);
  const ids = [...moves.values()].flatMap((some) => [...some]);
  return told(["apply", "Applied"], `your dictionary to ${counted(ids.length, "mention")}`, ids);
}

/** @param {GlossatorDocument} document @param {ReadonlyMap<string, EntityType>} types @param {string} now @returns {Annotation[]} */
function marksMissing({ text, annotations, entities }, types, now) {
  const taken = [...annotations.filter(({ kind }) => kind === "entity"), ...entities.flatMap((entity) => placesRuledOut(text, entity))];
  return unmarked(text, [...types.keys()], taken).map(({ start, end }) => {
    const made = makeAnnotation({ kind: "entity", start, end, text, entityType: types.get(text.slice(start, end)), created: now });
    return { ...made, origin: "rule", status: "suggested", learned: "dictionary" };
  });
}
