import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "./annotation.js";
import { run } from "./commands.js";
import { exampleDocument, faults, MADE } from "./document.fixture.js";
import { forecast } from "./new-text.js";
import { acceptedDocument, edit, replaced } from "./edits.fixture.js";
import { applyPatch, reversed } from "./patch.js";

/** @import {GlossatorDocument} from "./types.js" */

const NOW = "2026-05-06T07:08:09.000Z";

/** @param {GlossatorDocument} document @param {string} id */
const one = (document, id) => document.annotations.find((annotation) => annotation.id === id);

test("an edit moves all that a person judged, with its parts, and one undo brings everything back", () => {
  const before = acceptedDocument();
  const { document, inverse, label } = run(before, edit(before, "Mara Lind flew", "Then Mara Lind flew"), NOW);
  assert.equal(label, "edit the text");
  assert.deepEqual(faults(document), []);
  assert.equal(document.annotations.length, before.annotations.length);
  const { source, content } = one(document, "a1") ?? {};
  for (const part of [source, content]) assert.equal(document.text.slice(part?.start, part?.end), part?.quote);
  assert.equal(document.text.length, document.blocks[0]?.end);
  assert.equal(document.sentences[0]?.checkworthiness, 0.6);
  assert.equal(document.unplaced, undefined);
  assert.ok(inverse);
  const undone = applyPatch(document, structuredClone(inverse));
  assert.deepEqual(undone, before);
  assert.deepEqual(applyPatch(undone, reversed(inverse)), document);
});

test("what stands before the edit is not touched, and contexts speak of the new text", () => {
  const before = acceptedDocument();
  const { document } = run(before, edit(before, "lost half its ships. ", "lost most of its ships. "), NOW);
  assert.equal(one(document, "m1"), one(before, "m1"));
  const { start = 0, prefix = "", suffix = "", end = 0 } = one(document, "m5") ?? {};
  assert.ok(document.text.slice(0, start).endsWith(prefix) && document.text.startsWith(suffix, end));
  assert.match(prefix, /most of its ships/);
});

test("what loses its words is kept aside with all that was made of it, and can be put on others", () => {
  const start = acceptedDocument();
  const noted = run(start, { type: "setVerdict", id: "c2", verdict: "False", rating: 1 }, NOW).document;
  const before = run(noted, { type: "setNote", id: "m6", note: "ask the board" }, NOW).document;
  const { document, inverse } = run(before, edit(before, " The Harbour Board paid €3 million, Lind said.", ""), NOW);
  assert.deepEqual(faults(document), []);
  assert.deepEqual(document.unplaced?.map(({ id }) => id), ["c2", "m5", "m6", "m7"]); // prettier-ignore
  assert.ok(!JSON.stringify(document.unplaced).includes('"start"'), "files count offsets in another unit");
  assert.equal(document.unplaced?.[0]?.verdict, "False");
  assert.ok(document.entities.every(({ id }) => id !== "e3"), "nothing mentions it");

  const at = document.text.indexOf("lost half");
  const put = run(document, { type: "putOn", id: "c2", place: { start: at, end: at + 9 } }, NOW);
  assert.equal(put.label, "re-attach “lost half”");
  assert.deepEqual(faults(put.document), []);
  const { quote, verdict, rating, claimer } = one(put.document, "c2") ?? {};
  assert.deepEqual({ quote, verdict, rating, claimer }, { quote: "lost half", verdict: "False", rating: 1, claimer: undefined });

  const harbour = document.text.indexOf("harbour");
  const board = run(put.document, { type: "putOn", id: "m5", place: { start: harbour, end: harbour + 7 } }, NOW).document;
  assert.deepEqual(faults(board), [], "the mention has an entity again");
  const lind = board.text.indexOf("Lind said");
  const again = run(board, { type: "putOn", id: "m7", place: { start: lind, end: lind + 4 } }, NOW).document;
  assert.deepEqual(again.entities.find(({ id }) => id === "e1")?.mentions.includes("m7"), true, "it goes back to its entity");
  const last = run(again, { type: "discard", ids: ["m6"] }, NOW);
  assert.equal(last.document.unplaced, undefined);
  assert.deepEqual(applyPatch(last.document, /** @type {any} */ (last.inverse)), again);
  assert.deepEqual(applyPatch(document, /** @type {any} */ (inverse)), before);
});

test("suggestions that nobody judged, and rejected ones, are lost without a word", () => {
  const start = acceptedDocument();
  const restored = run(start, { type: "restore", ids: ["m6"] }, NOW).document;
  const before = run(restored, { type: "reject", ids: ["m7", "m5", "c2"] }, NOW).document;
  const { document } = run(before, edit(before, " The Harbour Board paid €3 million, Lind said.", ""), NOW);
  assert.equal(document.unplaced, undefined);
  assert.deepEqual(faults(document), []);
});

test("a claim on other words is read anew, a date in its form too, the verdict stays", () => {
  const start = acceptedDocument();
  const before = run(start, { type: "setVerdict", id: "c2", verdict: "True", rating: 5 }, NOW).document;
  const command = edit(before, "€3 million", "€4 million", (text) => {
    const from = text.indexOf("€4 million");
    const annotation = makeAnnotation({ kind: "entity", start: from, end: from + 10, text, entityType: "MONEY", created: MADE });
    return { annotations: [{ ...annotation, id: "f", origin: "rule", status: "suggested", entity: "fe", value: { amount: 4_000_000, currency: "EUR" } }],
      entities: [{ id: "fe", type: "MONEY", name: "€4 million", mentions: ["f"], links: [] }] }; // prettier-ignore
  });
  const { document } = run(before, command, NOW);
  assert.deepEqual(faults(document), []);
  assert.deepEqual(one(document, "m6")?.value, { amount: 4_000_000, currency: "EUR" });
  assert.equal(one(document, "m6")?.modified, NOW);
  const { checkworthiness, verdict, quote } = one(document, "c2") ?? {};
  assert.deepEqual({ checkworthiness, verdict, quote }, { checkworthiness: 0.6, verdict: "True", quote: "The Harbour Board paid €4 million" });
  assert.equal(document.annotations.filter(({ quote }) => quote === "€4 million").length, 1, "the fresh one gives way");
});

test("pieces and a first suggestion move too; a piece that is gone leaves the others", () => {
  const base = acceptedDocument();
  const at = (/** @type {string} */ words) => {
    const start = base.text.indexOf(words);
    return { start, end: start + words.length, quote: words };
  };
  const pieces = [at("Mara Lind"), at("Lisbon"), at("Harbour Board")];
  const whole = { start: 0, end: /** @type {any} */ (pieces[2]).end, quote: base.text.slice(0, pieces[2]?.end) };
  const annotation = /** @type {any} */ ({ ...base.annotations[0], ...whole, id: "p", kind: "note", entity: undefined, note: "x", original: { ...at("Monday"), type: "DATE" }, fragments: pieces });
  const before = { ...base, annotations: [annotation, ...base.annotations.slice(1)], entities: base.entities.filter(({ id }) => id !== "e1") };
  const moved = /** @type {any} */ (one(run(before, edit(before, "Mara Lind flew to ", ""), NOW).document, "p"));
  assert.deepEqual(moved.fragments.map((/** @type {any} */ { quote }) => quote), ["Lisbon", "Harbour Board"]); // prettier-ignore
  assert.equal(moved.start, 0);
  assert.equal(moved.original.quote, "Monday");
  const cut = /** @type {any} */ (one(run(before, edit(before, " flew to Lisbon on Monday", ""), NOW).document, "p"));
  assert.equal(cut.original.quote, cut.quote, "what was suggested is told of what is left");
});

test("where the words of an entity mean something else is told anew", () => {
  const base = acceptedDocument();
  const before = { ...base, entities: base.entities.map((e) => (e.id === "e2" ? { ...e, decided: { spellings: ["Lisbon"], not: [{ quote: "Lisbon", nth: 2 }] } } : e)) };
  const { document } = run(before, edit(before, "flew to Lisbon", "flew home"), NOW);
  assert.deepEqual(document.entities.find(({ id }) => id === "e2")?.decided?.not, [{ quote: "Lisbon", nth: 1 }]);
});

test("a title that was the headline follows it, another stays", () => {
  const base = acceptedDocument();
  const before = { ...base, title: base.text.slice(0, 35), blocks: [{ kind: /** @type {const} */ ("headline"), start: 0, end: 35 }] };
  assert.equal(run(before, edit(before, "flew", "sailed"), NOW).document.title, "A fresh title");
  assert.equal(run(base, edit(base, "flew", "sailed"), NOW).document.title, base.title);
});

test("what an edit would do is told before it is done", () => {
  const before = acceptedDocument();
  const { text, places } = replaced(before, "Mara Lind flew", "Mara Linde flew");
  const told = forecast(before, text, places);
  assert.deepEqual({ kept: told.kept, changed: told.changed.length, lost: told.lost.length }, { kept: 9, changed: 0, lost: 0 });
  const cut = replaced(before, "Lind said the harbour of Lisbon lost half its ships. ", "");
  assert.deepEqual(forecast(before, cut.text, cut.places).lost.map(({ id }) => id), ["m3", "c1", "m4"]); // prettier-ignore
});

test("relations of what lost its words come back with it", () => {
  const base = acceptedDocument();
  const relation = { id: "r1", type: "supports", from: "c2", to: "c1", created: NOW };
  const before = { ...base, relations: [relation] };
  const { document } = run(before, edit(before, " The Harbour Board paid €3 million, Lind said.", ""), NOW);
  assert.deepEqual(document.relations, []);
  const at = document.text.indexOf("lost half");
  assert.deepEqual(run(document, { type: "putOn", id: "c2", place: { start: at, end: at + 9 } }, NOW).document.relations, [relation]);
});

test("a place where words mean something else is the same place after an edit before it", () => {
  const base = exampleDocument();
  const m4 = base.annotations.find(({ id }) => id === "m4");
  assert.ok(m4);
  const ruled = run(base, { type: "ruleOut", id: "e2", places: [m4] }, NOW).document;
  const decided = (/** @type {import("./types.js").GlossatorDocument} */ { entities }) => entities.find(({ id }) => id === "e2")?.decided?.not;
  assert.deepEqual(decided(ruled), [{ quote: "Lisbon", nth: 2 }]);
  const { document } = run(ruled, edit(ruled, "Mara Lind flew", "Lisbon: Mara Lind flew"), NOW);
  assert.deepEqual(decided(document), [{ quote: "Lisbon", nth: 3 }]);
  assert.equal(decided(run(ruled, edit(ruled, "on Monday", "on Sunday"), NOW).document), decided(ruled), "what did not move is the same");
});
