/**
 * Which of the claims are listed.
 *
 * @module
 */

import { CERTAINTIES, KINDS, VOICES } from "./claim-words.js";

/** @import {ClaimItem} from "./claim-items.js" */

/**
 * What is asked for; an empty string asks for nothing.
 *
 * @typedef {{voice: string, kind: string, speaker: string, certainty: string, minimum: number}} ClaimFilter
 * @typedef {Exclude<keyof ClaimFilter, "minimum">} Choice
 */

/** @type {ClaimFilter} */
export const NO_FILTER = Object.freeze({ voice: "", kind: "", speaker: "", certainty: "", minimum: 0 });

/** @type {Readonly<Record<Choice, {name: string, all: string, valuesOf: (item: ClaimItem) => readonly string[]}>>} */
export const CHOICES = Object.freeze({
  speaker: { name: "Speaker", all: "Everyone", valuesOf: ({ by }) => [by.key] },
  voice: { name: "Voice", all: "Any voice", valuesOf: ({ claim }) => [claim.voice ?? "author"] },
  kind: { name: "Kind", all: "Any kind", valuesOf: ({ claim }) => claim.kinds ?? [] },
  certainty: { name: "Certainty", all: "Any certainty", valuesOf: ({ claim }) => [claim.certainty ?? "asserted"] },
});

const WORDS = Object.freeze({ voice: VOICES, kind: KINDS, certainty: CERTAINTIES });

/** How much a claim is worth checking, in whole percent; what a person marked, that person wants checked. @param {ClaimItem} item */
export const worthOf = ({ claim }) => Math.round((claim.checkworthiness ?? 1) * 100);

/**
 * @param {readonly ClaimItem[]} items
 * @param {ClaimFilter} filter
 * @returns {ClaimItem[]}
 */
export function passing(items, filter) {
  const choices = /** @type {Choice[]} */ (Object.keys(CHOICES)).filter((choice) => filter[choice] !== "");
  return items.filter(
    (item) => worthOf(item) >= filter.minimum && choices.every((choice) => CHOICES[choice].valuesOf(item).includes(filter[choice])),
  );
}

/**
 * What there is to choose from, the most frequent first.
 *
 * @param {readonly ClaimItem[]} items
 * @param {Choice} choice
 * @returns {{value: string, words: string, count: number}[]}
 */
export function optionsOf(items, choice) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const item of items) {
    for (const value of new Set(CHOICES[choice].valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return sorted.map(([value, count]) => ({ value, words: wordsOf(items, choice, value), count }));
}

/**
 * The filters that hold, each in words, with the filter that is left without it.
 *
 * @param {readonly ClaimItem[]} items
 * @param {ClaimFilter} filter
 * @returns {{words: string, without: ClaimFilter}[]}
 */
export function activeFilters(items, filter) {
  const chosen = /** @type {Choice[]} */ (Object.keys(CHOICES)).filter((choice) => filter[choice] !== "");
  const active = chosen.map((choice) => ({ words: wordsOf(items, choice, filter[choice]), without: { ...filter, [choice]: "" } }));
  if (filter.minimum > 0) active.push({ words: `At least ${filter.minimum}%`, without: { ...filter, minimum: 0 } });
  return active;
}

/**
 * @param {readonly ClaimItem[]} items
 * @param {Choice} choice
 * @param {string} value
 */
function wordsOf(items, choice, value) {
  if (choice === "speaker") return items.find(({ by }) => by.key === value)?.by.name ?? value;
  return WORDS[choice][value] ?? value;
}
