/**
 * Where the browser keeps the model: one entry of Cache Storage, under an address that holds a hash of the content. The
 * service worker leaves it alone, so that a new version of the page does not download it again.
 *
 * A browser that refuses (a private window, no room left) is no failure: then the model is used without being kept.
 *
 * @module
 */

/** @typedef {Pick<CacheStorage, "open">} ShelfStorage */

/**
 * @typedef {object} Shelf
 * @property {() => Promise<Uint8Array | null>} copy  null where there is none
 * @property {(bytes: Uint8Array) => Promise<boolean>} keep  in place of all older ones; whether it could
 * @property {() => Promise<void>} clear
 */

const CACHE = "glossator-model";

/** `en-BhA3x_9Q.model`, as the build names it. While the page is developed the name stays and the content changes. */
const HASHED = /-[\w-]{8,}\.model$/;

/** @type {Shelf} */
const NO_SHELF = Object.freeze({ copy: async () => null, keep: async () => false, clear: async () => {} });

/**
 * @param {ShelfStorage | null | undefined} caches
 * @param {string} url
 * @returns {Shelf}
 */
export function modelShelf(caches, url) {
  if (caches === null || caches === undefined || !HASHED.test(url)) return NO_SHELF;
  return {
    async copy() {
      try {
        const kept = await (await caches.open(CACHE)).match(url);
        return kept === undefined ? null : new Uint8Array(await kept.arrayBuffer());
      } catch {
        return null;
      }
    },
    async keep(bytes) {
      try {
        const cache = await caches.open(CACHE);
        const headers = { "content-type": "application/octet-stream", "content-length": String(bytes.length) };
        await cache.put(url, new Response(/** @type {BodyInit} */ (bytes), { headers }));
        for (const request of await cache.keys()) if (request.url !== url) await cache.delete(request);
        return true;
      } catch {
        return false;
      }
    },
    async clear() {
      try {
        await (await caches.open(CACHE)).delete(url);
      } catch {
        // What cannot be opened holds nothing that could be read again.
      }
    },
  };
}
