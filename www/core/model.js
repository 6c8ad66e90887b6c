/**
 * The model that names are found with: its bytes come from the browser's own copy or from the page's address, and count as
 * a model once the core has taken them.
 *
 * Errors have a code: "model-missing" (not there, or no connection), "not-model", "model-damaged" and "model-version" (the core's own).
 *
 * @module
 */

import { CodedError, codeOf } from "../errors/coded-error.js";
import { modelShelf } from "./model-shelf.js";

/** @import {ShelfStorage} from "./model-shelf.js" */

/**
 * How much has come, in bytes; `total` is null where nobody can tell.
 *
 * @typedef {{received: number, total: number | null}} Progress
 */

/** What the core says of bytes that are no model of its own: a fresh fetch may bring others. */
const REFUSALS = new Set(["not-model", "model-damaged", "model-version"]);

/**
 * Brings the model to the core. Where the core refuses what came, a copy that was kept is deleted, and the model is fetched
 * once more, past every cache, before giving up.
 *
 * @template Model
 * @param {object} options
 * @param {string} options.url  with a hash of the content in the name
 * @param {(bytes: Uint8Array) => Model | Promise<Model>} options.use  the core's check; throws where it refuses them
 * @param {typeof globalThis.fetch} options.fetch
 * @param {ShelfStorage | null | undefined} options.caches  null where the browser has none
 * @param {(progress: Progress) => void} options.onProgress
 * @returns {Promise<{model: Model, kept: Promise<boolean>}>} `kept` says, later, whether the browser has a copy now
 */
export async function loadModel({ url, use, fetch, caches, onProgress }) {
  const shelf = modelShelf(caches, url);
  const copy = await shelf.copy();
  try {
    if (copy !== null) return { model: await use(copy), kept: Promise.resolve(true) };
    const bytes = await fetchModel({ url, fetch, onProgress, cache: "default" });
    return { model: await use(bytes), kept: shelf.keep(bytes) };
  } catch (error) {
    const refused = REFUSALS.has(codeOf(error) ?? "");
    // Whatever the core made of it, it must not meet this copy again.
    if (copy !== null) await shelf.clear();
    if (!refused) throw error;
  }
  const bytes = await fetchModel({ url, fetch, onProgress, cache: "reload" });
  return { model: await use(bytes), kept: shelf.keep(bytes) };
}

/**
 * @param {object} options
 * @param {string} options.url
 * @param {typeof globalThis.fetch} options.fetch
 * @param {(progress: Progress) => void} options.onProgress
 * @param {RequestCache} options.cache
 * @returns {Promise<Uint8Array>}
 */
async function fetchModel({ url, fetch, onProgress, cache }) {
  onProgress({ received: 0, total: null });
  try {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new CodedError("model-missing", `${url}: ${response.status}`);
    // A server of single pages answers with its page where a file is missing.
    if (/^text\/html\b/i.test(response.headers.get("content-type") ?? "")) {
      throw new CodedError("model-missing", `${url}: a page in its place`);
    }
    return await readWhole(response, onProgress);
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError("model-missing", `${url}: ${String(error)}`, { cause: error });
  }
}

/**
 * @param {Response} response
 * @param {(progress: Progress) => void} onProgress
 * @returns {Promise<Uint8Array>}
 */
async function readWhole(response, onProgress) {
  let total = expectedLength(response.headers);
  let received = 0;
  /** @type {Uint8Array[]} */
  const chunks = [];
  onProgress({ received, total });
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    chunks.push(read.value);
    received += read.value.length;
    // A length that is passed was the length of something else.
    if (total !== null && received > total) total = null;
    onProgress({ received, total });
  }
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * The length that the server announces; null where it is absent, or counts compressed bytes while those that are read
 * are not.
 *
 * @param {Headers} headers
 * @returns {number | null}
 */
function expectedLength(headers) {
  const encoding = headers.get("content-encoding") ?? "identity";
  const length = Number(headers.get("content-length") ?? Number.NaN);
  return encoding === "identity" && Number.isSafeInteger(length) && length > 0 ? length : null;
}
