import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./commands.js";
import { exampleDocument, MADE } from "./document.fixture.js";
import { applyPatch } from "./patch.js";
import { relatedIn, relationsOf } from "./relations.js";

/** @import {GlossatorDocument, Relation} from "./types.js" */

/** @type {Relation} */
const RELATION = { id: "r1", type: "supports", from: "c1", to: "c2", created: MADE };

const related = () => run(exampleDocument(), { type: "relate", relation: RELATION });

/** @param {GlossatorDocument} document */
const seen = (document) => relatedIn(document, new Map(document.annotations.map((one) => [one.id, one]))).map(({ relation }) => relation.id);

test("two annotations are related once, and the relation is taken back", () => {
  const { document, label, ids, inverse } = related();
  assert.equal(label, "relate “the harbour of Lisbon lost half its ship…” and “The Harbour Board paid €3 million”");
  assert.deepEqual(ids, ["c1", "c2"]);
  assert.deepEqual(seen(document), ["r1"]);
  assert.ok(inverse);
  assert.deepEqual(relationsOf(applyPatch(document, inverse)), []);
  assert.equal(run(document, { type: "relate", relation: { ...RELATION, id: "r2" } }).inverse, null);
  assert.notEqual(run(document, { type: "relate", relation: { ...RELATION, id: "r2", from: "c2", to: "c1" } }).inverse, null);
});

test("nothing is related to itself, nor to what is not there; the same is the same from both ends", () => {
  const document = exampleDocument();
  for (const ends of [{ from: "c1", to: "c1" }, { from: "c1", to: "nobody" }, { from: "nobody", to: "c1" }]) {
    assert.equal(run(document, { type: "relate", relation: { ...RELATION, ...ends } }).inverse, null);
  }
  const same = { ...RELATION, type: "same-as", from: "m2", to: "m4" };
  const once = run(document, { type: "relate", relation: same }).document;
  assert.equal(run(once, { type: "relate", relation: { ...same, id: "r2", from: "m4", to: "m2" } }).inverse, null);
});

test("a relation is removed by itself, and goes with its end; undo brings both back", () => {
  const { document } = related();
  const removed = run(document, { type: "removeRelation", id: "r1" });
  assert.equal(removed.label, "remove the relation between “the harbour of Lisbon lost half its ship…” and “The Harbour Board paid €3 million”");
  assert.deepEqual(relationsOf(removed.document), []);
  // A suggestion is rejected where it is removed: what a person made goes.
  const made = { ...document, annotations: document.annotations.map((one) => (one.id === "c2" ? { ...one, origin: /** @type {const} */ ("user") } : one)) };
  const gone = run(made, { type: "remove", ids: ["c2"] });
  assert.deepEqual(relationsOf(gone.document), []);
  assert.ok(gone.inverse);
  assert.deepEqual(seen(applyPatch(gone.document, gone.inverse)), ["r1"]);
});

test("a relation waits for an end that was rejected, or that a file lacks", () => {
  const { document } = related();
  const rejected = run(document, { type: "reject", ids: ["c2"] }).document;
  assert.deepEqual(seen(rejected), []);
  assert.deepEqual(relationsOf(rejected), [RELATION]);
  assert.deepEqual(seen(run(rejected, { type: "restore", ids: ["c2"] }).document), ["r1"]);
  const odd = /** @type {any} */ ({ ...document, relations: [RELATION, { ...RELATION, id: "r2", to: "nobody" }, null, { id: 3 }, "r"] });
  assert.deepEqual(seen(odd), ["r1"]);
  assert.deepEqual(relationsOf(/** @type {any} */ ({ relations: "none" })), []);
});

test("what a person has related outlives a second reading, with what it speaks of", () => {
  const { document } = related();
  const fresh = { ...exampleDocument(), entities: [], annotations: [] };
  const { document: read, inverse } = run(document, { type: "reread", fresh });
  assert.deepEqual(read.annotations.map(({ id }) => id), ["a1", "c1", "c2"]);
  assert.deepEqual(seen(read), ["r1"]);
  assert.ok(inverse);
  assert.deepEqual(applyPatch(read, inverse).annotations.map(({ id }) => id), document.annotations.map(({ id }) => id));
});
