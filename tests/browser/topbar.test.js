// The bar at the top: the way home, what was behind a menu, and hints that the keyboard sees as well.

import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { reading } from "./library.js";
import { annotate } from "./reader.js";

const TEXT = "The harbour of Orme Bay fell silent on Monday.\n\nThe council said the ferries cost £3 million a year.";

journey("the logo leads to the start page, where the article that was open can be opened again", async (tab) => {
  await annotate(tab, TEXT);
  await reading(tab);
  await tab.part("button", "Glossator, start page").click();
  await tab.part("textbox", "Article text").there();
  await tab.until("the article stands in the library", () => document.querySelector(".start")?.textContent?.includes("Orme Bay"));
  await tab.part("button", "Glossator, start page").gone();
});

journey("finding stands in the bar, and a control that the keyboard is on shows its hint", async (tab) => {
  await annotate(tab, TEXT);
  await reading(tab);
  await tab.part("button", "Find").click();
  await tab.part("textbox", "Find in the text").fill("ferries");
  await tab.until("it is found", () => document.querySelector(".find-bar .count")?.textContent === "1 of 1");
  await tab.press("Escape");

  const hint = () => tab.evaluate(() => document.querySelector(".tooltip:popover-open")?.textContent ?? "");
  await tab.part("button", "Undo").focus();
  await tab.part("button", "Find").focus();
  await tab.press("Tab");
  await tab.until("the hint of the next control is shown", () => document.querySelector(".tooltip:popover-open")?.textContent === "Print, or save as PDF");
  const apart = await tab.evaluate(() => {
    const [tip, control] = [document.querySelector(".tooltip"), document.activeElement].map((one) => /** @type {Element} */ (one).getBoundingClientRect());
    return { gap: Number(tip?.top) - Number(control?.bottom), right: Number(tip?.right) };
  });
  assert.ok(apart.gap >= 0 && apart.gap < 12, `${apart.gap} px under it`);
  await tab.press("Escape");
  assert.equal(await hint(), "");
});
