import assert from "node:assert/strict";
import { test } from "node:test";
import { createVerdictScale } from "./verdict-scale.js";

/** A browser's storage, as far as a scale needs it. */
function storage() {
  const kept = new Map();
  return {
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value),
  };
}

test("a preset brings the rating of its place on the scale, or none", () => {
  const scale = createVerdictScale(storage);
  assert.deepEqual(scale.choose("Mostly false"), { verdict: "Mostly false", rating: 2 });
  assert.deepEqual(scale.choose(" true "), { verdict: "True", rating: 5 });
  assert.deepEqual(scale.choose("Opinion"), { verdict: "Opinion", rating: null });
  assert.deepEqual(scale.own, []);
});

test("words of one's own are kept for the next document, until they are forgotten", () => {
  const browser = storage();
  createVerdictScale(() => browser).choose("Out of date");
  const next = createVerdictScale(() => browser);
  assert.deepEqual(next.choose("Satire"), { verdict: "Satire" });
  assert.deepEqual(createVerdictScale(() => browser).own, ["Satire", "Out of date"]);
  next.forget("Out of date");
  assert.deepEqual(createVerdictScale(() => browser).own, ["Satire"]);
});

test("a browser that keeps nothing, or something else, does not get in the way", () => {
  const scale = createVerdictScale(() => {
    throw new Error("blocked");
  });
  scale.choose("Satire");
  assert.deepEqual(scale.own, ["Satire"]);
  assert.deepEqual(createVerdictScale(() => ({ ...storage(), getItem: () => '{"a": 1}' })).own, []);
});
