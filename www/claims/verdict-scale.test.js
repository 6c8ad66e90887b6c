import assert from "node:assert/strict";
import { test } from "node:test";
import { USUAL_SCALE } from "../document/verdict-scale.js";
import { createVerdictScale, pressed, verdictOfDigit } from "./verdict-scale.js";

/** @import {ScaleVerdict} from "../document/types.js" */

/** A browser's storage, as far as a scale needs it. */
function storage() {
  const kept = new Map();
  return {
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value),
    removeItem: (/** @type {string} */ key) => void kept.delete(key),
  };
}

/** @type {ScaleVerdict[]} */
const DESK = [{ words: "Right", rating: 5, colour: "blue" }, { words: "Wrong", rating: 1, colour: "orange" }, { words: "Spin", colour: "pink" }]; // prettier-ignore

test("a verdict of the scale brings the rating of its place, any other of the page none", () => {
  const scale = createVerdictScale(storage);
  assert.deepEqual(scale.choose("Mostly false"), { verdict: "Mostly false", rating: 2 });
  assert.deepEqual(scale.choose(" true "), { verdict: "True", rating: 5 });
  assert.deepEqual(scale.choose("Opinion"), { verdict: "Opinion", rating: null });
  assert.deepEqual(scale.own, []);
});

test("words of one's own are kept for the next document, until they are forgotten", () => {
  const browser = storage();
  createVerdictScale(() => browser).choose("Half a story");
  const next = createVerdictScale(() => browser);
  assert.deepEqual(next.choose("Satire"), { verdict: "Satire" });
  assert.deepEqual(createVerdictScale(() => browser).own, ["Satire", "Half a story"]);
  next.forget("Half a story");
  assert.deepEqual(createVerdictScale(() => browser).own, ["Satire"]);
});

test("a newsroom's scale is set once: it holds for every document without one, and goes into it with a verdict", () => {
  const browser = storage();
  createVerdictScale(() => browser).set(DESK);
  const scale = createVerdictScale(() => browser);
  assert.deepEqual(scale.verdicts, DESK);
  assert.deepEqual(scale.choose("wrong"), { verdict: "Wrong", rating: 1, scale: DESK });
  assert.deepEqual(scale.choose("Spin"), { verdict: "Spin", rating: null, scale: DESK });
  const theirs = DESK.slice(0, 2);
  scale.show({ verdictScale: theirs });
  assert.deepEqual(scale.verdicts, theirs, "a document that has one is judged by it");
  assert.equal(scale.choose("Right").scale, undefined);
  scale.set(null);
  scale.show({});
  assert.deepEqual(scale.verdicts, USUAL_SCALE);
});

test("a digit is a verdict, the one after them opens the others, which have the digits from there on", () => {
  const scale = createVerdictScale(storage);
  const digits = [1, 5, 6, 7, 8, 9, 0].map((digit) => verdictOfDigit(scale, digit, false));
  assert.deepEqual(digits, ["True", "False", "other", "Misleading", "Opinion", "Out of date", null]);
  assert.equal(verdictOfDigit(scale, 6, true), "Cannot be checked");
  scale.show({ verdictScale: DESK });
  assert.deepEqual([3, 4, 5].map((digit) => verdictOfDigit(scale, digit, false)), ["Spin", "other", "Misleading"]); // prettier-ignore
});

test("the verdict that is pressed again is taken back, with its rating if it is none of one's own words", () => {
  const scale = createVerdictScale(storage);
  assert.deepEqual(pressed(scale, "True", "True"), { verdict: "", rating: null });
  scale.choose("Satire");
  assert.deepEqual(pressed(scale, "Satire", "Satire"), { verdict: "" });
  assert.deepEqual(pressed(scale, "Satire", "False"), { verdict: "False", rating: 1 });
});

test("a browser that keeps nothing, or something else, does not get in the way", () => {
  const scale = createVerdictScale(() => {
    throw new Error("blocked");
  });
  scale.choose("Satire");
  assert.deepEqual(scale.own, ["Satire"]);
  const odd = createVerdictScale(() => ({ ...storage(), getItem: () => '{"a": 1}' }));
  assert.deepEqual([odd.own, odd.verdicts], [[], USUAL_SCALE]);
});
