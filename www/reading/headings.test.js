import { test } from "node:test";
import assert from "node:assert/strict";

import { headingAt, outlineOf } from "./headings.js";

const TEXT = "The light\n\nBefore\n\nIt stood.\n\nAfter\n\nIt fell.";

/** @type {import("../document/types.js").Block[]} */
const BLOCKS = [
  { kind: "headline", start: 0, end: 9 },
  { kind: "heading", start: 11, end: 17 },
  { kind: "paragraph", start: 19, end: 28 },
  { kind: "heading", start: 30, end: 35 },
  { kind: "paragraph", start: 37, end: 45 },
];

test("an outline holds the title and the headings", () => {
  assert.deepEqual(
    outlineOf(TEXT, BLOCKS).map(({ words }) => words),
    ["The light", "Before", "After"],
  );
});

test("an article that is not divided has none", () => {
  assert.deepEqual(outlineOf(TEXT, BLOCKS.slice(0, 3)), []);
});

test("a place stands under the last heading before it", () => {
  const outline = outlineOf(TEXT, BLOCKS);
  assert.equal(headingAt(outline, 25), 1);
  assert.equal(headingAt(outline, 30), 2);
  assert.equal(headingAt(outline.slice(1), 3), -1);
});
