import assert from "node:assert/strict";
import { test } from "node:test";
import { occurrenceAt, placeOf } from "./occurrence.js";

const TEXT = "Lind 👍 Lindqvist, Lind";

test("a place is told by its words and the how manieth they are, and found again", () => {
  for (const [start, nth] of /** @type {const} */ ([[0, 1], [8, 2], [19, 3]])) { // prettier-ignore
    const place = { start, end: start + 4 };
    assert.deepEqual(occurrenceAt(TEXT, place), { quote: "Lind", nth });
    assert.deepEqual(placeOf(TEXT, { quote: "Lind", nth }), place);
  }
});

test("what the text does not hold is nowhere", () => {
  assert.equal(placeOf(TEXT, { quote: "Lind", nth: 4 }), null);
  assert.equal(placeOf(TEXT, { quote: "Lind", nth: 0 }), null);
  assert.equal(placeOf(TEXT, { quote: "", nth: 1 }), null);
});
