import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleDocument } from "./document.fixture.js";
import { applyPatch, difference, reversed } from "./patch.js";

test("items that change their order are moved, and go back", () => {
  const before = exampleDocument();
  const [first, second, ...rest] = before.annotations;
  assert.ok(first && second);
  const orders = [
    [second, first, ...rest],
    [...rest, first, second],
    [...before.annotations].reverse(),
    [...rest.slice(2), { ...first, note: "moved" }, rest[0], { ...first, id: "new" }].flatMap((one) => one ?? []),
  ];
  for (const annotations of orders) {
    const after = { ...before, annotations };
    const patch = structuredClone(difference(before, after));
    const document = applyPatch(before, patch);
    assert.deepEqual(document, after);
    assert.deepEqual(applyPatch(document, reversed(patch)), before);
  }
});
