// The whole way by keyboard alone, its presses counted.

import assert from "node:assert/strict";

import { SAMPLE } from "../../www/app/sample.js";
import { journey } from "./journey.js";
import { told } from "./said.js";

/** Fewer presses than this are asked for. */
const MOST = 90;
const REVIEWED = 30;
const MARKS = 5;
const VERDICTS = 3;

/** @typedef {import("./tab.js").Tab} Tab */

journey("thirty suggestions are reviewed, five words marked, three verdicts set, and all is exported, under ninety presses", async (tab) => {
  let presses = 0;
  /** @param {...string} keys */
  async function press(...keys) {
    for (const key of keys) {
      await tab.press(key);
      presses += 1;
    }
  }

  await tab.until("one can paste at once", () => document.activeElement?.getAttribute("aria-label") === "Article text");
  // A paste is a press of two keys held together.
  await tab.part("textbox", "Article text").fill(SAMPLE);
  presses += 1;
  await press("Control+Enter");
  await tab.part("region", "Article").there();

  // Names are reviewed in their own lens.
  await press("<", "j");
  for (let i = 0; i < REVIEWED; i += 1) {
    await press(i % 5 === 4 ? "x" : "a");
    // What comes next is told with what was done.
    await told(tab, i % 5 === 4 ? /^Rejected\. .+\. \d+ of \d+ suggestions$/ : /^Accepted\. .+\. \d+ of \d+ suggestions$/);
  }

  // Ten words on, and one more to them.
  for (let i = 0; i < MARKS; i += 1) {
    await press("m", "Control+ArrowRight", "Shift+ArrowRight");
    // A browser tells of a selection a moment after the key.
    await tab.part("toolbar", "Mark the selected words").there();
    await press("8");
    await tab.part("toolbar", "Mark the selected words").gone();
  }

  // Enter on the empty field for evidence goes on to the next claim.
  await press("l");
  for (let i = 0; i < VERDICTS; i += 1) await press("v", String(i + 3), "Enter");

  const { text } = await tab.download(() => press("Control+s"));

  /** @type {import("../../www/document/types.js").GlossatorDocument} */
  const taken = JSON.parse(text);
  const judged = taken.annotations.filter(({ origin, status }) => origin !== "user" && (status === "accepted" || status === "rejected"));
  assert.ok(judged.length >= REVIEWED, `${judged.length} suggestions are judged`);
  assert.ok(judged.filter(({ status }) => status === "rejected").length >= REVIEWED / 5);
  // Words that were a suggestion already are given the type, and stay the core's.
  const marked = taken.annotations
    .filter(({ origin, status, type }) => origin === "user" || (status === "edited" && type === "PRODUCT"))
    .map(({ quote, type }) => `${type} ${quote}`);
  assert.equal(new Set(marked).size, MARKS, marked.join(", "));
  assert.ok(marked.every((one) => /^PRODUCT \S+(?: \S+|’s$)/.test(one)), marked.join(", "));
  assert.equal(taken.annotations.filter(({ verdict }) => (verdict ?? "") !== "").length, VERDICTS);
  console.log(`${presses} key presses`);
  assert.ok(presses < MOST, `${presses} key presses`);
});
