/**
 * Finds the entities and the claims in articles, in this thread. `startWorker` does the same in a worker, so that a page can go on
 * drawing.
 *
 * Offsets count UTF-16 code units, as JavaScript's strings do. Every function rejects with a {@link GlossatorError}, whose `code`
 * says what was wrong with what it was given.
 *
 * @module
 */

import init, * as core from "./wasm/glossator.js";
import { platform } from "./platform.js";

/** @typedef {import("./wasm/glossator.js").GlossatorDocument} GlossatorDocument */
/** @typedef {import("./wasm/glossator.js").GlossatorError} GlossatorError */
/** @typedef {import("./wasm/glossator.js").FormatName} FormatName */
/** @typedef {import("./wasm/glossator.js").FormatAbout} FormatAbout */
/** @typedef {import("./wasm/glossator.js").ExportedFiles} ExportedFiles */
/** @typedef {import("./wasm/glossator.js").ImportedFiles} ImportedFiles */
/** @typedef {import("./wasm/glossator.js").Comparison} Comparison */

/**
 * @typedef {object} AnnotateOptions
 * @property {string} [articleDate]  the day that the article was written, ISO 8601: dates such as "Monday" are read against it;
 *   absent, against the day that the article states
 */

/**
 * @typedef {object} LoadOptions
 * @property {Uint8Array | null} [model]  another model than the one of this package; `null` for none: names are found by rules
 * @property {BufferSource | WebAssembly.Module} [wasm]  the module, where it cannot be read from beside this file
 */

/** @type {Promise<void> | undefined} */
let loading;

/**
 * Loads the module and the model; called by the other functions where it was not called before. Only the first call's options
 * count. After a failure the next call tries again.
 *
 * @param {LoadOptions} [options]
 * @returns {Promise<void>}
 */
export function load(options = {}) {
  loading ??= loadOnce(options).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @param {LoadOptions} options */
async function loadOnce({ model, wasm }) {
  const [code, names] = await Promise.all([
    wasm ?? platform().bytesOf(new URL("./wasm/glossator_bg.wasm", import.meta.url)),
    model === undefined ? platform().bytesOf(new URL("./en.model", import.meta.url)) : model,
  ]);
  await init({ module_or_path: code });
  if (names !== null) core.loadModel(names);
}

/**
 * The entities and claims of a text in English.
 *
 * @param {string} text  up to 16 MiB
 * @param {AnnotateOptions} [options]
 * @returns {Promise<GlossatorDocument>}
 */
export async function annotate(text, { articleDate } = {}) {
  await load();
  return read(text, articleDate);
}

/**
 * The entities and claims of the article in an HTML page, whose text becomes the document's. Navigation, comments and other
 * parts of the page are recognised and left out.
 *
 * @param {string} html
 * @param {AnnotateOptions} [options]
 * @returns {Promise<GlossatorDocument>}
 */
export async function annotateHtml(html, { articleDate } = {}) {
  const [{ walk }] = await Promise.all([import("./core/markup.js"), load()]);
  const { text, markedUp, published } = core.readMarkup(walk(html.toWellFormed()));
  return read(text, articleDate, { markedUp, published });
}

/** @param {string} text @param {string} [articleDate] @param {import("./wasm/glossator.js").Origins} [origins] @returns {GlossatorDocument} */
function read(text, articleDate, origins) {
  // JavaScript's strings may hold halves of characters; UTF-8 does not.
  const whole = text.toWellFormed();
  const { document } = core.annotate(whole, undefined, articleDate, undefined, origins);
  return { ...document, text: whole };
}

/**
 * The formats that `exportAs` writes, with what each is for and cannot hold.
 *
 * @returns {Promise<FormatAbout[]>}
 */
export async function formats() {
  await load();
  return core.formats();
}

/**
 * A document as a file of a format: `json` is its own (offsets in code points), others are those of other tools.
 *
 * @param {GlossatorDocument} document
 * @param {FormatName} format
 * @returns {Promise<ExportedFiles>}
 */
export async function exportAs(document, format) {
  await load();
  return core.exportAs(document, format);
}

/**
 * Reads a file (of brat, both files) written by this or another tool; the format is recognised by its content.
 *
 * @param {readonly {name: string, text: string}[]} files
 * @param {string} [text]  the article, for files that hold marks without their text
 * @returns {Promise<ImportedFiles>}
 */
export async function importAs(files, text) {
  await load();
  return core.importAs(files, text);
}

/**
 * How far coders agree who marked the same text.
 *
 * @param {readonly GlossatorDocument[]} documents  two or more
 * @returns {Promise<Comparison>}
 */
export async function compare(documents) {
  await load();
  return core.compare(documents);
}
