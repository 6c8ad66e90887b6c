import assert from "node:assert/strict";
import { test } from "node:test";

import { longestRise } from "./patch.js";

test("a list in order is its own longest rise", () => {
  assert.deepEqual(longestRise([]), []);
  assert.deepEqual(longestRise([1, 4, 9]), [1, 4, 9]);
});

test("what stands out of order is left out, as little as can be", () => {
  assert.deepEqual(longestRise([9, 1, 2, 3]), [1, 2, 3]);
  assert.deepEqual(longestRise([1, 2, 0, 3]), [1, 2, 3]);
  assert.equal(longestRise([4, 1, 5, 2, 6, 3]).length, 3);
});
