import assert from "node:assert/strict";
import { test } from "node:test";
import { activeFilters, isOn, NO_FILTER, optionsOf, passing } from "../findings/list-filter.js";
import { CLAIM_FILTERING, claimItems, ordered } from "./claim-items.js";
import { claimsDocument } from "./claims.fixture.js";

const ITEMS = claimItems(claimsDocument());

/** @param {Record<string, string>} chosen @param {Partial<import("../findings/list-filter.js").ListFilter>} [more] */
const left = (chosen, more) => passing(ITEMS, { ...NO_FILTER, ...more, chosen }, CLAIM_FILTERING).map(({ claim }) => claim.id);

/** @param {string} choice */
const options = (choice) => optionsOf(ITEMS, /** @type {NonNullable<typeof CLAIM_FILTERING.choices[string]>} */ (CLAIM_FILTERING.choices[choice]));

test("claims are listed that pass every filter", () => {
  assert.equal(left({}).length, ITEMS.length);
  assert.deepEqual(left({ voice: "author" }), ["headline", "crane"]);
  assert.deepEqual(left({ kind: "prediction" }), ["headline", "rise", "double"]);
  assert.deepEqual(left({ kind: "prediction", voice: "reported" }), ["rise", "double"]);
  assert.deepEqual(left({ speaker: "entity mara", certainty: "hedged" }), ["double"]);
  assert.deepEqual(left({}, { minimum: 60 }), ["rise", "crane", "double"], "what has just as much passes");
  assert.deepEqual(left({ kind: "law" }), []);
});

test("only what is there can be chosen, the most frequent first", () => {
  assert.deepEqual(options("kind"), [
    { value: "prediction", words: "Predictions", count: 3 },
    { value: "event", words: "Events", count: 2 },
    { value: "quantity", words: "Quantities", count: 1 },
  ]);
  assert.deepEqual(
    options("speaker").map(({ words, count }) => `${words} ${count}`),
    ["The article itself 2", "Mara Lindqvist 2", "Two captains 1"],
  );
});

test("each filter that holds is told in words, and can be taken off alone", () => {
  const filter = { ...NO_FILTER, chosen: { speaker: "entity mara", certainty: "hedged" }, minimum: 40, text: "years " };
  const active = activeFilters(ITEMS, filter, CLAIM_FILTERING);
  assert.deepEqual(active.map(({ words }) => words), ["“years”", "Mara Lindqvist", "Hedged", "At least 40%"]); // prettier-ignore
  assert.deepEqual(active[2]?.without, { ...filter, chosen: { speaker: "entity mara" } });
  assert.deepEqual(activeFilters(ITEMS, NO_FILTER, CLAIM_FILTERING), []);
  assert.deepEqual([isOn(filter), isOn(NO_FILTER), isOn({ ...NO_FILTER, text: " " })], [true, false, false]);
});

test("words are looked for in what is said and by whom, whatever their case and accents", () => {
  assert.deepEqual(left({}, { text: "LINDQVIST" }), ["rise", "double"]);
  assert.deepEqual(left({}, { text: "MÁY fares double" }), ["double"], "each word, in any order");
  assert.deepEqual(left({ speaker: "entity mara" }, { text: "crane" }), []);
});

test("claims are found by status and by tag", () => {
  const document = claimsDocument();
  document.annotations = document.annotations.map((one) =>
    one.id === "crane" ? { ...one, status: /** @type {const} */ ("accepted"), tags: ["lead"] } : one,
  );
  const items = claimItems(document);
  /** @param {Record<string, string>} chosen */
  const found = (chosen) => passing(items, { ...NO_FILTER, chosen }, CLAIM_FILTERING).map(({ claim }) => claim.id);
  assert.deepEqual(found({ status: "accepted" }), ["crane"]);
  assert.deepEqual(found({ tag: "lead" }), ["crane"]);
  assert.ok(!found({ status: "suggested" }).includes("crane"));
});

test("claims stand as in the text, by worth, or by speaker", () => {
  /** @param {boolean} byWorth @param {boolean} bySpeaker */
  const list = (byWorth, bySpeaker) =>
    ordered(ITEMS, { byWorth, bySpeaker }).map(({ claim, heading }) => (heading ? `${heading.name} ${heading.count}: ${claim.id}` : claim.id));
  assert.deepEqual(list(false, false), ["headline", "rise", "crane", "double", "used"]);
  assert.deepEqual(list(true, false), ["rise", "crane", "double", "headline", "used"]);
  assert.deepEqual(list(true, true), ["Mara Lindqvist 2: rise", "double", "Two captains 1: used", "The article itself 2: crane", "headline"]);
  assert.deepEqual(list(false, true), ["Mara Lindqvist 2: rise", "double", "Two captains 1: used", "The article itself 2: headline", "crane"]);
});
