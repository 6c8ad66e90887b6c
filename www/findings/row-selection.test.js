import assert from "node:assert/strict";
import { test } from "node:test";
import { allOf, extendedTo, NOTHING_SELECTED, remaining, toggled } from "./row-selection.js";

const ORDER = ["a", "b", "c", "d", "e"];

/** @param {import("./row-selection.js").Selection} selection */
const keys = ({ keys }) => [...keys].join("");

test("rows are selected one by one, and let go again", () => {
  const two = toggled(toggled(NOTHING_SELECTED, "d"), "b");
  assert.deepEqual([keys(two), two.anchor], ["db", "b"]);
  assert.equal(keys(toggled(two, "d")), "b");
  assert.equal(NOTHING_SELECTED.keys.size, 0);
});

test("a range runs from its anchor, either way, and grows and shrinks with its end", () => {
  const from = toggled(NOTHING_SELECTED, "c");
  assert.equal(keys(extendedTo(from, ORDER, "e")), "cde");
  assert.equal(keys(extendedTo(extendedTo(from, ORDER, "e"), ORDER, "d")), "cd");
  assert.equal(keys(extendedTo(from, ORDER, "a")), "abc");
});

test("a range without an anchor begins where the focus was", () => {
  assert.equal(keys(extendedTo(NOTHING_SELECTED, ORDER, "c", "b")), "bc");
  assert.equal(keys(extendedTo({ keys: new Set(), anchor: "gone" }, ORDER, "c")), "c");
});

test("rows that go are no longer selected", () => {
  const all = allOf(ORDER);
  assert.equal(keys(all), "abcde");
  assert.equal(remaining(all, new Set(ORDER)), all);
  const left = remaining(all, new Set(["b", "e"]));
  assert.deepEqual([keys(left), left.anchor], ["be", null]);
});
