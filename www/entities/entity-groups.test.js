import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../document/commands.js";
import { makeAnnotation } from "../document/annotation.js";
import { emptyDocument, exampleDocument } from "../document/document.fixture.js";
import { entityItems, rejectedEntities } from "./entity-groups.js";

/** @import {EntityType, GlossatorDocument} from "../document/types.js" */

const TEXT = "Bergen, Oslo, Bergen and Mara.";

/** @type {GlossatorDocument} */
const EMPTY = emptyDocument(TEXT);

/** @type {[number, number, EntityType][]} */
const MARKS = [
  [8, 12, "LOC"],
  [0, 6, "LOC"],
  [14, 20, "LOC"],
  [25, 29, "PERSON"],
];
const DOCUMENT = MARKS.reduce((document, [start, end, entityType]) => {
  const annotation = makeAnnotation({ kind: "entity", start, end, text: TEXT, entityType });
  return run(document, { type: "add", annotation }).document;
}, EMPTY);

/** @param {GlossatorDocument} document */
const rows = (document) =>
  entityItems(document).map(({ entity, mentions, heading }) => `${heading ? `${heading.name} ${heading.count}: ` : ""}${entity.name} ${mentions.length}`);

test("entities stand by type, the most often named first, under one heading a type", () => {
  assert.deepEqual(rows(DOCUMENT), ["People 1: Mara 1", "Places 2: Bergen 2", "Oslo 1"]);
});

test("a rejected mention leaves its entity, and an entity without mentions leaves the list", () => {
  const ids = DOCUMENT.annotations.filter(({ quote }) => quote === "Bergen").map(({ id }) => id);
  const one = run(DOCUMENT, { type: "reject", ids: ids.slice(1) }).document;
  assert.deepEqual(rows(one), ["People 1: Mara 1", "Places 2: Bergen 1", "Oslo 1"]);
  const both = run(DOCUMENT, { type: "reject", ids }).document;
  assert.deepEqual(rows(both), ["People 1: Mara 1", "Places 1: Oslo 1"]);
  assert.deepEqual(rejectedEntities(both).map(({ name, ids: gone }) => [name, gone.length]), [["Bergen", 2]]);
});

test("an entity is judged with the mentions that are hidden, and not with those that were rejected", () => {
  const example = exampleDocument();
  const annotations = example.annotations.map((one) => (one.id === "m3" ? { ...one, score: 0.1 } : one));
  const { document } = run({ ...example, annotations }, { type: "reject", ids: ["m7"] });
  const shown = { ...document, annotations: document.annotations.filter(({ score = 1 }) => score > 0.5) };
  const [person] = entityItems(shown);
  assert.deepEqual(person?.mentions.map(({ id }) => id), ["m1"]); // prettier-ignore
  assert.deepEqual(person?.ids, ["m1", "m3"]);
});
