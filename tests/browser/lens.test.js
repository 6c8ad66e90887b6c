// The lens: what text, lists, map and paper show, and what is left out of all of them.

import assert from "node:assert/strict";

import { ARTICLE } from "./article.js";
import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { reject } from "./library.js";
import { annotate, choose, clickOn, exported, layers, lists, placeOf, select } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */
/** @typedef {import("../../www/document/types.js").GlossatorDocument} GlossatorDocument */

/** @param {Tab} tab @param {string} name */
const lens = (tab, name) => tab.part("group", "Lens").part("button", name).click();
/** @param {Tab} tab @param {string} name */
const density = (tab, name) => tab.part("group", "Underlined claims").part("button", name).click();

/** @param {Tab} tab */
async function onlySure(tab) {
  await lens(tab, "Entities");
  await tab.part("button", "Sure names").click();
}

/** @param {Tab} tab */
async function openClaims(tab) {
  await choose(tab, "Import", "claims.json", claimsFile());
  await tab.until("it is open", () => document.querySelector('[aria-label="Article"] [data-kind="headline"]') !== null);
}

/** How many ranges the layers of claims draw. @param {Tab} tab */
async function underlined(tab) {
  const sizes = Object.entries(await layers(tab));
  return sizes.filter(([name]) => name.startsWith("claim-")).reduce((sum, [, size]) => sum + size, 0);
}

/** The signs in the margin, from top to bottom: numbers as they are, "-" for a tick. @param {Tab} tab */
const signs = (tab) =>
  tab.evaluate(() => {
    const all = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(".margin-sign")));
    const top = (/** @type {HTMLElement} */ one) => one.getBoundingClientRect().top;
    return all.sort((a, b) => top(a) - top(b)).map((one) => (one.classList.contains("tick") ? "-" : one.classList.contains("judged") ? "v" : one.dataset.number));
  });

/** @param {Tab} tab */
const line = (tab) => tab.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector(".lens-told:not([hidden])"))?.innerText ?? "");
/** @param {Tab} tab @param {string} name */
const isChosen = (tab, name) => tab.evaluate((wanted) => document.querySelector('[role="tab"][aria-selected="true"]')?.textContent?.trim().startsWith(wanted) === true, name);
/** @param {Tab} tab @param {string} sign */
const onMap = (tab, sign) => tab.until(`${sign} is on the map`, (wanted) => document.querySelector(`.minimap [data-sign="${wanted}"]`)?.getAttribute("d"), sign);

journey("density says how many claims are underlined; the others are ticks, which lead to them", async (tab) => {
  await openClaims(tab);
  const whole = (await exported(tab)).text;
  await density(tab, "Top five");
  await tab.until("the numbers are there", () => document.querySelectorAll(".margin-sign.number").length === 5);
  assert.deepEqual((await signs(tab)).filter((sign) => sign !== "-").sort(), ["1", "2", "3", "4", "5"]);
  const few = await underlined(tab);
  await density(tab, "All");
  assert.ok((await underlined(tab)) > few);
  await tab.until("no claim is a tick", () => document.querySelector(".margin-sign.tick") === null);
  assert.equal((await exported(tab)).text, whole, "the file knows nothing of it");
  await density(tab, "Top five");
  await tab.until("the ticks are back", () => document.querySelector(".margin-sign.tick") !== null);
  await tab.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector(".margin-sign.tick"))?.click());
  await tab.until("a card is open", () => document.querySelector('.popover.on-finding:popover-open h2.sentence') !== null);
  await tab.press("v");
  await tab.press("1");
  await tab.press("Escape");
  await tab.press("Escape");
  await tab.until("its glyph stands in the margin", () => document.querySelector(".margin-sign.judged svg") !== null);
  await onMap(tab, "verdict-green");
  await tab.until("it is saved", () => document.body.innerText.match(/^Saved$/m));
  await tab.reload();
  await tab.part("region", "Article").there();
  await tab.until("the density is remembered", () => document.querySelector('[aria-label="Underlined claims"] [aria-pressed="true"]')?.textContent === "Top five");
});

journey("the lens of entities draws names alone; a chip takes a kind away from text, list and map, and gives it back", async (tab) => {
  await annotate(tab, ARTICLE);
  await tab.until("the article is marked", () => (CSS.highlights.get("place")?.size ?? 0) > 0);
  const before = await lists(tab);
  await lens(tab, "Entities");
  await told(tab, /./);
  assert.ok(await isChosen(tab, "Entities"), "the panel follows");
  assert.equal(await underlined(tab), 0);
  await onMap(tab, "place");
  const name = await tab.evaluate(() => document.querySelector('.legend-chip[data-look="place"]')?.getAttribute("aria-label"));
  await tab.part("group", "Legend: Entities").part("button", String(name)).click();
  assert.equal((await layers(tab)).place ?? 0, 0);
  const left = await lists(tab);
  assert.ok(left.entities.length < before.entities.length && left.entities.every((row) => !row.includes("Tallinn")));
  assert.match(await line(tab), /^Hidden: “Places” \(\d+ marks\)/);
  await tab.part("button", "Show all").click();
  assert.deepEqual(await lists(tab), before);
  assert.equal(await line(tab), "");
  await tab.press(",");
  await told(tab, "Lens: Claims");
  assert.ok(await isChosen(tab, "Brief"));
  await tab.until("claims are underlined again", () => Array.from(CSS.highlights.keys()).some((name) => name.startsWith("claim-")));
});

journey("who says what colours the speakers and groups the list; fact and opinion sorts what is said", async (tab) => {
  await openClaims(tab);
  await lens(tab, "Who says what");
  assert.ok(await isChosen(tab, "Claims"));
  const chips = () => tab.evaluate(() => Array.from(document.querySelectorAll(".legend-chip"), (one) => one.textContent));
  assert.deepEqual(await chips(), ["Mara Lindqvist2", "Oskar Lepik2", "Unnamed speaker1"]);
  assert.equal((await layers(tab)).person ?? 0, 0, "names have no tint");
  await tab.part("button", "Mara Lindqvist, 2 marks").click();
  await tab.until("her claims have left the list", () => !document.querySelector("#list-claims")?.textContent?.includes("Mara Lindqvist"));
  assert.deepEqual(await chips(), ["Mara Lindqvist2", "Oskar Lepik2", "Unnamed speaker1"], "and can be given back");
  await lens(tab, "Fact and opinion");
  const drawn = await layers(tab);
  assert.ok((drawn.reported ?? 0) > 0 && (drawn.checkable ?? 0) > 0 && (drawn.prediction ?? 0) > 0);
  await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.ok(await tab.evaluate(() => document.querySelector('.report-legend [data-sign="reported"]') !== null && document.querySelector('.report-article [data-sign="prediction"]') !== null), "paper shows the same");
  await tab.evaluate(() => dispatchEvent(new Event("afterprint")));
  await tab.press("z");
  await tab.until("only text and legend are left", () => {
    const legend = document.querySelector(".legend")?.getBoundingClientRect();
    return legend !== undefined && legend.bottom <= innerHeight && legend.top > innerHeight / 2 && document.querySelector(".lens-row")?.checkVisibility() === false;
  });
});

journey("a filter of a list filters the text as well, and one line says so", async (tab) => {
  await openClaims(tab);
  await density(tab, "All");
  const all = await underlined(tab);
  await tab.part("button", "Oskar Lepik 2 claims").click();
  await tab.until("two are underlined", () => Array.from(CSS.highlights).filter(([name]) => name.startsWith("claim-")).reduce((sum, [, { size }]) => sum + size, 0) === 2);
  assert.match(await line(tab), /^Only the claims that pass the list’s filter are shown\./);
  await tab.part("button", "Show all").click();
  await tab.until("all are listed", () => document.querySelectorAll('[aria-label="Claims"] > li').length === 11);
  assert.equal(await underlined(tab), all);
});

journey("names that are less sure are left out and come back; what a person accepted stays, and the choice is remembered", async (tab) => {
  await withDoubt(tab, (whole) => {
    for (const one of whole.annotations) if (one.kind === "entity" && one.quote === "Latvia") one.score = 0.2;
  });
  const before = await lists(tab);
  const whole = (await exported(tab)).text;
  await onlySure(tab);
  assert.match(await line(tab), /^2 less certain names are hidden/);
  assert.ok((await lists(tab)).entities.every((row) => !row.includes("Latvia")));
  assert.equal((await exported(tab)).text, whole, "an export holds everything");
  await tab.part("button", "All names").click();
  assert.deepEqual(await lists(tab), before);
  await clickOn(tab, "Latvia");
  await tab.press("a");
  await tab.part("button", "Sure names").click();
  assert.ok((await lists(tab)).entities.some((row) => row.includes("Latvia")));
  await tab.until("it is saved", () => document.body.innerText.match(/^Saved$/m));
  await tab.reload();
  await tab.part("region", "Article").there();
  await tab.until("it is as it was", () => document.querySelector('[aria-label="Names"] [aria-pressed="true"]')?.textContent === "Sure names");
});

journey("without suggestions a person marks first, then compares; the file keeps it, and undo takes it back", async (tab) => {
  await annotate(tab, ARTICLE);
  await tab.until("the article is marked", () => (CSS.highlights.get("place")?.size ?? 0) > 0);
  await tab.part("tab", /** @type {any} */ (await tab.evaluate(() => document.querySelector("#tab-entities")?.textContent?.trim()))).click();
  await tab.part("button", "Suggestions").click();
  await tab.part("menuitem", "Hide suggestions").click();
  await told(tab, "Suggestions hidden");
  assert.deepEqual(await layers(tab), {}, "the article is bare");
  await select(tab, "Tallinn");
  await tab.press("3");
  await select(tab, "northern pier");
  await tab.press("2");
  const rows = () => tab.evaluate(() => document.querySelectorAll('[aria-label="Entities"] > li .go').length);
  assert.equal(await rows(), 2);
  assert.equal((await exported(tab)).document.suggestionsHidden, true);
  await tab.part("button", "Compare with Glossator").click();
  assert.match(await line(tab), /^You and Glossator agree on 1 of \d+ marks\./);
  const chips = await tab.evaluate(() => Array.from(document.querySelectorAll(".legend-chip"), (one) => one.textContent ?? ""));
  assert.deepEqual(chips.slice(0, 3), ["Both agree1", "Not the same0", "Only you1"]);
  assert.match(String(chips[3]), /^Only Glossator\d+$/);
  await tab.part("button", "Back to your marks").click();
  await tab.until("only the person's are left", () => document.querySelectorAll('[aria-label="Entities"] > li .go').length === 2);
  await tab.part("button", "Show suggestions").click();
  await told(tab, "Suggestions shown");
  assert.ok((await rows()) > 2);
  await tab.press("Control+z");
  await tab.until("they are hidden again", () => document.querySelectorAll('[aria-label="Entities"] > li .go').length === 2);
});

journey("on a phone one button holds lens and density", async (tab) => {
  await tab.asPhone(390, 844);
  await openClaims(tab);
  const isClear = await placeOf(tab, "The harbour board");
  assert.ok(isClear.start.y > 0);
  await tab.part("button", "Claims, strong").click();
  await tab.part("menuitemradio", "Top five").click();
  await tab.press("Escape");
  await tab.part("button", "Claims, top five").click();
  await tab.part("menuitemradio", "Fact and opinion").click();
  await tab.part("button", "Fact and opinion").there();
  assert.ok(((await layers(tab)).reported ?? 0) > 0);
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
  await onlySure(tab);
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

  await onlySure(tab);
  await clickOn(tab, "Tallinn");
  await tab.part("button", "All 3 mentions").click();
  await tab.press("x");
  assert.deepEqual(await statuses(), ["rejected", "rejected", "rejected"], "by its card");
  await tab.part("button", "Undo").click();
  assert.deepEqual(await statuses(), ["suggested", "suggested", "suggested"]);

  await reject(tab, "Tallinn");
  assert.deepEqual(await statuses(), ["rejected", "rejected", "rejected"], "by the list");
});
