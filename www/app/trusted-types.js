/**
 * What a script may become on this page: a worker of the page's own address, and nothing of markup. Browsers that know Trusted Types
 * refuse all else, whoever asks. The first module of the page, since every other is bound by it.
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
