/** An article of our own with its claims as the core would give them, so that a test knows each of them. */

import { makeAnnotation } from "../../www/document/annotation.js";
import { emptyDocument } from "../../www/document/document.fixture.js";

/** @typedef {import("../../www/document/types.js").Annotation} Annotation */
/** @typedef {import("../../www/document/types.js").GlossatorDocument} GlossatorDocument */

const PARAGRAPHS = [
  "Island ferry to cost twice as much",
  "Fares on the island line will rise by 40 percent in May, Mara Lindqvist said on Monday. The harbour board paid €3 million for a crane. The crane has stood still since 2021.",
  "Lindqvist said that fares may double within ten years. Two captains denied that the crane was ever used. The line carried 90,000 people last year, more than any other in the north.",
  "Oskar Lepik claimed that the board had lost its records. He said that the fire of 2019 had caused the loss. The board answers to the ministry by law.",
  "The ministry will close the smaller pier next year. Fares will rise by 40 percent, Lindqvist repeated.",
];
const TEXT = PARAGRAPHS.join("\n\n");

const MARA = /** @type {const} */ ({ voice: "reported", claimer: "e-mara" });
const OSKAR = /** @type {const} */ ({ voice: "reported", claimer: "e-oskar" });

/** @type {readonly [id: string, quote: string, more: Partial<Annotation>][]} */
const CLAIMS = [
  ["headline", "Island ferry to cost twice as much", { checkworthiness: 0.5, kinds: ["prediction"], body: { claim: "double", relation: "differs", reasons: [] } }],
  ["rise", "Fares on the island line will rise by 40 percent in May", { ...MARA, checkworthiness: 0.9, kinds: ["quantity", "prediction"] }],
  ["crane", "The harbour board paid €3 million for a crane", { checkworthiness: 0.85, kinds: ["quantity"] }],
  ["still", "The crane has stood still since 2021", { checkworthiness: 0.4, kinds: ["event"] }],
  ["double", "fares may double within ten years", { ...MARA, checkworthiness: 0.7, kinds: ["prediction"], certainty: "hedged" }],
  ["used", "the crane was ever used", { voice: "reported", checkworthiness: 0.38, kinds: ["event"], certainty: "denied" }],
  ["carried", "The line carried 90,000 people last year, more than any other in the north", { checkworthiness: 0.95, kinds: ["quantity", "comparison"] }],
  ["records", "the board had lost its records", { ...OSKAR, checkworthiness: 0.6, kinds: ["event"] }],
  ["fire", "the fire of 2019 had caused the loss", { ...OSKAR, checkworthiness: 0.65, kinds: ["cause"] }],
  ["answers", "The board answers to the ministry by law", { checkworthiness: 0.35, kinds: ["law"] }],
  ["pier", "The ministry will close the smaller pier next year", { checkworthiness: 0.55, kinds: ["prediction"] }],
  ["again", "Fares will rise by 40 percent", { ...MARA, checkworthiness: 0.8, kinds: ["quantity"], sameAs: "rise" }],
];

/** @param {string} quote */
function placeOf(quote) {
  const start = TEXT.indexOf(quote);
  return { start, end: start + quote.length, text: TEXT };
}

/** @param {string} id @param {string} name @param {string} mention @returns {[import("../../www/document/types.js").Entity, Annotation]} */
function person(id, name, mention) {
  const made = makeAnnotation({ kind: "entity", ...placeOf(name), entityType: "PERSON" });
  return [{ id, type: "PERSON", name, mentions: [mention], links: [] }, { ...made, id: mention, entity: id, origin: "model", status: "suggested", score: 0.9 }];
}

/**
 * The document, to be imported.
 *
 * @param {Partial<GlossatorDocument>} [more]
 * @returns {string}
 */
export function claimsFile(more = {}) {
  const [mara, maraThere] = person("e-mara", "Mara Lindqvist", "m-mara");
  const [oskar, oskarThere] = person("e-oskar", "Oskar Lepik", "m-oskar");
  const claims = CLAIMS.map(([id, quote, fields]) => {
    const made = makeAnnotation({ kind: "claim", ...placeOf(quote) });
    const number = quote.indexOf("40 percent");
    const reasons = number === -1 ? [] : [{ code: /** @type {const} */ ("number"), start: made.start + number, end: made.start + number + 10 }];
    return { ...made, id, origin: /** @type {const} */ ("rule"), status: /** @type {const} */ ("suggested"), reasons, ...fields };
  });
  const annotations = [maraThere, oskarThere, ...claims].sort((a, b) => a.start - b.start || b.end - a.end);
  const blocks = PARAGRAPHS.map((paragraph, i) => {
    const { start, end } = placeOf(paragraph);
    return { kind: i === 0 ? /** @type {const} */ ("headline") : /** @type {const} */ ("paragraph"), start, end };
  });
  return JSON.stringify({ ...emptyDocument(TEXT), id: "ferry-claims", title: "Island ferry", blocks, entities: [mara, oskar], annotations, ...more });
}
