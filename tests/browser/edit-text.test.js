// The text edited in a step of its own: what stands on it moves along, nothing that a person made is lost.

import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { annotate, clickOn, dragOver, exported, fromMore, noteOnSelection, saved, select } from "./reader.js";
import { listed, reading, reject } from "./library.js";

const ARTICLE =
  "Ferry line reopens\n\n" +
  "Mara Lindqvist, who runs the harbour of Bergen, said on 3 May 2021 that the new ferry had cost €2.4 billion. " +
  "The Harbour Board expects 40,000 pasengers a year, twice as many as before.\n\n" +
  "Photo: the ferry at its berth, by Per Nyberg\n\n" +
  "In Norway the old line had been shut since 1998.";
const EDITED = ARTICLE.replace("Mara", "Maria").replace("pasengers", "passengers").replace("Photo: the ferry at its berth, by Per Nyberg\n\n", "");

/** @typedef {import("./tab.js").Tab} Tab */

/** @param {Tab} tab */
const textBox = (tab) => tab.part("textbox", "Text of the article");

/**
 * Until the page says what an edit does.
 *
 * @param {Tab} tab
 * @param {string} words
 */
const foreseen = (tab, words) => tab.until(`it is told: ${words}`, (sought) => document.querySelector(".edit-words")?.textContent?.includes(sought), words);

/** @param {Tab} tab @param {string} name */
const itemsIn = (tab, name) =>
  tab.evaluate((list) => Array.from(document.querySelectorAll(`[aria-label="${list}"] > li`), (item) => item.textContent ?? ""), name);

/** @param {Tab} tab */
const shownText = (tab) => tab.evaluate(() => document.querySelector(".article .text")?.textContent ?? "");

journey("what keys act on is outlined still when an edit of the text behind it is undone", async (tab) => {
  await annotate(tab, ARTICLE);
  await dragOver(tab, "new ferry");
  await noteOnSelection(tab, "which one?");
  await fromMore(tab, "Edit text");
  await foreseen(tab, "No changes yet");
  await textBox(tab).fill(ARTICLE.replace("pasengers", "passengers"));
  await foreseen(tab, "1 of your 1 mark unchanged");
  await tab.press("Control+Enter");
  await tab.until("the text is the edited one", () => document.querySelector(".article .text")?.textContent?.includes("passengers"));
  await clickOn(tab, "new ferry");
  await tab.press("Escape");
  await tab.until("it is outlined", () => document.querySelector(".article .frame.active"));
  await tab.press("Control+z");
  await tab.until("the text is as it was", () => document.querySelector(".article .text")?.textContent?.includes("pasengers"));
  await tab.until("it is outlined still", () => document.querySelector(".article .frame.active"));
});

journey("a typo is mended and a caption cut; marks move, what has no place is kept, one undo restores all, also after a reload", async (tab) => {
  await annotate(tab, ARTICLE);
  await reject(tab, "Bergen");
  await dragOver(tab, "40,000 pasengers");
  await noteOnSelection(tab, "ask the harbour office");
  await dragOver(tab, "at its berth");
  await noteOnSelection(tab, "since when?");
  await saved(tab);
  const before = await exported(tab);

  await fromMore(tab, "Edit text");
  await foreseen(tab, "No changes yet");
  assert.equal(await textBox(tab).evaluate((box) => box.value), ARTICLE);
  await textBox(tab).fill(EDITED);
  await foreseen(tab, "1 with changed text, 1 no longer in the text");
  assert.match(String(await itemsIn(tab, "No longer in the text")), /at its berth.*since when\?/);

  // Half done, the page is left: the edit waits.
  await tab.reload();
  await reading(tab);
  await tab.part("button", "Resume").click();
  await foreseen(tab, "1 no longer in the text");
  await tab.press("Control+Enter");
  await tab.part("region", "Article").there();
  await tab.until("the text is the edited one", () => document.querySelector(".article .text")?.textContent?.includes("passengers"));
  assert.equal((await shownText(tab)).includes("Photo"), false);
  await listed(tab, "Bergen", false);
  await listed(tab, "Maria Lindqvist");
  assert.match(String(await itemsIn(tab, "Notes")), /40,000 passengers.*ask the harbour office/);
  assert.match(String(await itemsIn(tab, "No longer in the text")), /at its berth.*since when\?/);

  await saved(tab);
  const after = await exported(tab);
  const { text, annotations, sentences, blocks } = after.document;
  assert.equal(text, EDITED);
  const points = [...text];
  for (const { start, end, quote } of annotations) assert.equal(points.slice(start, end).join(""), quote);
  assert.ok(sentences.every(({ end, checkworthiness }) => end <= points.length && checkworthiness >= 0));
  assert.equal(Math.max(...blocks.map(({ end }) => end)), points.length);
  assert.ok(annotations.some(({ kind, quote }) => kind === "claim" && quote.includes("passengers")));

  // A search hides nothing of what can be done with it.
  await tab.press("f");
  await tab.part("textbox", "Find in the text").there();
  for (const name of ["Attach to selection", "Discard"]) await tab.part("list", "No longer in the text").part("button", name).there();
  await tab.press("Escape");

  // Selected by the keyboard's way as well as by the mouse's: the words that it belongs to now.
  assert.equal(await select(tab, "old line"), "old line");
  await tab.part("list", "No longer in the text").part("button", "Attach to selection").click();
  await tab.until("it is a note again", () => document.querySelector('[aria-label="Notes"]')?.textContent?.includes("old line"));
  assert.deepEqual(await itemsIn(tab, "No longer in the text"), []);

  await saved(tab);
  await tab.reload();
  await reading(tab);
  for (const left of ["Photo", "at its berth"]) assert.equal((await shownText(tab)).includes(left), false);
  await tab.part("button", "Undo").click();
  await tab.part("list", "No longer in the text").there();
  await tab.part("button", "Undo").click();
  await tab.until("the text is as it was", () => document.querySelector(".article .text")?.textContent?.includes("Photo: the ferry at its berth"));
  assert.deepEqual(await itemsIn(tab, "No longer in the text"), []);
  const { modified: _then, ...first } = before.document;
  const { modified: _now, ...last } = (await exported(tab)).document;
  assert.deepEqual(last, first);
  // Words are the old text's again: a part of one is made whole.
  await dragOver(tab, "40,000 pasenge");
  await noteOnSelection(tab, "whole words");
  assert.match(String(await itemsIn(tab, "Notes")), /40,000 pasengers.*whole words/);
});

journey("an edit that is thrown away can be had back, and another tab follows one that is saved", async (tab) => {
  await annotate(tab, ARTICLE);
  await saved(tab);
  const other = await tab.beside();
  await other.open(await tab.evaluate(() => location.href));
  await reading(other);
  await fromMore(tab, "Edit text");
  await textBox(tab).fill(EDITED);
  await tab.press("Escape");
  await tab.part("region", "Article").there();
  assert.match(await shownText(tab), /pasengers/);
  await tab.part("button", "Keep editing").click();
  await foreseen(tab, "You have no marks yet");
  assert.equal(await textBox(tab).evaluate((box) => box.value), EDITED);
  await tab.part("button", "Save text").click();
  await tab.part("region", "Article").there();
  await other.until("the other tab shows the edited text", () => document.querySelector(".article .text")?.textContent?.includes("Maria Lindqvist"));
  await reject(other, "Maria Lindqvist");
  await listed(tab, "Maria Lindqvist", false);
  assert.deepEqual(other.faults, []);
});
