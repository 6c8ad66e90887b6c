import assert from "node:assert/strict";
import { test } from "node:test";

import {
  calibrationError,
  comparable,
  count,
  f1,
  judged,
  precision,
  recall,
  reliability,
  sum,
  trim,
} from "../../benches/accuracy/scoring.mjs";

/** @import {Name, Tally} from "../../benches/accuracy/scoring.mjs" */

/**
 * The name that these words are, where they stand first.
 *
 * @param {string} text
 * @param {string} words
 * @param {string} type
 * @param {number} [score]
 * @returns {Name}
 */
function name(text, words, type, score) {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, `${words} stands in the text`);
  return { start, end: start + words.length, type, ...(score === undefined ? {} : { score }) };
}

const TEXT = "The Harbour Board's ship left Tallinn’s port for the Azores.";
const TYPES = new Set(["ORG", "LOC"]);

test("a name loses its article and its possessive, in either apostrophe", () => {
  const words = (/** @type {string} */ one) => {
    const { start, end } = trim(TEXT, name(TEXT, one, "ORG"));
    return TEXT.slice(start, end);
  };
  assert.equal(words("The Harbour Board's"), "Harbour Board");
  assert.equal(words("Tallinn’s"), "Tallinn");
  assert.equal(words("the Azores"), "Azores");
  assert.equal(words("Azores"), "Azores");
});

test("names that agree after trimming count once, and a facility is a place", () => {
  const names = [name(TEXT, "the Azores", "LOC"), name(TEXT, "Azores", "FAC")];
  assert.deepEqual([...comparable(TEXT, names).values()].map(({ type }) => type), ["LOC"]); // prettier-ignore
});

test("a span with another type is one too many and one too few", () => {
  /** @type {Tally} */
  const tally = new Map();
  const gold = [name(TEXT, "The Harbour Board", "ORG"), name(TEXT, "Tallinn", "LOC")];
  const found = [name(TEXT, "Harbour Board's", "ORG"), name(TEXT, "Tallinn", "ORG")];
  count(tally, TEXT, gold, found, TYPES);
  assert.deepEqual(Object.fromEntries(tally), {
    ORG: { hit: 1, extra: 1, missed: 0 },
    LOC: { hit: 0, extra: 0, missed: 1 },
  });
  assert.equal(f1(sum(tally)), 50);
});

test("types that a corpus does not mark are left out on both sides", () => {
  /** @type {Tally} */
  const tally = new Map();
  count(tally, TEXT, [name(TEXT, "ship", "PRODUCT")], [name(TEXT, "port", "DATE")], TYPES);
  assert.equal(tally.size, 0);
});

test("precision, recall and F1 of counts", () => {
  const counts = { hit: 6, extra: 2, missed: 6 };
  assert.equal(precision(counts), 75);
  assert.equal(recall(counts), 50);
  assert.equal(f1(counts), 60);
  assert.equal(f1({ hit: 0, extra: 0, missed: 0 }), 0);
});

test("names without a score, and types that do not count, say nothing about scores", () => {
  const found = [name(TEXT, "Tallinn", "LOC", 0.9), name(TEXT, "Azores", "LOC"), name(TEXT, "port", "DATE", 0.8)];
  assert.deepEqual(judged(TEXT, [name(TEXT, "Tallinn", "LOC")], found, TYPES), [{ score: 0.9, right: true }]);
});

test("scores that are the share of right names have no calibration error", () => {
  const four = [true, true, true, false].map((right) => ({ score: 0.75, right }));
  assert.deepEqual(reliability(four), [{ from: 0.7, names: 4, score: 0.75, right: 0.75 }]);
  assert.equal(calibrationError(reliability(four)), 0);
});

test("the error weighs each bin by its names", () => {
  const sure = [true, true, true].map((right) => ({ score: 1, right }));
  const wrong = [{ score: 0.4, right: false }];
  const bins = reliability([...sure, ...wrong]);
  assert.deepEqual(bins.map(({ from, names }) => [from, names]), [[0.4, 1], [0.9, 3]]); // prettier-ignore
  assert.ok(Math.abs(calibrationError(bins) - 0.1) < 1e-9);
});
