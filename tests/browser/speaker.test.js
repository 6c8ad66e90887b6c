// Who says a claim: corrected by keyboard in three actions, and undone.

import assert from "node:assert/strict";

import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { choose } from "./reader.js";

journey("a speaker is corrected in three actions, and the correction is undone", async (tab) => {
  await choose(tab, "Import", "claims.json", claimsFile());
  await tab.until("it is open", () => document.querySelector('[aria-label="Article"] [data-kind="headline"]') !== null);
  await tab.part("tab", "Claims11").click();
  await tab.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector('[aria-label="Claims"] > li .go'))?.click());
  await tab.press("s");
  await tab.until("the menu is open", () => document.activeElement?.matches(".speaker-choice") ?? false);
  assert.equal(await tab.evaluate(() => document.activeElement?.textContent?.trim()), "AThe article itself");
  await tab.press("ArrowUp");
  const name = await tab.evaluate(() => document.activeElement?.querySelector(".label")?.textContent);
  await tab.press("Enter");
  await tab.until("it is told", () => document.querySelector(".speaker-button .label")?.textContent !== "The article");
  assert.equal(await tab.evaluate(() => document.querySelector(".speaker-button .label")?.textContent), name);
  assert.equal(await tab.evaluate(() => document.activeElement?.className.includes("speaker-button")), true);
  await tab.press("Control+z");
  await tab.until("it is undone", () => document.querySelector(".speaker-button .label")?.textContent === "The article");
});
