import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "./annotation.js";
import { run } from "./commands.js";
import { exampleDocument, faults } from "./document.fixture.js";
import { applyPatch } from "./patch.js";

/** @import {Command, GlossatorDocument, Range as TextRange} from "./types.js" */

const NOW = "2026-02-03T00:00:00.000Z";

/** @param {GlossatorDocument} document @param {string} id */
function annotation({ annotations }, id) {
  const found = annotations.find((one) => one.id === id);
  assert.ok(found, `${id} is there`);
  return found;
}

/** @param {GlossatorDocument} document @param {string} words @param {number} [from] @returns {TextRange} */
function place({ text }, words, from = 0) {
  const start = text.indexOf(words, from);
  assert.notEqual(start, -1, `${words} stands there`);
  return { start, end: start + words.length };
}

/** @param {GlossatorDocument} document @param {Command} command */
function done(document, command) {
  const outcome = run(document, command, NOW);
  assert.deepEqual(faults(outcome.document), []);
  assert.ok(outcome.inverse);
  assert.deepEqual(applyPatch(outcome.document, structuredClone(outcome.inverse)), document, "taken back whole");
  return outcome;
}

test("ends move: a suggestion is the person's correction then, a person's own mark stays accepted", () => {
  const before = exampleDocument();
  const { document, label, ids } = done(before, { type: "setSpan", id: "m5", pieces: [place(before, "The Harbour Board")] });
  const moved = annotation(document, "m5");
  assert.deepEqual([moved.quote, moved.status, moved.modified], ["The Harbour Board", "edited", NOW]);
  assert.equal(before.text.slice(moved.start - moved.prefix.length, moved.start), moved.prefix);
  assert.equal(label, "change “Harbour Board” to “The Harbour Board”");
  assert.deepEqual(ids, ["m5"]);
  assert.deepEqual(document.entities.map(({ name }) => name), ["Mara Lind", "Lisbon", "The Harbour Board", "€3 million"]);
  const own = makeAnnotation({ kind: "note", ...place(before, "harbour"), text: before.text });
  const noted = run(before, { type: "add", annotation: own }).document;
  const wider = done(noted, { type: "setSpan", id: own.id, pieces: [place(before, "the harbour")] }).document;
  assert.equal(annotation(wider, own.id).status, "accepted");
});

test("the list stays in the order of the text, and the patch is one item", () => {
  const before = exampleDocument();
  const { document, inverse } = done(before, { type: "setSpan", id: "m5", pieces: [{ start: 0, end: before.text.length }] });
  assert.equal(document.annotations[0]?.id, "m5");
  assert.equal(inverse?.annotations.removed.length, 1);
  assert.equal(inverse?.annotations.inserted.length, 1);
  assert.equal(inverse?.annotations.changed.length, 0);
});

test("a mention goes to the entity that bears its new words; a sole one takes its whole entity along", () => {
  const text = `${exampleDocument().text} Mara Lind slept, and so did Mara.`;
  const longer = { ...exampleDocument(), text };
  const late = longer.text.indexOf("slept");
  const mara = makeAnnotation({ kind: "entity", ...place(longer, "Mara", late), text, entityType: "PERSON" });
  const other = run(longer, { type: "add", annotation: mara }).document;
  assert.equal(other.entities.length, 5);
  const joined = done(other, { type: "setSpan", id: mara.id, pieces: [place(longer, "Mara Lind", 100)] }).document;
  assert.equal(annotation(joined, mara.id).entity, "e1");
  assert.equal(joined.entities.length, 4);
  const kept = done(other, { type: "setSpan", id: "m7", pieces: [place(longer, "million, Lind")] }).document;
  assert.equal(annotation(kept, "m7").entity, "e1", "one of several mentions with words of its own stays");
  const left = done(other, { type: "setSpan", id: "m3", pieces: [place(longer, "Mara")] }).document;
  assert.equal(annotation(left, "m3").entity, annotation(other, mara.id).entity, "another entity bears these words");
});

test("a date or a sum loses the value that was read from its old words, a claim the reasons outside its new ones", () => {
  const base = exampleDocument();
  const sum = done(base, { type: "setSpan", id: "m6", pieces: [place(base, "paid €3 million")] }).document;
  assert.ok(!("value" in annotation(sum, "m6")));
  const reasons = [{ code: /** @type {const} */ ("number"), ...place(base, "half") }, { code: /** @type {const} */ ("named-actor"), ...place(base, "Lisbon", 50) }];
  const reasoned = { ...base, annotations: base.annotations.map((one) => (one.id === "c1" ? { ...one, reasons } : one)) };
  const shorter = done(reasoned, { type: "setSpan", id: "c1", pieces: [place(base, "lost half its ships")] }).document;
  assert.deepEqual(annotation(shorter, "c1").reasons, reasons.slice(0, 1));
  assert.equal(annotation(shorter, "c1").attribution, "a1");
});

test("words in two pieces are a name of their own, and one piece again when the gap is closed", () => {
  const before = exampleDocument();
  const pieces = [place(before, "Board"), place(before, "harbour of Lisbon")];
  const { document, label } = done(before, { type: "setSpan", id: "m5", pieces });
  const split = annotation(document, "m5");
  assert.deepEqual(split.fragments?.map(({ quote }) => quote), ["harbour of Lisbon", "Board"]);
  assert.equal(split.quote, before.text.slice(split.start, split.end));
  assert.equal(label, "change “Harbour Board” to “harbour of Lisbon … Board”");
  assert.equal(document.entities.find(({ id }) => id === "e3")?.name, "harbour of Lisbon Board");
  const { document: whole } = done(document, { type: "setSpan", id: "m5", pieces: [place(before, "Harbour"), place(before, "Board")] });
  assert.ok(!("fragments" in annotation(whole, "m5")), "only white space lay between");
  assert.equal(annotation(whole, "m5").quote, "Harbour Board");
});

test("nothing happens where the words are the same, are marked so already, or are none", () => {
  const before = exampleDocument();
  const taken = makeAnnotation({ kind: "entity", ...place(before, "Mara"), text: before.text, entityType: "PERSON" });
  const document = run(before, { type: "add", annotation: taken }).document;
  for (const command of /** @type {Command[]} */ ([
    { type: "setSpan", id: "m1", pieces: [place(before, "Mara Lind")] },
    { type: "setSpan", id: taken.id, pieces: [place(before, "Mara Lind")] },
    { type: "setSpan", id: "m1", pieces: [] },
    { type: "setSpan", id: "a1", pieces: [place(before, "Lisbon")] },
    { type: "setSpan", id: "nobody", pieces: [place(before, "Lisbon")] },
  ])) {
    assert.equal(run(document, command).document, document, JSON.stringify(command));
  }
});

test("words that a person decided are named by their entity again, though nothing mentioned it any more", () => {
  const example = exampleDocument();
  const kept = { id: "u-kept", type: "ORG", name: "The Harbour Board", mentions: [], links: [], decided: { name: true, spellings: [] } };
  const before = { ...example, entities: [...example.entities, kept] };
  const { document } = done(before, { type: "setSpan", id: "m5", pieces: [place(before, "The Harbour Board")] });
  assert.equal(annotation(document, "m5").entity, kept.id);
  const marked = done(before, { type: "mark", kind: "entity", entityType: "ORG", ...place(before, "The Harbour Board") });
  assert.equal(annotation(marked.document, marked.ids[0] ?? "").entity, kept.id);
});
