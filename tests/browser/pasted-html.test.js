// A page pasted as HTML: what its markup told stays as it is when the markup is gone.

import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { reading } from "./library.js";
import { DOUBTFUL, PAGE, WITHOUT_PAGE } from "./pasted-page.js";
import { annotate, exported, fromMore, pasteHtml, saved, select } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */

const [HEADLINE = "", , , ...PARAGRAPHS] = WITHOUT_PAGE.split(/\n+/);
const CAPTION = "The tower of Orrin Point and the rails that it will stand on";

/** The page of pasted-page.js as its own site would write it. */
const HTML = `<html><head><meta property="og:title" content="${HEADLINE}"><meta property="article:published_time" content="2025-10-12T08:00:00Z"></head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/n">News</a><li><a href="/h">Harbour</a></ul></nav>
<main><article><header><h1>${HEADLINE}</h1><p class="byline"><span>By </span><a href="/m"><span>Maren Holt</span></a><span class="role">Harbour Correspondent</span></p></header>
<figure><img src="x.jpg"><figcaption>${CAPTION}</figcaption></figure>
${PARAGRAPHS.map((words) => `<p>${words}</p>`).join("\n")}</article></main>
<aside class="related"><h2>Most read</h2><ul><li><a href="/1">Ferry strike enters second week</a><li><a href="/2">Fish prices fall again</a></ul></aside>
<footer><p><a href="/p">Privacy policy</a></p></footer></body></html>`;

/** What each line is, and where the fold lines stand. @param {Tab} tab */
async function kinds(tab) {
  const { document } = await exported(tab);
  const text = Array.from(document.text);
  return document.blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).join("")}`);
}

journey("what the markup told of a page stays when a line is taken in, the text is edited and the page is loaded again", async (tab) => {
  await pasteHtml(tab, HTML);
  await tab.part("button", "Annotate").click();
  await reading(tab);
  const before = await kinds(tab);
  assert.ok(before.includes(`caption: ${CAPTION}`), before.join("\n"));
  assert.ok(before.includes(`headline: ${HEADLINE}`));
  assert.ok(before.some((line) => line.includes("Maren Holt Harbour Correspondent")), "two names that touch are apart");
  const date = async () => (await exported(tab)).document.articleDate;
  const day = await date();
  assert.equal(day?.date, "2025-10-12");
  await saved(tab);
  await tab.reload();
  await reading(tab);

  await select(tab, "The move begins in April");
  await tab.part("toolbar", "Mark the selected words").part("button", "Not in the article").click();
  await told(tab, /^Took “The move begins.*out of the article/);
  const out = before.map((line) => (line.includes(": The move begins") ? line.replace(/^\w+/, "boilerplate") : line));
  assert.deepEqual(await kinds(tab), out, "no other line moves");
  assert.deepEqual(await date(), day, "the day that the page told is still known");
  await tab.part("button", "Undo").click();
  await tab.until("it is back", () => document.querySelector(".article")?.textContent?.includes("The move begins"));

  await fromMore(tab, "Edit text");
  const box = tab.part("textbox", "Text of the article");
  const text = await box.evaluate((field) => field.value);
  await box.fill(text.replace("Not everybody is glad of it.", "Not everybody likes it."));
  await tab.part("button", "Save text").click();
  await reading(tab);
  await tab.until("it is read", () => document.querySelector(".article")?.textContent?.includes("Not everybody likes it."));
  assert.deepEqual(await kinds(tab), before.map((line) => line.replace("Not everybody is glad of it.", "Not everybody likes it.")));
});

journey("a mark that is drawn across a closed fold is of the words that are seen", async (tab) => {
  // Without the block that might be in doubt, and seen for that.
  await annotate(tab, PAGE.replace(`${DOUBTFUL}\n\n`, ""));
  await reading(tab);
  const FROM = "We are the only one that did not.”";
  const TO = "Engineers from Dunmore University";
  const drawn = () =>
    tab.evaluate(
      ({ from, to }) => {
        const walker = document.createTreeWalker(/** @type {Node} */ (document.querySelector(".article")), NodeFilter.SHOW_TEXT);
        const texts = /** @type {Node[]} */ ([]);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node);
        const place = (/** @type {string} */ words) => /** @type {[Node, number]} */ (texts.filter((node) => node.nodeValue?.includes(words)).map((node) => [node, node.nodeValue?.indexOf(words)])[0]);
        const [first, start] = place(from);
        const [last, end] = place(to);
        getSelection()?.setBaseAndExtent(first, start, last, end + to.length);
      },
      { from: FROM, to: TO },
    );
  const claims = async () => (await exported(tab)).document.annotations.filter(({ kind, origin }) => kind === "claim" && origin === "user");
  await drawn();
  await tab.part("toolbar", "Mark the selected words").part("button", "Claim").click();
  const [made] = await claims();
  assert.deepEqual(made?.fragments?.map(({ quote }) => quote.slice(-20)), [FROM.slice(-20), TO.slice(-20)]); // prettier-ignore
  assert.ok(made?.fragments?.every(({ quote }) => !quote.includes("Harbour master to step down")), "what is folded is no part of it");
  await tab.part("button", "Undo").click();

  await tab.evaluate(() => Array.from(document.querySelectorAll(".left-out-head")).forEach((one) => /** @type {HTMLElement} */ (one).click()));
  await drawn();
  await tab.part("toolbar", "Mark the selected words").part("button", "Claim").click();
  const [open] = await claims();
  assert.equal(open?.fragments, undefined);
  assert.ok(open?.quote.includes("Harbour master to step down"), "what is seen is marked");
});
