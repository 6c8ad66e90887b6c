// Lists: filtered, sorted, selected in, tagged, and quick with thousands of rows.

import assert from "node:assert/strict";

import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { manyFile } from "./many-file.js";
import { choose, exported } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** @param {Tab} tab @param {string} name @param {string} value */
const select = (tab, name, value) =>
  tab.part("combobox", name).evaluate((field, wanted) => {
    field.value = wanted;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, value);

/** @param {Tab} tab */
const claims = (tab) => tab.evaluate(() => Array.from(document.querySelectorAll('[aria-label="Claims"] > li .said'), (row) => row.textContent));

/** @param {Tab} tab @param {number} index */
const focusClaim = (tab, index) =>
  tab.part("list", "Claims").evaluate((list, at) => /** @type {HTMLElement} */ (list.querySelectorAll(".go")[at]).focus(), index);

journey("rows are selected by keys, tagged, found by tag, and judged together", async (tab) => {
  await choose(tab, "Import", "claims.json", claimsFile());
  await told(tab, "Imported");
  await tab.part("tab", "Claims11").click();
  await focusClaim(tab, 0);
  await tab.press("Shift+ArrowDown");
  await tab.press("Shift+ArrowDown");
  await told(tab, "3 selected");
  await tab.press("t");
  const dialog = tab.part("dialog", "Tags for 4 marks");
  await dialog.there();
  await tab.part("textbox", "New tag").fill("lead story");
  await tab.press("Enter");
  await told(tab, "Added the tag “lead story” to 4 marks");
  await dialog.part("button", "Close").click();
  await focusClaim(tab, 5);
  await tab.press("Control+ ");
  await told(tab, "4 selected");
  await tab.press("Escape");
  await told(tab, "None selected");

  await tab.part("button", "Filter").click();
  await select(tab, "Claim tag", "lead story");
  assert.equal((await claims(tab)).length, 3);
  await focusClaim(tab, 1);
  await tab.press("Control+a");
  await told(tab, "3 selected");
  await tab.part("toolbar", "Selected claims").part("button", "Accept").click();
  await told(tab, "Accepted 4 marks");
  await select(tab, "Claim tag", "");
  await select(tab, "Claim status", "suggested");
  assert.equal((await claims(tab)).length, 8);
  await tab.part("searchbox", "Find in claims").fill("lepik loss");
  assert.deepEqual(await claims(tab), ["the fire of 2019 had caused the loss"]);
  await tab.press("Control+z");
  const { annotations } = (await exported(tab)).document;
  // What is typed in a field is taken back by the browser itself: the step stays.
  assert.equal(annotations.filter(({ kind, status }) => kind === "claim" && status === "accepted").length, 4);
  assert.deepEqual(annotations.filter(({ tags }) => tags.length > 0).map(({ id }) => id).sort(), ["again", "crane", "headline", "rise"]); // prettier-ignore
});

journey("rows are chosen by clicks, on glass too, and given a type in one step", async (tab) => {
  await choose(tab, "Import", "many.json", manyFile(12));
  await told(tab, "Imported");
  const click = (/** @type {number} */ index, /** @type {MouseEventInit} */ keys = {}) =>
    tab.part("list", "Entities").evaluate(
      (list, { index: at, keys: held }) => {
        const go = /** @type {HTMLElement} */ (list.querySelectorAll(".go")[at]);
        go.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...held }));
      },
      { index, keys },
    );
  await click(2, { ctrlKey: true });
  await click(5, { shiftKey: true });
  await told(tab, "4 selected");
  await click(3, { ctrlKey: true });
  await told(tab, "3 selected");
  await click(0);
  await told(tab, "None selected");
  await tab.part("button", "Select entities").click();
  await click(0);
  await click(1);
  await told(tab, "2 selected");
  const bar = tab.part("toolbar", "Selected entities");
  await bar.part("button", "Type").click();
  await tab.part("menuitem", "Organisation").click();
  await told(tab, "Changed the type of 2 marks");
  const { entities } = (await exported(tab)).document;
  assert.equal(entities.filter(({ type }) => type === "ORG").length, 2);
  await bar.part("button", "Clear selection").click();
  await bar.gone();
});

journey("a list of thousands holds few rows, says which they are, and is walked by keys", async (tab) => {
  await choose(tab, "Import", "many.json", manyFile(5000));
  await tab.until("it is listed", () => document.querySelector("#tab-entities .count")?.textContent === "5000");
  const rows = (/** @type {string} */ name) =>
    tab.evaluate((list) => document.querySelectorAll(`[aria-label="${list}"] > li`).length, name);
  for (const name of ["Entities", "Claims"]) assert.ok((await rows(name)) < 120, `${name}: ${await rows(name)} rows`);
  const focused = () =>
    tab.evaluate(() => {
      const row = document.activeElement?.closest("li");
      const box = row?.getBoundingClientRect();
      const panel = row?.closest(".tab-panel")?.getBoundingClientRect();
      const seen = box !== undefined && panel !== undefined && box.top < panel.bottom && box.bottom > panel.top;
      return { name: row?.querySelector(".name")?.textContent, at: row?.getAttribute("aria-posinset"), of: row?.getAttribute("aria-setsize"), seen };
    });
  await tab.part("list", "Entities").evaluate((list) => /** @type {HTMLElement} */ (list.querySelector(".go")).focus());
  assert.deepEqual(await focused(), { name: "Mara Aaa", at: "1", of: "5000", seen: true });
  await tab.press("End");
  await tab.until("the last row is there", () => document.activeElement?.closest("li")?.getAttribute("aria-posinset") === "5000");
  assert.deepEqual(await focused(), { name: "Mara Hkh", at: "5000", of: "5000", seen: true });
  await tab.press("ArrowUp");
  assert.deepEqual((await focused()).at, "4999");
  const order = await tab.evaluate(() => Array.from(document.querySelectorAll('[aria-label="Entities"] > li'), (row) => Number(row.getAttribute("aria-posinset"))));
  assert.deepEqual(order, [...order].sort((a, b) => a - b), "they stand in the order in which they are read");
  assert.ok(order.length < 120);

  // Scrolled by hand the focus stays where it was, and no gap opens.
  await tab.evaluate(() => document.querySelector("#list-entities")?.scrollTo({ top: 60_000, behavior: "instant" }));
  await tab.until("the rows in view are there", () => {
    const panel = document.querySelector("#list-entities")?.getBoundingClientRect();
    if (panel === undefined) return false;
    const found = [0.3, 0.6, 0.9].map((part) => document.elementFromPoint(panel.left + panel.width / 2, panel.top + panel.height * part)?.closest(".finding.entity"));
    return found.every((row) => row !== null && row !== undefined);
  });
  assert.equal((await focused()).at, "4999");
  assert.ok((await rows("Entities")) < 120);

  await tab.press("Control+a");
  await told(tab, "5000 selected");
  await tab.press("x");
  await told(tab, "Rejected 5000 marks");
  await tab.until("none is left", () => document.querySelector("#tab-entities .count")?.textContent === "0");
  await tab.press("Control+z");
  await tab.until("all are back", () => document.querySelector("#tab-entities .count")?.textContent === "5000");
});
