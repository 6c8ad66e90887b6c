import assert from "node:assert/strict";
import { test } from "node:test";
import { freeLabels } from "./strip-labels.js";

const SIZE = { width: 364, height: 104 };
/** @param {string} words @param {number} x @param {number} y */
const spot = (words, x, y) => ({ words, x, y, radius: 4 });

test("a name stands right of its spot, at the edge left of it", () => {
  assert.deepEqual(freeLabels([spot("Oslo", 100, 50), spot("Tallinn", 350, 50)], SIZE).map((label) => label?.anchor), ["start", "end"]); // prettier-ignore
});

test("names cover neither each other nor a spot: the later one has none", () => {
  const [first, second] = freeLabels([spot("Queensland", 182, 50), spot("New South Wales", 184, 54)], SIZE);
  assert.ok(first);
  assert.ok(second === null || second?.anchor !== first.anchor);
  assert.deepEqual(freeLabels([spot("A very long name of a place indeed, too wide for it", 182, 50)], SIZE), [null]);
});

test("a name that would be cut by the edge is left out", () => {
  assert.deepEqual(freeLabels([spot("Oslo", 100, 2)], SIZE), [null]);
});
