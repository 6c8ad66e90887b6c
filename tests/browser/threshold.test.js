// Hiding suggestions under a score.

import assert from "node:assert/strict";

import { ARTICLE } from "./article.js";
import { journey } from "./journey.js";
import { reject } from "./library.js";
import { annotate, choose, clickOn, exported, layers, lists, noteOnSelection, select } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */
/** @typedef {import("../../www/document/types.js").GlossatorDocument} GlossatorDocument */

/**
 * Moves the slider, as a drag does.
 *
 * @param {Tab} tab
 * @param {number} percent
 */
async function hideUnder(tab, percent) {
  // It stands over a list, and not over the brief.
  await tab.evaluate(() => {
    const tabOf = (/** @type {string} */ list) => /** @type {HTMLElement} */ (document.getElementById(`tab-${list}`));
    if (tabOf("brief").ariaSelected === "true") tabOf("entities").click();
  });
  await tab.part("slider", "Hide suggestions below").evaluate((slider, value) => {
    slider.value = String(value);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    slider.dispatchEvent(new Event("change", { bubbles: true }));
  }, percent);
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** @param {Tab} tab */
const said = (tab) => tab.evaluate(() => document.querySelector(".hidden-count")?.textContent ?? "");

/** Ranges on the text that stay. @param {Tab} tab */
async function drawn(tab) {
  const { active: _active, hover: _hover, ...rest } = await layers(tab);
  return Object.values(rest).reduce((sum, size) => sum + size, 0);
}

journey("suggestions under the threshold go from the text, the lists and the counts, and come back", async (tab) => {
  await annotate(tab, ARTICLE);
  await tab.until("the article is marked", () => (CSS.highlights.get("place")?.size ?? 0) > 0);
  const before = await lists(tab);
  const ranges = await drawn(tab);
  assert.ok(before.entities.every((row) => /\d+%/.test(row)), "every suggestion shows its score"); // prettier-ignore
  const whole = await exported(tab);

  await hideUnder(tab, 80);
  const some = await lists(tab);
  assert.ok(some.entities.length < before.entities.length || some.claims.length < before.claims.length);
  assert.ok((await drawn(tab)) < ranges);
  const count = await said(tab);
  assert.match(count, /^\d+ hidden$/);
  await told(tab, `${count} below 80 percent`);
  const scores = await tab.evaluate(() =>
    Array.from(document.querySelectorAll("#panel .score, #panel .ring text"), (score) => Number.parseInt(score.textContent ?? "", 10)),
  );
  assert.ok(scores.every((score) => score >= 80), "nothing under it is left"); // prettier-ignore
  assert.equal(await tab.evaluate(() => document.querySelector("#tab-claims .count")?.textContent), String(some.claims.length));
  assert.equal((await exported(tab)).text, whole.text, "an export holds everything");

  await hideUnder(tab, 100);
  await tab.until("the list says why it is empty", () => document.querySelector("#list-claims")?.textContent?.includes("is below this score"));

  await hideUnder(tab, 0);
  assert.deepEqual(await lists(tab), before);
  assert.equal(await drawn(tab), ranges);
  assert.equal(await said(tab), "");
  await told(tab, "No suggestions hidden");
});

journey("what a person accepted, made or noted is not hidden, and the threshold is remembered", async (tab) => {
  await annotate(tab, ARTICLE);
  await tab.part("list", "Entities").evaluate((list) => {
    const rows = /** @type {HTMLElement[]} */ (Array.from(list.querySelectorAll(".go")));
    rows.find((row) => row.textContent?.includes("Kaja Tamm"))?.click();
  });
  await tab.part("list", "Entities").part("button", "Accept").click();
  await select(tab, "narrowest");
  await noteOnSelection(tab, "Is it?");
  await hideUnder(tab, 100);
  const left = await tab.evaluate(() => document.querySelector("#panel")?.textContent ?? "");
  assert.match(left, /Kaja Tamm/);
  assert.match(left, /Is it\?/);
  assert.doesNotMatch(left, /Latvia/);

  await tab.part("slider", "Hide suggestions below").focus();
  for (let i = 0; i < 4; i += 1) await tab.press("ArrowLeft");
  await tab.until("the keyboard moved it", () => document.querySelector(".threshold")?.textContent?.includes("80%"));
  await tab.until("it is saved", () => document.body.innerText.match(/^Saved$/m));
  await tab.reload();
  await tab.part("region", "Article").there();
  await tab.until("it is as it was", () => document.querySelector(".threshold")?.textContent?.includes("80%"));
});

/**
 * Opens an article whose second mention of Tallinn has a low score.
 *
 * @param {Tab} tab
 * @param {(document: GlossatorDocument) => void} [change]  something else about it
 */
async function withDoubt(tab, change = () => {}) {
  await annotate(tab, "Tallinn is large. The port of Tallinn is old. Ships from Latvia come to Tallinn.");
  const whole = (await exported(tab)).document;
  const mentions = whole.annotations.filter(({ kind, quote }) => kind === "entity" && quote === "Tallinn");
  assert.equal(mentions.length, 3);
  for (const [i, mention] of mentions.entries()) mention.score = i === 1 ? 0.1 : 0.9;
  change(whole);
  await choose(tab, "Import", "scores.json", JSON.stringify({ ...whole, id: "scores" }));
  await told(tab, "Imported");
}

journey("a spelling is split off with its mentions that are hidden", async (tab) => {
  await withDoubt(tab, (whole) => {
    const [tallinn, latvia] = ["Tallinn", "Latvia"].map((wanted) => whole.entities.find(({ name }) => name === wanted));
    assert.ok(tallinn && latvia);
    tallinn.mentions.push(...latvia.mentions);
    whole.entities = [tallinn];
    whole.annotations = whole.annotations.filter(({ kind }) => kind === "entity").map((one) => ({ ...one, entity: tallinn.id }));
  });
  await hideUnder(tab, 50);
  await clickOn(tab, "Tallinn");
  await tab.part("button", "Details").click();
  await tab.part("group", "About Tallinn").part("button", "Split off “Tallinn”").evaluate((one) => one.click());
  await told(tab, "Split 3 mentions, “Tallinn”");
});

journey("an entity is rejected with its mentions that are hidden", async (tab) => {
  await withDoubt(tab);
  const statuses = async () => {
    const { annotations } = (await exported(tab)).document;
    return annotations.filter(({ kind, quote }) => kind === "entity" && quote === "Tallinn").map(({ status }) => status);
  };

  await hideUnder(tab, 50);
  await clickOn(tab, "Tallinn");
  await tab.part("button", "All 3 mentions").click();
  await tab.press("x");
  assert.deepEqual(await statuses(), ["rejected", "rejected", "rejected"], "by its card");
  await tab.part("button", "Undo").click();
  assert.deepEqual(await statuses(), ["suggested", "suggested", "suggested"]);

  await reject(tab, "Tallinn");
  assert.deepEqual(await statuses(), ["rejected", "rejected", "rejected"], "by the list");
});
