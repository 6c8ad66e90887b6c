import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { fromMore } from "./reader.js";

/** Waits until the example's marks are there. @param {import("./tab.js").Tab} tab */
const annotated = (tab) => tab.until("the example is annotated", () => document.querySelector(".example mark") && document.querySelector(".example .claimed"));

journey("the start page shows what it does on a paragraph of its own, until something is written", async (tab) => {
  await annotated(tab);
  const names = await tab.evaluate(() => Array.from(document.querySelectorAll(".example mark"), (one) => one.textContent));
  assert.ok(names.includes("Bergen"), names.join());
  assert.equal(await tab.evaluate(() => document.activeElement?.id), "article-text");
  await tab.part("textbox", "Article text").fill("A");
  await tab.until("the example has gone", () => document.querySelector(".example") === null);
  await tab.part("textbox", "Article text").fill("");
  await annotated(tab);
  assert.equal(await tab.evaluate(() => document.querySelector(".example")?.textContent?.includes("undefined")), false);
});

journey("whoever has articles sees the library in its place", async (tab) => {
  await tab.part("textbox", "Article text").fill("The ferry to Bergen cost €2.4 billion in 2021.");
  await tab.part("button", "Annotate").click();
  await tab.part("region", "Article").there();
  await fromMore(tab, "New article");
  await tab.part("region", "Library").there();
  assert.equal(await tab.evaluate(() => document.querySelector(".example")), null);
});
