/** The rules of accessibility that a program can check (axe-core), asked of the page as it stands. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** @typedef {import("./tab.js").Tab} Tab */

/** Put in by the browser's own door: the page's policy lets no script in. */
const AXE = `${readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")};0`;

/**
 * What breaks a rule, a line each: the rule, and the element that breaks it.
 *
 * @param {Tab} tab
 * @returns {Promise<string[]>}
 */
export async function violations(tab) {
  await tab.evaluate(/** @type {any} */ (AXE));
  return tab.evaluate(async () => {
    const { axe } = /** @type {any} */ (globalThis);
    // Colours in the middle of a change are nobody's colours, and a message may come while the page is looked at.
    const still = new CSSStyleSheet();
    still.replaceSync("*, ::before, ::after { animation: none !important; transition: none !important; }");
    document.adoptedStyleSheets.push(still);
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
    return violations.flatMap((/** @type {any} */ rule) =>
      rule.nodes.map((/** @type {any} */ node) => `${rule.id}: ${node.target.join(" ")} – ${node.failureSummary.replace(/\s+/g, " ")}`),
    );
  });
}
