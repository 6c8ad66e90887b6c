// Marks made with a finger, on the screens of two phones.

import assert from "node:assert/strict";

import { article, listed, reading } from "./library.js";
import { journey } from "./journey.js";
import { annotate, placeOf } from "./reader.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** The least that a finger can be asked to meet, in pixels (WCAG 2.5.5). */
const FINGER = 44;
const PHONES = /** @type {const} */ ([["an iPhone", 390, 844], ["an Android phone", 412, 915]]);

/** The middle of a button of the sheet, in the window. @param {Tab} tab @param {string} name */
async function middleOf(tab, name) {
  return tab.part("toolbar", "Mark the selected words").part("button", name).evaluate((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

/** @param {Tab} tab */
const selected = (tab) => tab.evaluate(() => String(getSelection()));

for (const [phone, width, height] of PHONES) {
  journey(`on ${phone} a long press selects, and a sheet with the labels marks`, async (tab) => {
    await tab.asPhone(width, height);
    await annotate(tab, article());
    await reading(tab);
    const { middle } = await placeOf(tab, "harbour");
    await tab.hold({ point: middle, words: "harbour" });
    const sheet = tab.part("toolbar", "Mark the selected words");
    await sheet.there();
    assert.equal(await selected(tab), "harbour");

    const { box, words, least } = await sheet.evaluate(async (bar) => {
      // It arrives with a small movement.
      await Promise.all(bar.getAnimations().map((/** @type {Animation} */ one) => one.finished));
      const sizes = Array.from(bar.querySelectorAll("button"), (button) => button.getBoundingClientRect());
      const range = /** @type {Selection} */ (getSelection()).getRangeAt(0).getBoundingClientRect();
      const { left, right, bottom, top } = bar.getBoundingClientRect();
      return { box: { left, right, bottom, top }, words: range.bottom, least: Math.min(...sizes.flatMap((size) => [size.width, size.height])) };
    });
    assert.deepEqual([box.left, Math.round(box.right), Math.round(box.bottom)], [0, width, height], "it lies along the bottom");
    assert.ok(words < box.top, "the words stand over it");
    assert.ok(least >= FINGER, `a finger meets each of its buttons: ${least}`);

    // The handles are the browser's own: what they move is its selection.
    await tab.evaluate(() => /** @type {Selection} */ (getSelection()).modify("extend", "forward", "word"));
    await tab.evaluate(() => /** @type {Selection} */ (getSelection()).modify("extend", "forward", "word"));
    await tab.until("the sheet waits", () => document.querySelector(".mark-bar:popover-open"));
    assert.match(await selected(tab), /^harbour of Bergen/);
    await tab.part("toolbar", "Mark the selected words").part("button", "More…").evaluate((button) => button.scrollIntoView());
    await tab.tap(await middleOf(tab, "More…"));
    await tab.tap(await middleOf(tab, "Building"));
    await sheet.gone();
    await listed(tab, "harbour of Bergen");
    assert.equal(await selected(tab), "");

    // What is marked opens its card along the bottom.
    const mark = await placeOf(tab, "harbour of");
    await tab.tap(mark.middle);
    const card = tab.part("dialog", "About “harbour of Bergen”");
    await card.there();
    const bottom = await card.evaluate(async (one) => {
      await Promise.all(one.getAnimations().map((/** @type {Animation} */ moving) => moving.finished));
      return one.getBoundingClientRect().bottom;
    });
    assert.ok(Math.abs(bottom - height) < 2);
  });
}
