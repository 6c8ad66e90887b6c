import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "./annotation.js";
import { run } from "./commands.js";
import { exampleDocument, faults, MADE } from "./document.fixture.js";
import { applyPatch, reversed } from "./patch.js";

/** @import {Command, EntityType, GlossatorDocument} from "./types.js" */

const NOW = "2026-02-03T00:00:00.000Z";

/**
 * @param {GlossatorDocument} document
 * @param {string} id
 */
function annotation({ annotations }, id) {
  const found = annotations.find((other) => other.id === id);
  assert.ok(found, `${id} is there`);
  return found;
}

/**
 * @param {GlossatorDocument} document
 * @param {string} quote
 * @param {EntityType} entityType
 * @param {number} [from]
 */
function marked({ text }, quote, entityType, from = 0) {
  const start = text.indexOf(quote, from);
  return makeAnnotation({ kind: "entity", start, end: start + quote.length, text, entityType });
}

test("rejects, and shares everything else with the document before", () => {
  const before = exampleDocument();
  const { document, label, ids } = run(before, { type: "reject", ids: ["m2"] }, NOW);
  assert.equal(annotation(document, "m2").status, "rejected");
  assert.equal(annotation(document, "m2").modified, NOW);
  assert.equal(document.modified, NOW);
  assert.equal(label, "reject “Lisbon”");
  assert.deepEqual(ids, ["m2"]);
  assert.equal(annotation(document, "m1"), annotation(before, "m1"));
  assert.equal(document.entities, before.entities);
  assert.deepEqual(before, exampleDocument());
});

test("a command that changes nothing is no step", () => {
  const before = exampleDocument();
  const { document } = run(before, { type: "reject", ids: ["m2"] });
  for (const command of /** @type {Command[]} */ ([
    { type: "reject", ids: ["m2"] },
    { type: "accept", ids: ["nobody"] },
    { type: "remove", ids: ["nobody"] },
    { type: "retype", ids: ["m1"], entityType: "PERSON" },
    { type: "retype", ids: ["c1"], entityType: "PERSON" },
    { type: "setNote", id: "m1", note: "" },
    { type: "setVerdict", id: "m1", verdict: "true" },
    { type: "setTitle", title: before.title },
  ])) {
    const outcome = run(document, command);
    assert.equal(outcome.document, document, JSON.stringify(command));
    assert.equal(outcome.inverse, null);
  }
});

test("an edited suggestion stays edited when accepted, and a person's own mark has no suggestion to go back to", () => {
  let { document } = run(exampleDocument(), { type: "retype", ids: ["m2"], entityType: "FAC" });
  document = run(document, { type: "accept", ids: ["m2"] }).document;
  assert.equal(annotation(document, "m2").status, "edited");
  const own = marked(document, "harbour", "FAC");
  document = run(document, { type: "add", annotation: own }).document;
  document = run(document, { type: "reject", ids: [own.id] }).document;
  document = run(document, { type: "restore", ids: [own.id, "m2"] }).document;
  assert.equal(annotation(document, own.id).status, "accepted");
  assert.equal(annotation(document, "m2").status, "edited", "it keeps the person's correction");
});

test("notes and verdicts are set and taken away", () => {
  const before = exampleDocument();
  const noted = run(before, { type: "setNote", id: "m1", note: "the minister" });
  assert.equal(annotation(noted.document, "m1").note, "the minister");
  assert.equal(noted.label, "edit the note on “Mara Lind”");
  const judged = run(noted.document, { type: "setVerdict", id: "c1", verdict: "false" }).document;
  assert.equal(annotation(judged, "c1").verdict, "false");
  const cleared = run(judged, { type: "setVerdict", id: "c1", verdict: "" }).document;
  assert.ok(!("verdict" in annotation(cleared, "c1")));
});

test("retyping one mention leaves the others with their entity", () => {
  const { document } = run(exampleDocument(), { type: "retype", ids: ["m2"], entityType: "PERSON" }, NOW);
  const moved = annotation(document, "m2");
  assert.equal(moved.status, "edited");
  assert.notEqual(moved.entity, "e2");
  assert.deepEqual(document.entities.find(({ id }) => id === "e2")?.mentions, ["m4"]);
  assert.deepEqual(document.entities.at(-1), { id: moved.entity, type: "PERSON", name: "Lisbon", mentions: ["m2"], links: [] });
  assert.deepEqual(faults(document), []);
});

test("a retyped mention moves to the entity of that type that bears its words", () => {
  const first = run(exampleDocument(), { type: "retype", ids: ["m2"], entityType: "ORG" }).document;
  const { document } = run(first, { type: "retype", ids: ["m4"], entityType: "ORG" });
  assert.equal(annotation(document, "m4").entity, annotation(document, "m2").entity);
  assert.ok(!document.entities.some(({ id }) => id === "e2"), "the place has no mention left");
  assert.deepEqual(faults(document), []);
});

test("retyping all mentions keeps the entity, loses its links and value", () => {
  const { document } = run(exampleDocument(), { type: "retype", ids: ["m2", "m4"], entityType: "ORG" });
  assert.deepEqual(document.entities[1], { id: "e2", type: "ORG", name: "Lisbon", mentions: ["m2", "m4"], links: [], decided: { spellings: ["Lisbon"], type: true } });
  const sum = run(document, { type: "retype", ids: ["m6"], entityType: "QUANTITY" }).document;
  assert.ok(!("value" in annotation(sum, "m6")));
  assert.deepEqual(faults(sum), []);
});

test("what spoke of an entity follows it into the one that takes it in", () => {
  const base = exampleDocument();
  // One mention of the person is a place first; then the whole person is made a place as well.
  const one = run(base, { type: "retype", ids: ["m1"], entityType: "LOC" }).document;
  const place = annotation(one, "m1").entity;
  const { document } = run(one, { type: "retype", ids: ["m3", "m7"], entityType: "LOC" });
  assert.deepEqual(faults(document), []);
  assert.equal(annotation(document, "c1").claimer, annotation(document, "m3").entity);
  assert.equal(annotation(document, "m3").entity, place, "the entity is named Mara Lind, as the place is");
});

test("a new mark joins the entity of the same type and words, whatever their case", () => {
  const before = exampleDocument();
  const text = `${before.text} LISBON slept.`;
  const longer = { ...before, text };
  const own = marked(longer, "LISBON", "LOC");
  const { document, label } = run(longer, { type: "add", annotation: own });
  assert.equal(annotation(document, own.id).entity, "e2");
  assert.deepEqual(document.entities[1]?.mentions, ["m2", "m4", own.id]);
  assert.equal(label, "mark “LISBON”");
  assert.deepEqual(faults(document), []);
});

test("a new mark joins an entity by the words of its mentions", () => {
  const before = exampleDocument();
  const longer = { ...before, text: `${before.text} Lind slept.` };
  const own = marked(longer, "Lind", "PERSON", before.text.length);
  assert.equal(annotation(run(longer, { type: "add", annotation: own }).document, own.id).entity, "e1");
});

test("a new mark makes its entity, and takes it along when it is removed", () => {
  const before = exampleDocument();
  const own = marked(before, "harbour", "FAC");
  const { document } = run(before, { type: "add", annotation: own });
  assert.equal(document.entities.length, 5);
  assert.deepEqual(faults(document), []);
  const removed = run(document, { type: "remove", ids: [own.id] }).document;
  assert.deepEqual(removed.entities, before.entities);
});

test("a new mark leaves what it holds and what it crosses as it is", () => {
  const before = exampleDocument();
  let document = before;
  const inverses = [];
  for (const words of ["The Harbour Board", "Harbour Board paid", "The Harbour", "Harbour"]) {
    const { document: after, inverse } = run(document, { type: "add", annotation: marked(before, words, "ORG") });
    assert.deepEqual(faults(after), []);
    inverses.unshift(inverse);
    document = after;
  }
  assert.equal(document.annotations.length, before.annotations.length + 4);
  assert.deepEqual(annotation(document, "m5"), annotation(before, "m5"));
  for (const inverse of inverses) if (inverse !== null) document = applyPatch(document, inverse);
  assert.deepEqual(document, before);
});

test("a second label on the same words stands beside the first when it is asked for", () => {
  const before = exampleDocument();
  const organisation = marked(before, "Lisbon", "ORG");
  const two = run(before, { type: "add", annotation: organisation, beside: true }).document;
  assert.equal(annotation(two, "m2").status, "suggested");
  assert.equal(annotation(two, organisation.id).type, "ORG");
  assert.notEqual(annotation(two, organisation.id).entity, "e2");
  assert.deepEqual(faults(two), []);
  const again = run(two, { type: "add", annotation: marked(before, "Lisbon", "ORG"), beside: true });
  assert.equal(again.document, two, "the label is there already");
  const person = marked(before, "Lisbon", "PERSON");
  const three = run(two, { type: "add", annotation: person }).document;
  assert.deepEqual([annotation(three, "m2").type, annotation(three, organisation.id).type, annotation(three, person.id).type], ["LOC", "ORG", "PERSON"], "of two labels none is corrected");
});

test("of two labels on the same words one is left when they become one type; what bears a note stays", () => {
  const before = exampleDocument();
  const organisation = marked(before, "Lisbon", "ORG");
  const two = run(before, { type: "add", annotation: organisation, beside: true }).document;
  const { document: one, inverse, label } = run(two, { type: "retype", ids: [organisation.id], entityType: "LOC" });
  assert.deepEqual([annotation(one, "m2").type, annotation(one, "m2").status], ["LOC", "accepted"]);
  assert.equal(one.annotations.some(({ id }) => id === organisation.id), false, "what the person made is gone");
  assert.deepEqual(faults(one), []);
  assert.equal(label, "change the type of “Lisbon”");
  assert.ok(inverse);
  assert.deepEqual(applyPatch(one, inverse), two);

  const other = run(two, { type: "retype", ids: ["m2"], entityType: "ORG", everywhere: true }).document;
  assert.deepEqual([annotation(other, "m2").status, annotation(other, organisation.id).type], ["rejected", "ORG"], "what was suggested is rejected");
  assert.deepEqual(faults(other), []);
  const both = run(two, { type: "retype", ids: ["m2", organisation.id], entityType: "PERSON" }).document;
  const persons = both.annotations.filter(({ type, status, start }) => type === "PERSON" && status !== "rejected" && start === organisation.start);
  assert.equal(persons.length, 1);
  const noted = run(two, { type: "setNote", id: organisation.id, note: "the football club" }).document;
  assert.equal(annotation(run(noted, { type: "retype", ids: [organisation.id], entityType: "LOC" }).document, organisation.id).note, "the football club");
});

test("what was rejected as one thing can be marked as another, and stays rejected", () => {
  const rejected = run(exampleDocument(), { type: "reject", ids: ["m2"] }).document;
  const { document } = run(rejected, { type: "add", annotation: marked(rejected, "Lisbon", "ORG") });
  assert.equal(annotation(document, "m2").status, "rejected");
  assert.equal(annotation(document, "m2").type, "LOC");
  assert.equal(document.annotations.length, rejected.annotations.length + 1);
});

test("marking what is marked already accepts it, or changes its type", () => {
  const before = exampleDocument();
  const again = run(before, { type: "add", annotation: marked(before, "Lisbon", "LOC") });
  assert.equal(annotation(again.document, "m2").status, "accepted");
  assert.equal(again.document.annotations.length, before.annotations.length);
  assert.deepEqual(again.ids, ["m2"]);
  const other = run(before, { type: "add", annotation: marked(before, "Lisbon", "ORG") });
  assert.equal(annotation(other.document, "m2").type, "ORG");
  assert.equal(other.document.annotations.length, before.annotations.length);
});

test("notes may share a span", () => {
  let document = exampleDocument();
  for (const note of ["one", "two"]) {
    const made = makeAnnotation({ kind: "note", start: 0, end: 9, text: document.text, note });
    document = run(document, { type: "add", annotation: made }).document;
  }
  assert.equal(document.annotations.filter(({ kind }) => kind === "note").length, 2);
  assert.deepEqual(faults(document), []);
});

test("removing leaves no reference behind", () => {
  const before = exampleDocument();
  const own = { ...before, annotations: before.annotations.map((one) => ({ ...one, origin: /** @type {const} */ ("user") })) };
  const { document } = run(own, { type: "remove", ids: ["a1", "m5", "m6"] });
  assert.ok(!("attribution" in annotation(document, "c1")));
  assert.ok(!document.entities.some(({ id }) => id === "e4"), "nobody speaks of the sum");
  assert.ok(document.entities.some(({ id }) => id === "e3"), "the board still makes a claim");
  assert.deepEqual(faults(document), []);
});

test("labels stay short and on one line", () => {
  const before = exampleDocument();
  const long = makeAnnotation({ kind: "note", start: 0, end: 90, text: before.text.replace(" to ", "\nto ") });
  const { label } = run(before, { type: "add", annotation: long });
  assert.equal(label, "mark “Mara Lind flew to Lisbon on Monday. Lind…”");
  assert.equal(run(before, { type: "reject", ids: ["m1", "m2"] }).label, "reject 2 marks");
});

test("every command's label is told as what was done", () => {
  const text = "Oslo fjord";
  const annotation = makeAnnotation({ kind: "entity", start: 0, end: 4, text, entityType: "LOC" });
  const empty = /** @type {GlossatorDocument} */ (/** @type {unknown} */ ({ text, title: "", entities: [], annotations: [] }));
  const { document } = run(empty, { type: "add", annotation });
  const ids = [annotation.id];
  /** @type {Command[]} */
  const commands = [
    { type: "add", annotation: { ...annotation, id: "other", start: 0, end: 2 } },
    { type: "accept", ids },
    { type: "reject", ids },
    { type: "restore", ids },
    { type: "remove", ids },
    { type: "retype", ids, entityType: "ORG" },
    { type: "setTag", ids, tag: "lead", on: true },
    { type: "useDictionary", entries: [{ words: "fjord", type: "LOC" }] },
    { type: "setNote", id: annotation.id, note: "n" },
    { type: "setTitle", title: "t" },
    { type: "setArticleDate", articleDate: { date: "2021-04-07", origin: "user" }, values: [] },
    { type: "ruleOut", id: document.entities[0]?.id ?? "", places: [{ start: 0, end: 2 }] },
  ];
  for (const command of commands) {
    const { label, done } = run(document, command);
    assert.match(done, /^(Accepted|Rejected|Restored|Deleted|Changed|Set|Removed|Marked|Added|Applied|Edited) /, label);
    assert.equal(done.slice(done.indexOf(" ")), label.slice(label.indexOf(" ")), "what it was done to is the same");
  }
});

test("what a person marks is told by its id, whether it is new or was there", () => {
  const document = exampleDocument();
  const at = document.text.indexOf("harbour");
  const made = run(document, { type: "mark", kind: "entity", start: at, end: at + 7, entityType: "FAC" }, NOW);
  assert.deepEqual([annotation(made.document, made.ids[0] ?? "").quote, made.done], ["harbour", "Marked “harbour”"]);
  const again = run(made.document, { type: "mark", kind: "entity", start: at, end: at + 7, entityType: "FAC" }, NOW);
  assert.deepEqual([again.ids, again.inverse], [made.ids, null]);
  const lisbon = run(document, { type: "mark", kind: "entity", start: 18, end: 24, entityType: "ORG" }, NOW);
  assert.deepEqual([lisbon.ids, annotation(lisbon.document, "m4").type], [["m2", "m4"], "ORG"], "a name is of its type wherever it is suggested");
  const note = run(document, { type: "mark", kind: "note", start: at, end: at + 7, note: "which?" }, NOW);
  assert.equal(annotation(note.document, note.ids[0] ?? "").note, "which?");
});

/** A small generator with a seed, so that a failure can be repeated (mulberry32). */
function random(/** @type {number} */ seed) {
  return (/** @type {number} */ below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/**
 * @param {GlossatorDocument} document
 * @param {(below: number) => number} pick
 * @returns {Command}
 */
function anyCommand(document, pick) {
  const { annotations, text } = document;
  /** @template T @param {readonly T[]} list @returns {T} */
  const one = (list) => /** @type {T} */ (list[pick(list.length)]);
  const ids = annotations.filter(() => pick(4) === 0).map(({ id }) => id);
  const id = annotations.length === 0 ? "none" : one(annotations).id;
  const start = pick(text.length - 1);
  const end = start + 1 + pick(Math.min(30, text.length - start - 1) + 1);
  const entityType = one(/** @type {const} */ (["PERSON", "LOC", "ORG"]));
  const kind = one(/** @type {const} */ (["entity", "claim", "note"]));
  switch (pick(14)) {
    case 0: return { type: "accept", ids };
    case 1: return { type: "reject", ids };
    case 2: return { type: "restore", ids };
    case 3: return { type: "remove", ids: [id] };
    case 4: return { type: "retype", ids, entityType };
    case 5: return { type: "retype", ids: [id], entityType };
    case 6: return { type: "setNote", id, note: one(["", "one", "two"]) };
    case 7: return { type: "setVerdict", id, verdict: one(["", "true", "false"]) };
    case 8: return { type: "setTitle", title: `title ${pick(5)}` };
    case 9: return { type: "setSpan", id, pieces: [{ start, end }] };
    case 10: return { type: "setSpan", id, pieces: [{ start, end }, { start: pick(start + 1), end: start }] };
    default: return { type: "add", annotation: makeAnnotation({ kind, start, end, text, entityType, created: MADE }), beside: pick(2) === 0 };
  } // prettier-ignore
}

test("any commands keep the document whole; undone they leave no trace, redone they are all there", () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const pick = random(seed);
    const start = exampleDocument();
    const frozen = JSON.stringify(start);
    let document = start;
    const patches = [];
    for (let i = 0; i < 40; i += 1) {
      const { document: after, inverse } = run(document, anyCommand(document, pick), NOW);
      assert.deepEqual(faults(after), [], `seed ${seed}, step ${i}`);
      // What history keeps goes through storage: plain data, whole after a copy.
      if (inverse !== null) patches.push(JSON.parse(JSON.stringify(inverse)));
      document = after;
    }
    const end = document;
    const redo = [];
    for (const patch of patches.reverse()) {
      document = applyPatch(document, patch);
      redo.push(structuredClone(reversed(patch)));
    }
    assert.deepEqual(document, start, `seed ${seed}`);
    for (const patch of redo.reverse()) document = applyPatch(document, patch);
    assert.deepEqual(document, end, `seed ${seed}`);
    assert.equal(JSON.stringify(start), frozen, "no document is changed in place");
  }
});

test("rejecting thousands is one step, quick and small", () => {
  const base = exampleDocument();
  const model = base.annotations[0];
  assert.ok(model);
  const annotations = Array.from({ length: 10_000 }, (_, i) => ({ ...model, id: `m${i}`, entity: `e${i >> 2}` }));
  const entities = Array.from({ length: 2500 }, (_, i) => ({
    id: `e${i}`, type: /** @type {const} */ ("PERSON"), name: `Person ${i}`, links: [],
    mentions: [0, 1, 2, 3].map((n) => `m${4 * i + n}`),
  })); // prettier-ignore
  const document = { ...base, annotations, entities };
  const ids = annotations.slice(0, 8000).map(({ id }) => id);
  // Of the processor: a busy machine makes it no slower.
  const spent = () => process.cpuUsage().user / 1000;
  const begun = spent();
  const { inverse } = run(document, { type: "reject", ids });
  const taken = spent() - begun;
  assert.ok(inverse);
  assert.equal(inverse.annotations.changed.length, 8000);
  const size = JSON.stringify(inverse).length;
  assert.ok(size < 160 * 8000, `${size} bytes: both sides of the fields that changed, not the annotations`);
  assert.deepEqual(applyPatch(run(document, { type: "reject", ids }).document, inverse), document);
  // A frame is 16 ms; this is loose enough for a busy machine and still catches a quadratic walk.
  assert.ok(taken < 200, `${taken} ms`);
  const retype = spent();
  run(document, { type: "retype", ids, entityType: "ORG" });
  assert.ok(spent() - retype < 400, `${spent() - retype} ms`);
});
