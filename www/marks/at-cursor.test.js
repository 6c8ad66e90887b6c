import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../document/commands.js";
import { exampleDocument, MADE } from "../document/document.fixture.js";
import { marksAt } from "./at-cursor.js";

const place = (/** @type {string} */ words) => {
  const start = exampleDocument().text.indexOf(words);
  return { start, end: start + words.length };
};

test("what stands at a place is told, the innermost first", () => {
  const { ids, words } = marksAt(exampleDocument(), place("€3"));
  assert.deepEqual(ids, ["m6", "c2"]);
  assert.equal(words, "2 marks here. Money “€3 million”, 3,000,000 EUR, suggested. Claim, The article states: “The Harbour Board paid €3 million”, suggested");
  assert.deepEqual(marksAt(exampleDocument(), place("flew")), { ids: [], words: "No marks here" });
});

test("a claim in pieces is told on its own words alone, without what interrupts it", () => {
  const document = exampleDocument();
  const claim = document.annotations.find(({ id }) => id === "c1");
  assert.ok(claim);
  claim.fragments = ["the harbour", "lost half its ships"].map((quote) => ({ ...place(quote), quote }));
  assert.deepEqual(marksAt(document, { start: place("Lisbon lost").start, end: place("Lisbon lost").start + 6 }).ids, ["m4"]);
  assert.match(marksAt(document, place("half")).words, /^1 mark here\. Claim, Mara Lind says: “the harbour … lost half its ships”/);
});

test("what a person made of a mark is told with it", () => {
  let { document } = run(exampleDocument(), { type: "setVerdict", id: "c1", verdict: "false" });
  ({ document } = run(document, { type: "setNote", id: "c1", note: "ask the board" }));
  ({ document } = run(document, { type: "relate", relation: { id: "r", type: "contradicts", from: "c2", to: "c1", created: MADE } }));
  ({ document } = run(document, { type: "reject", ids: ["m4"] }));
  assert.equal(
    marksAt(document, place("half its")).words,
    "1 mark here. Claim, Mara Lind says: “the harbour of Lisbon lost half its ships”, suggested, verdict: false, note: ask the board, is contradicted by “The Harbour Board paid €3 million”",
  );
  assert.deepEqual(marksAt(document, { start: place("Lisbon lost").start, end: place("Lisbon lost").start + 6 }).ids, ["c1"]);
});
