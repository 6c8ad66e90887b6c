import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyDocument, exampleDocument } from "./document.fixture.js";
import { filtered, percentOf } from "./hidden.js";

/** @import {Annotation, GlossatorDocument} from "./types.js" */

/** @param {Record<string, Partial<Annotation>>} changes  by id */
function withChanges(changes) {
  const document = exampleDocument();
  return { ...document, annotations: document.annotations.map((one) => ({ ...one, ...changes[one.id] })) };
}

/** @param {GlossatorDocument} document @param {number} threshold */
function gone(document, threshold) {
  const left = new Set(filtered(document, threshold).document.annotations.map(({ id }) => id));
  return document.annotations.flatMap(({ id }) => (left.has(id) ? [] : [id])).sort();
}

test("suggestions under the threshold are hidden and counted, by what they are", () => {
  const document = withChanges({ m1: { score: 0.3 }, m5: { score: 0.49 }, c1: { checkworthiness: 0.2 } });
  assert.deepEqual(gone(document, 50), ["c1", "m1", "m5"]);
  assert.deepEqual(filtered(document, 50).hidden, { entities: 2, claims: 1, lesser: 0 });
  assert.equal(document.annotations.length, exampleDocument().annotations.length, "the document itself stays whole");
});

test("a suggestion is judged by the number that is shown with it", () => {
  const document = withChanges({ m1: { score: 0.496 }, m5: { score: 0.494 }, c1: { score: 0.9, checkworthiness: 0.496 } });
  assert.deepEqual(gone(document, 50), ["m5"], "what is shown as 50% is not under 50%");
});

test("what a person made, judged or wrote on is never hidden", () => {
  const low = { score: 0.1, checkworthiness: 0.1 };
  const document = withChanges({
    m1: { ...low, status: "accepted" },
    m2: { ...low, status: "edited" },
    m3: { ...low, origin: "user", status: "accepted" },
    m4: { ...low, note: "Which harbour?" },
    m5: { ...low, tags: ["port"] },
    m6: { ...low, status: "rejected" },
    c1: { ...low, verdict: "false" },
    c2: { ...low, evidence: [{ url: "https://example.org", quote: "", date: "" }] },
    a1: low,
  });
  assert.deepEqual(gone(document, 100), ["m7"]);
  const relations = [{ id: "r", type: "supports", from: "c1", to: "m7", created: document.created }];
  assert.deepEqual(gone({ ...document, relations }, 100), [], "a relation is made by a person, and so are its ends shown");
});

test("with nothing to hide the document is the same object, which views take as unchanged", () => {
  const document = exampleDocument();
  for (const threshold of [0, 70]) assert.equal(filtered(document, threshold).document, document);
});

test("what has no score is not hidden, and shows none", () => {
  const document = withChanges({ m1: { score: undefined }, c1: { checkworthiness: undefined, score: undefined } });
  assert.ok(!gone(document, 100).some((id) => id === "m1" || id === "c1"));
  const [first] = document.annotations;
  assert.ok(first);
  assert.equal(percentOf({ ...first, score: 0.874 }), 87);
  assert.equal(percentOf({ ...first, status: "accepted" }), null);
});

test("ten thousand annotations are sorted out within a frame", () => {
  const [first] = exampleDocument().annotations;
  const annotations = Array.from({ length: 10_000 }, (_, i) => ({ .../** @type {Annotation} */ (first), id: `m${i}`, score: i / 10_000 }));
  const document = { ...emptyDocument("x"), annotations };
  const began = performance.now();
  assert.equal(filtered(document, 50).hidden.entities, 4950);
  assert.ok(performance.now() - began < 50, "far more than it takes, far less than a person sees");
});
