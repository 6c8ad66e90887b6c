import assert from "node:assert/strict";
import { test } from "node:test";
import { byCharacter, byParagraph, bySentence, byWord, rightward, runsRightToLeft, toEdge, toPlace } from "./caret-moves.js";

/** @import {Caret, Ground} from "./caret-moves.js" */

const TEXT = "Tides turn slowly. Boats wait.\n\nLondoners 👩‍🚀 went home.";

/** Words, sentences and paragraphs as the core tells them. @param {string} text @returns {Ground} */
function groundOf(text) {
  const ranges = (/** @type {RegExp} */ pattern) => [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  return {
    text,
    words: Uint32Array.from(ranges(/[\p{L}\p{N}]+/gu).flatMap(({ start, end }) => [start, end])),
    sentences: ranges(/[^.\n]+\./g).map(({ start, end }) => ({ start: text[start] === " " ? start + 1 : start, end })),
    blocks: ranges(/[^\n]+/g),
  };
}

const GROUND = groundOf(TEXT);
/** @param {Caret} caret @param {string} [text] */
const words = ({ anchor, head }, text = TEXT) => text.slice(Math.min(anchor, head), Math.max(anchor, head));
/** @param {string} quote @returns {Caret} */
const on = (quote) => ({ anchor: TEXT.indexOf(quote), head: TEXT.indexOf(quote) + quote.length });

test("goes from word to word, over the ends of sentences and paragraphs, and stays at the last", () => {
  let caret = on("slowly");
  caret = byWord(GROUND, caret, 1, false);
  assert.equal(words(caret), "Boats");
  caret = byWord(GROUND, byWord(GROUND, caret, 1, false), 1, false);
  assert.equal(words(caret), "Londoners");
  assert.equal(words(byWord(GROUND, caret, -1, false)), "wait");
  assert.equal(words(byWord(GROUND, on("home"), 1, false)), "home");
  assert.equal(words(byWord(GROUND, on("Tides"), -1, false)), "Tides");
});

test("a cursor within a word takes that word; one after a mark takes the next", () => {
  const inside = TEXT.indexOf("ners");
  assert.equal(words(byWord(GROUND, { anchor: inside, head: inside }, 1, false)), "Londoners");
  assert.equal(words(byWord(GROUND, { anchor: inside, head: inside }, -1, false)), "Londoners");
  const after = TEXT.indexOf(" turn");
  assert.equal(words(byWord(GROUND, { anchor: after, head: after }, 1, false)), "turn");
});

test("extending keeps the word that was selected first, on either side", () => {
  let caret = byWord(GROUND, on("slowly"), 1, true);
  assert.equal(words(caret), "slowly. Boats");
  caret = byWord(GROUND, caret, -1, true);
  assert.equal(words(caret), "slowly");
  caret = byWord(GROUND, caret, -1, true);
  assert.equal(words(caret), "turn slowly");
  caret = byWord(GROUND, byWord(GROUND, caret, 1, true), 1, true);
  assert.equal(words(caret), "slowly. Boats");
});

test("by character a word is parted, and what a reader takes for one character is not", () => {
  let caret = on("Londoners");
  for (let i = 0; i < 3; i += 1) caret = byCharacter(GROUND, caret, -1, true);
  assert.equal(words(caret), "London");
  caret = byCharacter(GROUND, caret, -1, false);
  assert.deepEqual(caret, { anchor: TEXT.indexOf("London"), head: TEXT.indexOf("London") });
  const rocket = TEXT.indexOf("👩");
  const over = byCharacter(GROUND, { anchor: rocket, head: rocket }, 1, true);
  assert.equal(words(over), "👩‍🚀");
  assert.deepEqual(byCharacter(GROUND, { anchor: over.head, head: over.head }, -1, false).head, rocket);
});

test("by character nothing stands between two paragraphs, nor beyond the text", () => {
  const end = TEXT.indexOf("\n\n");
  assert.equal(byCharacter(GROUND, { anchor: end, head: end }, 1, false).head, end + 2);
  assert.equal(byCharacter(GROUND, { anchor: end + 2, head: end + 2 }, -1, false).head, end);
  assert.equal(byCharacter(GROUND, { anchor: 0, head: 0 }, -1, false).head, 0);
  assert.equal(byCharacter(GROUND, { anchor: TEXT.length, head: TEXT.length }, 1, false).head, TEXT.length);
});

test("jumps by sentence and paragraph, and extends to their ends", () => {
  assert.equal(words(bySentence(GROUND, on("turn"), 1, false)), "Boats");
  assert.equal(words(bySentence(GROUND, on("slowly"), -1, false)), "Tides");
  assert.equal(words(bySentence(GROUND, on("Boats"), -1, false)), "Tides");
  assert.equal(words(bySentence(GROUND, on("Tides"), 1, true)), "Tides turn slowly.");
  assert.equal(words(bySentence(GROUND, bySentence(GROUND, on("Tides"), 1, true), 1, true)), "Tides turn slowly. Boats wait.");
  assert.equal(words(bySentence(GROUND, on("wait"), -1, true)), "Boats wait");
  assert.equal(words(byParagraph(GROUND, on("wait"), 1, false)), "Londoners");
  assert.equal(words(byParagraph(GROUND, on("went"), -1, false)), "Londoners");
  assert.equal(words(byParagraph(GROUND, on("Boats"), 1, true)), "Boats wait.");
  assert.equal(words(byParagraph(GROUND, on("home"), 1, false)), "home");
});

test("goes to both edges, and to a place on another line", () => {
  assert.equal(words(toEdge(GROUND, on("Boats"), 1, false)), "home");
  assert.equal(words(toEdge(GROUND, on("Boats"), -1, true)), "Tides turn slowly. Boats");
  const place = TEXT.indexOf("ent home");
  assert.equal(words(toPlace(GROUND, on("wait"), place, { extend: false, whole: true })), "went");
  assert.equal(words(toPlace(GROUND, on("wait"), TEXT.indexOf("urn"), { extend: true, whole: true })), "turn slowly. Boats wait");
  assert.equal(words(toPlace(GROUND, on("wait"), place, { extend: true, whole: false })), "wait.\n\nLondoners 👩‍🚀 w");
});

test("the right arrow goes back where the text runs from right to left", () => {
  const hebrew = groundOf("הספינה עזבה את Haifa אתמול.\n\nThe boat שלום left.");
  assert.equal(runsRightToLeft("12 הספינה"), true);
  assert.equal(rightward(hebrew, 3, false), -1);
  assert.equal(rightward(hebrew, hebrew.text.indexOf("Haifa") + 1, false), -1, "by word the paragraph decides");
  assert.equal(rightward(hebrew, hebrew.text.indexOf("Haifa") + 1, true), 1, "by character the letters do");
  assert.equal(rightward(hebrew, hebrew.text.indexOf("boat"), false), 1);
  assert.equal(rightward(hebrew, hebrew.text.indexOf("שלום") + 1, true), -1);
});

test("a text without words leaves the cursor where it is", () => {
  const bare = groundOf("…");
  for (const move of [byWord, bySentence, byParagraph, toEdge]) assert.deepEqual(move(bare, { anchor: 0, head: 0 }, 1, false), { anchor: 0, head: 0 });
});
