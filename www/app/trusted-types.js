/**
 * The page's Trusted Types policy: scripts may only be loaded from the page's own origin, and strings never become markup. Imported
 * first, so that it is in force before any other module runs.
 *
 * @module
 */

/** @type {{createPolicy(name: string, rules: {createScriptURL(url: string): string}): unknown} | undefined} */
const trusted = /** @type {any} */ (globalThis).trustedTypes;

trusted?.createPolicy("default", {
  createScriptURL(url) {
    if (new URL(url, location.href).origin === location.origin) return url;
    throw new TypeError(`A script of another address: ${url}`);
  },
});
