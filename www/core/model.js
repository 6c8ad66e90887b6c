/**
 * Loads the model that finds names, from the browser's own copy or from the page's address. The bytes count as a model once the
 * core has accepted them. Errors have a code: "model-missing" (not there, or no connection), "not-model",
 * "model-damaged" and "model-version" (the core's own).
 *
 * The copy is one entry of Cache Storage, under an address that holds a hash of the content. The service worker leaves it alone, so
 * that a new version of the page does not download it again. A browser that refuses (a private window, no room left) is no failure:
 * then the model is used without being kept.
 *
 * @module
 */

import { CodedError, codeOf } from "../errors/coded-error.js";

/** How much has come, in bytes; `total` is null where nobody can tell. @typedef {{received: number, total: number | null}} Progress */

/** What the core says of bytes that are no model of its own: a fresh fetch may bring others. */
const REFUSALS = new Set(["not-model", "model-damaged", "model-version"]);

const CACHE = "glossator-model";

/** `en-BhA3x_9Q.model`, as the build names it. While the page is developed the name stays and the content changes. */
const HASHED = /-[\w-]{8,}\.model$/;

/**
 * Brings the model to the core. Where the core refuses what came, a copy that was kept is deleted, and the model is fetched
 * once more, past every cache, before giving up.
 *
 * @template Model
 * @param {object} options
 * @param {string} options.url  with a hash of the content in the name
 * @param {(bytes: Uint8Array) => Model | Promise<Model>} options.use  the core's check; throws where it refuses them
 * @param {typeof globalThis.fetch} options.fetch
 * @param {Pick<CacheStorage, "open"> | null | undefined} options.caches  null where the browser has none
 * @param {(progress: Progress) => void} options.onProgress
 * @returns {Promise<{model: Model, kept: Promise<boolean>}>} `kept` says, later, whether the browser has a copy now
 */
export async function loadModel({ url, use, fetch, caches: all, onProgress }) {
  const caches = HASHED.test(url) ? all : null;
  /** @param {RequestCache} cache */
  const fetched = async (cache) => {
    const bytes = await fetchModel({ url, fetch, onProgress, cache });
    return { model: await use(bytes), kept: keep(caches, url, bytes) };
  };
  const copy = await copyOf(caches, url);
  try {
    return copy === null ? await fetched("default") : { model: await use(copy), kept: Promise.resolve(true) };
  } catch (error) {
    // Whatever the core made of it, it must not meet this copy again. What cannot be opened holds none.
    if (copy !== null) await caches?.open(CACHE).then((cache) => cache.delete(url)).catch(() => {}); // prettier-ignore
    if (!REFUSALS.has(codeOf(error) ?? "")) throw error;
  }
  return fetched("reload");
}

/** @param {Pick<CacheStorage, "open"> | null | undefined} caches @param {string} url */
async function copyOf(caches, url) {
  try {
    const kept = await (await caches?.open(CACHE))?.match(url);
    return kept === undefined ? null : new Uint8Array(await kept.arrayBuffer());
  } catch {
    return null;
  }
}

/** Keeps the model in place of all older ones; gives whether it could. @param {Pick<CacheStorage, "open"> | null | undefined} caches @param {string} url @param {Uint8Array} bytes */
async function keep(caches, url, bytes) {
  if (!caches) return false;
  try {
    const cache = await caches.open(CACHE);
    const headers = { "content-type": "application/octet-stream", "content-length": String(bytes.length) };
    await cache.put(url, new Response(/** @type {BodyInit} */ (bytes), { headers }));
    for (const request of await cache.keys()) if (request.url !== url) await cache.delete(request);
    return true;
  } catch {
    return false;
  }
}

/** @param {{url: string, fetch: typeof globalThis.fetch, onProgress: (progress: Progress) => void, cache: RequestCache}} options */
async function fetchModel({ url, fetch, onProgress, cache }) {
  onProgress({ received: 0, total: null });
  try {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new CodedError("model-missing", `${url}: ${response.status}`);
    // A server of single pages answers with its page where a file is missing.
    if (/^text\/html\b/i.test(response.headers.get("content-type") ?? "")) throw new CodedError("model-missing", `${url}: a page in its place`);
    return await readWhole(response, onProgress);
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError("model-missing", `${url}: ${String(error)}`, { cause: error });
  }
}

/** @param {Response} response @param {(progress: Progress) => void} onProgress */
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

/** The length that the server announces; null where it is absent, or counts compressed bytes while those that are read are not. @param {Headers} headers */
function expectedLength(headers) {
  const encoding = headers.get("content-encoding") ?? "identity";
  const length = Number(headers.get("content-length") ?? Number.NaN);
  return encoding === "identity" && Number.isSafeInteger(length) && length > 0 ? length : null;
}
