import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "./annotation.js";
import { run } from "./commands.js";
import { emptyDocument } from "./document.fixture.js";
import { otherPlaces } from "./other-places.js";
import { applyPatch } from "./patch.js";

/** @import {Entity, GlossatorDocument} from "./types.js" */

const TEXT = "Mara Lind came. Lind spoke; Lindqvist and lind did not. Then Mara Lind left Lind’s house, ÅLind and Lind2. Lind.";

/** @param {...[string, number]} marked */
function documentWith(...marked) {
  const document = emptyDocument(TEXT);
  return marked.reduce((so, [words, from]) => {
    const start = TEXT.indexOf(words, from);
    return run(so, { type: "add", annotation: makeAnnotation({ kind: "entity", start, end: start + words.length, text: TEXT, entityType: "PERSON" }) }).document;
  }, document);
}

/** @param {GlossatorDocument} document */
const found = (document, at = 0) =>
  otherPlaces(document, /** @type {Entity} */ (document.entities[at])).map(({ start, end }) => `${start} ${TEXT.slice(start, end)}`);

test("finds whole words, case as written, that are not marked", () => {
  const document = documentWith(["Lind", 16]);
  assert.deepEqual(found(document), ["5 Lind", "66 Lind", "76 Lind", "107 Lind"]);
});

test("the longer spelling goes before the shorter, and what is marked is left out", () => {
  const document = documentWith(["Mara Lind", 0], ["Lind", 16]);
  const [one, two] = document.entities;
  const merged = run(document, { type: "mergeEntities", from: two?.id ?? "", into: one?.id ?? "" }).document;
  assert.deepEqual(found(merged), ["61 Mara Lind", "76 Lind", "107 Lind"]);
});

test("a place that was ruled out is not asked about again, by a longer spelling neither", () => {
  const base = documentWith(["Mara Lind", 0], ["Lind", 16]);
  const [full, short] = base.entities;
  const places = [{ start: 66, end: 70 }, { start: 107, end: 111 }];
  const { document, inverse, label } = run(base, { type: "ruleOut", id: short?.id ?? "", places });
  assert.equal(label, "mark 2 places as not “Lind”");
  assert.deepEqual(found(document, 1), ["76 Lind"]);
  assert.deepEqual(found(document, 0), ["61 Mara Lind"], "another entity may be meant");
  assert.ok(inverse);
  assert.deepEqual(applyPatch(document, structuredClone(inverse)), base);
  const merged = run(document, { type: "mergeEntities", from: full?.id ?? "", into: short?.id ?? "" }).document;
  assert.deepEqual(found(merged), ["76 Lind"]);
  assert.equal(run(document, { type: "ruleOut", id: short?.id ?? "", places }).document, document, "once is enough");
});

test("a file of somebody else's may rule out anything", () => {
  const document = documentWith(["Lind", 16]);
  const not = /** @type {any} */ ([null, { quote: 3, nth: 1 }, { quote: "Lind", nth: "2" }, { quote: "Lind", nth: 99 }]);
  const entities = document.entities.map((entity) => ({ ...entity, decided: { spellings: [], not } }));
  assert.equal(found({ ...document, entities }).length, 4);
});

test("a place that was rejected is not asked about again", () => {
  const document = documentWith(["Lind", 16], ["Lind", 76]);
  const last = document.annotations.at(-1)?.id ?? "";
  const rejected = run(document, { type: "reject", ids: [last] }).document;
  assert.deepEqual(found(rejected), ["5 Lind", "66 Lind", "107 Lind"]);
});
