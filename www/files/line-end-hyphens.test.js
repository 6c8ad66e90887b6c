import assert from "node:assert/strict";
import { test } from "node:test";
import { mended, wordsOf } from "./line-end-hyphens.js";

/** @param {string[]} lines @param {string} [rest]  of the text */
const joined = (lines, rest = "") => mended(lines, wordsOf([...lines, rest]));

test("a word broken at a line's end is mended", () => {
  assert.equal(joined(["The govern-", "ment fell."]), "The government fell.");
  assert.equal(joined(["The govern\u00AD", "ment"]), "The government");
  assert.equal(joined(["one", "two"]), "one two");
});

test("a hyphen of the word's own stays where the text writes it so", () => {
  assert.equal(joined(["a well-", "known port"], "a well-known man"), "a well-known port");
  assert.equal(joined(["a well-", "known port"], "a wellknown man"), "a wellknown port");
  assert.equal(joined(["the long-", "term plan"], "a long and steady term"), "the long-term plan");
});

test("no one word is written with a capital, a figure or a second hyphen inside", () => {
  assert.equal(joined(["pro-", "European"]), "pro-European");
  assert.equal(joined(["a mid-", "2021 vote"]), "a mid-2021 vote");
  assert.equal(joined(["the state-of-the-", "art port"]), "the state-of-the-art port");
  assert.equal(joined(["a NATO-", "led force"]), "a NATO-led force");
  assert.equal(joined(["in 2019-", "20"]), "in 2019-20");
});

test("a dash is no hyphen", () => {
  assert.equal(joined(["it left –", "late"]), "it left – late");
  assert.equal(joined(["the port -", "old"]), "the port - old");
});
