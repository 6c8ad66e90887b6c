import assert from "node:assert/strict";
import { test } from "node:test";
import { activeFilters, NO_FILTER, optionsOf, passing } from "./claim-filter.js";
import { claimItems } from "./claim-items.js";
import { ordered } from "./claim-order.js";
import { claimsDocument } from "./claims.fixture.js";

const ITEMS = claimItems(claimsDocument());

/** @param {Partial<import("./claim-filter.js").ClaimFilter>} filter */
const left = (filter) => passing(ITEMS, { ...NO_FILTER, ...filter }).map(({ claim }) => claim.id);

test("claims are listed that pass every filter", () => {
  assert.equal(left({}).length, ITEMS.length);
  assert.deepEqual(left({ voice: "author" }), ["headline", "crane"]);
  assert.deepEqual(left({ kind: "prediction" }), ["headline", "rise", "double"]);
  assert.deepEqual(left({ kind: "prediction", voice: "reported" }), ["rise", "double"]);
  assert.deepEqual(left({ speaker: "entity mara", certainty: "hedged" }), ["double"]);
  assert.deepEqual(left({ minimum: 60 }), ["rise", "crane", "double"], "what has just as much passes");
  assert.deepEqual(left({ kind: "law" }), []);
});

test("only what is there can be chosen, the most frequent first", () => {
  assert.deepEqual(optionsOf(ITEMS, "kind"), [
    { value: "prediction", words: "Predictions", count: 3 },
    { value: "event", words: "Events", count: 2 },
    { value: "quantity", words: "Quantities", count: 1 },
  ]);
  assert.deepEqual(
    optionsOf(ITEMS, "speaker").map(({ words, count }) => `${words} ${count}`),
    ["The article itself 2", "Mara Lindqvist 2", "Two captains 1"],
  );
});

test("each filter that holds is told in words, and can be taken off alone", () => {
  const filter = { ...NO_FILTER, speaker: "entity mara", certainty: "hedged", minimum: 40 };
  const active = activeFilters(ITEMS, filter);
  assert.deepEqual(active.map(({ words }) => words), ["Mara Lindqvist", "Hedged", "At least 40%"]); // prettier-ignore
  assert.deepEqual(active[1]?.without, { ...filter, certainty: "" });
  assert.deepEqual(activeFilters(ITEMS, NO_FILTER), []);
});

test("claims stand as in the text, by worth, or by speaker", () => {
  /** @param {boolean} byWorth @param {boolean} bySpeaker */
  const list = (byWorth, bySpeaker) =>
    ordered(ITEMS, { byWorth, bySpeaker }).map(({ claim, heading }) => (heading ? `${heading.name} ${heading.count}: ${claim.id}` : claim.id));
  assert.deepEqual(list(false, false), ["headline", "rise", "crane", "double", "used"]);
  assert.deepEqual(list(true, false), ["rise", "crane", "double", "headline", "used"]);
  assert.deepEqual(list(true, true), ["Mara Lindqvist 2: rise", "double", "The article itself 2: crane", "headline", "Two captains 1: used"]);
  assert.deepEqual(list(false, true), ["The article itself 2: headline", "crane", "Mara Lindqvist 2: rise", "double", "Two captains 1: used"]);
});
