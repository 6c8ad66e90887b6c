/** What is measured of the names that the command line finds. */
import { namesOf } from "../command-line.mjs";
import { joined } from "./articles.mjs";
import { copyIn } from "./copies.mjs";
import { count, judged } from "./scoring.mjs";

/** @import {Text} from "./corpus.mjs" */
/** @import {Letters} from "./copies.mjs" */
/** @import {Judged, Name, Tally} from "./scoring.mjs" */

/** The labels that readers care for most, and the only ones that copies and the other taggers are compared on. */
export const NAMES = ["PERSON", "ORG", "LOC", "NORP"];

/**
 * Dates and amounts are found by rule and right or wrong as rules are; what is calibrated is the chance that a name is one.
 */
const VALUES = new Set(["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"]);

/**
 * @param {Text[]} texts
 * @param {Name[][]} found  of each text
 * @param {Iterable<string>} types
 * @returns {Tally}
 */
export function tallied(texts, found, types) {
  const wanted = new Set(types);
  /** @type {Tally} */
  const tally = new Map();
  for (const [i, { text, gold }] of texts.entries()) count(tally, text, gold, found[i] ?? [], wanted);
  return tally;
}

/**
 * Each text read by itself.
 *
 * @param {string} program
 * @param {Text[]} texts
 */
export function apart(program, texts) {
  return namesOf(
    program,
    texts.map(({ text }) => text),
  );
}

/**
 * Paragraphs read as the articles that they are of.
 *
 * @param {string} program
 * @param {Text[]} texts
 * @param {Iterable<string>} types
 */
export async function together(program, texts, types) {
  const articles = joined(texts);
  return { articles: articles.length, tally: tallied(articles, await apart(program, articles), types) };
}

/**
 * Copies in other letters, scored where their names stand in the plain texts.
 *
 * @param {string} program
 * @param {Text[]} texts
 * @param {Letters} letters
 */
export async function inLetters(program, texts, letters) {
  const copies = texts.map(({ text }) => copyIn(text, letters));
  const found = await namesOf(
    program,
    copies.map(({ text }) => text),
  );
  const back = copies.map((copy, i) => copy.back(found[i] ?? []));
  return tallied(texts, back, NAMES);
}

/**
 * The scores of names, each with whether the name is right.
 *
 * @param {Text[]} texts
 * @param {Name[][]} found
 * @param {Set<string>} covers
 * @returns {Judged[]}
 */
export function scoresOf(texts, found, covers) {
  const names = new Set([...covers].filter((type) => !VALUES.has(type)));
  return texts.flatMap(({ text, gold }, i) => judged(text, gold, found[i] ?? [], names));
}
