import assert from "node:assert/strict";
import { test } from "node:test";
import { nudged, withEndAt } from "./adjust.js";

const TEXT = "The Bank of Harland’s cafe\u0301 👩‍👩‍👧 closed early.";
const WORDS = Uint32Array.from([...TEXT.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ index, 0: word }) => [index, index + word.length]));

/** @param {string} words */
const at = (words) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
/** @param {readonly {start: number, end: number}[]} pieces */
const read = (pieces) => pieces.map(({ start, end }) => TEXT.slice(start, end));
/** @param {string} words @param {"start" | "end"} end @param {1 | -1} step @param {boolean} [exact] */
const after = (words, end, step, exact = false) => read(nudged(at(words), end, step, { text: TEXT, words: WORDS, exact }));

test("an end goes from word to word, and no further than the text or the other end", () => {
  assert.deepEqual(after("Bank", "end", 1), ["Bank of"]);
  assert.deepEqual(after("Bank of", "end", -1), ["Bank"]);
  assert.deepEqual(after("Bank", "start", -1), ["The Bank"]);
  assert.deepEqual(after("Bank of", "start", 1), ["of"]);
  assert.deepEqual(after("Bank", "end", -1), ["Bank"]);
  assert.deepEqual(after("Bank", "start", 1), ["Bank"]);
  assert.deepEqual(after("The", "start", -1), ["The"]);
  assert.deepEqual(after("early", "end", 1), ["early"]);
  assert.deepEqual(after("Harl", "end", 1), ["Harland"], "from within a word to its end");
});

test("by characters a person takes for one, never by halves of them", () => {
  assert.deepEqual(after("Harland", "end", -1, true), ["Harlan"]);
  assert.deepEqual(after("cafe\u0301", "end", -1, true), ["caf"]);
  assert.deepEqual(after("cafe\u0301 ", "end", 1, true), ["cafe\u0301 👩‍👩‍👧"]);
  assert.deepEqual(after("The", "start", -1, true), ["The"]);
});

test("a place is taken as the word it lies in; the other end stays where it is", () => {
  const ground = { text: TEXT, words: WORDS };
  const inBank = at("Bank").start + 2;
  assert.deepEqual(read(withEndAt(at("of"), "start", inBank, ground)), ["Bank of"]);
  assert.deepEqual(read(withEndAt(at("The"), "end", inBank, ground)), ["The Bank"]);
  assert.deepEqual(read(withEndAt(at("The"), "end", inBank, { ...ground, exact: true })), ["The Ba"]);
  assert.deepEqual(read(withEndAt(at("Harl"), "start", inBank, ground)), ["Bank of Harl"]);
  assert.deepEqual(read(withEndAt(at("of"), "start", TEXT.length, ground)), ["of"], "it does not pass the other end");
});

test("of several pieces the outer ends move", () => {
  const fragments = [at("Bank"), at("Harland")].map((piece) => ({ ...piece, quote: TEXT.slice(piece.start, piece.end) }));
  const annotation = { start: at("Bank").start, end: at("Harland").end, fragments };
  assert.deepEqual(read(nudged(annotation, "start", -1, { text: TEXT, words: WORDS })), ["The Bank", "Harland"]);
  assert.deepEqual(read(withEndAt(annotation, "end", at("closed").end, { text: TEXT, words: WORDS })).at(-1), TEXT.slice(at("Harland").start, at("closed").end));
});
