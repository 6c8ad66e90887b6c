import assert from "node:assert/strict";
import { test } from "node:test";
import { takenIn } from "./taken-in.js";

/** @import {Block} from "../document/types.js" */

const BLOCKS = /** @type {Block[]} */ ([
  { kind: "headline", start: 2, end: 10 },
  { kind: "paragraph", start: 12, end: 40 },
  { kind: "heading", start: 45, end: 50 },
]);

test("a selection that ends where the next block begins ends with its own", () => {
  assert.deepEqual(takenIn(BLOCKS, { start: 12, end: 45 }), { start: 12, end: 40, isWhole: true });
  assert.deepEqual(takenIn(BLOCKS, { start: 10, end: 20 }), { start: 12, end: 20, isWhole: false });
  assert.deepEqual(takenIn(BLOCKS, { start: 0, end: 60 }), { start: 2, end: 50, isWhole: true });
});

test("a part of a block is as it was selected", () => {
  assert.deepEqual(takenIn(BLOCKS, { start: 14, end: 40 }), { start: 14, end: 40, isWhole: false });
  assert.deepEqual(takenIn(BLOCKS, { start: 14, end: 48 }), { start: 14, end: 48, isWhole: false });
});

test("what lies between blocks is nothing", () => {
  assert.equal(takenIn(BLOCKS, { start: 40, end: 45 }), null);
  assert.equal(takenIn(BLOCKS, { start: 50, end: 60 }), null);
  assert.equal(takenIn([], { start: 0, end: 5 }), null);
});
