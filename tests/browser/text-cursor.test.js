// Marks made by keys alone, with a text cursor in an article that is not written.

import assert from "node:assert/strict";

import { article, listed, reading } from "./library.js";
import { journey } from "./journey.js";
import { annotate, exported } from "./reader.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** Lines of a width that every font breaks somewhere else: what is asked of them is asked of the page. */
const TEXT = `${article()}\n\nThe crew loved the Londoners’ harbour song. They sang it twice.\n\nהספינה הישנה עזבה את הנמל`;

/** @param {Tab} tab */
const selected = (tab) => tab.evaluate(() => String(getSelection()));

/** @param {Tab} tab @param {string} words */
const selects = (tab, words) => tab.until(`“${words}” is selected`, (wanted) => String(getSelection()) === wanted, words);

/** @param {Tab} tab @param {...string} keys */
async function press(tab, ...keys) {
  for (const key of keys) await tab.press(key);
}

/** What is said of the place of the cursor. @param {Tab} tab */
const atCursor = (tab) => tab.evaluate(() => document.querySelector('[aria-label="Marks at the cursor"]')?.textContent ?? "");

/** Where the words stand that are selected, and the cursor. @param {Tab} tab */
const places = (tab) =>
  tab.evaluate(() => {
    const { top, left, right, height } = /** @type {Selection} */ (getSelection()).getRangeAt(0).getBoundingClientRect();
    const mark = /** @type {Element} */ (document.querySelector(".text-cursor")).getBoundingClientRect();
    return { top, left, right, height, cursor: { left: mark.left, top: mark.top, isShown: mark.height > 0 } };
  });

journey("by keys alone words, part-words, sentences and paragraphs are selected and marked, and a label is given again", async (tab) => {
  await annotate(tab, TEXT);
  await reading(tab);

  await press(tab, "m");
  await selects(tab, "Ferry");
  assert.equal((await places(tab)).cursor.isShown, true);
  await press(tab, "ArrowRight", "Shift+ArrowRight");
  await selects(tab, "line reopens");
  await press(tab, "Shift+ArrowLeft", "Shift+ArrowLeft");
  await selects(tab, "Ferry line");
  assert.equal(await atCursor(tab), "No marks here");

  // By paragraph and by sentence; the cursor says what is marked where it stands.
  await press(tab, "Control+ArrowDown");
  await selects(tab, "Mara");
  assert.match(await atCursor(tab), /^\d marks? here\. Person “Mara Lindqvist”, suggested/);
  await press(tab, "Control+ArrowDown");
  await selects(tab, "The");
  await press(tab, "Control+ArrowRight");
  await selects(tab, "They");
  await press(tab, "Control+Shift+ArrowRight");
  await selects(tab, "They sang it twice.");
  await press(tab, "c");
  await tab.until("it is a claim", () => Array.from(document.querySelectorAll('[aria-label="Claims"] .said'), (said) => said.textContent).some((said) => said?.includes("They sang it twice")));

  // Part of a word, by character: one key marks it as it is.
  await press(tab, "Control+ArrowLeft", "Control+ArrowLeft");
  await selects(tab, "The");
  for (let i = 0; i < 4; i += 1) await tab.press("ArrowRight");
  await selects(tab, "Londoners");
  await press(tab, "Alt+Shift+ArrowLeft", "Alt+Shift+ArrowLeft", "Alt+Shift+ArrowLeft");
  await selects(tab, "London");
  await press(tab, "3");
  await listed(tab, "London");
  assert.equal(await selected(tab), "");
  assert.match(await atCursor(tab), /^\d marks? here\. Place “London”, accepted/);

  // The label once more, on the next word but one; and with Alt on part of a word that was selected by other means.
  await press(tab, "ArrowRight", "ArrowRight");
  await selects(tab, "harbour");
  await press(tab, "r");
  await listed(tab, "harbour");
  await tab.evaluate(() => {
    const node = /** @type {Text} */ (Array.from(document.querySelectorAll(".words")).find((one) => one.textContent?.startsWith("The crew"))?.firstChild);
    getSelection()?.setBaseAndExtent(node, 5, node, 8);
  });
  await tab.part("toolbar", "Mark the selected words").there();
  await press(tab, "Alt+4");
  const own = (await exported(tab)).document.annotations.filter(({ status }) => status === "accepted").map(({ quote, kind, type = "" }) => `${kind} ${type} ${quote}`);
  assert.deepEqual(own, ["entity NORP rew", "entity LOC London", "entity LOC harbour", "claim  They sang it twice."]);
});

journey("by keys alone the cursor goes from line to line, to the ends of a line and of the text, and the right way in Hebrew", async (tab) => {
  await annotate(tab, TEXT);
  await reading(tab);
  await press(tab, "m", "Control+ArrowDown");
  await selects(tab, "Mara");
  const first = await places(tab);
  await press(tab, "ArrowDown");
  await tab.until("the next line is reached", (top) => /** @type {Selection} */ (getSelection()).getRangeAt(0).getBoundingClientRect().top > top + 10, first.top);
  const second = await places(tab);
  assert.ok(second.top < first.top + first.height * 2, "the very next one");
  assert.ok(second.left <= first.right + 60, "under where it was");
  await press(tab, "ArrowUp");
  await selects(tab, "Mara");
  await press(tab, "End");
  const end = await places(tab);
  assert.ok(Math.abs(end.top - first.top) < 4 && end.right > first.right);
  await press(tab, "Shift+Home");
  assert.match(await selected(tab), /^Mara Lindqvist/);
  await press(tab, "Control+Home");
  await selects(tab, "Ferry");

  await press(tab, "Control+End");
  await selects(tab, "הנמל");
  await press(tab, "ArrowRight");
  await selects(tab, "את");
  await press(tab, "ArrowLeft");
  await selects(tab, "הנמל");
  const last = await places(tab);
  assert.ok(last.cursor.left < last.left + 4, "it reads to the left, where the cursor stands");
  await press(tab, "Escape");
  await tab.until("the cursor goes", () => /** @type {HTMLElement} */ (document.querySelector(".text-cursor")).hidden);
  assert.equal(await atCursor(tab), "");
});
