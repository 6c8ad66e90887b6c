import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { codeOf } from "../errors/coded-error.js";
import { docxOf, paragraph } from "./docx.fixture.js";
import { column, pdfOf } from "./pdf.fixture.js";
import { articleOfFile as articleOf, decode, DOCUMENT_LIMIT, FILE_LIMIT, isBinary, jsonOfFile } from "./read.js";

// Word files are read by what mammoth makes of them.
globalThis.DOMParser = new JSDOM("").window.DOMParser;

/**
 * @param {BlobPart} content
 * @param {string} name
 * @param {string} [type]
 */
const file = (content, name, type = "") => new File([content], name, { type });

/** What the core makes of HTML, near enough for a test of files. */
const readHtml = async (/** @type {string} */ html) => ({
  text: html.replace(/<script>.*<\/script>|<[^>]*>/g, ""),
  hasStructure: true,
  markedUp: { lines: [] },
  published: {},
});
const articleOfFile = (/** @type {File} */ file) => articleOf(file, { readHtml });

/** @param {string} code */
const withCode = (code) => (/** @type {unknown} */ error) => codeOf(error) === code;

test("a text file comes as it is", async () => {
  assert.deepEqual(await articleOfFile(file("One.\r\n\r\nTwo é.", "a.txt")), { text: "One.\r\n\r\nTwo é.", title: "" });
});

test("a page and a Markdown file come as text, with their titles", async () => {
  const page = { text: "Late.", title: "", origins: { markedUp: { lines: [] }, published: {} } };
  assert.deepEqual(await articleOfFile(file("<p>Late.", "a.HTM")), page);
  assert.deepEqual(await articleOfFile(file("<p>Late.", "download", "text/html")), page);
  assert.deepEqual(await articleOfFile(file("# Tram\n\n**Late**.", "a.md")), { text: "Tram\n\nLate.", title: "Tram" });
});

test("encodings: by mark, by what a page says, UTF-8, and else windows-1252", async () => {
  const utf16 = (/** @type {boolean} */ big) => {
    const bytes = new Uint8Array(8);
    const view = new DataView(bytes.buffer);
    ["\uFEFF", "é", "€", "x"].forEach((c, i) => view.setUint16(2 * i, c.charCodeAt(0), !big));
    return bytes;
  };
  assert.equal(decode(utf16(false)), "é€x");
  assert.equal(decode(utf16(true)), "é€x");
  assert.equal(decode(new TextEncoder().encode("\uFEFFé€")), "é€");
  assert.equal(decode(new TextEncoder().encode("é€")), "é€");
  // Node 20 decodes 0x80 to 0x9F wrongly; the browser test has the quote marks.
  assert.equal(decode(Uint8Array.of(0x63, 0x61, 0x66, 0xe9)), "café");
  const cyrillic = Uint8Array.from([...new TextEncoder().encode('<meta charset="windows-1251"><p>'), 0xcd, 0xee, 0xe2, 0xe8]);
  assert.equal((await articleOfFile(file(cyrillic, "a.html"))).text, "Нови");
  assert.equal(decode(new TextEncoder().encode("é"), "no-such-encoding"), "é");
});

test("what is not text is refused", async () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
  for (const content of [png, "{\\rtf1 words}", "PK\u0003\u0004\u0014\u0000"]) {
    await assert.rejects(articleOfFile(file(content, "a.txt")), withCode("file-binary"));
  }
  const noise = Uint8Array.from({ length: 4096 }, (_, i) => 1 + ((i * 7919) % 31));
  await assert.rejects(articleOfFile(file(noise, "a.txt")), withCode("file-binary"));
});

test("PDF and Word files are told by their names, their types, and a PDF by how it begins", async () => {
  const bytes = pdfOf([column(50, 700, ["Late trams."])]);
  const docx = docxOf(paragraph("Late trams."));
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  for (const one of [file(bytes, "a.PDF"), file(bytes, "a", "application/pdf"), file(bytes, "a.txt"), file(docx, "a.docx"), file(docx, "download", word)]) {
    assert.equal((await articleOfFile(one)).text, "Late trams.", one.name);
  }
  await assert.rejects(articleOfFile(file("words", "a.pdf")), withCode("pdf-broken"));
  await assert.rejects(articleOfFile(file("words", "a.doc")), withCode("docx-broken"));
  assert.equal((await articleOfFile(file("A text on the sign %PDF-1.4.", "a.txt"))).text, "A text on the sign %PDF-1.4.");
  await assert.rejects(articleOfFile(/** @type {File} */ ({ size: DOCUMENT_LIMIT + 1, name: "a.pdf", type: "" })), withCode("document-too-large"));
});

test("tabs, form feeds and a stray control character are text", () => {
  assert.ok(!isBinary(`a\tb\fc\r\n\u001B${"words ".repeat(100)}`));
  assert.ok(!isBinary("Привет 👋 שלום"));
});

test("a document's source is read as it is, whatever its size", async () => {
  assert.equal(await jsonOfFile(file('\uFEFF{"a": "é"}', "a.json")), '{"a": "é"}');
  await assert.rejects(jsonOfFile(file(" ", "a.json")), withCode("file-empty"));
  const gone = /** @type {any} */ ({ arrayBuffer: () => Promise.reject(new Error("gone")) });
  await assert.rejects(jsonOfFile(gone), withCode("file-unreadable"));
});

test("empty, too large and unreadable files", async () => {
  await assert.rejects(articleOfFile(file("", "a.txt")), withCode("file-empty"));
  await assert.rejects(articleOfFile(file(" \n", "a.txt")), withCode("file-empty"));
  await assert.rejects(articleOfFile(file("<script>x</script>", "a.html")), withCode("file-empty"));
  const large = /** @type {File} */ ({ size: FILE_LIMIT + 1, name: "a.txt", type: "" });
  await assert.rejects(articleOfFile(large), withCode("file-too-large"));
  const gone = /** @type {any} */ ({ size: 1, name: "a.txt", type: "", arrayBuffer: () => Promise.reject(new Error("gone")) });
  await assert.rejects(articleOfFile(gone), withCode("file-unreadable"));
});
