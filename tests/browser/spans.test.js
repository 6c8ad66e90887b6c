// Which words an annotation marks: marks that nest, cross and share words, words in pieces, ends that move.

import assert from "node:assert/strict";

import { makeAnnotation } from "../../www/document/annotation.js";
import { emptyDocument } from "../../www/document/document.fixture.js";
import { journey } from "./journey.js";
import { annotate, choose, clickOn, exported, fromMore, placeOf, select } from "./reader.js";
import { told } from "./said.js";
import { spansFile } from "./spans-article.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** @param {Tab} tab */
async function open(tab) {
  await choose(tab, "Import", "spans.json", spansFile());
  await told(tab, "Imported");
}

/** The words that a layer is drawn on. @param {Tab} tab @param {string} layer */
const drawnOn = (tab, layer) =>
  tab.evaluate((name) => Array.from(CSS.highlights.get(name) ?? [], (range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset)), layer);

/** Lines that are drawn over each other. @param {Tab} tab */
const hidden = (tab) =>
  tab.evaluate(() => {
    const pen = /^(gap|claim-low|claim-mid|claim-high|other|amount|time|group|place|org|person|note)(?:-([234]))?$/;
    /** @type {{row: string, range: AbstractRange}[]} */
    const lines = [];
    CSS.highlights.forEach((layer, name) => {
      const [, what = "", row = what.startsWith("claim") ? "2" : "1"] = pen.exec(name) ?? [];
      if (what !== "") layer.forEach((range) => lines.push({ row, range }));
    });
    return lines
      .flatMap((one, i) => lines.slice(i + 1).map((other) => ({ one, other })))
      .filter(({ one, other }) => one.row === other.row && one.range.startContainer === other.range.startContainer)
      .filter(({ one, other }) => one.range.startOffset < other.range.endOffset && other.range.startOffset < one.range.endOffset)
      .map(({ one, other }) => [one, other].map(({ row, range }) => `${row}: ${range.startContainer.textContent?.slice(range.startOffset, range.endOffset)}`).join(" | "));
  });

/** @param {Tab} tab @param {string} words */
async function found(tab, words) {
  const { document } = await exported(tab);
  return document.annotations.filter(({ quote }) => quote === words).map(({ kind, type, status }) => [kind, type, status].filter(Boolean).join(" "));
}

journey("marks nest, cross and share words; each is seen, and a crowded place offers the choice", async (tab) => {
  await open(tab);
  assert.deepEqual(await hidden(tab), []);
  assert.deepEqual(await drawnOn(tab, "place"), ["North Harland", "Bergen"]);
  assert.deepEqual(await drawnOn(tab, "place-2"), ["North Harland Harbour"]);
  assert.deepEqual(await drawnOn(tab, "org-3"), ["North Harland Harbour Board"]);
  assert.deepEqual(await drawnOn(tab, "claim-high-3"), ["the ferries between North and South Harland had cost €3 million"]);
  await tab.until("what finds no row stands in the margin", () => document.querySelectorAll(".bar[data-level=group], .bar[data-level=other]").length === 2);

  await clickOn(tab, "Harland Harbour");
  const choice = tab.part("group", "Marks here");
  const offered = await choice.evaluate((row) => Array.from(row.querySelectorAll("button"), (one) => /** @type {HTMLElement} */ (one).innerText.replace(/\s+/g, " ").trim()));
  assert.deepEqual(offered.map((one) => one.replace(/^\S+ /, "")), [
    "North Harland Harbour Building",
    "North Harland Harbour Board Organisation",
    "North Harland Harbour Board met Group",
    "The North Harland Harbour Board met in Bergen on Monday Work",
  ]);
  await choice.evaluate((row) => row.querySelectorAll("button")[1].click());
  assert.deepEqual(await drawnOn(tab, "active"), ["North Harland Harbour Board"]);
  assert.equal(await tab.evaluate(() => document.querySelectorAll(".frame.active").length), 1);
  await tab.part("dialog", "About “North Harland Harbour Board”").there();
  await tab.press("Escape");

  await select(tab, "Harland Harbour");
  await tab.press("1");
  await told(tab, "Marked “Harland Harbour”");
  assert.deepEqual(await found(tab, "Harland Harbour"), ["entity PERSON accepted"]);
  assert.deepEqual(await found(tab, "North Harland Harbour"), ["entity FAC accepted"], "what it crosses stays");
  assert.deepEqual(await hidden(tab), []);

  await clickOn(tab, "Bergen");
  await tab.part("button", "Add type…").click();
  await tab.part("group", "Type").part("button", "Organisation").click();
  assert.deepEqual(await found(tab, "Bergen"), ["entity LOC accepted", "entity ORG accepted"]);
  assert.deepEqual(await drawnOn(tab, "org-2"), ["Bergen"]);
  // The sign that Shift makes of the 1.
  await tab.press("Shift+!");
  assert.deepEqual((await found(tab, "Bergen")).sort(), ["entity LOC accepted", "entity ORG accepted", "entity PERSON accepted"]);
  await tab.press("Escape");
  await tab.press("Control+z");
  await tab.press("Control+z");
  await told(tab, "Undone: mark “Bergen”");
  assert.deepEqual(await found(tab, "Bergen"), ["entity LOC accepted"]);
});

journey("a name in two pieces is made by a key, shown joined, kept in the file, and made whole by a button", async (tab) => {
  await open(tab);
  await select(tab, "North", 1);
  await tab.press("3");
  await told(tab, "Marked “North”");
  await select(tab, "Harland", 2);
  await tab.part("toolbar", "Mark the selected words").part("button", "Add to “North”").there();
  await tab.press("p");
  await told(tab, "Changed “North” to “North … Harland”");
  assert.deepEqual(await drawnOn(tab, "active"), ["North", "Harland"]);
  assert.deepEqual(await drawnOn(tab, "gap"), [" and South "], "what lies between is drawn as that");
  assert.match((await tab.part("list", "Entities").items()).join("\n"), /North Harland/);

  const { text, document } = await exported(tab);
  const [made] = document.annotations.filter(({ fragments }) => fragments !== undefined);
  const characters = [...document.text];
  assert.deepEqual(made?.fragments?.map(({ start, end, quote }) => [characters.slice(start, end).join(""), quote]), [["North", "North"], ["Harland", "Harland"]]);
  assert.equal(made?.quote, "North and South Harland");
  const elsewhere = { ...JSON.parse(text), id: "from-elsewhere", title: "From elsewhere" };
  await choose(tab, "Import", "pieces.json", JSON.stringify(elsewhere));
  await told(tab, "Imported “From elsewhere”");
  const again = (await exported(tab)).document.annotations.filter(({ fragments }) => fragments !== undefined);
  assert.deepEqual(again, [made], "a file comes back as it went");
  await tab.reload();
  await tab.part("region", "Article").there();
  await tab.until("it is drawn", () => CSS.highlights.get("gap")?.size === 1);

  const { end } = await placeOf(tab, "North and South Harland");
  await tab.drag([end]);
  await tab.part("group", "Marks here").evaluate((row) => /** @type {HTMLElement[]} */ (Array.from(row.querySelectorAll("button"))).find((one) => one.innerText.includes("…"))?.click());
  await tab.press("Escape");
  await select(tab, "Harland", 2);
  await tab.part("toolbar", "Mark the selected words").part("button", "Remove from “North … Harland”").click();
  await told(tab, "Changed “North … Harland” to “North”");
  await tab.press("Control+z");
  await told(tab, "Undone: change “North … Harland” to “North”");
  assert.equal((await exported(tab)).document.annotations.filter(({ fragments }) => fragments !== undefined).length, 1);
});

/** Where a handle of the active annotation is held. @param {Tab} tab @param {"start" | "end"} end */
const handle = (tab, end) =>
  tab.evaluate((which) => {
    const box = document.querySelector(`.handle[data-end=${which}]`)?.getBoundingClientRect();
    if (box === undefined) throw new Error("no handle");
    return { x: box.left, y: box.top + box.height / 2 };
  }, end);

journey("ends are dragged and nudged, and the words are said; a suggestion becomes a correction", async (tab) => {
  const { annotations, ...rest } = JSON.parse(spansFile());
  const suggested = annotations.map((/** @type {import("../../www/document/types.js").Annotation} */ one) =>
    one.quote === "Mara Lind" ? { ...one, origin: "rule", status: "suggested", score: 0.9 } : one,
  );
  await choose(tab, "Import", "spans.json", JSON.stringify({ ...rest, annotations: suggested }));
  await told(tab, "Imported “Two Harlands, one harbour”");

  // With the mouse, into the middle of a word: the word is taken whole.
  await clickOn(tab, "Monday");
  await tab.press("Escape");
  const { middle } = await placeOf(tab, "Bergen");
  await tab.drag([await handle(tab, "start"), middle]);
  await told(tab, "Changed “Monday” to “Bergen on Monday”");
  assert.deepEqual(await drawnOn(tab, "active"), ["Bergen on Monday"]);
  const { x, y } = await handle(tab, "start");
  await tab.drag([{ x, y }, { x: x + 4, y }]);
  await told(tab, "No change: still “Bergen on Monday”");
  await tab.press("Control+z");
  await told(tab, "Undone: change “Monday” to “Bergen on Monday”");
  assert.deepEqual(await found(tab, "Monday"), ["entity DATE accepted"]);

  // By keys alone.
  await clickOn(tab, "Mara Lind");
  await tab.press("Escape");
  await tab.press("Alt+ArrowRight");
  await told(tab, "Changed “Mara Lind” to “Lind”");
  await tab.press("Alt+Shift+ArrowRight");
  await told(tab, "Changed “Lind” to “Lind, who”");
  await tab.press("Alt+Shift+ArrowLeft");
  await tab.press("Control+Alt+Shift+ArrowLeft");
  await told(tab, "Changed “Lind” to “Lin”");
  assert.deepEqual(await found(tab, "Lin"), ["entity PERSON edited"]);
  assert.match((await tab.part("list", "Entities").items()).join("\n"), /^Lin$/m, "the name that it alone has follows");

  // By the buttons of the card, which keep the focus.
  await tab.press("e");
  await tab.part("button", "Move start one word left").click();
  await told(tab, "Changed “Lin” to “Mara Lin”");
  assert.equal(await tab.evaluate(() => document.activeElement?.getAttribute("aria-label")), "Move start one word left");
  await tab.part("button", "Move end one word right").click();
  await told(tab, "Changed “Mara Lin” to “Mara Lind”");
  assert.deepEqual(await found(tab, "Mara Lind"), ["entity PERSON accepted"], "it is again what was suggested");
});

journey("a note that is being written is kept while its card is redrawn, and when another mark there is chosen", async (tab) => {
  await open(tab);
  await clickOn(tab, "Mara Lind");
  await tab.press("n");
  await tab.part("textbox", "Note").fill("ask her");
  await tab.part("button", "Move end one word right").click();
  await tab.part("dialog", "About “Mara Lind, who”").there();
  assert.equal(await tab.part("textbox", "Note").evaluate((field) => field.value), "ask her");
  await tab.press("Escape");
  const noted = async () => (await exported(tab)).document.annotations.filter(({ note }) => note).map(({ quote, note }) => `${quote}: ${note}`);
  assert.deepEqual(await noted(), ["Mara Lind, who: ask her"]);

  await clickOn(tab, "Harland Harbour");
  await tab.part("dialog", "About “North Harland Harbour”").there();
  await tab.press("n");
  await tab.part("textbox", "Note").fill("which one?");
  await tab.part("group", "Marks here").evaluate((row) => row.querySelectorAll("button")[1].click());
  await tab.part("dialog", "About “North Harland Harbour Board”").there();
  await tab.part("textbox", "Note").gone();
  assert.equal(await tab.part("group", "Marks here").evaluate((row) => row.querySelector('[aria-pressed="true"] .words-of').textContent), "North Harland Harbour Board");
  await tab.press("Escape");
  assert.deepEqual((await noted()).sort(), ["Mara Lind, who: ask her", "North Harland Harbour: which one?"]);
});

journey("an article of one paragraph is painted where it is read, and a poem keeps its lines", async (tab) => {
  const sentence = "On 3 March 2021 Mara Lind of Bergen paid €2 million to Norway for a ferry, and rowed home. ";
  const text = sentence.repeat(900).trim();
  /** @type {import("../../www/document/types.js").Annotation[]} */
  const annotations = [];
  for (let start = text.indexOf("Mara Lind"); start !== -1; start = text.indexOf("Mara Lind", start + 1)) {
    for (const [from, length] of [[0, 9], [5, 4], [0, 19]]) {
      annotations.push(makeAnnotation({ kind: "note", start: start + Number(from), end: start + Number(from) + Number(length), text }));
    }
  }
  const paragraph = { ...emptyDocument(text), id: "one-paragraph", title: "One paragraph", annotations, blocks: [{ kind: "paragraph", start: 0, end: text.length }] };
  await choose(tab, "Import", "one.json", JSON.stringify(paragraph));
  await told(tab, "Imported “One paragraph”");
  assert.equal(annotations.length, 2700);
  const painted = () => tab.evaluate(() => Array.from(CSS.highlights).filter(([name]) => name.startsWith("note")).flatMap(([, layer]) => Array.from(layer, (range) => range.startOffset)));
  await tab.until("the top is painted", () => (CSS.highlights.get("note")?.size ?? 0) > 0);
  const top = await painted();
  assert.ok(top.length < 1000, `${top.length} of 2700 are painted`);
  assert.ok(Math.min(...top) < 100);
  await tab.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: "instant" }));
  await tab.until("the middle is painted", () => Array.from(CSS.highlights.get("note") ?? []).some((range) => range.startOffset > 30_000));
  const middle = await painted();
  assert.ok(Math.min(...middle) > 10_000, "what is far above is painted no more");
  const bars = await tab.evaluate(() => document.querySelectorAll(".bar.note").length);
  assert.ok(bars > 0 && bars < 2000, `${bars} signs`);

  await fromMore(tab, "New article");
  await annotate(tab, "the harbour light went round,\nand round again;\nnobody saw the ship\nuntil the morning\nset it down on sand.");
  const heights = await tab.evaluate(() => {
    const blocks = Array.from(document.querySelectorAll(".block .words"));
    return { lines: blocks.reduce((sum, words) => sum + Math.round(words.getBoundingClientRect().height / parseFloat(getComputedStyle(words).lineHeight)), 0) };
  });
  assert.equal(heights.lines, 5, "each line of the poem is a line of the page");
});
