/**
 * Small documents for the tests of this folder.
 *
 * @module
 */

/** @import {Annotation, Entity, EntityType, GlossatorDocument} from "./types.js" */

export const MADE = "2026-01-02T03:04:05.000Z";

const TEXT =
  "Mara Lind flew to Lisbon on Monday. Lind said the harbour of Lisbon lost half its ships. " +
  "The Harbour Board paid €3 million, Lind said.";

/**
 * @param {string} text
 * @param {string} id
 * @param {string} quote
 * @param {number} occurrence  counted from 0
 * @param {Partial<Annotation>} fields
 * @returns {Annotation}
 */
function suggestion(text, id, quote, occurrence, fields) {
  let start = -1;
  for (let i = 0; i <= occurrence; i += 1) start = text.indexOf(quote, start + 1);
  if (start === -1) throw new Error(`no ${quote} in the text`);
  const end = start + quote.length;
  const context = { prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) };
  return {
    id, kind: "entity", start, end, quote, ...context, origin: "rule", status: "suggested", score: 0.9, note: "", tags: [],
    created: MADE, modified: MADE, ...fields,
  }; // prettier-ignore
}

/**
 * A document of `text` with nothing in it.
 *
 * @param {string} text
 * @returns {GlossatorDocument}
 */
export function emptyDocument(text) {
  return {
    format: "glossator",
    version: 1,
    offsetUnit: "utf16",
    id: "d",
    title: "",
    created: MADE,
    modified: MADE,
    generator: { name: "glossator", version: "0" },
    text,
    blocks: [],
    sentences: [],
    entities: [],
    annotations: [],
  };
}

/**
 * Four entities, an attribution and two claims on three sentences.
 *
 * @returns {GlossatorDocument}
 */
export function exampleDocument() {
  /** @param {[id: string, quote: string, occurrence: number, type: EntityType, entity: string][]} rows */
  const mentions = (...rows) =>
    rows.map(([id, quote, occurrence, type, entity]) => suggestion(TEXT, id, quote, occurrence, { type, entity }));
  const annotations = [
    ...mentions(
      ["m1", "Mara Lind", 0, "PERSON", "e1"],
      ["m2", "Lisbon", 0, "LOC", "e2"],
      ["m3", "Lind", 1, "PERSON", "e1"],
      ["m4", "Lisbon", 1, "LOC", "e2"],
      ["m5", "Harbour Board", 0, "ORG", "e3"],
      ["m6", "€3 million", 0, "MONEY", "e4"],
      ["m7", "Lind", 2, "PERSON", "e1"],
    ),
    suggestion(TEXT, "a1", "Lind said the harbour of Lisbon lost half its ships", 0, {
      kind: "attribution", quotation: "indirect", source: { start: 36, end: 40, quote: "Lind", entity: "e1" },
      content: { start: 46, end: 87, quote: TEXT.slice(46, 87) },
    }), // prettier-ignore
    suggestion(TEXT, "c1", "the harbour of Lisbon lost half its ships", 0, {
      kind: "claim", checkworthiness: 0.8, voice: "reported", attribution: "a1", claimer: "e1", kinds: ["quantity"],
      certainty: "asserted", reasons: [],
    }), // prettier-ignore
    suggestion(TEXT, "c2", "The Harbour Board paid €3 million", 0, {
      kind: "claim", checkworthiness: 0.7, voice: "author", claimer: "e3", kinds: ["event"], certainty: "asserted", reasons: [],
    }), // prettier-ignore
  ];
  const m6 = annotations.find(({ id }) => id === "m6");
  if (m6) m6.value = { amount: 3_000_000, currency: "EUR" };
  annotations.sort((a, b) => a.start - b.start || b.end - a.end);
  /** @type {(id: string, type: EntityType, name: string, mentions: string[], links?: Entity["links"]) => Entity} */
  const entity = (id, type, name, mentions, links = []) => ({ id, type, name, mentions, links });
  return {
    format: "glossator",
    version: 1,
    offsetUnit: "utf16",
    id: "d1",
    title: "Lisbon loses ships",
    created: MADE,
    modified: MADE,
    generator: { name: "glossator", version: "0.1.0" },
    text: TEXT,
    blocks: [{ kind: "paragraph", start: 0, end: TEXT.length }],
    sentences: [{ start: 0, end: 35, checkworthiness: 0.2 }],
    entities: [
      entity("e1", "PERSON", "Mara Lind", ["m1", "m3", "m7"]),
      entity("e2", "LOC", "Lisbon", ["m2", "m4"], [{ source: "geonames", id: "2267057" }]),
      entity("e3", "ORG", "Harbour Board", ["m5"]),
      entity("e4", "MONEY", "€3 million", ["m6"]),
    ],
    annotations,
  };
}

/**
 * Everything that the core checks of a document when it reads one (exchange/checks.rs), in the terms of the page.
 *
 * @param {GlossatorDocument} document
 * @returns {string[]} what is wrong
 */
export function faults({ text, entities, annotations }) {
  const faults = [];
  const ids = new Set(annotations.map(({ id }) => id));
  const entityIds = new Set(entities.map(({ id }) => id));
  if (ids.size !== annotations.length) faults.push("an annotation is there twice");
  if (entityIds.size !== entities.length) faults.push("an entity is there twice");
  for (const a of annotations) {
    if (text.slice(a.start, a.end) !== a.quote) faults.push(`${a.id} does not quote its text`);
    for (const part of a.fragments ?? []) {
      if (text.slice(part.start, part.end) !== part.quote || part.quote === "") faults.push(`a fragment of ${a.id} does not quote its text`);
    }
    const ends = a.fragments?.flatMap(({ start, end }) => [start, end]) ?? [a.start, a.start, a.end, a.end];
    if (ends.length < 4 || ends[0] !== a.start || ends.at(-1) !== a.end || ends.some((end, i) => end < Number(ends[i - 1] ?? 0))) {
      faults.push(`the fragments of ${a.id} are not its own`);
    }
    for (const id of [a.entity, a.claimer, a.source?.entity]) {
      if (id !== undefined && !entityIds.has(id)) faults.push(`${a.id} names ${id}, which is not there`);
    }
    if (a.attribution !== undefined && !ids.has(a.attribution)) faults.push(`${a.id} names ${a.attribution}`);
    if (a.kind === "entity") {
      const owners = entities.filter(({ mentions }) => mentions.includes(a.id));
      if (owners.length !== 1 || owners[0]?.id !== a.entity) faults.push(`${a.id} is not a mention of its entity alone`);
      if (owners[0] && owners[0].type !== a.type) faults.push(`${a.id} is of another type than its entity`);
    }
  }
  for (const { id, mentions } of entities) {
    for (const mention of mentions) if (!ids.has(mention)) faults.push(`${id} names ${mention}, which is not there`);
  }
  const starts = annotations.map(({ start }) => start);
  if (starts.some((start, i) => start < Number(starts[i - 1] ?? 0))) faults.push("annotations are out of order");
  return faults;
}
