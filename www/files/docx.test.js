import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { codeOf } from "../errors/coded-error.js";
import { docxOf, item, paragraph, PARTS } from "./docx.fixture.js";
import { textOfDocx } from "./docx.js";

const { DOMParser } = new JSDOM("").window;
/** @param {string} html @returns {Document} */
const parse = (html) => new DOMParser().parseFromString(html, "text/html");
/** @param {string} body */
const text = async (body) => (await textOfDocx(docxOf(body, PARTS), parse)).text;

test("title, headings, paragraphs and quotes, by Word's own styles", async () => {
  const body = paragraph("Ferry stops", "Title") + paragraph("It left on Monday.") + paragraph("Why", "Heading1") + paragraph("How", "Heading2") + paragraph("“No.”", "Quote");
  assert.deepEqual(await textOfDocx(docxOf(body, PARTS), parse), { text: "# Ferry stops\n\nIt left on Monday.\n\n## Why\n\n## How\n\n> “No.”", title: "Ferry stops" });
});

test("lists are lines, nested ones too, counted ones with their numbers", async () => {
  const body = paragraph("Needed:") + item("rails") + item("grey horses", 1, 1) + item("coal") + paragraph("Then:") + item("dig", 2) + item("build", 2);
  assert.equal(await text(body), "Needed:\n\n- rails\n- grey horses\n- coal\n\nThen:\n\n1. dig\n2. build");
});

test("rows of a table are lines", async () => {
  const cell = (/** @type {string} */ words) => `<w:tc>${paragraph(words)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell("Year")}${cell("Fare")}</w:tr><w:tr>${cell("1911")}${cell("4")}</w:tr></w:tbl>`;
  assert.equal(await text(table + paragraph("after")), "Year\tFare\n1911\t4\n\nafter");
});

test("runs of one word stay one, breaks are breaks, and what was deleted is gone", async () => {
  const run = (/** @type {string} */ words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  assert.equal(await text(`<w:p>${run("har")}${run("bour ")}${run("news")}<w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>`), "harbour news");
  assert.equal(await text(`<w:p>${run("one")}<w:r><w:br/></w:r>${run("two")}</w:p>`), "one\n\ntwo");
});

test("markup in the words stays words", async () => {
  assert.equal(await text(paragraph("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more")), "<script>alert(1)</script> & more");
});

test("what is no .docx says so", async () => {
  const cases = /** @type {[string, Uint8Array<ArrayBuffer>][]} */ ([
    ["docx-old", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ["docx-large", docxOf(paragraph("words"), {}, { stated: 70_000_000 })],
    ["docx-broken", new TextEncoder().encode("words")],
    ["docx-broken", docxOf("<w:p>")],
    ["docx-broken", docxOf(paragraph("words")).subarray(0, 200).slice()],
  ]);
  for (const [code, bytes] of cases) await assert.rejects(textOfDocx(bytes, parse), (error) => codeOf(error) === code, code);
});
