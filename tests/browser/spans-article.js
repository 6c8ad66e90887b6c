/** An article of our own on which marks nest, cross, share words and come in pieces. */

import { makeAnnotation } from "../../www/document/annotation.js";
import { run } from "../../www/document/commands.js";
import { emptyDocument } from "../../www/document/document.fixture.js";

/** @typedef {import("../../www/document/types.js").Block} Block */
/** @typedef {import("../../www/document/types.js").EntityType} EntityType */
/** @typedef {import("../../www/document/types.js").GlossatorDocument} GlossatorDocument */

export const PARAGRAPHS = Object.freeze([
  "Two Harlands, one harbour",
  "🚢 The North Harland Harbour Board met in Bergen on Monday. Mara Lind, who has led the board since the spring, said that the " +
    "ferries between North and South Harland had cost €3 million, and that nobody had yet counted what the winter storms did to the pier.",
  "The board will meet again in May. Until then the old boats go on sailing, slowly, from one side of the sound to the other.",
]);
const TEXT = PARAGRAPHS.join("\n\n");

/** @param {string} words */
function placeOf(words) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

/** @type {readonly [words: string, type: EntityType][]} */
const ENTITIES = [
  ["North Harland Harbour Board", "ORG"],
  ["North Harland Harbour", "FAC"],
  ["North Harland", "LOC"],
  ["Harbour Board met in Bergen", "EVENT"],
  ["North Harland Harbour Board met", "NORP"],
  ["The North Harland Harbour Board met in Bergen on Monday", "WORK_OF_ART"],
  ["Bergen", "LOC"],
  ["Monday", "DATE"],
  ["Mara Lind", "PERSON"],
  ["€3 million", "MONEY"],
];

/** @type {readonly string[]} */
const CLAIMS = ["the ferries between North and South Harland had cost €3 million", "North and South Harland had cost €3 million"];

/**
 * The document, in the page's own unit of offsets.
 *
 * @returns {GlossatorDocument}
 */
export function spansDocument() {
  const blocks = PARAGRAPHS.map((words, i) => {
    /** @type {Block} */
    const block = { kind: i === 0 ? "headline" : "paragraph", ...placeOf(words) };
    return block;
  });
  /** @type {GlossatorDocument} */
  const empty = { ...emptyDocument(TEXT), id: "two-harlands", title: PARAGRAPHS[0] ?? "", blocks, generator: { name: "glossator", version: "0", model: "en" } };
  const marks = [
    ...ENTITIES.map(([words, entityType]) => makeAnnotation({ kind: "entity", ...placeOf(words), text: TEXT, entityType })),
    ...CLAIMS.map((words) => makeAnnotation({ kind: "claim", ...placeOf(words), text: TEXT })),
  ];
  return marks.reduce((/** @type {GlossatorDocument} */ document, annotation) => run(document, { type: "add", annotation }).document, empty);
}

/** The same as a file. */
export const spansFile = () => JSON.stringify(spansDocument());
