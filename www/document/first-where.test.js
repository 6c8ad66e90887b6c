import assert from "node:assert/strict";
import { test } from "node:test";
import { firstWhere } from "./first-where.js";

test("the first index from which on it holds is found in every list, wherever it stands", () => {
  for (let length = 0; length < 9; length += 1) {
    for (let first = 0; first <= length; first += 1) assert.equal(firstWhere(length, (i) => i >= first), first);
  }
});
