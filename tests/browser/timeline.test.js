// The dates of an article in the order of time, the day that they are read against, and the order of the list.

import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { annotate, exported, saved } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */

const TEXT = `Ferry line opens

7 April 2021

The ferry of Bergen sailed again on Monday, for the first time since 2019. It had cost €3 million and took two hours.

Anna Keller said that by 2030 a second one would sail from Oslo, for $2 million.`;

/** @param {Tab} tab */
const day = (tab) => tab.evaluate(() => document.querySelector(".day-told p")?.textContent ?? "");

/** When each row says that it is. @param {Tab} tab */
const times = (tab) =>
  tab.evaluate(() => Array.from(document.querySelectorAll('[aria-label="Timeline"] .go'), (row) => row.firstElementChild?.textContent ?? ""));

/** What "Monday" means, by the export. @param {Tab} tab */
const monday = async (tab) => (await exported(tab)).document.annotations.find(({ quote }) => quote === "Monday")?.value;

/** @param {Tab} tab @param {string} date */
async function setDay(tab, date) {
  await tab.part("button", "Change").click();
  await tab.evaluate((value) => {
    const field = document.querySelector('[aria-label="Article date"]');
    if (!(field instanceof HTMLInputElement)) throw new Error("no field");
    field.value = value;
  }, date);
  await tab.part("button", "Set").click();
}

journey("dates stand in the order of time, and a row goes to its words", async (tab) => {
  await annotate(tab, TEXT);
  const toggle = tab.part("button", "Timeline 4 dates");
  await toggle.click();
  assert.deepEqual(await times(tab), ["2019", "5 April 2021", "7 April 2021", "2030"]);
  assert.equal((await tab.part("list", "Timeline").items()).length, 4);
  const headings = () => tab.evaluate(() => Array.from(document.querySelectorAll("#timeline h3"), (one) => one.textContent));
  assert.deepEqual(await headings(), ["2019", "2021", "2030"]);
  await tab.part("list", "Timeline").evaluate((list) => list.querySelector(".go").focus());
  await tab.press("ArrowDown");
  await tab.press("Enter");
  await tab.until("its words are active", () => CSS.highlights.get("active")?.size === 1);
  assert.match(await tab.evaluate(() => document.querySelector('[aria-label="Timeline"] .current')?.textContent ?? ""), /sailed again on Monday/);
  await toggle.click();
  await tab.part("list", "Timeline").gone();
});

journey("the day that dates are read against can be set, taken back, and survives a reload", async (tab) => {
  await annotate(tab, TEXT);
  await tab.part("button", "Timeline 4 dates").click();
  assert.equal(await day(tab), "Article date: 7 April 2021 · from the article");
  assert.equal(await tab.part("button", "Use the article’s date").isThere(), false);

  await setDay(tab, "2022-05-11");
  await tab.until("it is told", () => document.querySelector(".day-told p")?.textContent === "Article date: 11 May 2022 · set by you");
  await told(tab, "Set the article’s date to 11 May 2022");
  assert.deepEqual(await times(tab), ["2019", "7 April 2021", "9 May 2022", "2030"]);
  assert.equal(await monday(tab), "2022-05-09");

  await tab.part("button", "Undo").click();
  assert.equal(await monday(tab), "2021-04-05");
  await tab.part("button", "Redo").click();
  await saved(tab);
  await tab.reload();
  await tab.part("region", "Article").there();
  assert.equal(await monday(tab), "2022-05-09");
  await tab.part("button", "Timeline 4 dates").click();
  await tab.part("button", "Use the article’s date").click();
  await tab.until("it is told", () => document.querySelector(".day-told p")?.textContent?.endsWith("7 April 2021 · from the article"));
  assert.equal(await monday(tab), "2021-04-05");
});

journey("where the article states no day, one can be set", async (tab) => {
  await annotate(tab, "The ferry of Bergen sailed again on Monday.");
  await tab.part("button", "Timeline 1 date").click();
  assert.equal(await day(tab), "No date found. Set one so that words like “Monday” get a date.");
  assert.deepEqual(await tab.evaluate(() => Array.from(document.querySelectorAll("#timeline h3"), (one) => one.textContent)), ["Undated"]);
  await tab.part("button", "Set date").click();
  await tab.press("Escape");
  await tab.part("button", "Set date").click();
  await tab.part("button", "Cancel").click();
  await tab.part("button", "Set date").there();
});

journey("the list is sorted as the person chooses, and stays so", async (tab) => {
  await annotate(tab, TEXT.replace("Anna Keller", "Zoe Marten, Bergen’s mayor, and Anna Keller"));
  const names = () => tab.evaluate(() => Array.from(document.querySelectorAll('[aria-label="Entities"] .go .name'), (name) => Array.from(name.childNodes).find(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent !== "")?.textContent ?? ""));
  /** @param {string} words */
  const sort = (words) =>
    tab.part("combobox", "Sort").evaluate((select, label) => {
      select.value = Array.from(select.options).find((one) => one.label === label).value;
      select.dispatchEvent(new Event("change"));
    }, words);
  const before = await names();
  await sort("Name or value");
  const sorted = await names();
  assert.deepEqual([...sorted].sort(), [...before].sort()); // prettier-ignore
  assert.deepEqual(sorted.filter((name) => /^(Anna|Zoe|€|\$|20|Mon)/.test(name)), ["Anna Keller", "Zoe Marten", "2019", "Monday", "2030", "€3 million", "$2 million"]); // prettier-ignore
  await saved(tab);
  await tab.reload();
  await tab.part("region", "Article").there();
  assert.deepEqual(await names(), sorted);
  await sort("Most mentions");
  assert.deepEqual(await names(), before);
});
