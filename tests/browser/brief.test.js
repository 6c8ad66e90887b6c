// The brief: the claims to check first, from which every line leads into the text.

import assert from "node:assert/strict";

import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { choose } from "./reader.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** @param {Tab} tab */
async function open(tab) {
  await choose(tab, "Import", "claims.json", claimsFile());
  await tab.until("it is open", () => document.querySelector('[aria-label="Article"] [data-kind="headline"]') !== null);
}

/** @param {Tab} tab */
const summary = (tab) => tab.evaluate(() => document.querySelector(".brief-summary")?.textContent);
/** @param {Tab} tab */
const rows = (tab) => tab.evaluate(() => Array.from(document.querySelectorAll(".brief-row .said"), (said) => said.textContent));
/** @param {Tab} tab @param {string} name */
const isChosen = (tab, name) => tab.evaluate((wanted) => document.querySelector('[role="tab"][aria-selected="true"]')?.textContent?.trim().startsWith(wanted) === true, name);

journey("an article opens on its brief; a line leads to its claim, the arrows walk, a rejected claim makes room", async (tab) => {
  await open(tab);
  assert.ok(await isChosen(tab, "Brief"));
  assert.equal(await summary(tab), "11 claims, 5 of them said by somebody. Five to check first:");
  const before = await rows(tab);
  assert.equal(before.length, 5);
  assert.match(String(before[0]), /^The line carried 90,000 people/);
  await tab.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector(".brief-row .brief-line"))?.focus());
  await tab.press("ArrowDown");
  await tab.press("Enter");
  await tab.until("the second claim is active", () => document.querySelector(".brief-row:nth-child(2) [aria-current]") !== null);
  assert.ok(await isChosen(tab, "Brief"), "the brief stays");
  await tab.press("x");
  await tab.until("it has made room", () => document.querySelector(".brief-summary")?.textContent?.startsWith("10 claims") === true);
  assert.deepEqual((await rows(tab)).includes(before[1] ?? ""), false);
});

journey("the brief leads to the claims of a speaker, and to all claims", async (tab) => {
  await open(tab);
  await tab.part("button", "Oskar Lepik 2 claims").click();
  assert.ok(await isChosen(tab, "Claims"));
  await tab.until("two are listed", () => document.querySelectorAll('[aria-label="Claims"] > li').length === 2);
  await tab.part("tab", "Brief").click();
  assert.equal(await summary(tab), "2 claims, all of them said by somebody. Two to check:", "the brief follows the filter");
  await tab.part("button", "Show all").click();
  await tab.part("button", "See the other 6 claims").click();
  await tab.until("all are listed", () => document.querySelectorAll('[aria-label="Claims"] > li').length === 11);
});
