/**
 * How safely this browser keeps a person's work, so that the page can say so before anybody relies on it.
 *
 * @module
 */

import { codeOf } from "../errors/coded-error.js";

/**
 * `blocked`: it keeps nothing. `private`: until the private window is closed. `weekly`: Safari, until nobody has come for
 * seven days. `unsure`: as long as there is room. `lasting`: it has promised to.
 *
 * @typedef {"blocked" | "private" | "weekly" | "unsure" | "lasting"} Keeping
 */

/** With more than this share of the room taken it is said, while a file still fits. */
const NEARLY_FULL = 0.9;

/**
 * What is asked of a browser. `isApp`: the page stands on the home screen or in the dock, where Safari forgets nothing.
 *
 * @typedef {object} Browser
 * @property {Partial<Pick<StorageManager, "persisted" | "estimate" | "getDirectory">> | undefined} manager
 * @property {string} vendor
 * @property {boolean} isApp
 */

/**
 * @param {() => Promise<unknown>} look  reads from the library
 * @param {Browser} [browser]
 * @returns {Promise<{keeping: Keeping, isNearlyFull: boolean}>}
 */
export async function keepingOf(look, browser = thisBrowser()) {
  try {
    await look();
  } catch (error) {
    if (codeOf(error) === "storage-blocked") return { keeping: "blocked", isNearlyFull: false };
  }
  const { usage = 0, quota = 0 } = (await browser.manager?.estimate?.().catch(() => null)) ?? {};
  return { keeping: await lasting(browser), isNearlyFull: quota > 0 && usage > NEARLY_FULL * quota };
}

/** @param {Browser} browser @returns {Promise<Keeping>} */
async function lasting({ manager, vendor, isApp }) {
  if (await manager?.persisted?.().catch(() => false)) return "lasting";
  // Firefox and Safari have no private folder to give in a private window; Chromium does not tell.
  const isPrivate = (await manager?.getDirectory?.().then(() => false, () => true)) ?? false; // prettier-ignore
  if (isPrivate) return "private";
  return vendor.startsWith("Apple") && !isApp ? "weekly" : "unsure";
}

/** @returns {Browser} */
function thisBrowser() {
  const { storage: manager, vendor } = navigator;
  const isApp = matchMedia("(display-mode: standalone)").matches || /** @type {{standalone?: boolean}} */ (navigator).standalone === true;
  return { manager, vendor, isApp };
}
