// Reading: the map, the outline, the search, the article alone and as a person wants it set, and the article on paper.

import assert from "node:assert/strict";

import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { longArticle } from "./long-article.js";
import { annotate, choose, layers } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** @param {Tab} tab */
const scroll = (tab) => tab.evaluate(() => Math.round(scrollY));

/** Where an element is in the window. @param {Tab} tab @param {string} selector */
const box = (tab, selector) =>
  tab.evaluate((sought) => {
    const { left, right, top, bottom, width, height } = /** @type {Element} */ (document.querySelector(sought)).getBoundingClientRect();
    return { left, right, top, bottom, width, height };
  }, selector);

/** The words that a layer is drawn on. @param {Tab} tab @param {string} layer */
const drawn = (tab, layer) =>
  tab.evaluate(
    (name) => Array.from(CSS.highlights.get(name) ?? [], (range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset)),
    layer,
  );

/** Where words stand in the window. @param {Tab} tab @param {string} words */
const heightOf = (tab, words) =>
  tab.evaluate((sought) => {
    const block = Array.from(document.querySelectorAll(".words")).find((one) => one.textContent?.includes(sought));
    return Math.round(/** @type {Element} */ (block).getBoundingClientRect().top);
  }, words);

journey("words are found without their capitals and accents, one after the other, and Escape returns", async (tab) => {
  await annotate(tab, longArticle());
  await tab.evaluate(() => scrollTo({ top: 700, behavior: "instant" }));
  await tab.press("f");
  const field = tab.part("textbox", "Find in the text");
  await field.fill("CAFE");
  const before = await told(tab, /^\d+ of 18$/);
  assert.ok((await drawn(tab, "found")).every((word) => word === "Café" || word === "cafe"));
  const [first] = await drawn(tab, "found-here");
  assert.equal(first, "Café");
  for (let i = 0; i < 9; i += 1) await tab.press("Enter");
  assert.notEqual(await told(tab, /^\d+ of 18$/), before);
  assert.deepEqual(await drawn(tab, "found-here"), ["cafe"], "the last part writes it without an accent");
  await tab.until("it is in view", () => {
    const [here] = CSS.highlights.get("found-here") ?? [];
    if (here === undefined) return false;
    const range = document.createRange();
    range.setStart(here.startContainer, here.startOffset);
    range.setEnd(here.endContainer, here.endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  });
  await tab.press("Shift+Enter");
  await field.fill("no such words");
  await told(tab, "No matches");
  await tab.press("Escape");
  await field.gone();
  await tab.until("it is back where the search began", () => Math.abs(scrollY - 700) < 3);
  assert.deepEqual(await drawn(tab, "found"), []);

  // What is found can be marked.
  await tab.press("f");
  await field.fill("customs house");
  await tab.press("Control+Enter");
  await tab.part("toolbar", "Mark the selected words").there();
  await tab.press("5");
  await tab.until("it is listed", () => document.querySelector('[aria-label="Entities"]')?.textContent?.includes("customs house"));
});

journey("in a narrow window the search does not lie on what it found, and what is read stays where it is", async (tab) => {
  await annotate(tab, longArticle());
  await tab.resize(390, 844);
  const firstWords = (await tab.evaluate(() => document.querySelector(".words")?.textContent?.split(" ").slice(0, 2).join(" "))) ?? "";
  await tab.press("f");
  const field = tab.part("textbox", "Find in the text");
  await field.fill(firstWords);
  await tab.until("the first line is below the bar", () => {
    const bar = document.querySelector(".find-bar")?.getBoundingClientRect();
    const line = document.querySelector(".words")?.getBoundingClientRect();
    return bar && line && bar.height > 0 && line.top >= bar.bottom;
  });
  // What is written in it would be sought again.
  await field.fill("");
  await tab.press("Escape");
  await field.gone();
  await tab.evaluate(() => scrollTo({ top: 900, behavior: "instant" }));
  const stands = () => tab.evaluate(() => Array.from(document.querySelectorAll(".words"), (one) => one.getBoundingClientRect().top).find((top) => top > 200));
  const before = Number(await stands());
  await tab.press("f");
  await field.there();
  assert.ok(Math.abs(Number(await stands()) - before) < 2, "the words stay where they are");
});

journey("the map shows what stands where, and goes where it is pressed and dragged to", async (tab) => {
  await annotate(tab, longArticle());
  const isOnMap = (/** @type {string} */ sign) => document.querySelector(`.minimap [data-sign="${sign}"]`)?.getAttribute("d");
  await tab.until("claims are on the map", isOnMap, "claim-high");
  await tab.press("<");
  for (const sign of ["place", "person"]) await tab.until("names are, in their own lens", isOnMap, sign);
  assert.equal(await tab.evaluate(() => document.querySelector(".minimap")?.getAttribute("aria-hidden")), "true", "the lists are it for who hears the page");
  const { left, width, top, height } = await box(tab, ".minimap");
  const middle = { x: left + width / 2, y: top + height / 2 };
  await tab.drag([middle]);
  await tab.until("it has gone there", () => scrollY > 0);
  const half = await scroll(tab);
  const whole = await tab.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  assert.ok(half > whole * 0.3 && half < whole * 0.7, `${half} of ${whole}`);
  await tab.until("the map shows what is in view", () => {
    const view = document.querySelector(".minimap-view")?.getBoundingClientRect();
    const map = document.querySelector(".minimap")?.getBoundingClientRect();
    if (view === undefined || map === undefined) return false;
    const at = map.top + map.height / 2;
    return view.top < at && view.bottom > at;
  });
  await tab.drag([middle, { x: middle.x, y: top + 2 }]);
  await tab.until("a drag scrolls back up", (half) => scrollY < half / 3, half);
  assert.equal(await tab.evaluate(() => String(getSelection())), "", "and selects nothing");
});

journey("the outline leads through a long article, beside it or over it", async (tab) => {
  await annotate(tab, longArticle());
  await tab.resize(1500, 800);
  const outline = tab.part("navigation", "Outline");
  await outline.there();
  assert.deepEqual(await outline.items(), ["Flood on the quay", "What the tide took", "Who had been warned", "What it will cost", "After the water"]);
  await outline.part("button", "What it will cost").click();
  const top = await heightOf(tab, "What it will cost");
  assert.ok(top > 0 && top < 140, `the heading is at the top of the view: ${top}`);
  await tab.until("the outline says where one is", () => document.querySelector(".outline [aria-current]")?.textContent === "What it will cost");

  await tab.resize(800, 700);
  await outline.gone();
  await tab.part("button", "More").click();
  await tab.part("menuitem", "Outline").click();
  await outline.there();
  await tab.press("Home");
  await tab.press("ArrowDown");
  await tab.press("Enter");
  await outline.gone();
  assert.ok((await heightOf(tab, "What the tide took")) < 160);
});

journey("the article stands alone, set as the person wants it, and the line that is read stays", async (tab) => {
  await annotate(tab, longArticle());
  await tab.evaluate(() => scrollTo({ top: 1500, behavior: "instant" }));
  await tab.until("the page has followed", () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))));
  const size = () => tab.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('[data-kind="paragraph"] .words'))).fontSize);
  const width = async () => (await box(tab, ".text")).width;
  const usual = { size: await size(), width: await width() };

  await tab.part("button", "More").click();
  await tab.part("menuitemradio", "Largest").click();
  assert.equal(await tab.part("menuitemradio", "Largest").evaluate((item) => item.getAttribute("aria-checked")), "true", "the menu stays open");
  assert.ok(Number.parseFloat(await size()) > Number.parseFloat(usual.size) * 1.3);
  await tab.part("menuitemradio", "Short").click();
  await tab.press("Escape");
  await tab.part("menuitemradio", "Short").gone();
  assert.ok((await width()) / Number.parseFloat(await size()) < usual.width / Number.parseFloat(usual.size), "fewer letters to a line");
  const place = await tab.evaluate(() => {
    const blocks = Array.from(document.querySelectorAll(".words"));
    return blocks.find((block) => block.getBoundingClientRect().bottom > 80)?.textContent;
  });

  await tab.press("z");
  await tab.part("button", "Exit focus mode").there();
  await tab.until("bar and lists are out of the window", () => {
    const panel = document.querySelector(".panel")?.getBoundingClientRect();
    const bar = document.querySelector(".topbar")?.getBoundingClientRect();
    return panel && bar && panel.left >= innerWidth && bar.bottom <= 0;
  });
  const alone = await tab.evaluate(() => {
    const blocks = Array.from(document.querySelectorAll(".words"));
    return blocks.find((block) => block.getBoundingClientRect().bottom > 80)?.textContent;
  });
  assert.equal(alone, place, "the same paragraph is at the top");
  // The keys go on working: a list comes back while the keyboard is in it.
  await tab.press("l");
  await tab.until("the list is there", () => (document.querySelector(".panel")?.getBoundingClientRect().right ?? Infinity) <= innerWidth + 1);
  await tab.press("z");
  await tab.part("button", "Exit focus mode").gone();

  await tab.reload();
  await tab.part("region", "Article").there();
  assert.ok(Number.parseFloat(await size()) > Number.parseFloat(usual.size) * 1.3, "the size is kept");
});

journey("on paper it is a report: the article with its marks, then each claim with what was made of it", async (tab) => {
  await choose(tab, "Import", "claims.json", claimsFile());
  await tab.part("region", "Article").there();
  for (const key of ["l", "n"]) await tab.press(key);
  await tab.part("textbox", "Note").fill("The board’s own books say €2 million.");
  await tab.press("Control+Enter");
  for (const key of ["v", "5", "Escape"]) await tab.press(key);
  await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const report = await tab.evaluate(() => {
    const words = (/** @type {string} */ sought) => Array.from(document.querySelectorAll(`.report ${sought}`), (one) => one.textContent);
    return { title: words("h1"), claims: words(".report-claims ol > li"), summary: words(".report-summary")[0], people: words('[data-sign="person"]'), numbers: words("sup"), legend: words(".report-legend span") };
  });
  assert.deepEqual(report.title, ["Island ferry to cost twice as much1"]);
  assert.equal(report.claims.length, 11);
  assert.match(report.claims[0] ?? "", /^1 FalseIsland ferry to cost twice as much.*The board’s own books say €2 million\.$/, "what was checked comes first");
  assert.match(report.claims.join("\n"), /Mara Lindqvist says: Fares on the island line will rise by 40 percent in MayMara Lindqvist gives one exact figure\./);
  assert.equal(report.summary, "One of 11 claims was checked: one false.");
  assert.ok(report.people.includes("Mara Lindqvist") && report.legend.includes("person"), "names are marked, and the marks explained");
  assert.equal(report.numbers.length, 12, "each place of a claim has its number; what is repeated has that of the first");
  await tab.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await tab.evaluate(() => document.querySelector(".report")), null);
  assert.ok(((await layers(tab)).person ?? 0) > 0, "the page is as it was");
});
