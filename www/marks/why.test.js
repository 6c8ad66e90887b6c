import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleDocument } from "../document/document.fixture.js";
import { whyOf } from "./why.js";

/** @param {Partial<import("../document/types.js").Annotation>} more */
function why(more) {
  const document = exampleDocument();
  const claim = document.annotations.find(({ id }) => id === "c2");
  assert.ok(claim);
  return whyOf(document, { ...claim, ...more });
}

test("what speaks for checking a claim and what speaks against it are told apart", () => {
  const number = /** @type {const} */ ({ code: "number", start: 112, end: 122 });
  const vague = /** @type {const} */ ({ code: "vague", start: 0, end: 0, lowers: true });
  const worth = "Check-worthiness: 70%.";
  assert.deepEqual(why({ reasons: [number, vague] }), [worth, "Signals: gives a figure: €3 million.", "Signals against: vague."]);
  assert.deepEqual(why({ reasons: [vague] }), [worth, "Signals against: vague."]);
  assert.match(why({ reasons: [] })[1] ?? "", /No specific signals; it only has the form of a claim/);
});
