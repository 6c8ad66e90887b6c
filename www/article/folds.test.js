import assert from "node:assert/strict";
import { test } from "node:test";
import { foldsOf, wordsOf } from "./folds.js";

/** @import {Block} from "../document/types.js" */

/** Blocks by a letter each: "a" of the article, "b" beside it, "i" and "o" in doubt, in the article and out of it. @param {string} letters @returns {Block[]} */
const blocksOf = (letters) =>
  [...letters].map((letter, i) => ({ kind: letter === "b" || letter === "o" ? "boilerplate" : "paragraph", start: i * 10, end: i * 10 + 9, ...("io".includes(letter) && { inDoubt: true }) }));

/** @param {string} letters */
const said = (letters) => foldsOf(blocksOf(letters)).map((fold) => wordsOf(fold).join(""));

test("what is beside the article is folded at its place", () => {
  assert.deepEqual(said("bbbaabab"), ["3 lines before the article are folded", "1 line is folded", "1 line after the article is folded"]);
  assert.deepEqual(said("aaa"), []);
  assert.deepEqual(said(""), []);
  assert.deepEqual(said("bb"), ["2 lines are folded"], "nothing is before an article that is not there");
});

test("what is in doubt is not folded, in the article or out of it", () => {
  assert.deepEqual(said("boabbib"), ["1 line before the article is folded", "2 lines are folded", "1 line after the article is folded"]);
  assert.deepEqual(foldsOf(blocksOf("boa")).map(({ from, to }) => [from, to]), [[0, 1]]); // prettier-ignore
});

test("an opened fold shows its first lines, a short one all of them", () => {
  const shown = (/** @type {number} */ lines) => foldsOf(blocksOf(`${"b".repeat(lines)}a`)).map(({ first }) => first);
  assert.deepEqual(shown(31), [2]);
  assert.deepEqual(shown(5), [5]);
});
