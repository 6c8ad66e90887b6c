import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../document/commands.js";
import { exampleDocument } from "../document/document.fixture.js";
import { comparisonOf } from "./comparison.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

const BLIND = { ...exampleDocument(), suggestionsHidden: true };
const first = /** @type {Annotation} */ (BLIND.annotations.find(({ id }) => id === "m1"));

/** @param {GlossatorDocument} document */
function counts(document) {
  /** @type {Record<string, number>} */
  const told = {};
  for (const one of comparisonOf(document).values()) told[one] = (told[one] ?? 0) + 1;
  return told;
}

test("until a person has marked something, all is only the core's", () => {
  assert.deepEqual(Object.keys(counts(BLIND)), ["glossator"]);
});

test("the same words as the same type agree, as another type or with other ends they do not, elsewhere they are the person's alone", () => {
  const { start, end, type } = first;
  const entities = BLIND.annotations.filter(({ kind }) => kind === "entity").length;
  const same = run(BLIND, { type: "mark", kind: "entity", start, end, entityType: type }).document;
  assert.deepEqual(counts(same), { both: 1, glossator: entities - 1 }, "claims are not compared: none was marked");
  const other = run(BLIND, { type: "mark", kind: "entity", start, end, entityType: "LAW" }).document;
  assert.equal(comparisonOf(other).get("m1"), "differ");
  const longer = run(BLIND, { type: "mark", kind: "entity", start, end: end + 3, entityType: type }).document;
  const told = comparisonOf(longer);
  assert.deepEqual([told.get("m1"), [...told.values()].filter((one) => one === "differ").length], ["differ", 2]);
  const taken = new Set(BLIND.annotations.flatMap((one) => Array.from({ length: one.end - one.start }, (_, i) => one.start + i)));
  const free = Array.from(BLIND.text, (_, i) => i).find((i) => [0, 1, 2].every((k) => !taken.has(i + k) && i + k < BLIND.text.length));
  if (free !== undefined) {
    const alone = run(BLIND, { type: "mark", kind: "entity", start: free, end: free + 3, entityType: "PERSON" });
    assert.equal(comparisonOf(alone.document).get(alone.ids[0] ?? ""), "you");
  }
});

test("what a person rejected is in no comparison", () => {
  const { document } = run(BLIND, { type: "reject", ids: ["m1"] });
  assert.equal(comparisonOf(document).has("m1"), false);
});
