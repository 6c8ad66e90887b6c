import assert from "node:assert/strict";
import { test } from "node:test";
import { place } from "./placement.js";

const VIEW = { left: 0, top: 56, right: 1000, bottom: 800 };
const CARD = { width: 300, height: 200 };

/**
 * @param {number} left
 * @param {number} top
 */
const line = (left, top) => ({ left, top, right: left + 80, bottom: top + 24 });

/**
 * @param {{left: number, top: number}} at
 * @param {ReturnType<typeof line>[]} lines
 */
function covers(at, lines) {
  return lines.some(({ top, bottom }) => at.top < bottom && at.top + CARD.height > top);
}

test("a card goes under its words, and never on them", () => {
  for (let top = 60; top < 760; top += 20) {
    const lines = [line(400, top), line(100, top + 32)];
    assert.equal(covers(place(lines, CARD, VIEW), lines), false, `words at ${top}`);
  }
});

test("near the bottom it goes over them", () => {
  assert.ok(place([line(100, 740)], CARD, VIEW).top < 740);
});

test("it stays in the window at both sides", () => {
  assert.ok(place([line(990, 300)], CARD, VIEW).left + CARD.width <= VIEW.right);
  assert.ok(place([line(-40, 300)], CARD, VIEW).left >= VIEW.left);
});

test("words out of sight leave it in the corner", () => {
  assert.deepEqual(place([], CARD, VIEW), { left: 12, top: 68 });
});
