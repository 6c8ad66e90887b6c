import assert from "node:assert/strict";
import { test } from "node:test";
import { CONTEXT, makeAnnotation, userId } from "./annotation.js";

const TEXT = "The tram of Novi Sad was drawn by horses until 1911, and by nobody after 1958.";

test("an annotation quotes its text and what stands around it", () => {
  const made = makeAnnotation({ kind: "entity", start: 12, end: 20, text: TEXT, entityType: "LOC" });
  assert.equal(made.quote, "Novi Sad");
  assert.equal(made.prefix, "The tram of ");
  assert.equal(made.suffix, TEXT.slice(20, 20 + CONTEXT));
  assert.equal(made.type, "LOC");
  assert.equal(made.origin, "user");
  assert.equal(made.status, "accepted");
});

test("context never ends in half a character", () => {
  const smiles = "😀".repeat(40);
  // Three units around the mark put the far edges into a pair.
  const text = `${smiles}abc${smiles}`;
  const { prefix, suffix } = makeAnnotation({ kind: "note", start: 81, end: 82, text });
  assert.equal(prefix, `${"😀".repeat(15)}a`);
  assert.equal(suffix, `c${"😀".repeat(15)}`);
});

test("ids do not meet", () => {
  const ids = new Set(Array.from({ length: 100_000 }, userId));
  assert.equal(ids.size, 100_000);
  assert.match(userId(), /^u-[a-z2-7]{16}$/);
});
