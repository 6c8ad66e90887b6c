// What is taken when words are selected with the mouse.

import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { annotate, dragOver, exported, placeOf } from "./reader.js";

const TEXT =
  "Ferry line reopens\n\n" +
  "“The ferry (the old one) came back,” said the mayor of Bergen. Nobody had waited on the quay!\n\n" +
  "## What changes\n\n" +
  "The boats leave an hour earlier.";

/** @typedef {import("./tab.js").Tab} Tab */

/** Marks what is selected as a claim, and gives its words. @param {Tab} tab */
async function claimed(tab) {
  await tab.part("toolbar", "Mark the selected words").part("button", "Claim").click();
  const { document } = await exported(tab);
  return document.annotations.filter(({ kind, origin }) => kind === "claim" && origin === "user").map(({ quote }) => quote);
}

journey("brackets, quote marks and stops stay where they were taken in", async (tab) => {
  await annotate(tab, TEXT);
  await dragOver(tab, "“The ferry (the old one)");
  assert.deepEqual(await claimed(tab), ["“The ferry (the old one)"]);
  await dragOver(tab, "ody had waited on the quay!");
  assert.deepEqual((await claimed(tab))[1], "Nobody had waited on the quay!");
});

journey("a triple click takes the paragraph as it is, and none of the next", async (tab) => {
  await annotate(tab, TEXT);
  await tab.clicks((await placeOf(tab, "came back")).middle, 3);
  assert.deepEqual(await claimed(tab), ["“The ferry (the old one) came back,” said the mayor of Bergen. Nobody had waited on the quay!"]);
});

journey("clicks in the margin select nothing, however many", async (tab) => {
  await annotate(tab, TEXT);
  const { middle } = await placeOf(tab, "The boats leave");
  const { left, right, below } = await tab.evaluate(() => {
    const words = /** @type {Element[]} */ ([...document.querySelectorAll(".words")]).map((one) => one.getBoundingClientRect());
    const last = /** @type {DOMRect} */ (words.at(-1));
    return { left: last.left, right: last.right, below: last.bottom + 60 };
  });
  const margin = [{ x: left - 10, y: middle.y }, { x: right + 10, y: middle.y }, { x: left - 60, y: middle.y }, { x: left + 40, y: below }];
  for (const point of margin) {
    for (const times of [1, 2, 3]) {
      await tab.clicks(point, times);
      assert.equal(await tab.evaluate(() => String(getSelection())), "", `${times} at ${JSON.stringify(point)}`);
    }
  }
  // On the words themselves a double click still takes one.
  await tab.clicks(middle, 2);
  assert.notEqual(await tab.evaluate(() => String(getSelection()).trim()), "");
});
