import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "./annotation.js";
import { run } from "./commands.js";
import { exampleDocument, faults } from "./document.fixture.js";
import { labelFile, labelsOf, labelsOfFile, nameOfWords, readLabels, wordsOfName } from "./label-set.js";
import { applyPatch } from "./patch.js";

/** @import {OwnLabel} from "./types.js" */

/** @type {OwnLabel} */
const SHIP = { name: "SHIP", words: "Ship", colour: "teal", shape: "dots", key: "Shift+S", help: "Vessels with a name." };

test("labels are added, changed and deleted, each a step with its name", () => {
  const before = exampleDocument();
  const added = run(before, { type: "setLabels", labels: [SHIP] });
  assert.equal(added.label, "add the label “Ship”");
  const changed = run(added.document, { type: "setLabels", labels: [{ ...SHIP, words: "Vessel" }] });
  assert.equal(changed.label, "change the label “Vessel”");
  const deleted = run(changed.document, { type: "removeLabel", name: "SHIP" });
  assert.equal(deleted.label, "delete the label “Vessel”");
  assert.deepEqual(labelsOf(deleted.document), []);
  assert.ok(deleted.inverse && added.inverse);
  assert.equal(labelsOf(applyPatch(deleted.document, deleted.inverse))[0]?.words, "Vessel");
  assert.equal("labels" in applyPatch(added.document, added.inverse), false, "what had no labels has none again");
  assert.equal(run(added.document, { type: "setLabels", labels: [{ ...SHIP }] }).inverse, null, "the same label once more is no step");
});

test("what is marked with a label that is deleted stays marked, under its name", () => {
  const { document: labelled } = run(exampleDocument(), { type: "setLabels", labels: [SHIP] });
  const start = labelled.text.indexOf("ships");
  const own = makeAnnotation({ kind: "entity", start, end: start + 5, text: labelled.text, entityType: "SHIP" });
  const { document: marked } = run(labelled, { type: "add", annotation: own });
  const { document } = run(run(marked, { type: "retype", ids: ["m2"], entityType: "SHIP" }).document, { type: "removeLabel", name: "SHIP" });
  assert.deepEqual(document.annotations.filter(({ type }) => type === "SHIP").map(({ quote }) => quote), ["Lisbon", "ships"]);
  assert.deepEqual(document.entities.filter(({ type }) => type === "SHIP").map(({ name }) => name), ["ships", "Lisbon"]);
  assert.deepEqual(faults(document), []);
});

test("a key has one owner, the latest to ask for it", () => {
  const first = run(exampleDocument(), { type: "setLabels", labels: [SHIP] }).document;
  const { document } = run(first, { type: "setLabels", labels: [{ name: "SEA", words: "Sea", colour: "sky", shape: "wave", key: "Shift+S" }] });
  assert.deepEqual(labelsOf(document).map(({ name, key }) => [name, key]), [["SHIP", undefined], ["SEA", "Shift+S"]]);
});

test("a name is made from words as types are written, and is nobody else's", () => {
  assert.equal(nameOfWords(" Weapon system ", new Set()), "WEAPON_SYSTEM");
  assert.equal(nameOfWords("Événement", new Set(["ÉVÉNEMENT"])), "ÉVÉNEMENT_2");
  assert.equal(nameOfWords("?!", new Set()), "LABEL");
  assert.equal(wordsOfName("WEAPON_SYSTEM"), "Weapon system");
  assert.equal(wordsOfName("Disease"), "Disease");
});

test("a file gives back the labels that it was made of, and so does a document", () => {
  assert.deepEqual(labelsOfFile(labelFile([SHIP])), [SHIP]);
  assert.deepEqual(labelsOfFile(JSON.stringify({ ...exampleDocument(), labels: [SHIP] })), [SHIP]);
  for (const other of ["", "{", "null", "[]", '{"format":"other","labels":[{"name":"A"}]}', '{"format":"glossator-labels"}']) {
    assert.deepEqual(labelsOfFile(other), [], other);
  }
});

test("what a file of somebody else's holds is brought to what the page can draw, or left out", () => {
  const odd = [null, 7, { words: "no name" }, { name: "A", colour: "#f00", shape: "zigzag", key: "Control+W", help: 3, mine: true }, { name: "A", words: "Last" }];
  assert.deepEqual(readLabels(odd), [{ name: "A", words: "Last", colour: "teal", shape: "line" }]);
  assert.deepEqual(readLabels(odd.slice(0, 4)), [{ mine: true, name: "A", words: "A", colour: "teal", shape: "line" }]);
  assert.deepEqual(readLabels("none"), []);
});
