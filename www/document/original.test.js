import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./commands.js";
import { exampleDocument, faults } from "./document.fixture.js";
import { fateOf, precisionOf, shareOf } from "../entities/precision.js";
import { applyPatch } from "./patch.js";

/** @import {Command, GlossatorDocument} from "./types.js" */

/** @param {GlossatorDocument} document @param {Command[]} commands */
const after = (document, ...commands) => commands.reduce((so, command) => run(so, command).document, document);

/** @param {GlossatorDocument} document @param {string} id */
const mark = (document, id) => Object(document.annotations.find((one) => one.id === id));

test("a suggestion keeps what it was, through every change", () => {
  const was = { start: 18, end: 24, quote: "Lisbon", type: "LOC" };
  const once = run(exampleDocument(), { type: "retype", ids: ["m2"], entityType: "ORG" });
  assert.deepEqual(mark(once.document, "m2").original, was);
  assert.deepEqual(mark(after(once.document, { type: "retype", ids: ["m2"], entityType: "FAC" }), "m2").original, was);
  assert.ok(once.inverse);
  assert.deepEqual(applyPatch(once.document, once.inverse), exampleDocument());
  const whole = after(exampleDocument(), { type: "retypeEntity", id: "e3", entityType: "FAC" });
  assert.equal(mark(whole, "m5").original.type, "ORG");
});

test("brought back to what it was, it is one that was accepted", () => {
  const back = after(exampleDocument(), { type: "retype", ids: ["m2"], entityType: "ORG" }, { type: "retype", ids: ["m2"], entityType: "LOC" });
  assert.equal(mark(back, "m2").status, "accepted");
  assert.ok(!("original" in mark(back, "m2")));
});

test("what a person made has no original", () => {
  const own = exampleDocument();
  for (const one of own.annotations) if (one.id === "m5") one.origin = "user";
  assert.ok(!("original" in mark(after(own, { type: "retype", ids: ["m5"], entityType: "FAC" }), "m5")));
});

test("a name that is typed by hand is of that type for all its mentions, and those still wait to be judged", () => {
  const { document, label, ids, inverse } = run(exampleDocument(), { type: "retype", ids: ["m3"], entityType: "ORG", everywhere: true });
  assert.equal(label, "change the type of “Lind” and one more mention");
  assert.deepEqual(ids, ["m3", "m7"]);
  assert.deepEqual([mark(document, "m3").status, mark(document, "m7").status], ["edited", "suggested"]);
  assert.deepEqual([mark(document, "m7").type, mark(document, "m7").learned, mark(document, "m7").original.type], ["ORG", "document", "PERSON"]);
  assert.equal(mark(document, "m7").entity, mark(document, "m3").entity);
  assert.equal(mark(document, "m1").type, "PERSON", "other words are another matter");
  assert.deepEqual(faults(document), []);
  assert.ok(inverse);
  assert.deepEqual(applyPatch(document, structuredClone(inverse)), exampleDocument());
});

test("what was judged already does not follow, and a change of one place alone is that place", () => {
  const judged = after(exampleDocument(), { type: "accept", ids: ["m7"] }, { type: "retype", ids: ["m3"], entityType: "ORG", everywhere: true });
  assert.equal(mark(judged, "m7").type, "PERSON");
  const alone = after(exampleDocument(), { type: "retype", ids: ["m3"], entityType: "ORG" });
  assert.equal(mark(alone, "m7").type, "PERSON");
});

test("a later reading follows what was learned, and says so", () => {
  const typed = after(exampleDocument(), { type: "retype", ids: ["m2"], entityType: "ORG", everywhere: true });
  const { document } = run(typed, { type: "reread", fresh: { ...exampleDocument(), id: "fresh" } });
  const places = document.annotations.filter(({ kind, quote }) => kind === "entity" && quote === "Lisbon");
  assert.deepEqual(places.map(({ type, status, learned }) => [type, status, learned].join(" ").trim()), ["ORG edited", "ORG suggested document"]); // prettier-ignore
  assert.deepEqual(faults(document), []);
});

test("a report counts what became of each suggestion, under the type that it was suggested as", () => {
  const document = after(
    exampleDocument(),
    { type: "accept", ids: ["m1", "c1"] },
    { type: "retype", ids: ["m3"], entityType: "ORG" },
    { type: "reject", ids: ["m2", "c2"] },
  );
  const told = precisionOf(document).map(({ type, judged, fates }) => [type, judged, fates.accepted, fates.changed, fates.rejected, fates.undecided].join(" "));
  assert.deepEqual(told, ["PERSON 2 1 1 0 1", "LOC 1 0 0 1 1", "ORG 0 0 0 0 1", "MONEY 0 0 0 0 1", " 2 1 0 1 0"]);
});

test("what a person or the dictionary added is no suggestion of the program", () => {
  const document = exampleDocument();
  for (const one of document.annotations) {
    if (one.id === "m5") one.origin = "user";
    if (one.id === "m6") one.learned = "dictionary";
  }
  assert.deepEqual(precisionOf(document).map(({ type }) => type), ["PERSON", "LOC", null]); // prettier-ignore
  assert.equal(fateOf({ status: "accepted", original: { start: 0, end: 1, quote: "a", type: "LOC" } }), "changed");
});

test("few numbers give no share, more give a share with its doubt", () => {
  assert.equal(shareOf(9, 9), null);
  const some = shareOf(8, 10);
  assert.ok(some);
  assert.equal(some.share, 0.8);
  assert.ok(Math.abs(some.low - 0.49) < 0.005 && Math.abs(some.high - 0.943) < 0.005, JSON.stringify(some));
  const many = shareOf(800, 1000);
  assert.ok(many && many.high - many.low < 0.06);
  assert.equal(shareOf(10, 10)?.high, 1);
});
