import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { codeOf } from "../errors/coded-error.js";
import { docxOf, paragraph } from "./docx.fixture.js";
import { column, pdfOf } from "./pdf.fixture.js";
import { decode, DOCUMENT_LIMIT, FILE_LIMIT, isBinary, jsonOfFile, textOfFile } from "./read.js";

globalThis.DOMParser = new JSDOM("").window.DOMParser;

/**
 * @param {BlobPart} content
 * @param {string} name
 * @param {string} [type]
 */
const file = (content, name, type = "") => new File([content], name, { type });

/** @param {string} code */
const withCode = (code) => (/** @type {unknown} */ error) => codeOf(error) === code;

test("a text file comes as it is", async () => {
  assert.deepEqual(await textOfFile(file("One.\r\n\r\nTwo é.", "a.txt")), { text: "One.\r\n\r\nTwo é.", title: "" });
});

test("a page and a Markdown file come as text, with their titles", async () => {
  assert.deepEqual(await textOfFile(file("<title>t</title><h1>Tram</h1><p>Late.", "a.HTM")), {
    text: "Tram\n\nLate.",
    title: "Tram",
  });
  assert.deepEqual(await textOfFile(file("<p>Late.", "download", "text/html")), { text: "Late.", title: "" });
  assert.deepEqual(await textOfFile(file("# Tram\n\n**Late**.", "a.md")), { text: "Tram\n\nLate.", title: "Tram" });
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
  assert.equal((await textOfFile(file(cyrillic, "a.html"))).text, "Нови");
  assert.equal(decode(new TextEncoder().encode("é"), "no-such-encoding"), "é");
});

test("what is not text is refused", async () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
  for (const content of [png, "{\\rtf1 words}", "PK\u0003\u0004\u0014\u0000"]) {
    await assert.rejects(textOfFile(file(content, "a.txt")), withCode("file-binary"));
  }
  const noise = Uint8Array.from({ length: 4096 }, (_, i) => 1 + ((i * 7919) % 31));
  await assert.rejects(textOfFile(file(noise, "a.txt")), withCode("file-binary"));
});

test("PDF and Word files are told by their names, their types, and a PDF by how it begins", async () => {
  const bytes = pdfOf([column(50, 700, ["Late trams."])]);
  const docx = docxOf(paragraph("Late trams."));
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  for (const one of [file(bytes, "a.PDF"), file(bytes, "a", "application/pdf"), file(bytes, "a.txt"), file(docx, "a.docx"), file(docx, "download", word)]) {
    assert.equal((await textOfFile(one)).text, "Late trams.", one.name);
  }
  await assert.rejects(textOfFile(file("words", "a.pdf")), withCode("pdf-broken"));
  await assert.rejects(textOfFile(file("words", "a.doc")), withCode("docx-broken"));
  assert.equal((await textOfFile(file("A text on the sign %PDF-1.4.", "a.txt"))).text, "A text on the sign %PDF-1.4.");
  await assert.rejects(textOfFile(/** @type {File} */ ({ size: DOCUMENT_LIMIT + 1, name: "a.pdf", type: "" })), withCode("document-too-large"));
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
  await assert.rejects(textOfFile(file("", "a.txt")), withCode("file-empty"));
  await assert.rejects(textOfFile(file(" \n", "a.txt")), withCode("file-empty"));
  await assert.rejects(textOfFile(file("<script>x</script>", "a.html")), withCode("file-empty"));
  const large = /** @type {File} */ ({ size: FILE_LIMIT + 1, name: "a.txt", type: "" });
  await assert.rejects(textOfFile(large), withCode("file-too-large"));
  const gone = /** @type {any} */ ({ size: 1, name: "a.txt", type: "", arrayBuffer: () => Promise.reject(new Error("gone")) });
  await assert.rejects(textOfFile(gone), withCode("file-unreadable"));
});
