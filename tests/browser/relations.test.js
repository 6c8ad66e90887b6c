// Relations: made by key and by click, drawn, listed, removed, and taken along.

import assert from "node:assert/strict";

import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { choose, clickOn, exported, saved } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** @param {Tab} tab @param {string} content */
async function open(tab, content) {
  await choose(tab, "Import", "claims.json", content);
  await told(tab, "Imported");
}

/** @param {Tab} tab */
const listed = (tab) => tab.evaluate(() => Array.from(document.querySelectorAll(".relations-section .relation"), (row) => row.textContent));

/** The words at the arcs that are drawn. @param {Tab} tab @param {...string} words */
const arcs = (tab, ...words) =>
  tab.until(`arcs: ${words.join()}`, (wanted) => Array.from(document.querySelectorAll(".arcs text"), (one) => one.textContent).join() === wanted.join(), words);

journey("marks are related by keys and by click, drawn and listed from both ends, removed, undone and kept", async (tab) => {
  await open(tab, claimsFile());

  // By keys alone: the second claim of the list, some words of another, and how.
  await tab.press("l");
  await tab.press("l");
  await tab.press("g");
  const card = tab.part("dialog", "Relate");
  await card.there();
  await tab.part("combobox", "Find the other mark").fill("double");
  await tab.press("Enter");
  await card.part("button", "contradicts").there();
  await tab.press("2");
  await card.gone();
  await told(tab, "Related “Fares on the island line will rise by 40…” and “fares may double within ten years”");
  await arcs(tab, "contradicts");

  // By click in the text, in words of one's own, from the card of a mark.
  await clickOn(tab, "The crane has");
  await tab.part("dialog", "About “The crane has stood still since 2021”").part("button", "Relate").click();
  await card.there();
  await clickOn(tab, "crane was ever");
  await tab.part("textbox", "In your own words").fill("makes one doubt that");
  await tab.part("textbox", "In your own words").focus();
  await tab.press("Enter");
  await card.gone();
  await arcs(tab, "makes one doubt that");
  await clickOn(tab, "said on Monday");
  await arcs(tab);

  // Told from both ends.
  await clickOn(tab, "double within");
  const about = tab.part("dialog", "About “fares may double within ten years”");
  assert.deepEqual(await about.part("list", "Relations").evaluate((list) => Array.from(list.children, (row) => row.textContent)), ["is contradicted byCFares on the island line will rise by 40 percent in May"]);
  await arcs(tab, "contradicts");
  await tab.press("i");
  await tab.part("group", "About the claim “fares may double within ten years”").part("list", "Relations").there();
  await tab.part("tab", "Notes0").click();
  assert.deepEqual(await listed(tab), [
    "CFares on the island line will rise by 40 percent in MaycontradictsCfares may double within ten years",
    "CThe crane has stood still since 2021makes one doubt thatCthe crane was ever used",
  ]);

  // Removed and taken back; gone with its end and back with it.
  await tab.part("button", "Remove relation: “The crane has stood still since 2021” makes one doubt that “the crane was ever used”").click();
  await tab.until("one is left", () => document.querySelectorAll(".relations-section .relation").length === 1);
  await tab.press("Control+z");
  await tab.until("both are there", () => document.querySelectorAll(".relations-section .relation").length === 2);
  await clickOn(tab, "crane was ever");
  await tab.press("x");
  await tab.until("it waits for its end", () => document.querySelectorAll(".relations-section .relation").length === 1);
  await tab.press("Control+z");
  await tab.until("both are there", () => document.querySelectorAll(".relations-section .relation").length === 2);

  await saved(tab);
  await tab.reload();
  await tab.until("they are kept", () => document.querySelectorAll(".relations-section .relation").length === 2);
  const { text, document: kept } = await exported(tab);
  assert.deepEqual(kept.relations?.map(({ type, from, to }) => [type, from, to]), [["contradicts", "rise", "double"], ["makes one doubt that", "still", "used"]]);

  // From a file, with one that leads nowhere.
  const file = { ...JSON.parse(text), id: "again", relations: [...(kept.relations ?? []), { id: "r", type: "supports", from: "rise", to: "nobody", created: "2026-01-02T03:04:05Z" }] };
  await open(tab, JSON.stringify(file));
  await tab.until("those that lead somewhere are there", () => document.querySelectorAll(".relations-section .relation").length === 2);
  await clickOn(tab, "double within");
  await arcs(tab, "contradicts");
});
