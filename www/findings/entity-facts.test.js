import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleDocument } from "../document/document.fixture.js";
import { contextOf, factsOf, paragraphOf, standsForWhom } from "./entity-facts.js";
import { lookupsOf, registersOf } from "../entities/lookups.js";
import { strokesOf } from "../kit/strip.js";

/** @import {GlossatorDocument} from "../document/types.js" */

/** @param {GlossatorDocument} document @param {string} id */
const entity = ({ entities }, id) => /** @type {import("../document/types.js").Entity} */ (entities.find((one) => one.id === id));

test("words keep a little of what stands around them, whole and of their paragraph alone", () => {
  const text = "Before it.\nThe long way to the harbour of Lisbon was closed by the night and nobody came to open it again. The end.\nAfter.";
  const at = text.indexOf("Lisbon");
  assert.deepEqual(contextOf({ text, blocks: [] }, { start: at, end: at + 6 }), {
    before: "The long way to the harbour of ",
    words: "Lisbon",
    after: " was closed by the night and nobody came to…",
  });
  const end = text.indexOf("The end");
  assert.deepEqual(contextOf({ text, blocks: [] }, { start: end, end: end + 3 }), { before: "…night and nobody came to open it again. ", words: "The", after: " end." });
  const dateline = { kind: /** @type {const} */ ("dateline"), start: text.indexOf("The long"), end: at };
  assert.equal(contextOf({ text, blocks: [dateline] }, { start: at, end: at + 6 }).before, "", "a block may begin within a line");
  assert.equal(contextOf({ text, blocks: [dateline] }, { start: at - 8, end: at - 1 }).after, " ");
});

test("a card tells the spellings, the claims, and what is claimed of it", () => {
  const document = exampleDocument();
  const source = document.annotations.find(({ id }) => id === "a1");
  assert.ok(source?.source);
  Object.assign(source.source, { quote: "she", reason: { code: "only-one", start: 0, end: 1 } });
  const person = factsOf(document, entity(document, "e1"));
  assert.deepEqual(person.aliases, [["Lind", 2], ["Mara Lind", 1]]); // prettier-ignore
  assert.deepEqual(person.meantBy, [["she", 1]]);
  assert.deepEqual(person.claims.map(({ id }) => id), ["c1"]); // prettier-ignore
  const place = factsOf(document, entity(document, "e2"));
  assert.deepEqual(place.claims, []);
  assert.deepEqual(place.about.map(({ id }) => id), ["c1"]); // prettier-ignore
  assert.equal(paragraphOf(document, 40), "paragraph 1");
  const claim = document.annotations.find(({ id }) => id === "c1");
  assert.ok(claim);
  claim.fragments = ["the harbour", "lost half its ships"].map((quote) => ({ start: document.text.indexOf(quote), end: document.text.indexOf(quote) + quote.length, quote }));
  assert.deepEqual(factsOf(document, entity(document, "e2")).about, [], "a name that only interrupts a claim is not what it is about");
});

test("a capital that stands for a country says whose government it is", () => {
  const document = exampleDocument();
  const [first] = document.annotations;
  assert.ok(first);
  assert.equal(standsForWhom(document, { ...first, standsFor: { entity: "e2", score: 0.9 } }), "Lisbon’s government");
  assert.equal(standsForWhom(document, { ...first, standsFor: { entity: "gone", score: 0.9 } }), null);
});

test("links lead out for names, more of them for places, none for sums", () => {
  const document = exampleDocument();
  const labels = (/** @type {string} */ id) => lookupsOf(entity(document, id)).map(({ label }) => label);
  assert.deepEqual(labels("e1"), ["Wikipedia", "Wikidata"]);
  assert.deepEqual(labels("e2"), ["Wikipedia", "Wikidata", "GeoNames", "OpenStreetMap"]);
  assert.deepEqual(labels("e4"), []);
  assert.deepEqual(registersOf(entity(document, "e2")), [{ label: "GeoNames 2267057", href: "https://www.geonames.org/2267057/" }]);
  const country = { ...entity(document, "e2"), links: [{ source: /** @type {const} */ ("iso3166"), id: "PT" }, { source: /** @type {const} */ ("iso3166"), id: "?" }] };
  assert.deepEqual(registersOf(country).map(({ label }) => label), ["Country: Portugal", "Country: ?"]); // prettier-ignore
});

test("the strip has a stroke for each place, and one for places that would touch", () => {
  assert.equal(strokesOf([{ start: 0 }, { start: 50 }, { start: 50.1 }, { start: 100 }], 100), "M0 0v1M200 0v1M400 0v1");
  assert.equal(strokesOf([{ start: 0 }], 0), "M0 0v1");
});
