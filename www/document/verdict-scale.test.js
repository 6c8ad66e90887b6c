import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./commands.js";
import { emptyDocument } from "./document.fixture.js";
import { MOST_VERDICTS, readScale, scaleOf, USUAL_SCALE } from "./verdict-scale.js";

/** @import {ScaleVerdict} from "./types.js" */

/** @type {ScaleVerdict[]} */
const DESK = [{ words: "Right", rating: 5, colour: "blue" }, { words: "Spin", colour: "pink" }]; // prettier-ignore

test("whatever a file holds becomes a scale that can be drawn, or none", () => {
  assert.deepEqual(readScale([{ words: " Right ", rating: 5, colour: "blue" }, { words: "right" }, { words: "" }, null, 4, { words: "Wrong", rating: 9, colour: "mauve" }]), [
    { words: "Right", rating: 5, colour: "blue" },
    { words: "Wrong", colour: "grey" },
  ]);
  assert.deepEqual([readScale(undefined), readScale([]), readScale({ words: "Right" })], [null, null, null]);
  assert.equal(readScale(Array.from({ length: 12 }, (_, i) => ({ words: String(i) })))?.length, MOST_VERDICTS);
});

test("a scale is written into the document, changed and taken back; the usual one takes no room", () => {
  const document = emptyDocument("Fares rise.");
  const set = run(document, { type: "setVerdictScale", scale: DESK });
  assert.deepEqual(scaleOf(set.document), DESK);
  assert.equal("verdictScale" in run(set.document, { type: "setVerdictScale", scale: USUAL_SCALE }).document, false);
  assert.equal("verdictScale" in run(set.document, { type: "setVerdictScale", scale: null }).document, false);
});
