import assert from "node:assert/strict";
import { test } from "node:test";
import { snap } from "./snap.js";

/** The words of a text, as the core gives them: letters and digits, or a sign. */
function wordsOf(/** @type {string} */ text) {
  return new Uint32Array([...text.matchAll(/[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu)].flatMap((m) => [m.index, m.index + m[0].length]));
}

/**
 * The words that the selection between the bars snaps to.
 *
 * @param {string} marked
 * @param {{exact?: boolean}} [options]
 */
function snapped(marked, options) {
  const text = marked.replaceAll("|", "");
  const start = marked.indexOf("|");
  const end = marked.lastIndexOf("|") - 1;
  const range = snap(wordsOf(text), start, end, { text, ...options });
  return range && text.slice(range.start, range.end);
}

test("a part of a word becomes the word", () => {
  assert.equal(snapped("In Nov|i S|ad it rained"), "Novi Sad");
  assert.equal(snapped("In N|o|vi Sad"), "Novi");
});

test("space, commas and dashes at the ends are left out", () => {
  assert.equal(snapped("In| Novi Sad |it rained"), "Novi Sad");
  assert.equal(snapped("the| – Novi Sad, –| a tram"), "Novi Sad");
  assert.equal(snapped("It rained|.\n\nThen |it stopped"), "Then");
  assert.equal(snapped("it said|)” Then |it stopped"), "Then");
});

test("brackets, quote marks and stops stay where they were taken in, and only there", () => {
  assert.equal(snapped("the |“Blue Line”|, a tram"), "“Blue Line”");
  assert.equal(snapped("the “|Blue Line|”, a tram"), "Blue Line");
  assert.equal(snapped("the |Bank of Orme (BO)| said"), "Bank of Orme (BO)");
  assert.equal(snapped("the |Bank of Orme (B|O) said"), "Bank of Orme (BO");
  assert.equal(snapped("|It rained.| Then"), "It rained.");
  assert.equal(snapped("he said |\"It rained, and (once) it froze!\"| again"), '"It rained, and (once) it froze!"');
  assert.equal(snapped("the |“Blue Line,”| a tram"), "“Blue Line,”");
  assert.equal(snapped("the |“Blue Line”, |a tram"), "“Blue Line”");
  assert.equal(snapped("an |„alter Hafen“| there"), "„alter Hafen“");
});

test("a selection that only touches a word does not take it", () => {
  assert.equal(snapped("In Novi| |Sad"), null);
  assert.equal(snapped("In |Novi| Sad"), "Novi");
});

test("exact keeps part-words and trims space", () => {
  assert.equal(snapped("the| anti|war march", { exact: true }), "anti");
});

test("a sign alone can be marked", () => {
  assert.equal(snapped("so |—| it ends"), "—");
  assert.equal(snapped("well done |🙂| indeed"), "🙂");
});

test("backwards, empty and beyond the text", () => {
  const text = "Novi Sad";
  assert.deepEqual(snap(wordsOf(text), 6, 2, { text }), { start: 0, end: 8 });
  assert.equal(snap(wordsOf(text), 2, 2, { text }), null);
  assert.deepEqual(snap(wordsOf(text), 5, 99, { text }), { start: 5, end: 8 });
  assert.equal(snap(new Uint32Array(), 0, 0, { text: "" }), null);
});

test("half of a character is never left outside", () => {
  const text = "a 👩‍👩‍👧 b";
  const family = { start: 2, end: text.length - 2 };
  for (const [start, end] of [[3, 4], [2, 3], [5, 6]]) {
    assert.deepEqual(snap(new Uint32Array(), Number(start), Number(end), { text, exact: true }), family);
  } // prettier-ignore
});
