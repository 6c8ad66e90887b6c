import assert from "node:assert/strict";
import { test } from "node:test";
import { takenOver } from "./annotator.js";
import { run } from "./commands.js";
import { exampleDocument } from "./document.fixture.js";

/** @import {GlossatorDocument} from "./types.js" */

/** @param {Partial<GlossatorDocument>} more */
function judged(more) {
  const document = { ...exampleDocument(), ...more };
  return { ...document, annotations: document.annotations.map((one) => (one.id === "m1" ? { ...one, status: /** @type {const} */ ("accepted") } : one)) };
}

/** @param {GlossatorDocument} document */
const names = (document) => Object.fromEntries(document.annotations.flatMap(({ id, annotator }) => (annotator === undefined ? [] : [[id, annotator]])));

test("what another person judged bears their name, what nobody touched none, and the document is the person's own", () => {
  const taken = takenOver(judged({ annotator: "Anna" }), "Ben");
  assert.equal(taken.annotator, "Ben");
  assert.deepEqual(names(taken), { m1: "Anna" });
  assert.deepEqual(names(takenOver({ ...taken, annotator: "Ben" }, "Cleo")), { m1: "Anna" }, "a name that is there stays");
  assert.deepEqual(names(takenOver({ ...taken, annotator: "Ben" }, "Anna")), {}, "back with Anna her marks are her own");
});

test("a file of one's own, or of nobody by name, comes in as it is", () => {
  const own = takenOver(judged({ annotator: "Ben" }), "Ben");
  assert.deepEqual([own.annotator, names(own)], ["Ben", {}]);
  const bare = takenOver(judged({}), "");
  assert.deepEqual(["annotator" in bare, names(bare)], [false, {}]);
  assert.equal(takenOver(judged({}), "Ben").annotator, "Ben");
});

test("whoever has no name has the other's on its marks alone, until they give theirs", () => {
  const taken = takenOver(judged({ annotator: "Anna" }), "");
  assert.deepEqual(names(taken), { m1: "Anna" });
  assert.equal("annotator" in taken, false);
  assert.equal(run(taken, { type: "setAnnotator", name: "Ben" }).document.annotator, "Ben");
});
