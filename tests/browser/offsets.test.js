/** Selections in the page and offsets in the file mean the same characters, whatever the characters are. */
import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { annotate, choose, exported, noteOnSelection, select } from "./reader.js";

/** Each stands twice, so that only the right offset, and not the quote alone, finds the second. */
const WORDS = [
  "family 👩‍👩‍👧‍👦 travels",
  "flags 🇪🇪🇫🇮 wave",
  "thumbs 👍🏽 up",
  "Zoe\u0308 Ny\u030astro\u0308m",
  "Ὀδυσσεύς",
  "مدينة القدس",
  "שלום עליכם",
  "𝔊𝔩𝔬𝔰𝔰",
];

const PARAGRAPHS = WORDS.map((words) => `🚢 One ${words} here, and the same ${words} there, naïve as ever.`);

/**
 * @param {import("./tab.js").Tab} tab
 * @param {string} text  what the file must hold
 */
async function marksTheRightCharacters(tab, text) {
  for (const [i, words] of WORDS.entries()) {
    assert.equal(await select(tab, words, 1), words, "the browser selects what was asked for");
    await noteOnSelection(tab, `note ${i}`);
  }
  const { document } = await exported(tab);
  assert.equal(document.text, text);
  const points = [...document.text];
  for (const [i, words] of WORDS.entries()) {
    const note = document.annotations.find((one) => one.note === `note ${i}`);
    assert.ok(note, `“${words}” is noted`);
    assert.equal(note.quote, words);
    assert.equal(points.slice(note.start, note.end).join(""), words);
    const second = text.indexOf(words, text.indexOf(words) + 1);
    assert.equal(note.start, [...text.slice(0, second)].length, `“${words}” is noted where it was selected`);
  }
  for (const { start, end, quote } of document.annotations) {
    assert.equal(points.slice(start, end).join(""), quote);
  }
}

journey("a selection reads back through emoji, flags, combining marks and right-to-left text", async (tab) => {
  const text = PARAGRAPHS.join("\n\n");
  await annotate(tab, text);
  await marksTheRightCharacters(tab, text);
});

journey("a selection reads back through the line ends of Windows", async (tab) => {
  const text = PARAGRAPHS.join("\r\n\r\n");
  await choose(tab, "Open a file", "windows.txt", text);
  await tab.part("region", "Article").there();
  await marksTheRightCharacters(tab, text);
});

journey("a selection that starts inside a word is snapped to words, and with spaces trimmed", async (tab) => {
  await annotate(tab, "The ferry Aurora left Narva at dawn, and the crew of the Aurora sang.");
  await select(tab, "rora left Nar");
  await noteOnSelection(tab, "snapped");
  await select(tab, " crew ");
  await noteOnSelection(tab, "trimmed");
  const { document } = await exported(tab);
  const quotes = document.annotations.filter(({ kind }) => kind === "note").map(({ quote }) => quote);
  assert.deepEqual(quotes, ["Aurora left Narva", "crew"]);
});
