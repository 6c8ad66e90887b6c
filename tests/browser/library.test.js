// What is kept: over a reload, over New, in another tab, and where nothing can be kept.

import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { annotate, complaint, fromMore, saved } from "./reader.js";
import { article, entities, fillStore, listed, reading, reject } from "./library.js";

/** Runs in the page: the words at the upper left of what can be seen of the article. */
function wordsAtTop() {
  const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 2;
  const blocks = Array.from(document.querySelectorAll(".article .words"));
  const first = blocks.find((block) => block.getBoundingClientRect().bottom > top);
  const { left } = /** @type {Element} */ (first).getBoundingClientRect();
  const y = Math.max(top, /** @type {Element} */ (first).getBoundingClientRect().top + 2);
  const caret = document.caretPositionFromPoint(left + 1, y);
  return `${first?.textContent?.slice(0, 12)} ${caret?.offsetNode.textContent?.slice(caret.offset, caret.offset + 12)}`;
}

journey("a reload brings back the document, what was done to it, and its place", async (tab) => {
  await annotate(tab, article(60));
  await reject(tab, "Bergen");
  await tab.evaluate(() => {
    const block = Array.from(document.querySelectorAll(".article .words")).find((one) => one.textContent?.startsWith("Part 30 "));
    const { top, height } = /** @type {Element} */ (block).getBoundingClientRect();
    const bar = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
    // Into the paragraph, past its first line.
    scrollBy({ top: top + height / 2 - bar, behavior: "instant" });
  });
  await tab.until("the scroll has been seen", () => scrollY > 1000);
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));
  const before = await tab.evaluate(wordsAtTop);
  assert.match(before, /^Part 30 /);

  // More than once: what is restored is saved again, and must not creep.
  for (let i = 0; i < 3; i += 1) {
    await tab.reload();
    await reading(tab);
    await listed(tab, "Bergen", false);
    assert.match(await entities(tab), /Mara Lindqvist/);
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));
    assert.equal(await tab.evaluate(wordsAtTop), before);
  }

  await tab.part("button", "Undo").click();
  await listed(tab, "Bergen");
  await tab.part("button", "Redo").click();
  await listed(tab, "Bergen", false);
});

journey("what was done in the last moment before a reload is kept", async (tab) => {
  await annotate(tab, article());
  await saved(tab);
  await reject(tab, "Bergen");
  await tab.reload();
  await reading(tab);
  await listed(tab, "Bergen", false);
});

journey("New loses nothing: the article is in the list, and comes back from it", async (tab) => {
  await annotate(tab, article());
  await reject(tab, "Bergen");
  await fromMore(tab, "New article");
  await tab.part("textbox", "Article text").there();
  const [kept] = await tab.part("list", "Library").items();
  assert.match(String(kept), /Ferry line reopens/);

  await tab.reload();
  await tab.part("list", "Library").there();
  assert.equal(await tab.part("region", "Article").isThere(), false, "this tab was left empty");
  const open = () => tab.part("list", "Library").evaluate((list) => list.querySelector("button").click());
  await open();
  await reading(tab);
  await listed(tab, "Bergen", false);

  await fromMore(tab, "New article");
  await tab.part("button", "Delete “Ferry line reopens”").click();
  await tab.part("list", "Library").gone();
  await tab.part("button", "Undo").click();
  await tab.part("list", "Library").there();
  await open();
  await reading(tab);
  await tab.part("button", "Undo").click();
  await listed(tab, "Bergen");
});

journey("two tabs with one article show the same", async (tab) => {
  await annotate(tab, article());
  await saved(tab);
  const other = await tab.beside();
  await other.open(await tab.evaluate(() => location.href));
  await reading(other);
  await reject(tab, "Bergen");
  await listed(other, "Bergen", false);
  await reject(other, "Mara Lindqvist");
  await listed(tab, "Mara Lindqvist", false);
  await tab.part("button", "Undo").click();
  await listed(tab, "Mara Lindqvist");
  await listed(other, "Mara Lindqvist");
  assert.deepEqual(other.faults, []);
});

journey("two tabs with two articles come back to their own", async (tab) => {
  await annotate(tab, article());
  await saved(tab);
  const other = await tab.beside();
  await other.open(await tab.evaluate(() => location.href));
  await reading(other);
  await fromMore(other, "New article");
  await annotate(other, "Bread riots\n\nIn Trondheim the price of bread rose to 40 kroner on 4 May 2021.");
  await saved(other);
  await tab.reload();
  await reading(tab);
  assert.match(await entities(tab), /Bergen/);
  await other.reload();
  await reading(other);
  assert.match(await entities(other), /Trondheim/);
  assert.deepEqual(other.faults, []);
});

journey("a full store is told, work goes on and can be exported, and New does not lose it", async (tab) => {
  await annotate(tab, article());
  await saved(tab);
  const makeRoom = await fillStore(tab);
  await reject(tab, "Bergen");
  assert.match(await complaint(tab), /This browser’s storage is full/);
  const { text } = await tab.download(() => tab.part("button", "Export JSON").click());
  const exported = JSON.parse(text);
  assert.ok(exported.annotations.some((/** @type {any} */ one) => one.quote === "Bergen" && one.status === "rejected"));

  await fromMore(tab, "New article");
  assert.match(await complaint(tab), /This browser’s storage is full/);
  assert.equal(await tab.part("region", "Article").isThere(), true);
  await makeRoom();
  await saved(tab);
  await tab.reload();
  await reading(tab);
  await listed(tab, "Bergen", false);
});

journey("a note half written when the page is left is kept", async (tab) => {
  await annotate(tab, article());
  await saved(tab);
  await tab.part("list", "Entities").evaluate((list) => list.querySelector(".go").click());
  await tab.part("list", "Entities").part("button", "Edit").click();
  await tab.press("n");
  await tab.part("textbox", "Note").fill("ask the harbour office");
  await tab.reload();
  await reading(tab);
  await tab.until("the note is listed", () =>
    document.querySelector('[aria-label="Notes"]')?.textContent?.includes("ask the harbour office"),
  );
});
