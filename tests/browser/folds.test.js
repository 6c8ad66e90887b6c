// A pasted web page: what is not its article lies folded at its place, and a person says what belongs to it.

import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { entities, reading } from "./library.js";
import { DOUBTFUL, PAGE, WITHOUT_PAGE, longPage } from "./pasted-page.js";
import { annotate, choose, exported, fromMore, placeOf, saved, select } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */

const BEFORE = "17 lines before the article are folded";
const AFTER = "20 lines after the article are folded";
const STORY = "Harbour master to step down";

/** The page without the block that might be in doubt: what a model makes of that one is its own affair. */
const SURE = PAGE.replace(`${DOUBTFUL}\n\n`, "");

/** The lines that say what is folded. @param {Tab} tab */
const folds = (tab) => tab.evaluate(() => Array.from(document.querySelectorAll(".left-out-head"), (one) => one.textContent ?? ""));

/** Whether words are to be seen. @param {Tab} tab @param {string} words */
const isSeen = (tab, words) =>
  tab.evaluate((sought) => {
    const block = Array.from(document.querySelectorAll(".article .words")).find((one) => one.textContent?.includes(sought));
    return block !== undefined && block.getClientRects().length > 0;
  }, words);

/** @param {Tab} tab @param {string} words @param {boolean} [seen] */
const untilSeen = (tab, words, seen = true) =>
  tab.until(
    `“${words}” is ${seen ? "seen" : "folded"}`,
    ({ words, seen }) => {
      const block = Array.from(document.querySelectorAll(".article .words")).find((one) => one.textContent?.includes(words));
      return block !== undefined && block.getClientRects().length > 0 === seen;
    },
    { words, seen },
  );

/** @param {Tab} tab @param {string} name */
const expanded = (tab, name) => tab.part("button", name).evaluate((button) => button.getAttribute("aria-expanded"));

/** The kind of the block that begins with words. @param {Tab} tab @param {string} words */
const kindOf = (tab, words) =>
  tab.evaluate((sought) => {
    const found = Array.from(document.querySelectorAll(".article .words")).find((one) => one.textContent?.startsWith(sought));
    return /** @type {HTMLElement | undefined} */ (found?.parentElement ?? undefined)?.dataset.kind;
  }, words);

journey("a pasted page shows its article, and opens what is around it", async (tab) => {
  await annotate(tab, SURE);
  await reading(tab);
  assert.deepEqual(await folds(tab), [BEFORE, "3 lines are folded", AFTER]);
  assert.equal(await isSeen(tab, "The Selby Coast Ledger"), false);
  assert.equal(await isSeen(tab, "Lighthouse of Orrin Point"), true);
  assert.doesNotMatch(await entities(tab), /Selby/, "what is left out names nobody");

  assert.equal(await expanded(tab, BEFORE), "false");
  await tab.part("button", BEFORE).focus();
  await tab.press("Enter");
  assert.equal(await expanded(tab, BEFORE), "true");
  assert.deepEqual([await isSeen(tab, "The Selby Coast Ledger"), await isSeen(tab, "Subscribe")], [true, false]);
  await tab.part("button", "Show the other 15").click();
  assert.equal(await isSeen(tab, "Home > News > Harbour"), true);
  assert.match(await tab.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""), /^In the article: Sign in$/, "the keyboard goes on where the button was");
  await tab.part("button", BEFORE).click();
  assert.equal(await isSeen(tab, "The Selby Coast Ledger"), false);
  await tab.part("button", "3 lines are folded").click();
  assert.equal(await isSeen(tab, STORY), true, "a short fold opens whole");
});

journey("an article without a page around it is not folded", async (tab) => {
  await annotate(tab, WITHOUT_PAGE);
  await reading(tab);
  assert.deepEqual(await folds(tab), []);
  assert.equal(await tab.evaluate(() => document.querySelector(".in-doubt, .line-tool")), null);
});

journey("one click takes a line into the article and is one step, in the file and after a reload too", async (tab) => {
  await annotate(tab, SURE);
  await reading(tab);
  await tab.part("button", AFTER).click();
  await tab.part("button", "Show the other 18").click();
  await tab.part("button", "In the article: Council tax to rise by 9 per cent in Selby").click();
  await told(tab, "Took “Council tax to rise by 9 per cent in Sel…” into the article");
  assert.deepEqual((await folds(tab)).slice(2), ["6 lines are folded", "13 lines after the article are folded"]);
  assert.equal(await kindOf(tab, "Council tax"), "heading");
  assert.match(await entities(tab), /Selby|9 per cent/, "what it names is listed now");
  assert.equal(await isSeen(tab, "Ferry strike enters"), true, "the fold that was open stays so");
  assert.ok(await tab.evaluate(() => document.querySelector(".article")?.contains(document.activeElement)), "the focus stays in the text");
  const taken = async () => (await exported(tab)).document.blocks.filter(({ inArticle }) => inArticle !== undefined).map(({ kind, inArticle }) => `${kind} ${inArticle}`);
  assert.deepEqual(await taken(), ["heading true"]);
  await tab.part("button", "Undo").click();
  await tab.until("it is folded again", () => document.querySelectorAll(".left-out").length === 3);
  assert.deepEqual(await taken(), []);
  await tab.part("button", "Redo").click();
  const { text } = await exported(tab);
  await saved(tab);
  await tab.reload();
  await reading(tab);
  assert.deepEqual(await taken(), ["heading true"]);
  await fromMore(tab, "New article");
  await choose(tab, "Import", "taken.json", text);
  await reading(tab);
  assert.equal(await kindOf(tab, "Council tax"), "heading");
});

journey("lines that are selected can be taken out, and an edit of the text leaves them out", async (tab) => {
  await annotate(tab, SURE);
  await reading(tab);
  assert.match(await entities(tab), /April/);
  await select(tab, "The move begins in April");
  await tab.part("toolbar", "Mark the selected words").part("button", "Not in the article").click();
  await told(tab, "Took “The move begins in April and should end…” out of the article");
  assert.deepEqual((await folds(tab)).at(-1), "21 lines after the article are folded");
  assert.doesNotMatch(await entities(tab), /April/);

  await fromMore(tab, "Edit text");
  const box = tab.part("textbox", "Text of the article");
  const before = await box.evaluate((field) => field.value);
  await box.fill(before.replace("Lighthouse of Orrin Point to be moved", "The lighthouse of Orrin Point will be moved"));
  await tab.part("button", "Save text").click();
  await reading(tab);
  await tab.until("it is read", () => document.querySelector("h1.words")?.textContent?.startsWith("The lighthouse"));
  assert.equal(await isSeen(tab, "The move begins in April"), false, "the decision stands where its words do");

  await tab.part("button", "21 lines after the article are folded").click();
  await select(tab, "The move begins in April");
  await tab.part("toolbar", "Mark the selected words").part("button", "In the article").click();
  await told(tab, /^Took “The move begins.*into the article/);
  assert.match(await entities(tab), /April/);
});

journey("what is in doubt asks, and is answered by a key or a click", async (tab) => {
  await annotate(tab, SURE);
  await reading(tab);
  const { document: read } = await exported(tab);
  const ask = tab.part("group", "Is this part of the article?");
  /** Opens the page with a block in doubt: what a model doubts is its own affair. @param {string} words */
  const doubting = async (words) => {
    const blocks = read.blocks.map((block) => (read.text.startsWith(words, block.start) ? { ...block, inDoubt: true } : block));
    await fromMore(tab, "New article");
    await choose(tab, "Import", "doubt.json", JSON.stringify({ ...read, id: `doubt-${words}`, blocks }));
    await reading(tab);
    await ask.there();
  };
  const answered = async () => (await exported(tab)).document.blocks.flatMap(({ kind, inArticle, inDoubt = false }) => (inArticle === undefined ? [] : [`${kind} ${inArticle} ${inDoubt}`]));

  await doubting(STORY);
  assert.equal(await isSeen(tab, STORY), true, "what asks is not folded");
  assert.deepEqual((await folds(tab)).slice(1, -1), ["1 line is folded", "1 line is folded"]);
  await ask.part("button", "Not in the article").focus();
  await tab.press("x");
  await told(tab, `Took “${STORY}” out of the article`);
  await untilSeen(tab, STORY, false);
  await ask.gone();
  assert.deepEqual(await answered(), ["boilerplate false false"]);

  await doubting("Not everybody is glad");
  await ask.part("button", "In the article").click();
  await told(tab, /into the article/);
  await ask.gone();
  assert.equal(await isSeen(tab, "Not everybody is glad"), true);
  assert.deepEqual(await answered(), ["paragraph true false"]);
});

journey("a search opens the fold that holds what it finds, and closes it again; print and the word cursor pass it over", async (tab) => {
  await annotate(tab, SURE);
  await reading(tab);
  await tab.press("f");
  await tab.part("textbox", "Find in the text").fill("regatta");
  await untilSeen(tab, "the regatta in pictures");
  await tab.until("it is lit", () => CSS.highlights.get("found-here")?.size === 1);
  await tab.part("textbox", "Find in the text").fill("glad of it");
  await untilSeen(tab, "the regatta in pictures", false);
  await tab.part("textbox", "Find in the text").fill("regatta");
  await untilSeen(tab, "the regatta in pictures");
  await tab.press("Escape");
  await untilSeen(tab, "the regatta in pictures", false);
  // The field that closes has the focus until the browser draws, and a fast hand is at the next key by then.
  await tab.evaluate(() => {
    for (const key of ["f", "Escape", "f"]) document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
  await untilSeen(tab, "the regatta in pictures");
  await tab.part("button", "Close search").click();
  assert.equal(await isSeen(tab, "the regatta in pictures"), true, "who stays there keeps it open");
  await tab.part("button", AFTER).click();
  await untilSeen(tab, "the regatta in pictures", false);

  await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const paper = await tab.evaluate(() => document.querySelector(".report")?.textContent ?? "");
  await tab.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok(paper.includes("Not everybody is glad") && !paper.includes("regatta") && !paper.includes("Selby Coast Ledger"));

  await tab.evaluate(() => scrollTo(0, 0));
  const selects = (/** @type {string} */ words) => tab.until(`“${words}” is selected`, (wanted) => String(getSelection()) === wanted, words);
  await tab.press("m");
  await tab.press("Control+Home");
  await selects("Lighthouse");
  for (let i = 0; i < 5; i += 1) await tab.press("Control+ArrowDown");
  await selects("Engineers");
  await tab.press("Control+ArrowUp");
  await selects("Councillor");
  await tab.press("Control+End");
  await selects("said");
  assert.equal(await isSeen(tab, STORY), false);
});

journey("three thousand lines lie folded without a place in the page, and the map is that of the article", async (tab) => {
  await annotate(tab, longPage(3000));
  await reading(tab);
  assert.match((await folds(tab))[0] ?? "", /^3,0\d\d lines before the article are folded$/);
  const laid = () => tab.evaluate(() => Array.from(document.querySelectorAll(".article .block")).filter((one) => one.getClientRects().length > 0).length);
  assert.ok((await laid()) < 20);
  const { middle } = await placeOf(tab, "Engineers from Dunmore");
  assert.ok(middle.y > 0);
  await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".left-out-head")).click());
  await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".more-lines")).click());
  await untilSeen(tab, "Topic 3");
  assert.ok(await tab.evaluate(() => (document.querySelector(".article")?.getBoundingClientRect().height ?? 0) > 3000 * 20));
  await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".left-out-head")).click());
  assert.ok((await laid()) < 20);
});

journey("on a phone a finger opens a fold and takes a line in", async (tab) => {
  await tab.asPhone(390, 844);
  await annotate(tab, SURE);
  await reading(tab);
  const middleOf = (/** @type {string} */ name) =>
    tab.part("button", name).evaluate((button) => {
      button.scrollIntoView({ block: "center" });
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, height };
    });
  const head = await middleOf("3 lines are folded");
  assert.ok(head.height >= 44, "a finger meets it");
  await tab.tap(head);
  await untilSeen(tab, STORY);
  const line = await middleOf(`In the article: ${STORY}`);
  assert.ok(line.height >= 44);
  await tab.tap(line);
  await told(tab, `Took “${STORY}” into the article`);
}, { only: "chromium" });
