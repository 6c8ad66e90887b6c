// Files that hold an article, in every form that is read, and some that hold none.

import assert from "node:assert/strict";

import { listed, reading } from "./library.js";
import { journey } from "./journey.js";
import { choose, complaint, drop, exported } from "./reader.js";

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** Runs in the page: the text of the open article, as it stands in the page. */
const shownText = () => document.querySelector(".article .text")?.textContent ?? "";

journey("a text file in an old encoding, and one that is dropped", async (tab) => {
  const old = Uint8Array.from([...bytes("Caf"), 0xe9, ...bytes(" in Bergen "), 0x93, ...bytes("opens"), 0x94]);
  await choose(tab, "Open a file", "old.txt", old);
  await reading(tab);
  assert.equal(await tab.evaluate(shownText), "Café in Bergen “opens”");

  await drop(tab, { name: "new.md", content: "# Ferry **line**\n\nThe ferry to [Oslo](https://example.org) left on 3 May 2021." });
  await listed(tab, "Oslo");
  assert.equal(await tab.evaluate(shownText), "Ferry lineThe ferry to Oslo left on 3 May 2021.");
});

journey("a page comes whole, with what its markup says of it", async (tab) => {
  const page =
    "<!doctype html><title>Ferry line | Post</title><meta property='og:site_name' content='Post'><time datetime='2021-05-04'></time>" +
    "<nav>Home</nav><article><h1>Ferry line</h1><ul><li>Bergen<li>Oslo</ul>" +
    "<p style='display:none'>unseen</p><p>It left on 3&nbsp;May 2021.</article><footer>Imprint</footer>";
  await choose(tab, "Open a file", "page.html", page);
  await reading(tab);
  assert.equal(await tab.evaluate(shownText), "HomeFerry line- Bergen- OsloIt left on 3\u00A0May 2021.Imprint");
  const { published, articleDate, title } = (await exported(tab)).document;
  assert.deepEqual(published, { site: "Post", title: "Ferry line", date: "2021-05-04" });
  assert.deepEqual(articleDate, { date: "2021-05-04", origin: "rule" });
  assert.equal(title, "Ferry line");
});

journey("controls named like a node's own properties, and deep nesting, are pasted as their words", async (tab) => {
  for (const name of ["nextSibling", "parentNode", "tagName"]) {
    await pasteHtml(tab, `<p>before ${name}</p><form><input name=${name}><p>inside</p></form><p>after</p>`);
    await tab.until("it is in the field", (name) => document.querySelector("textarea")?.value === `before ${name}\n\ninside\n\nafter`, name);
    await tab.part("textbox", "Article text").fill("");
  }
  await pasteHtml(tab, "<div>".repeat(20_000) + "deepest");
  await tab.until("it is in the field", () => document.querySelector("textarea")?.value === "deepest");
});

journey("files without text, or with far too much", async (tab) => {
  await choose(tab, "Open a file", "empty.txt", " \n");
  assert.match(await complaint(tab), /This file contains no text/);
  await tab.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(21 * 1024 * 1024)], "large.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await tab.until("the page says so", () =>
    document.querySelector('[role="alert"]')?.textContent?.includes("This file is over 20 MB"),
  );
});

journey("a paste in the colours of another page is read without a word on the console", async (tab) => {
  await pasteHtml(tab, "<style>p{color:red}</style><p style='color:red' onclick='x()'>The ferry</p><p>to Bergen</p>");
  await tab.until("it is in the field", () => document.querySelector("textarea")?.value === "The ferry\n\nto Bergen");
});

/** @param {import("./tab.js").Tab} tab @param {string} html */
async function pasteHtml(tab, html) {
  await tab.part("textbox", "Article text").evaluate((field, html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    const paste = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    // Firefox takes no clipboard for an event that a script makes.
    Object.defineProperty(paste, "clipboardData", { value: data });
    field.focus();
    field.dispatchEvent(paste);
  }, html);
}
