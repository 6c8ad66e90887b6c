import assert from "node:assert/strict";
import { test } from "node:test";
import { arcBetween } from "./arcs.js";

const box = (/** @type {number} */ left, /** @type {number} */ top) => ({ left, right: left + 40, top, bottom: top + 20 });
/** The points of a path, in order. @param {string} path */
const points = (path) => path.split(/[MC ]/).filter(Boolean).map(Number);

test("on one line the arc goes over the words, from the middle of one to that of the other", () => {
  const { path, middle } = arcBetween(box(0, 100), box(200, 102));
  const [x1, y1 = 0, , top = 0, , , x2, y2] = points(path);
  assert.deepEqual([x1, x2], [20, 220]);
  assert.equal(y1, y2);
  assert.ok(top < y1 && top >= y1 - 30);
  assert.ok(middle.y < y1 && middle.x === 120);
});

test("between lines it leaves under the upper one and comes to the lower one from above, whichever it begins at", () => {
  const down = points(arcBetween(box(0, 100), box(200, 300)).path);
  const up = points(arcBetween(box(200, 300), box(0, 100)).path);
  assert.ok((down[1] ?? 0) > 120 && (down[7] ?? 0) < 304);
  assert.ok((up[1] ?? 0) < 304 && (up[7] ?? 0) > 120);
  assert.deepEqual([up[0], up[6]], [down[6], down[0]]);
});
