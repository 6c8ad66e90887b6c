import assert from "node:assert/strict";
import { test } from "node:test";

import { createDraft } from "./draft.js";

function memory() {
  /** @type {Map<string, string>} */
  const items = new Map();
  return {
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value),
    removeItem: (/** @type {string} */ key) => void items.delete(key),
  };
}

test("a draft comes back to the document that it is of, and to no other", () => {
  const tab = memory();
  createDraft(() => tab).write({ id: "d", text: "on" }, "one");
  const draft = createDraft(() => tab);
  assert.equal(draft.read({ id: "d", text: "on" }), "one");
  assert.equal(draft.read({ id: "e", text: "on" }), null);
  assert.equal(draft.read({ id: "d", text: "edited since" }), null);
  draft.clear();
  assert.equal(draft.read({ id: "d", text: "on" }), null);
});

test("without storage there is no draft, and no failure", () => {
  const draft = createDraft(() => {
    throw new Error("blocked");
  });
  draft.write({ id: "d", text: "on" }, "one");
  assert.equal(draft.read({ id: "d", text: "on" }), null);
});
