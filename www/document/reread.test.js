import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "./annotation.js";
import { run } from "./commands.js";
import { exampleDocument, faults } from "./document.fixture.js";
import { applyPatch, reversed } from "./patch.js";

/** @import {Annotation, GlossatorDocument} from "./types.js" */

/** What a core with a model makes of the same text: every finding is its own, and the Harbour Board is a place. */
function freshDocument() {
  const fresh = exampleDocument();
  const annotations = fresh.annotations.map((one) =>
    one.kind === "entity"
      ? { ...one, origin: /** @type {const} */ ("model"), score: 0.7, type: one.id === "m5" ? /** @type {const} */ ("FAC") : one.type }
      : one,
  );
  const entities = fresh.entities.map((one) => (one.id === "e3" ? { ...one, type: /** @type {const} */ ("FAC") } : one));
  return /** @type {GlossatorDocument} */ ({
    ...fresh,
    id: "another",
    generator: { ...fresh.generator, model: "en", modelHash: "c0ffee" },
    sentences: [{ start: 0, end: 35, checkworthiness: 0.3 }],
    annotations,
    entities,
  });
}

/** @param {GlossatorDocument} document @param {import("./types.js").Command[]} commands */
const after = (document, ...commands) => commands.reduce((so, command) => run(so, command).document, document);

/** @param {GlossatorDocument} document */
const readAgain = (document) => run(document, { type: "reread", fresh: freshDocument() });

/** @param {GlossatorDocument} document @param {string} quote */
const marks = (document, quote) =>
  document.annotations
    .filter((one) => one.kind !== "attribution" && one.quote === quote)
    .map(({ origin, status, type }) => [origin, status, type].filter(Boolean).join(" "));

test("untouched suggestions are replaced; the document stays itself", () => {
  const before = exampleDocument();
  const { document, label } = readAgain(before);
  assert.equal(label, "re-run with the model");
  assert.deepEqual([document.id, document.title, document.text], [before.id, before.title, before.text]);
  assert.equal(document.blocks, before.blocks, "the page need not set the text anew");
  assert.deepEqual(document.generator.model, "en");
  assert.equal(document.annotations.length, before.annotations.length);
  assert.ok(document.annotations.every(({ kind, origin }) => kind !== "entity" || origin === "model"));
  assert.deepEqual(marks(document, "Harbour Board"), ["model suggested FAC"]);
  assert.deepEqual(faults(document), []);
});

test("what a person judged, corrected, noted or made stays", () => {
  const text = exampleDocument().text;
  const at = text.indexOf("harbour of Lisbon");
  const made = makeAnnotation({ kind: "entity", start: at, end: at + "harbour of Lisbon".length, text, entityType: "FAC" });
  const note = makeAnnotation({ kind: "note", start: 0, end: 4, text, note: "Who?" });
  const before = after(
    exampleDocument(),
    { type: "accept", ids: ["m1", "c1"] },
    { type: "reject", ids: ["m6"] },
    { type: "retype", ids: ["m5"], entityType: "EVENT" },
    { type: "setNote", id: "m2", note: "Which harbour?" },
    { type: "add", annotation: made },
    { type: "add", annotation: note },
  );
  const { document } = readAgain(before);
  const own = (/** @type {GlossatorDocument} */ of) =>
    of.annotations.filter((one) => one.status !== "suggested" || one.note !== "").map(({ id }) => id);
  assert.deepEqual(own(document), own(before));
  assert.deepEqual(marks(document, "€3 million"), ["rule rejected MONEY"], "what was rejected is not suggested again");
  assert.deepEqual(marks(document, "Harbour Board"), ["rule edited EVENT"]);
  assert.deepEqual(marks(document, "harbour of Lisbon"), ["user accepted FAC"]);
  assert.deepEqual(marks(document, "Lisbon"), ["rule suggested LOC", "model suggested LOC"], "the second stands inside the person's mark, as before");
  assert.deepEqual(marks(document, "Lind"), ["model suggested PERSON", "model suggested PERSON"]);
  assert.deepEqual(faults(document), []);
  const claim = document.annotations.find(({ id }) => id === "c1");
  assert.ok(document.annotations.some(({ id }) => id === claim?.attribution), "an accepted claim keeps who said it");
  const people = document.entities.filter(({ type }) => type === "PERSON");
  assert.deepEqual(people.map(({ name, mentions }) => [name, mentions.length]), [["Mara Lind", 3]]); // prettier-ignore
  const starts = (people[0]?.mentions ?? []).map((id) => Number(document.annotations.find((one) => one.id === id)?.start));
  assert.deepEqual(starts, [...starts].sort((a, b) => a - b), "its mentions stand in the order of the text");
});

test("an attribution that stays does not come a second time, and fresh claims speak of it", () => {
  const fresh = freshDocument();
  const annotations = fresh.annotations.map((one) => (one.id === "c2" ? { ...one, attribution: "a1" } : one));
  const accepted = after(exampleDocument(), { type: "accept", ids: ["c1"] });
  const { document } = run(accepted, { type: "reread", fresh: { ...fresh, annotations } });
  assert.deepEqual(
    document.annotations.filter(({ kind }) => kind === "attribution").map(({ id }) => id),
    ["a1"],
  );
  assert.deepEqual(
    document.annotations.filter(({ kind }) => kind === "claim").map(({ attribution }) => attribution),
    ["a1", "a1"],
  );
  assert.deepEqual(faults(document), []);
});

test("a fresh claim in pieces does not give way to a claim that only stands between them", () => {
  const fresh = freshDocument();
  const at = (/** @type {string} */ quote) => ({ start: fresh.text.indexOf(quote), end: fresh.text.indexOf(quote) + quote.length });
  const fragments = ["the harbour", "lost half its ships"].map((quote) => ({ ...at(quote), quote }));
  const annotations = fresh.annotations.map((one) => (one.id === "c1" ? { ...one, fragments } : one));
  const claims = (/** @type {string} */ quote) => {
    const own = makeAnnotation({ kind: "claim", ...at(quote), text: fresh.text });
    const { document } = run(after(exampleDocument(), { type: "add", annotation: own }), { type: "reread", fresh: { ...fresh, annotations } });
    return document.annotations.filter(({ kind, start }) => kind === "claim" && start < at("The Harbour").start).length;
  };
  assert.equal(claims("of Lisbon"), 2);
  assert.equal(claims("half its ships"), 1, "a piece of it is judged already");
});

test("it is one step, and taken back whole", () => {
  const before = after(exampleDocument(), { type: "accept", ids: ["m1"] }, { type: "reject", ids: ["m6", "c2"] });
  const { document, inverse } = readAgain(before);
  assert.ok(inverse);
  const undone = applyPatch(document, structuredClone(inverse));
  assert.deepEqual(undone, before);
  assert.deepEqual(applyPatch(undone, reversed(inverse)), document);
});

test("it can be done again and again, and no two ids meet", () => {
  const document = after(readAgain(readAgain(exampleDocument()).document).document, { type: "accept", ids: ["m1"] });
  assert.deepEqual(faults(readAgain(document).document), []);
  assert.equal(document.annotations.length, exampleDocument().annotations.length);
});

test("suggestions that stood inside a person's mark stand there again; new ones under it do not come", () => {
  const base = exampleDocument();
  const wide = makeAnnotation({ kind: "entity", start: 0, end: 24, text: base.text, entityType: "EVENT" });
  const before = after(base, { type: "add", annotation: wide }, { type: "setSpan", id: "m5", pieces: [{ start: 89, end: 106 }] });
  const { document } = readAgain(before);
  assert.deepEqual(marks(document, "Mara Lind"), ["model suggested PERSON"]);
  assert.deepEqual(marks(document, "The Harbour Board"), ["rule edited ORG"]);
  assert.deepEqual(marks(document, "Harbour Board"), [], "its ends were moved: the old ones are no news");
  assert.deepEqual(faults(document), []);
});

test("words with two labels of decided entities go to the one of their own kind", () => {
  const base = exampleDocument();
  const label = makeAnnotation({ kind: "entity", start: 18, end: 24, text: base.text, entityType: "ORG" });
  const two = after(base, { type: "add", annotation: label, beside: true }, { type: "setEntityNote", id: "e2", note: "the town" });
  const firm = two.entities.find(({ type, name }) => type === "ORG" && name === "Lisbon");
  assert.ok(firm);
  const before = after(two, { type: "renameEntity", id: "e2", name: "The town" }, { type: "renameEntity", id: firm.id, name: "The firm" });
  const { document } = readAgain(before);
  assert.deepEqual(document.annotations.filter(({ quote, entity }) => quote === "Lisbon" && entity === "e2").length, 2);
  assert.deepEqual(faults(document), []);
});
