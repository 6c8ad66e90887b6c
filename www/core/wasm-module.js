/**
 * The module of the core, compiled once its bytes are known to be those that were built: a module in which one bit has changed on its way or
 * in a cache may still run, and read texts wrongly.
 *
 * @module
 */

import { CodedError } from "../errors/coded-error.js";

/**
 * Rejects with code "core-missing" where nothing comes that is whole. A copy that is not is deleted from the browser's caches, and the
 * module fetched once more.
 *
 * @param {object} options
 * @param {string} options.url
 * @param {string} options.hash  SHA-256, in hexadecimal; empty where the module may change while the page is open
 * @param {typeof globalThis.fetch} options.fetch
 * @param {CacheStorage | undefined} options.caches
 * @returns {Promise<WebAssembly.Module>}
 */
export async function wasmModule({ url, hash, fetch, caches }) {
  const first = await wholeModule(await fetch(url), hash);
  if (first !== null) return first;
  for (const name of (await caches?.keys()) ?? []) await (await caches?.open(name))?.delete(url, { ignoreSearch: true });
  const second = await wholeModule(await fetch(url, { cache: "reload" }), hash);
  if (second === null) throw new CodedError("core-missing", `${url} is not what was built`);
  return second;
}

/** Null where its bytes are others than those that were built. @param {Response} response @param {string} hash */
async function wholeModule(response, hash) {
  if (!response.ok) throw new CodedError("core-missing", `${response.url}: ${response.status}`);
  if (hash === "") return WebAssembly.compileStreaming(response);
  // Compiled while it comes; the hash is known when the last byte is.
  const [compiled, found] = await Promise.all([WebAssembly.compileStreaming(response.clone()).catch(() => null), hashOf(response)]);
  return found === hash ? compiled : null;
}

/** @param {Response} response */
async function hashOf(response) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
