import assert from "node:assert/strict";
import { test } from "node:test";
import { USUAL_SCALE } from "../document/verdict-scale.js";
import { showScale, verdictLook } from "./verdict-look.js";

const inWords = (/** @type {string} */ verdict, /** @type {number | undefined} */ rating = undefined) => Object.values(verdictLook(verdict, rating)).join(" ");

test("a disc is as full as the claim holds", () => {
  assert.deepEqual(USUAL_SCALE.map(({ words }) => inWords(words)), ["check green", "three-quarters green", "half grey", "quarter red", "cross red"]); // prettier-ignore
});

test("what is no matter of degree has a sign of its own, as an earlier version called it too", () => {
  assert.deepEqual(["Opinion", "Cannot be checked", "Unverifiable", "misleading", "Out of date"].map((words) => inWords(words)), ["speech grey", "dashes grey", "dashes grey", "exclamation red", "clock grey"]); // prettier-ignore
});

test("words of one's own go by their rating", () => {
  assert.deepEqual([inWords("Rather so", 4), inWords("Satire"), inWords("", undefined)], ["three-quarters green", "dots grey", "dots grey"]);
});

test("a newsroom's own scale gives its colours", () => {
  showScale([{ words: "Right", rating: 5, colour: "blue" }, { words: "Opinion", colour: "pink" }]); // prettier-ignore
  assert.deepEqual([inWords("right"), inWords("Opinion"), inWords("False")], ["check blue", "dots pink", "cross red"]);
  showScale(USUAL_SCALE);
});
