import assert from "node:assert/strict";
import { test } from "node:test";
import { apart } from "./bars.js";

/** @import {Bar} from "./bars.js" */

/**
 * @param {number} top
 * @param {number} bottom
 * @param {number} [column]
 * @returns {Bar}
 */
const bar = (top, bottom, column = 0) => ({ top, bottom, level: "person", column });

test("bars on lines of their own stay as they are", () => {
  assert.deepEqual(apart([bar(0, 24), bar(32, 56)]), [bar(0, 24), bar(32, 56)]);
});

test("bars that share a line do not touch, and none is lost", () => {
  const placed = apart([bar(0, 56), bar(32, 88), bar(64, 88)]);
  assert.equal(placed.length, 3);
  for (const [i, one] of placed.entries()) {
    assert.ok(one.bottom > one.top);
    if (i > 0) assert.ok(one.top > /** @type {Bar} */ (placed[i - 1]).bottom);
  }
});

test("the sign of a note is left where it is", () => {
  const note = /** @type {Bar} */ ({ top: 0, bottom: 24, level: "note", column: 0 });
  assert.deepEqual(apart([bar(0, 24), note]), [bar(0, 24), note]);
});

test("a name inside another has a column of its own, and neither is cut short", () => {
  assert.deepEqual(apart([bar(0, 88), bar(32, 56, 1)]), [bar(0, 88), bar(32, 56, 1)]);
});

test("bars that would lie on each other are one, however many marks a file has on a word", () => {
  const note = /** @type {Bar} */ ({ top: 0, bottom: 24, level: "note", column: 0 });
  assert.deepEqual(apart(Array.from({ length: 100_000 }, () => [bar(0, 24), note]).flat()), [bar(0, 24), note]);
});
