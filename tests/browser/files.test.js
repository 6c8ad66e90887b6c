// Files that hold an article, in every form that is read, and some that hold none.

import assert from "node:assert/strict";

import { docxOf, item, paragraph, PARTS } from "../../www/files/docx.fixture.js";
import { column, pdfOf } from "../../www/files/pdf.fixture.js";
import { listed, reading } from "./library.js";
import { journey } from "./journey.js";
import { choose, complaint, drop, exported, pasteHtml } from "./reader.js";

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
  assert.equal(await tab.evaluate(shownText), "HomeFerry line- Bergen- OsloIt left on 3\u00A0May 2021.1 line after the article is foldedImprint");
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

journey("a PDF in two columns is read in order, and exported", async (tab) => {
  const page = [
    { text: "Night ferry to Bergen stays", x: 50, y: 750, size: 24 },
    ...column(50, 700, ["The council of Oslo met on Monday and", "the members spoke of the ferry until it", "was dark and the boats came home, the"]),
    ...column(270, 700, ["mayor said. The night ferry was kept by", "a vote of nine to four, and the govern-", "ment will pay 4 million crowns for it."]),
  ];
  await choose(tab, "Open a file", "ferry.pdf", pdfOf([page]));
  await reading(tab);
  assert.equal(
    await tab.evaluate(shownText),
    "Night ferry to Bergen stays" +
      "The council of Oslo met on Monday and the members spoke of the ferry until it was dark and the boats came home, the mayor said. " +
      "The night ferry was kept by a vote of nine to four, and the government will pay 4 million crowns for it.",
  );
  const { document } = await exported(tab);
  assert.equal(document.title, "Night ferry to Bergen stays");
  assert.deepEqual(document.blocks.map(({ kind }) => kind), ["headline", "paragraph"]);
  assert.ok(document.entities.some(({ name }) => name === "Oslo"));
});

journey("a Word file keeps its headings and lists, and is exported", async (tab) => {
  const body = paragraph("Night ferry stays", "Title") + paragraph("The council of Oslo met on Monday to keep the ferry.") + paragraph("What changes", "Heading1") + item("Boats leave earlier.") + item("Fares rise.");
  await drop(tab, { name: "ferry.docx", content: [...docxOf(body, PARTS)] });
  await reading(tab);
  const { document } = await exported(tab);
  assert.equal(document.title, "Night ferry stays");
  assert.equal(document.text, "# Night ferry stays\n\nThe council of Oslo met on Monday to keep the ferry.\n\n## What changes\n\n- Boats leave earlier.\n- Fares rise.");
  assert.deepEqual(document.blocks.map(({ kind }) => kind), ["headline", "paragraph", "heading", "list", "list"]);
  // Their size says what headings are, not their marks.
  assert.match(await tab.evaluate(shownText), /^Night ferry staysThe council .*What changes- Boats/);
});

journey("a scan, a locked PDF and a damaged Word file say what to do", async (tab) => {
  await choose(tab, "Open a file", "scan.pdf", pdfOf([[], []]));
  assert.match(await complaint(tab), /This PDF holds no text: .* text recognition/);
  await choose(tab, "Open a file", "locked.pdf", pdfOf([column(50, 700, ["Words."])], { encrypt: true }));
  await tab.until("the page says so", () => document.querySelector('[role="alert"]')?.textContent?.includes("This PDF needs a password"));
  await choose(tab, "Open a file", "report.docx", "words");
  await tab.until("the page says so", () => document.querySelector('[role="alert"]')?.textContent?.includes("isn’t a .docx file"));
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
