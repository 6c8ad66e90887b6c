import { CodedError } from "../errors/coded-error.js";
import { linesOf } from "./pdf-columns.js";
import { withoutMargins } from "./pdf-margins.js";
import { fragmentsOf } from "./pdf-page.js";
import { textOfLines } from "./pdf-paragraphs.js";

/** @import {PDFDocumentProxy, PDFPageProxy} from "pdfjs-dist" */
/** @import {Piece} from "./pdf-page.js" */
/** @import {FileText, OnPage} from "./read.js" */

/**
 * The text of a PDF in reading order. The library and its worker are loaded at the first file.
 *
 * Rejects with code "pdf-locked", "pdf-broken", "pdf-pictures" (no page holds text) or "page-incomplete" (the library did not load).
 *
 * @param {Uint8Array<ArrayBuffer>} bytes  moved to the worker: empty afterwards
 * @param {OnPage} [onPage]
 * @returns {Promise<FileText>}
 */
export async function textOfPdf(bytes, onPage = () => {}) {
  const { getDocument, PDFWorker, VerbosityLevel } = await library();
  const worker = workerOf(PDFWorker);
  const task = getDocument({
    data: bytes,
    // The page's policy lets nothing be evaluated, and nothing is drawn.
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
    ...(worker === null ? {} : { worker: worker.reader }),
  });
  try {
    return await textOfDocument(await task.promise, onPage);
  } catch (error) {
    throw codedError(error);
  } finally {
    // Ends its work too where it failed half way.
    void task.destroy();
    worker?.end();
  }
}

async function library() {
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } catch (error) {
    throw new CodedError("page-incomplete", String(error), { cause: error });
  }
}

/** A worker for one file; null in Node, which has none. @param {typeof import("pdfjs-dist").PDFWorker} PDFWorker */
function workerOf(PDFWorker) {
  if (typeof Worker === "undefined") return null;
  const port = new Worker(new URL("./pdf-worker.js", import.meta.url), { type: "module" });
  return { reader: PDFWorker.create({ port }), end: () => port.terminate() };
}

/** @param {PDFDocumentProxy} file @param {OnPage} onPage @returns {Promise<FileText>} */
async function textOfDocument(file, onPage) {
  const pages = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    onPage(number, file.numPages);
    pages.push(await piecesOf(await file.getPage(number)));
  }
  const silent = pages.filter(({ pieces }) => pieces.length === 0).length;
  if (silent === pages.length) throw new CodedError("pdf-pictures");
  const lines = withoutMargins(pages.map(({ pieces, height }) => ({ pieces: fragmentsOf(pieces), height }))).map(linesOf);
  return { ...textOfLines(lines), pages: { silent, all: pages.length } };
}

/** @param {PDFPageProxy} page @returns {Promise<{pieces: Piece[], height: number}>} */
async function piecesOf(page) {
  const { items } = await page.getTextContent();
  const { transform, height } = page.getViewport({ scale: 1 });
  /** @type {Piece[]} */
  const pieces = [];
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [a, b, c, d, x, y] = times(transform, item.transform);
    pieces.push({
      text: item.str,
      left: x,
      right: x + item.width,
      baseline: y,
      size: Math.hypot(c, d),
      isUpright: a > 0 && Math.abs(b) < 0.1 * a,
    });
  }
  page.cleanup();
  return { pieces, height };
}

/** One matrix after another, each as PDF writes it: a, b, c, d, e, f. @param {readonly number[]} outer @param {readonly number[]} inner @returns {[number, number, number, number, number, number]} */
function times(outer, inner) {
  const [a, b, c, d, e, f] = /** @type {[number, number, number, number, number, number]} */ (outer);
  const [g, h, i, j, k, l] = /** @type {[number, number, number, number, number, number]} */ (inner);
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** @param {unknown} error @returns {Error} */
function codedError(error) {
  if (error instanceof CodedError) return error;
  const name = error instanceof Error ? error.name : "";
  return new CodedError(name === "PasswordException" ? "pdf-locked" : "pdf-broken", String(error), { cause: error });
}
