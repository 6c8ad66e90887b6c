import { test } from "node:test";
import assert from "node:assert/strict";

import { findAll, firstFrom, folded } from "./find.js";

/** @param {string} text @param {string} words */
const found = (text, words) => findAll(folded(text), words).map(({ start, end }) => text.slice(start, end));

test("finds words whatever their capitals and accents are", () => {
  assert.deepEqual(found("Zürich, ZURICH and zürich", "zurich"), ["Zürich", "ZURICH", "zürich"]);
  assert.deepEqual(found("Łódź lies far from Tromsø", "lodz"), ["Łódź"]);
  assert.deepEqual(found("the cafe", "Café"), ["cafe"]);
});

test("an accent that stands apart belongs to its letter", () => {
  assert.deepEqual(found("cafe\u0301 noir", "cafe"), ["cafe\u0301"]);
});

test("typed quotes, hyphens and spaces find those of print", () => {
  assert.deepEqual(found("the minister’s “plan” – at\u00a0last", "minister's \"plan\" - at last"), ["minister’s “plan” – at\u00a0last"]);
});

test("offsets hold behind letters of two units and letters that fold into two", () => {
  const text = "🚢🚢 Straße nach Kiel";
  assert.deepEqual(found(text, "kiel"), ["Kiel"]);
  assert.deepEqual(found(text, "strasse"), ["Straße"]);
  assert.deepEqual(found(text, "as"), ["aß"]);
});

test("nothing is found for nothing", () => {
  assert.deepEqual(found("a b c", ""), []);
  assert.deepEqual(found("a b c", "  "), []);
});

test("the next place is sought from where one reads, and goes round", () => {
  const hits = findAll(folded("sea sky sea sky sea"), "sea");
  assert.equal(firstFrom(hits, 0), 0);
  assert.equal(firstFrom(hits, 1), 1);
  assert.equal(firstFrom(hits, 17), 0);
  assert.equal(firstFrom([], 3), -1);
});
