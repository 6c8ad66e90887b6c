/** A document as long as a book and marked as densely as a study: what the page must carry without effort. */
import { prose } from "../tests/browser/prose.js";
import { makeAnnotation } from "../www/document/annotation.js";
import { emptyDocument } from "../www/document/document.fixture.js";

/** @typedef {import("../www/document/types.js").Annotation} Annotation */
/** @typedef {import("../www/document/types.js").EntityType} EntityType */

export const WORDS = 100_000;
export const ANNOTATIONS = 10_000;
/** Every third annotation is a claim, every fortieth carries a note. */
const CLAIM = 3;
const NOTED = 40;

/** The names of the prose. @type {readonly [RegExp, EntityType][]} */
const NAMES = [
  [/(?:Ilse Marten|Kaja Tamm|Oskar Lepik|Amara Diallo|Tomas Vrba|Leila Haddad|Per Nyberg)/g, "PERSON"],
  [/(?:Tallinn|Lisbon|Nairobi|Osaka|Quito|Gdansk|Beirut|Winnipeg)/g, "LOC"],
  [/(?:Harbour Board|Ministry of Transport|Northern Rail Union)/g, "ORG"],
  [/(?:€\d+\.4 million)/g, "MONEY"],
];

/** @returns {string} */
export function denseDocument() {
  const text = prose(({ words }) => words >= WORDS);
  const claims = spread(placesOf(/[^.\n]{60,}(?=\.)/g, text), Math.floor(ANNOTATIONS / CLAIM)).map((place, i) => ({
    ...makeAnnotation({ kind: "claim", ...place, text }),
    id: `c${i}`,
    origin: /** @type {const} */ ("rule"),
    status: /** @type {const} */ ("suggested"),
    // None is so little worth checking that it would be folded.
    checkworthiness: 0.35 + (i % 20) / 40,
    note: i % NOTED === 0 ? "Ask the harbour master again." : "",
  }));
  /** @type {Map<string, import("../www/document/types.js").Entity>} */
  const entities = new Map();
  const all = NAMES.flatMap(([name, type]) => placesOf(name, text).map((place) => ({ ...place, type }))).sort((a, b) => a.start - b.start);
  const mentions = spread(all, ANNOTATIONS - claims.length).map(({ start, end, type }, i) => {
    const made = makeAnnotation({ kind: "entity", start, end, text, entityType: type });
    const entity = entities.get(made.quote) ?? { id: `e${entities.size}`, type, name: made.quote, mentions: [], links: [] };
    entities.set(made.quote, entity);
    entity.mentions.push(`m${i}`);
    return { ...made, id: `m${i}`, entity: entity.id, origin: /** @type {const} */ ("model"), status: /** @type {const} */ ("suggested"), score: 0.9 };
  });
  const annotations = [...claims, ...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const blocks = placesOf(/[^\n]+/g, text).map(({ start, end }) => ({ kind: /** @type {const} */ ("paragraph"), start, end }));
  return JSON.stringify({ ...emptyDocument(text), id: "dense", title: "A book", blocks, entities: [...entities.values()], annotations });
}

/** @param {RegExp} pattern @param {string} text */
function placesOf(pattern, text) {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => {
    const start = index + words.length - words.trimStart().length;
    return { start, end: index + words.length };
  });
}

/**
 * So many of a list, evenly spread.
 *
 * @template T
 * @param {readonly T[]} list
 * @param {number} count
 */
function spread(list, count) {
  if (list.length < count) throw new Error(`the prose has ${list.length} places, not ${count}`);
  return Array.from({ length: count }, (_, i) => /** @type {T} */ (list[Math.floor((i * list.length) / count)]));
}
