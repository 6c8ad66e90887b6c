import { test } from "node:test";
import assert from "node:assert/strict";

import { runsOf } from "./minimap-runs.js";

const TEXT = { length: 100, rows: 10 };

test("a mark has the rows that it reaches into, and never none", () => {
  const runs = runsOf([{ start: 12, end: 31, sign: "a" }, { start: 99, end: 100, sign: "a" }], { ...TEXT, signs: ["a"], rule: "most" });
  assert.deepEqual(runs.get("a"), [{ from: 1, to: 4 }, { from: 9, to: 10 }]);
});

test("a row that several signs mark shows the one that marks it most often", () => {
  const marks = [
    { start: 0, end: 2, sign: "a" },
    { start: 3, end: 4, sign: "b" },
    { start: 5, end: 6, sign: "b" },
  ];
  const runs = runsOf(marks, { ...TEXT, signs: ["a", "b"], rule: "most" });
  assert.deepEqual([runs.get("a"), runs.get("b")], [[], [{ from: 0, to: 1 }]]);
});

test("by the other rule it shows the first that marks it at all", () => {
  const marks = [
    { start: 0, end: 20, sign: "low" },
    { start: 3, end: 9, sign: "low" },
    { start: 11, end: 12, sign: "high" },
  ];
  const runs = runsOf(marks, { ...TEXT, signs: ["high", "low"], rule: "first" });
  assert.deepEqual([runs.get("high"), runs.get("low")], [[{ from: 1, to: 2 }], [{ from: 0, to: 1 }]]);
});

test("signs that have no lane are left out, and a text without length has its rows", () => {
  const runs = runsOf([{ start: 0, end: 0, sign: "z" }, { start: 0, end: 0, sign: "a" }], { length: 0, rows: 4, signs: ["a"], rule: "most" });
  assert.deepEqual([...runs], [["a", [{ from: 0, to: 1 }]]]);
});
