import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleDocument, MADE } from "./document.fixture.js";
import { filtered, lesserClaims } from "./hidden.js";
import { summaryOf } from "./summary.js";

/** @import {Annotation, GlossatorDocument} from "./types.js" */

const LOW = { checkworthiness: 0.2 };

/** @param {Record<string, Partial<Annotation>>} changes  by id @param {Partial<GlossatorDocument>} [more] */
function withChanges(changes, more = {}) {
  const document = exampleDocument();
  return { ...document, annotations: document.annotations.map((one) => ({ ...one, ...changes[one.id] })), ...more };
}

/** @param {GlossatorDocument} document */
const lesser = (document) => [...lesserClaims(document).keys()];

test("a claim is less worth checking under 33 percent, as it is shown; one without a score is not", () => {
  assert.deepEqual(lesser(withChanges({ c1: { checkworthiness: 0.3249 }, c2: { checkworthiness: 0.325 } })), ["c1"]);
  assert.deepEqual(lesser(withChanges({ c1: { checkworthiness: 0 } })), ["c1"]);
  assert.deepEqual(lesser(withChanges({ c1: { checkworthiness: undefined, score: 0.1 }, m1: { score: 0.1 } })), []);
});

test("what a person made, judged, wrote on or related is never less worth checking", () => {
  /** @type {Partial<Annotation>[]} */
  const touched = [
    { status: "accepted" },
    { status: "edited" },
    { status: "rejected" },
    { origin: "user", status: "accepted" },
    { verdict: "true" },
    { rating: 3 },
    { note: "Who counted?" },
    { tags: ["ships"] },
    { evidence: [{ url: "https://example.org", quote: "", date: "" }] },
  ];
  for (const change of touched) assert.deepEqual(lesser(withChanges({ c1: { ...LOW, ...change } })), [], JSON.stringify(change));
  const relations = [{ id: "r", type: "supports", from: "c1", to: "m5", created: MADE }];
  assert.deepEqual(lesser(withChanges({ c1: LOW, c2: LOW }, { relations })), ["c2"]);
});

test("a claim that is repeated stands or falls as a whole", () => {
  const repeated = { ...LOW, sameAs: "c1" };
  assert.deepEqual(lesser(withChanges({ c2: repeated })), [], "its first place is worth checking");
  assert.deepEqual(lesser(withChanges({ c1: LOW, c2: { sameAs: "c1" } })), [], "its second place is");
  assert.deepEqual(lesser(withChanges({ c1: LOW, c2: repeated })), ["c1", "c2"]);
  assert.deepEqual(lesser(withChanges({ c1: { ...LOW, status: "accepted" }, c2: repeated })), []);
  assert.deepEqual(lesser(withChanges({ c1: { ...LOW, status: "rejected" }, c2: repeated })), ["c2"], "a place that was rejected brings none back");
  assert.deepEqual(lesser(withChanges({ c1: { ...LOW, sameAs: "c2" }, c2: repeated })), ["c1", "c2"], "a file may lead in a circle");
});

test("the views get a document without them, unless they are asked for; each is counted once", () => {
  const document = withChanges({ c1: LOW, c2: { ...LOW, sameAs: "c1" } });
  const folded = filtered(document, 0);
  assert.deepEqual(folded.document.annotations.filter(({ kind }) => kind === "claim"), []);
  assert.deepEqual([folded.hidden, folded.lesser], [{ entities: 0, claims: 0, lesser: 1 }, 1]);
  assert.equal(document.annotations.filter(({ kind }) => kind === "claim").length, 2, "the document itself stays whole");
  const whole = filtered(document, 0, true);
  assert.equal(whole.document, document);
  assert.deepEqual([whole.hidden, whole.lesser], [{ entities: 0, claims: 0, lesser: 0 }, 1]);
});

test("a claim that the slider hides is counted there and not shown by the button", () => {
  const document = withChanges({ c1: { checkworthiness: 0.1 }, c2: { checkworthiness: 0.3 } });
  const { hidden, lesser } = filtered(document, 20);
  assert.deepEqual([hidden, lesser], [{ entities: 0, claims: 1, lesser: 1 }, 1]);
  const shown = filtered(document, 20, true);
  assert.deepEqual(shown.document.annotations.flatMap(({ id, kind }) => (kind === "claim" ? [id] : [])), ["c2"]);
  assert.deepEqual(filtered(document, 40, true).hidden, { entities: 0, claims: 2, lesser: 0 });
});

test("the library counts none of them", () => {
  const { counts, reviewed } = summaryOf(withChanges({ c1: LOW }));
  assert.deepEqual([counts.claims, reviewed], [1, { done: 0, all: 1 }]);
});
