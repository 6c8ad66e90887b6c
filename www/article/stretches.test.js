import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "../document/annotation.js";
import { segmentsOf } from "./segments.js";
import { STRETCH, inStretches, stretchesOf } from "./stretches.js";

/** @import {Block} from "../document/types.js" */

const TEXT = "a ship ".repeat(STRETCH);
const LONG = 3 * STRETCH + 500;
const BLOCKS = /** @type {Block[]} */ ([
  { kind: "paragraph", start: 0, end: 500 },
  { kind: "paragraph", start: 502, end: 502 + LONG },
]);

test("a block is one stretch; one as long as an article is many, which leave nothing out", () => {
  const stretches = stretchesOf(BLOCKS);
  assert.deepEqual(stretches[0], { block: 0, start: 0, end: 500 });
  assert.deepEqual(stretches.slice(1).map(({ start, end }) => [start, end]), [[0, STRETCH], [STRETCH, 2 * STRETCH], [2 * STRETCH, LONG]]); // prettier-ignore
  assert.deepEqual(stretchesOf([]), []);
});

test("what crosses the end of a stretch is drawn in both, and nothing twice", () => {
  /** @param {number} start @param {number} end */
  const mark = (start, end) => makeAnnotation({ kind: "claim", start: 502 + start, end: 502 + end, text: TEXT });
  const marks = [mark(10, 20), mark(STRETCH - 5, 2 * STRETCH + 5), mark(LONG - 10, LONG)];
  const segments = segmentsOf(BLOCKS, marks);
  const lists = inStretches(stretchesOf(BLOCKS), segments);
  assert.equal(lists[0], segments[0], "a whole block is not copied");
  assert.deepEqual(lists.slice(1).map((list) => list.map(({ start, end }) => [start, end])), [
    [[10, 20], [STRETCH - 5, STRETCH]],
    [[STRETCH, 2 * STRETCH]],
    [[2 * STRETCH, 2 * STRETCH + 5], [LONG - 10, LONG]],
  ]); // prettier-ignore
});
