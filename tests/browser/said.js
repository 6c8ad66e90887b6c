/** What the page says to people who hear it, kept in the order in which it was said: the next words may come at once. */

/** @typedef {import("./tab.js").Tab} Tab */

/** A script that every page runs before its own: it keeps what is said in the live region as `globalThis.said`. */
export const SCRIPT_OF_SAID = `(${keepWhatIsSaid})();`;

/** Runs in the page, and sees nothing of this file. */
function keepWhatIsSaid() {
  /** @type {string[]} */
  const said = (/** @type {any} */ (globalThis).said = []);
  const observer = new MutationObserver((changes) => {
    // From the changes, not from what stands there by now: one sentence may have replaced another.
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.textContent) said.push(node.textContent);
  });
  // The page is whole then, and none of its own scripts has run.
  const begin = () => observer.observe(/** @type {Element} */ (document.querySelector("#status")), { childList: true });
  document.addEventListener("readystatechange", begin, { once: true });
}

/**
 * Waits until the page says something that begins with these words, or fits the pattern, and gives the whole of it. What was
 * said up to there is not asked for again.
 *
 * @param {Tab} tab
 * @param {string | RegExp} wanted
 * @returns {Promise<string>}
 */
export async function told(tab, wanted) {
  const pattern = typeof wanted === "string" ? `^${wanted.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}` : wanted.source;
  await tab.until(`it is said: ${wanted}`, (source) => /** @type {any} */ (globalThis).said.some((/** @type {string} */ one) => new RegExp(source).test(one)), pattern);
  return tab.evaluate((source) => {
    /** @type {string[]} */
    const said = /** @type {any} */ (globalThis).said;
    const at = said.findIndex((one) => new RegExp(source).test(one));
    return /** @type {string} */ (said.splice(0, at + 1)[at]);
  }, pattern);
}
