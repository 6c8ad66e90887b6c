/**
 * What the parts of a page are called, worked out in the page. Firefox answers the question through its accessibility tree
 * too, but takes a second and more for each answer on a page of a thousand elements.
 */
import { fileURLToPath } from "node:url";

import { build } from "vite";

/**
 * A script that gives every page `partCalled(root, role, name)`: the first visible element of that role and name.
 *
 * @returns {Promise<string>}
 */
export async function scriptOfNames() {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: false, lib: { entry: fileURLToPath(import.meta.resolve("dom-accessibility-api")), formats: ["iife"], name: "names", fileName: "names" } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error("vite built no script of names");
  return `${output.output[0].code}\nglobalThis.partCalled = (${partCalled})(names);`;
}

/**
 * Runs in the page, and sees nothing of this file.
 *
 * @param {typeof import("dom-accessibility-api")} names
 */
function partCalled({ computeAccessibleName, getRole }) {
  // Browsers do not agree on the spaces between the parts of a name.
  const bare = (/** @type {string} */ words) => words.replace(/\s+/g, "");
  /** @param {Element} element */
  function isSeen(element) {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true }) && element.closest("[aria-hidden=true], [inert]") === null;
  }
  return (/** @type {ParentNode} */ root, /** @type {string} */ role, /** @type {string} */ name) =>
    Array.from(root.querySelectorAll("*")).find((one) => getRole(one) === role && bare(computeAccessibleName(one)) === bare(name) && isSeen(one)) ?? null;
}
