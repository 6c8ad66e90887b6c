import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "../state/annotation.js";
import { covering, partsOf, segmentsOf } from "./segments.js";

/** @import {Block} from "../types.js" */

const TEXT = "Mara sailed.\n\nThe ferry left Bergen.";
const BLOCKS = /** @type {Block[]} */ ([
  { kind: "paragraph", start: 0, end: 12 },
  { kind: "paragraph", start: 14, end: 36 },
]);

test("a range over two blocks is cut at their ends, and offsets count from each block", () => {
  assert.deepEqual(partsOf(BLOCKS, { start: 5, end: 23 }), [
    { index: 0, start: 5, end: 12 },
    { index: 1, start: 0, end: 9 },
  ]);
});

test("a range in the gap between blocks has no part", () => {
  assert.deepEqual(partsOf(BLOCKS, { start: 12, end: 14 }), []);
  assert.deepEqual(partsOf([], { start: 0, end: 1 }), []);
});

test("every block has a list, and the words of a segment are those of the annotation", () => {
  const bergen = makeAnnotation({ kind: "entity", start: 29, end: 35, text: TEXT, entityType: "LOC" });
  const lists = segmentsOf(BLOCKS, [bergen]);
  assert.deepEqual(lists.map((list) => list.length), [0, 1]);
  assert.deepEqual(lists[1]?.map(({ start, end }) => TEXT.slice(14 + start, 14 + end)), ["Bergen"]);
});

test("what is pointed at is the innermost first", () => {
  const claim = makeAnnotation({ kind: "claim", start: 14, end: 35, text: TEXT });
  const bergen = makeAnnotation({ kind: "entity", start: 29, end: 35, text: TEXT, entityType: "LOC" });
  const [, segments] = segmentsOf(BLOCKS, [claim, bergen]);
  assert.deepEqual(covering(segments ?? [], 16).map(({ kind }) => kind), ["entity", "claim"]);
  assert.deepEqual(covering(segments ?? [], 2).map(({ kind }) => kind), ["claim"]);
  assert.deepEqual(covering(segments ?? [], 21), [], "ends are exclusive");
});
