import assert from "node:assert/strict";
import { test } from "node:test";
import { across, gapsOf, holds, isOnSameWords, nameIn, tidied, without, wordsIn } from "./fragments.js";

const TEXT = "Ships from North and South Harland met.";

/** @param {string} words */
const at = (words) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
/** @param {readonly {start: number, end: number}[]} pieces */
const read = (pieces) => pieces.map(({ start, end }) => TEXT.slice(start, end));

const NORTH = {
  ...at("North and South Harland"),
  quote: "North and South Harland",
  fragments: [at("North"), at("Harland")].map((piece) => ({ ...piece, quote: TEXT.slice(piece.start, piece.end) })),
};

test("a name in pieces is read without what lies between, and shown with a sign for it", () => {
  assert.equal(nameIn(NORTH), "North Harland");
  assert.equal(wordsIn(NORTH), "North … Harland");
  assert.deepEqual(read(gapsOf(NORTH)), [" and South "]);
  assert.equal(wordsIn({ quote: "Ships" }), "Ships");
  assert.deepEqual(gapsOf({}), []);
});

test("pieces are put in order; those that meet, or nearly, are one", () => {
  assert.deepEqual(read(tidied(TEXT, [at("Harland"), at("North")])), ["North", "Harland"]);
  assert.deepEqual(read(tidied(TEXT, [at("Harland"), at("South")])), ["South Harland"]);
  assert.deepEqual(read(tidied(TEXT, [at("North and"), at("and South")])), ["North and South"]);
  assert.deepEqual(tidied(TEXT, [{ start: 5, end: 5 }, { start: -1, end: 3 }, { start: 3, end: 900 }]), []);
});

test("what is taken out leaves its two sides, or none, without white space at their ends", () => {
  assert.deepEqual(read(without(TEXT, [at("North and South Harland")], at("and South"))), ["North", "Harland"]);
  assert.deepEqual(read(without(TEXT, [at("North and South")], at("North"))), ["and South"]);
  assert.deepEqual(without(TEXT, [at("North")], at("North")), []);
  assert.ok(holds([at("North"), at("South Harland")], at("Harland")));
  assert.ok(!holds([at("North"), at("Harland")], at("South")));
});

test("a mark across gaps is of the pieces that are no part of them", () => {
  const gap = at(" and South");
  const made = across(TEXT, at("North and South Harland"), [gap]);
  assert.deepEqual([made.start, made.end, made.fragments?.map(({ quote }) => quote)], [at("North").start, at("Harland").end, ["North", "Harland"]]);
  assert.deepEqual(across(TEXT, at("North and South"), [gap]), at("North"), "what ends in a gap ends before it");
  assert.deepEqual(across(TEXT, at("North"), [gap]), at("North"));
  assert.deepEqual(across(TEXT, at("and"), [gap]), at("and"));
});

test("the same two ends are not the same words", () => {
  assert.ok(isOnSameWords(NORTH, structuredClone(NORTH)));
  assert.ok(!isOnSameWords(NORTH, at("North and South Harland")));
  assert.ok(isOnSameWords(at("North"), at("North")));
});
