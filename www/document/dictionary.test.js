import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./commands.js";
import { fromFile, toFile, withEntry, withoutEntry } from "./dictionary.js";
import { exampleDocument, faults } from "./document.fixture.js";
import { applyPatch } from "./patch.js";

/** @import {DictionaryEntry, GlossatorDocument} from "./types.js" */

/** @param {GlossatorDocument} document @param {DictionaryEntry[]} entries */
const read = (document, ...entries) => run(document, { type: "useDictionary", entries });

/** @param {GlossatorDocument} document */
const learnt = (document) => document.annotations.filter(({ learned }) => learned === "dictionary").map(({ quote, type, status }) => `${quote} ${type} ${status}`);

test("a name stands in it once, in the order of the alphabet", () => {
  const entries = withEntry(withEntry(withEntry([], { words: "Zürich", type: "LOC" }), { words: " Harbour  Board ", type: "ORG" }), { words: "Zürich", type: "ORG" });
  assert.deepEqual(entries, [{ words: "Harbour Board", type: "ORG" }, { words: "Zürich", type: "ORG" }]); // prettier-ignore
  assert.deepEqual(withoutEntry(entries, "Zürich"), entries.slice(0, 1));
  assert.deepEqual(withEntry(entries, { words: "  ", type: "ORG" }), entries);
});

test("it goes through a file and back; other files are none", () => {
  const entries = [{ words: "Harbour Board", type: /** @type {const} */ ("ORG") }];
  assert.deepEqual(fromFile(toFile(entries), ["ORG"]), entries);
  assert.deepEqual(fromFile(toFile(entries), ["LOC"]), [], "a type that the page does not know");
  for (const other of ["", "[]", "null", "{}", '{"format":"glossator"}']) assert.equal(fromFile(other, ["ORG"]), null);
});

test("suggestions get the type of their words, in one step, and keep what they were", () => {
  const before = exampleDocument();
  const { document, label, inverse } = read(before, { words: "Lisbon", type: "ORG" });
  assert.equal(label, "apply your dictionary to 2 mentions");
  assert.deepEqual(learnt(document), ["Lisbon ORG suggested", "Lisbon ORG suggested"]);
  assert.equal(document.annotations.find(({ id }) => id === "m2")?.original?.type, "LOC");
  assert.deepEqual(faults(document), []);
  assert.ok(inverse);
  assert.deepEqual(applyPatch(document, structuredClone(inverse)), before);
});

test("words that nothing marks are suggested, as whole words", () => {
  const { document } = read(exampleDocument(), { words: "harbour of", type: "FAC" }, { words: "hip", type: "PRODUCT" }, { words: "ships", type: "PRODUCT" });
  assert.deepEqual(learnt(document), ["harbour of FAC suggested", "ships PRODUCT suggested"]);
  assert.deepEqual(faults(document), []);
});

test("what was judged, refused or decided in the document is stronger", () => {
  const judged = run(exampleDocument(), { type: "accept", ids: ["m2"] }).document;
  assert.deepEqual(learnt(read(judged, { words: "Lisbon", type: "ORG" }).document), ["Lisbon ORG suggested"], "the other one");
  const typed = run(exampleDocument(), { type: "retype", ids: ["m2"], entityType: "FAC", everywhere: true }).document;
  assert.equal(read(typed, { words: "Lisbon", type: "ORG" }).inverse, null);
  const refused = { ...exampleDocument(), refused: [{ quote: "Lisbon", type: "ORG" }, { quote: "ships", type: "PRODUCT" }] }; // prettier-ignore
  assert.equal(read(refused, { words: "Lisbon", type: "ORG" }, { words: "ships", type: "PRODUCT" }).inverse, null);
});

test("an entry that changes nothing is no step", () => {
  assert.equal(read(exampleDocument(), { words: "Lisbon", type: "LOC" }).inverse, null);
  assert.equal(read(exampleDocument()).inverse, null);
});
