import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../document/commands.js";
import { exampleDocument, MADE } from "../document/document.fixture.js";
import { kindsOf, quoteOf, relationInWords, relationsSeenFrom } from "./relation-words.js";

test("a relation reads from both its ends; words of a person's own are theirs", () => {
  const relation = { id: "r", type: "source-of", from: "c1", to: "c2", created: MADE };
  const { document } = run(exampleDocument(), { type: "relate", relation });
  assert.deepEqual(relationsSeenFrom(document, ["c1"]).map(({ words, other }) => [words, other.id]), [["is the source of", "c2"]]);
  assert.deepEqual(relationsSeenFrom(document, ["c2"]).map(({ words, other }) => [words, other.id]), [["comes from", "c1"]]);
  assert.equal(relationsSeenFrom(document, ["c1", "c2"]).length, 1, "once, where both ends are one finding's");
  assert.equal(relationInWords("softens"), "softens");
  assert.equal(relationInWords("softens", false), "← softens");
  assert.equal(relationInWords("toString"), "toString");
});

test("an end in pieces is told without what interrupts it", () => {
  const claim = exampleDocument().annotations.find(({ id }) => id === "c1");
  assert.ok(claim);
  const fragments = ["the harbour", "lost half its ships"].map((quote) => ({ start: 0, end: 0, quote }));
  assert.equal(quoteOf({ ...claim, fragments }), "the harbour … lost half its ships");
});

test("the kinds that a document has are offered beside the page's", () => {
  const { document } = run(exampleDocument(), { type: "relate", relation: { id: "r", type: "softens", from: "c1", to: "c2", created: MADE } });
  assert.deepEqual(kindsOf(document), ["supports", "contradicts", "source-of", "same-as", "softens"]);
});
