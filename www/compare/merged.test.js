import assert from "node:assert/strict";
import { test } from "node:test";
import { merged, openOf } from "./merged.js";
import { run } from "../document/commands.js";
import { exampleDocument, faults } from "../document/document.fixture.js";

/** @import {Comparison, GlossatorDocument} from "../document/types.js" */
/** @import {Choice} from "./merged.js" */

const NOW = "2026-02-03T00:00:00.000Z";

/** Anna takes Lisbon for an organisation in its first place; Ben marks Monday, and not the second claim. */
function coders() {
  const anna = run(exampleDocument(), { type: "retype", ids: ["m2"], entityType: "ORG" }, NOW).document;
  const { text } = anna;
  const start = text.indexOf("Monday");
  const marked = run(run(exampleDocument(), { type: "mark", kind: "entity", start, end: start + 6, entityType: "DATE" }, NOW).document, { type: "reject", ids: ["c2"] }, NOW);
  const ben = marked.document;
  const monday = ben.annotations.find(({ quote }) => quote === "Monday");
  const differences = [
    { kind: "label", start: text.indexOf("Lisbon"), end: text.indexOf("Lisbon") + 6, sides: [["m2"], ["m2"]] },
    { kind: "missing", start, end: start + 6, sides: [[], [String(monday?.id)]] },
    { kind: "missing", start: text.indexOf("The Harbour"), end: text.indexOf(", Lind said."), sides: [["c2"], []] },
  ];
  const agreed = ["m1", "m3", "m4", "m5", "m6", "m7", "c1"].map((id) => [id, id]);
  return { documents: [anna, ben], comparison: /** @type {Comparison} */ (/** @type {unknown} */ ({ coders: [{ name: "Anna" }, { name: "Ben" }], agreed, differences })), monday };
}

/** @param {[number, Choice][]} choices */
function made(...choices) {
  const { documents, comparison } = coders();
  const document = merged(documents, comparison, new Map(choices), NOW);
  assert.deepEqual(faults(document), []);
  return document;
}

/** @param {GlossatorDocument} document @param {string} quote */
const typesOf = (document, quote) => document.annotations.filter((one) => one.quote === quote && one.kind === "entity").map(({ type }) => type);

test("what was chosen is there, from either side, and what is agreed on is there once", () => {
  const document = made([0, 1], [1, 1], [2, 0]);
  assert.deepEqual(typesOf(document, "Lisbon"), ["LOC", "LOC"]);
  assert.deepEqual(typesOf(document, "Monday"), ["DATE"]);
  assert.deepEqual(document.annotations.filter(({ kind, status }) => kind === "claim" && status !== "rejected").map(({ id }) => id), ["c1", "c2"]);
  assert.equal(document.entities.filter(({ name }) => name === "Lisbon").length, 1, "the place that both know");
});

test("the first coder's choice keeps their mark as it is", () => {
  assert.deepEqual(typesOf(made([0, 0]), "Lisbon"), ["ORG", "LOC"]);
});

test("what is open, or neither's, is not marked", () => {
  const document = made([1, "neither"]);
  assert.deepEqual(typesOf(document, "Lisbon"), ["LOC"]);
  assert.deepEqual(typesOf(document, "Monday"), []);
  assert.deepEqual(openOf(coders().comparison.differences, new Map([[1, /** @type {Choice} */ ("neither")]])), [0, 2]);
});

test("it is a document of its own, and nobody's alone", () => {
  const { documents, comparison } = coders();
  const [anna, ben] = documents;
  const document = merged([{ .../** @type {GlossatorDocument} */ (anna), annotator: "Anna" }, /** @type {GlossatorDocument} */ (ben)], comparison, new Map(), NOW);
  assert.notEqual(document.id, anna?.id);
  assert.equal(document.annotator, undefined);
  assert.equal(document.text, anna?.text);
});
