import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleDocument } from "./document.fixture.js";
import { TO_ANNOTATIONS, TO_ENTITIES, withReferences } from "./references.js";

/** @param {string} id */
function annotation(id) {
  const found = exampleDocument().annotations.find((one) => one.id === id);
  assert.ok(found);
  return found;
}

test("references follow or go; an annotation of which none does is the same object", () => {
  const claim = annotation("c1");
  assert.equal(withReferences(claim, TO_ENTITIES, (id) => id), claim);
  assert.deepEqual(withReferences(claim, TO_ENTITIES, () => "e9"), { ...claim, claimer: "e9" });
  const { attribution: _attribution, ...free } = claim;
  assert.deepEqual(withReferences(claim, TO_ANNOTATIONS, () => undefined), free);
  const attribution = annotation("a1");
  assert.deepEqual(withReferences(attribution, TO_ENTITIES, () => "e9"), { ...attribution, source: { ...attribution.source, entity: "e9" } });
});
