import assert from "node:assert/strict";
import { test } from "node:test";

import { joined } from "../../benches/accuracy/articles.mjs";
import { capitals, copyIn, strictTitle, title } from "../../benches/accuracy/copies.mjs";
import { marked } from "../../benches/accuracy/corpus.mjs";

test("a copy in capitals gives its names back to the plain text, where it grew too", () => {
  const plain = "Frau Groß 🙂 lives in Weißensee, near Tallinn.";
  const copy = copyIn(plain, capitals);
  assert.equal(copy.text, "FRAU GROSS 🙂 LIVES IN WEISSENSEE, NEAR TALLINN.");
  for (const words of ["Groß", "🙂", "Weißensee", "Tallinn", "."]) {
    const start = copy.text.indexOf(words.toUpperCase());
    const found = { start, end: start + words.toUpperCase().length, type: "LOC" };
    const [back] = copy.back([found]);
    assert.equal(plain.slice(back?.start, back?.end), words);
  }
});

test("a title begins every word with a capital, and only words", () => {
  const plain = "“don't leave,” says NATO's anti-war group of the 1990s";
  assert.equal(copyIn(plain, title).text, "“Don't Leave,” Says NATO's Anti-War Group Of The 1990s");
  assert.equal(copyIn(plain, strictTitle).text, "“Don't Leave,” Says Nato's Anti-War Group Of The 1990s");
});

test("tags become names: an I goes on only what has its label", () => {
  const tags = ["B-per", "I-per", "O", "I-org", "I-per", "B-per", "?"];
  const offsets = /** @type {[number, number][]} */ (tags.map((_, i) => [i * 2, i * 2 + 1]));
  assert.deepEqual(marked(tags, offsets), [
    { start: 0, end: 3, type: "per" },
    { start: 6, end: 7, type: "org" },
    { start: 8, end: 9, type: "per" },
    { start: 10, end: 11, type: "per" },
  ]);
});

test("paragraphs of one article are joined in order, and their names move along", () => {
  const paragraph = (/** @type {string} */ id, /** @type {string} */ text, /** @type {string} */ words) => {
    const start = text.indexOf(words);
    return { id, text, gold: [{ start, end: start + words.length, type: "LOC" }] };
  };
  const articles = joined([
    paragraph("one#0", "Rain in Quito.", "Quito"),
    paragraph("two#0", "Sun in Osaka.", "Osaka"),
    paragraph("one#1", "Fog in Gdansk.", "Gdansk"),
  ]);
  assert.deepEqual(articles.map(({ id, text }) => [id, text]), [["one", "Rain in Quito.\n\nFog in Gdansk."], ["two", "Sun in Osaka."]]); // prettier-ignore
  assert.deepEqual(
    articles.map(({ text, gold }) => gold.map(({ start, end }) => text.slice(start, end))),
    [["Quito", "Gdansk"], ["Osaka"]],
  );
});
