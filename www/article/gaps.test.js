import assert from "node:assert/strict";
import { test } from "node:test";
import { gapAround, gapsOf, outside, placeShown, shownBefore, wordsOutside } from "./gaps.js";

/** Ten blocks of nine letters with a space between; those in `hidden` are folded. @param {...number} hidden */
function gaps(...hidden) {
  const blocks = Array.from({ length: 10 }, (_, i) => ({ kind: /** @type {const} */ ("paragraph"), start: i * 10, end: i * 10 + 9 }));
  return gapsOf(blocks, (i) => !hidden.includes(i), 99);
}

test("gaps run from a block that is hidden to the next that is shown", () => {
  assert.deepEqual(gaps(), []);
  assert.deepEqual(gaps(0, 1, 4, 9), [{ start: 0, end: 20, shown: 0 }, { start: 40, end: 50, shown: 20 }, { start: 90, end: 99, shown: 60 }]); // prettier-ignore
});

test("places are counted over the gaps, and back", () => {
  const folded = gaps(0, 1, 4, 9);
  assert.deepEqual([0, 19, 20, 39, 40, 49, 50, 89, 95].map((place) => shownBefore(folded, place)), [0, 0, 0, 19, 20, 20, 20, 59, 60]); // prettier-ignore
  for (const place of [20, 25, 39, 50, 61, 89]) assert.equal(placeShown(folded, shownBefore(folded, place)), place);
  assert.deepEqual([0, 7, 50].map((place) => shownBefore([], place)), [0, 7, 50]); // prettier-ignore
  assert.equal(placeShown([], 7), 7);
});

test("what lies in a gap is passed over", () => {
  const folded = gaps(0, 1, 4);
  assert.equal(gapAround(folded, 19)?.end, 20);
  assert.equal(gapAround(folded, 20), undefined);
  assert.deepEqual(outside(folded, [{ start: 3, end: 5 }, { start: 20, end: 25 }, { start: 44, end: 46 }]), [{ start: 20, end: 25 }]); // prettier-ignore
  assert.deepEqual([...wordsOutside(folded, Uint32Array.of(3, 5, 20, 25, 44, 46, 50, 52))], [20, 25, 50, 52]);
});
