import assert from "node:assert/strict";
import { test } from "node:test";
import { rowWindow } from "./row-window.js";

const KEYS = Array.from({ length: 1000 }, (_, i) => `k${i}`);

test("rows that were measured stand where they stand, others are thought as high as those on average", () => {
  const rows = rowWindow(KEYS, new Map([["k0", 60], ["k2", 20]]), 44); // prettier-ignore
  assert.deepEqual([0, 1, 2, 3].map(rows.offsetOf), [0, 60, 100, 120]); // prettier-ignore
  assert.equal(rows.total, 80 + 998 * 40);
  assert.equal(rowWindow(KEYS, new Map(), 44).total, 44_000);
});

test("the rows of a window are those that a slow look finds", () => {
  const heights = new Map(KEYS.map((key, i) => [key, 20 + ((i * 37) % 90)]));
  const rows = rowWindow(KEYS, heights, 44);
  for (let top = -300; top < rows.total + 300; top += 533) {
    const bottom = top + 700;
    const slow = KEYS.map((_, i) => i).filter((i) => rows.offsetOf(i + 1) > top && rows.offsetOf(i) <= bottom);
    const { from, to } = rows.between(top, bottom);
    if (bottom > 0 && top < rows.total) assert.deepEqual([from, to], [slow[0], Number(slow.at(-1)) + 1], `${top}`); // prettier-ignore
    else assert.equal(to, 0);
  }
});

test("an empty list has no rows", () => {
  assert.deepEqual(rowWindow([], new Map(), 44).between(0, 500), { from: 0, to: 0 }); // prettier-ignore
});
