import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "./annotation.js";
import { run } from "./commands.js";
import { exampleDocument, faults, MADE } from "./document.fixture.js";
import { applyPatch } from "./patch.js";

/** @import {Annotation, GlossatorDocument} from "./types.js" */

/** Another's document on the same text: a person and a place of their own, a note, and a claim that is said by that person. @returns {GlossatorDocument} */
function others() {
  const document = run(exampleDocument(), { type: "reject", ids: ["m2"] }, MADE).document;
  const { text } = document;
  const note = { ...makeAnnotation({ kind: "note", start: 0, end: 4, text, note: "Who is she?" }), id: "n1" };
  return run(run(document, { type: "add", annotation: note }, MADE).document, { type: "mark", kind: "entity", start: text.indexOf("Monday"), end: text.indexOf("Monday") + 6, entityType: "EVENT" }, MADE).document;
}

test("brings in what is not there yet, with its entities, as one step that can be undone", () => {
  const before = exampleDocument();
  const { document, inverse, done } = run(before, { type: "bringIn", from: others() });
  assert.deepEqual(faults(document), []);
  assert.equal(done, "Brought in 2 marks", "a Lisbon that they rejected is no news");
  const fresh = document.annotations.filter(({ id }) => before.annotations.every((other) => other.id !== id));
  assert.deepEqual(fresh.map(({ kind, quote, status }) => [kind, quote, status]), [["note", "Mara", "accepted"], ["entity", "Monday", "accepted"]]);
  assert.ok(inverse);
  assert.deepEqual({ ...applyPatch(document, inverse), modified: MADE }, { ...before, modified: MADE });
});

test("an entity of the same name is one, and another of the same id is not", () => {
  const from = others();
  // Their Harbour Board has the id of our Lisbon.
  const swapped = JSON.parse(JSON.stringify(from).replaceAll('"e2"', '"x"').replaceAll('"e3"', '"e2"').replaceAll('"x"', '"e3"'));
  const own = exampleDocument();
  const bare = { ...own, annotations: own.annotations.filter(({ id }) => id !== "m5"), entities: own.entities.filter(({ id }) => id !== "e3") };
  const { document } = run(/** @type {GlossatorDocument} */ ({ ...bare, annotations: bare.annotations.map(({ claimer, ...one }) => (claimer === "e3" ? one : { ...one, ...(claimer === undefined ? {} : { claimer }) })) }), { type: "bringIn", from: swapped });
  assert.deepEqual(faults(document), []);
  const board = document.entities.find(({ name }) => name === "Harbour Board");
  assert.ok(board && board.id !== "e2");
  assert.equal(document.entities.filter(({ name }) => name === "Lisbon").length, 1);
});

test("marks without a place and the labels they bear come too", () => {
  const { start: _s, end: _e, prefix: _p, suffix: _x, ...rest } = makeAnnotation({ kind: "note", start: 0, end: 4, text: exampleDocument().text, note: "lost" });
  const from = /** @type {GlossatorDocument} */ ({ ...exampleDocument(), unplaced: [{ ...rest, prefix: "", suffix: "" }], labels: [{ name: "SHIP", words: "Ship", colour: "teal", shape: "line" }] });
  const { document, done } = run(exampleDocument(), { type: "bringIn", from });
  assert.equal(done, "Brought in a mark");
  assert.equal(document.unplaced?.[0]?.note, "lost");
  assert.equal(document.labels?.[0]?.name, "SHIP");
});
