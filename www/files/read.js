import { CodedError } from "../errors/coded-error.js";
import { textOfDocx } from "./docx.js";
import { articleOfHtml } from "./html.js";
import { markdownToText, titleOfMarkdown } from "./markdown.js";
import { textOfPdf } from "./pdf.js";
import { documentInReport, REPORT_HEAD, REPORT_MARK } from "./report-document.js";

/** @import {Article, ReadHtml} from "./html.js" */

/** In bytes. A larger file is not an article, and reading it would only stall the page. */
export const FILE_LIMIT = 20 * 1024 * 1024;

/** In bytes, for files that carry their pictures and fonts along. */
export const DOCUMENT_LIMIT = 100 * 1024 * 1024;

/** A larger share of control characters at the start, and nobody wrote this as text. */
const CONTROL_SHARE = 0.01;
const LOOKED_AT = 64 * 1024;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g;
/** RTF and PostScript have few control characters, and are not for reading either. */
const NOT_TEXT = /^(?:\{\\rtf|%!PS)/;
/** What a PDF begins with, in its first 1024 bytes at the latest. */
const PDF = "%PDF-";
/** HTML states its encoding in its first 1024 bytes, or it does not count (HTML standard, 13.2.3.2). */
const PRESCAN = 1024;

/** Hears which page is being read, and of how many. @typedef {(page: number, of: number) => void} OnPage */

/** What a file holds; `pages` is there where it has pages, with the number of those that hold no text. @typedef {Article & {pages?: {silent: number, all: number}}} FileText */

/**
 * The article in a file: .txt, .md, .html, .pdf or .docx, told by its name, then by its type; a PDF by its first bytes too.
 *
 * Rejects with code "file-too-large", "document-too-large", "file-binary", "file-empty" or "file-unreadable", with those of
 * pdf.js and docx.js, or with one of the core's own.
 *
 * @param {File} file
 * @param {{readHtml: ReadHtml, onPage?: OnPage}} options
 * @returns {Promise<FileText>}
 */
export async function articleOfFile(file, { readHtml, onPage }) {
  const isPdf = /\.pdf$/i.test(file.name) || file.type === "application/pdf";
  const isDocx = /\.docx?$/i.test(file.name) || /^application\/(?:msword|vnd\.openxmlformats-officedocument\.wordprocessingml\.)/.test(file.type);
  if (file.size > (isPdf || isDocx ? DOCUMENT_LIMIT : FILE_LIMIT)) throw new CodedError(isPdf || isDocx ? "document-too-large" : "file-too-large");
  const bytes = await bytesOf(file);
  const read = isPdf || (!isDocx && beginsAsPdf(bytes)) ? await textOfPdf(bytes, onPage) : isDocx ? await textOfDocx(bytes) : await articleOfSource(file, bytes, readHtml);
  if (read.text.trim() === "") throw new CodedError("file-empty");
  return read;
}

/** @param {File} file @param {Uint8Array<ArrayBuffer>} bytes @param {ReadHtml} readHtml @returns {Promise<Article>} */
async function articleOfSource(file, bytes, readHtml) {
  const isHtml = /\.x?html?$/i.test(file.name) || /^(?:text\/html|application\/xhtml\+xml)/.test(file.type);
  const isMarkdown = /\.(?:md|markdown)$/i.test(file.name) || file.type.startsWith("text/markdown");
  const source = decode(bytes, isHtml ? charsetOfHtml(bytes) : undefined);
  if (isBinary(source)) throw new CodedError("file-binary");
  if (isHtml) return articleOfHtml(source, readHtml);
  return isMarkdown ? { text: markdownToText(source), title: titleOfMarkdown(source) } : { text: source, title: "" };
}

/** @param {Uint8Array} bytes */
function beginsAsPdf(bytes) {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCAN));
  // A text that speaks of PDF files has letters before that.
  return head.startsWith(PDF) || /^[^\p{L}]+%PDF-\d/u.test(head);
}

/** Whether a file is a report, which holds a document of ours (files/report-document.js). @param {File} file */
export async function isReport(file) {
  return /\.x?html?$/i.test(file.name) && (await file.slice(0, REPORT_HEAD).text().catch(() => "")).includes(REPORT_MARK);
}

/**
 * The source of a file that should be JSON, or a report that holds some; the core says what is wrong with it. Rejects with code
 * "file-empty", "file-unreadable" or "report-damaged".
 *
 * @param {File} file
 * @returns {Promise<string>}
 */
export async function jsonOfFile(file) {
  const source = decode(await bytesOf(file));
  if (source.trim() === "") throw new CodedError("file-empty");
  return documentInReport(source) ?? source;
}

/** @param {Blob} file */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new CodedError("file-unreadable", "", { cause: error });
  }
}

/**
 * Bytes as text: by the byte order mark, else by what the file says, else UTF-8, else windows-1252, which any bytes are.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} [stated]  an encoding's label
 * @returns {string}
 */
export function decode(bytes, stated = "utf-8") {
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  for (const label of [stated, "utf-8"]) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding, or an unknown label: try the next.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** @param {Uint8Array} bytes */
function encodingOfMark([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** @param {Uint8Array} bytes */
function charsetOfHtml(bytes) {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCAN));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1];
}

/** Whether decoded bytes were no text to begin with. @param {string} source @returns {boolean} */
export function isBinary(source) {
  const head = source.slice(0, LOOKED_AT);
  return head.includes("\0") || NOT_TEXT.test(head) || (head.match(CONTROL)?.length ?? 0) > head.length * CONTROL_SHARE;
}
