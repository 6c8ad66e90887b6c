import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./commands.js";
import { exampleDocument, faults } from "./document.fixture.js";
import { applyPatch, reversed } from "./patch.js";

/** @import {Command, GlossatorDocument} from "./types.js" */

/** @param {GlossatorDocument} document @param {Command[]} commands */
const after = (document, ...commands) => commands.reduce((so, command) => run(so, command).document, document);

/** What a fresh reading of the same text offers, with one more place that says “Lisbon”. @param {GlossatorDocument} document */
const readAgain = (document) => run(document, { type: "reread", fresh: { ...exampleDocument(), id: "fresh" } });

/** @param {GlossatorDocument} document @param {string} quote */
const offered = (document, quote) => document.annotations.filter((one) => one.quote === quote && one.status === "suggested").length;

test("a rejection is remembered by its words and label, and said", () => {
  const { document, remark, inverse } = run(exampleDocument(), { type: "reject", ids: ["m5"] });
  assert.deepEqual(document.refused, [{ quote: "Harbour Board", type: "ORG" }]);
  assert.equal(remark, "It won’t be suggested again in this article");
  assert.ok(inverse);
  const undone = applyPatch(document, structuredClone(inverse));
  assert.deepEqual(undone, exampleDocument(), "undone, nothing is remembered");
  assert.deepEqual(applyPatch(undone, reversed(inverse)), document);
});

test("one of several places is that place alone; the last of them is the words", () => {
  const one = run(exampleDocument(), { type: "reject", ids: ["m2"] });
  assert.equal(one.document.refused, undefined);
  assert.equal(one.remark, "The same words are still marked in one other place");
  assert.deepEqual(run(one.document, { type: "reject", ids: ["m4"] }).document.refused, [{ quote: "Lisbon", type: "LOC" }]);
});

test("what was refused is not offered again, wherever a later reading finds it, and that is said", () => {
  const rejected = after(exampleDocument(), { type: "reject", ids: ["m5", "c2"] });
  // As if the reading had not found the place before: the refusal alone can say no.
  const elsewhere = { ...rejected, annotations: rejected.annotations.filter(({ id }) => id !== "m5" && id !== "c2") };
  elsewhere.entities = rejected.entities.filter(({ id }) => id !== "e3");
  const { document, remark } = readAgain(elsewhere);
  assert.equal(offered(document, "Harbour Board"), 0);
  assert.equal(offered(document, "The Harbour Board paid €3 million"), 0);
  assert.equal(remark, "Skipped 2 suggestions you had rejected");
  assert.deepEqual(document.refused, [{ quote: "The Harbour Board paid €3 million" }, { quote: "Harbour Board", type: "ORG" }]);
  assert.deepEqual(faults(document).filter((fault) => !fault.includes("c2")), []);
});

test("the same words as something else are another suggestion", () => {
  const rejected = after(exampleDocument(), { type: "reject", ids: ["m5"] });
  const fresh = exampleDocument();
  for (const one of fresh.annotations) if (one.id === "m5") one.type = "FAC";
  for (const one of fresh.entities) if (one.id === "e3") one.type = "FAC";
  assert.equal(offered(run(rejected, { type: "reread", fresh }).document, "Harbour Board"), 1);
});

test("it is taken back by restoring, by marking by hand, and by a change to that type", () => {
  const rejected = after(exampleDocument(), { type: "reject", ids: ["m2", "m4"] });
  assert.equal(rejected.refused?.length, 1);
  assert.equal(after(rejected, { type: "restore", ids: ["m2"] }).refused, undefined);
  assert.equal(after(rejected, { type: "accept", ids: ["m4"] }).refused, undefined);
  const place = after(rejected, { type: "retype", ids: ["m4"], entityType: "FAC" }, { type: "retype", ids: ["m4"], entityType: "LOC" });
  assert.equal(place.refused, undefined);
});

test("a suggestion that is deleted is rejected in its place; one's own mark goes, and is not refused", () => {
  const { document, label, remark } = run(exampleDocument(), { type: "remove", ids: ["m5"] });
  assert.equal(document.annotations.find(({ id }) => id === "m5")?.status, "rejected");
  assert.equal(label, "reject “Harbour Board”");
  assert.match(remark ?? "", /won’t be suggested/);
  const own = { ...exampleDocument() };
  own.annotations = own.annotations.map((one) => (one.id === "m5" ? { ...one, origin: /** @type {const} */ ("user") } : one));
  const gone = run(own, { type: "remove", ids: ["m5", "m6"] });
  assert.deepEqual(gone.document.annotations.filter(({ id }) => id === "m5" || id === "m6").map(({ id, status }) => `${id} ${status}`), ["m6 rejected"]); // prettier-ignore
  assert.equal(gone.label, "delete 2 marks");
  assert.deepEqual(gone.document.refused, [{ quote: "€3 million", type: "MONEY" }]);
});

test("a mark that takes the place of a suggestion refuses nothing", () => {
  const { text } = exampleDocument();
  const start = text.indexOf("The Harbour Board");
  const annotation = { ...exampleDocument().annotations[0], id: "own", start, end: start + 17, quote: "The Harbour Board", type: "ORG", origin: "user" };
  assert.equal(after(exampleDocument(), /** @type {Command} */ ({ type: "add", annotation })).refused, undefined);
});

test("a file of somebody else's may hold anything in its place", () => {
  const odd = /** @type {GlossatorDocument} */ ({ ...exampleDocument(), refused: /** @type {any} */ ([null, 4, { type: "ORG" }]) });
  assert.deepEqual(after(odd, { type: "reject", ids: ["m5"] }).refused, [{ quote: "Harbour Board", type: "ORG" }]);
});
