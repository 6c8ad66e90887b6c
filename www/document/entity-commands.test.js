import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./commands.js";
import { draftOf } from "./draft.js";
import { removeAnnotations } from "./entities.js";
import { exampleDocument, faults } from "./document.fixture.js";
import { applyPatch, reversed } from "./patch.js";

/** @import {Command, Entity, GlossatorDocument} from "./types.js" */

/** @param {GlossatorDocument} document @param {Command[]} commands */
const after = (document, ...commands) => commands.reduce((so, command) => run(so, command).document, document);

/** @param {GlossatorDocument} document @param {string} id @returns {Entity} */
function entity({ entities }, id) {
  const found = entities.find((one) => one.id === id);
  assert.ok(found, `${id} is there`);
  return found;
}

/** @param {GlossatorDocument} document @param {string[]} ids */
function lacking(document, ...ids) {
  const draft = draftOf(document);
  removeAnnotations(draft, new Set(ids));
  return draft.document;
}

/** @param {GlossatorDocument} document */
const named = ({ annotations, entities }) =>
  entities
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ name, type, mentions }) => [name, type, mentions.map((id) => annotations.find((one) => one.id === id)?.quote).join(", ")]);

/**
 * What a core makes of the same text, with other ids.
 *
 * @param {GlossatorDocument} [document]
 */
const readAgain = (document = exampleDocument()) => run(document, { type: "reread", fresh: exampleDocument() }).document;

/** @param {GlossatorDocument} before @param {Command} command */
function takenBack(before, command) {
  const frozen = JSON.stringify(before);
  const { document, inverse, label } = run(before, command);
  assert.ok(inverse, `${label} is a step`);
  assert.deepEqual(faults(document), []);
  const undone = applyPatch(document, structuredClone(inverse));
  assert.deepEqual(undone, before);
  assert.deepEqual(applyPatch(undone, reversed(inverse)), document);
  assert.equal(JSON.stringify(before), frozen, "no document is changed in place");
  return { document, label };
}

test("merging joins the mentions, and whatever spoke of the one speaks of the other", () => {
  const base = exampleDocument();
  const stood = base.annotations.map((one) => (one.id === "m2" ? { ...one, standsFor: { entity: "e3", score: 0.8 } } : one));
  const m6 = stood.map((one) => (one.id === "m6" ? { ...one, standsFor: { entity: "e1", score: 0.8 } } : one));
  const { document, label } = takenBack({ ...base, annotations: m6 }, { type: "mergeEntities", from: "e1", into: "e3" });
  assert.equal(label, "merge “Mara Lind” into “Harbour Board”");
  assert.deepEqual(entity(document, "e3").mentions, ["m1", "m3", "m5", "m7"]);
  assert.ok(!document.entities.some(({ id }) => id === "e1"));
  const by = (/** @type {string} */ id) => document.annotations.find((one) => one.id === id);
  assert.deepEqual([by("m1")?.type, by("m1")?.status, by("m1")?.entity], ["ORG", "edited", "e3"]);
  assert.equal(by("c1")?.claimer, "e3");
  assert.equal(by("a1")?.source?.entity, "e3");
  assert.equal(by("m6")?.standsFor?.entity, "e3");
  const inOne = after({ ...base, annotations: m6 }, { type: "mergeEntities", from: "e2", into: "e3" });
  assert.ok(!("standsFor" in (inOne.annotations.find(({ id }) => id === "m2") ?? {})), "a name does not stand for itself");
});

test("a merged entity bears the fuller name, or the one that was set by hand", () => {
  const apart = after(exampleDocument(), { type: "splitEntity", ids: ["m3", "m7"] });
  const lind = apart.entities.find(({ name }) => name === "Lind")?.id ?? "";
  assert.equal(entity(after(apart, { type: "mergeEntities", from: "e1", into: lind }), lind).name, "Mara Lind");
  const hand = after(apart, { type: "renameEntity", id: lind, name: "The captain" });
  assert.equal(entity(after(hand, { type: "mergeEntities", from: "e1", into: lind }), lind).name, "The captain");
  assert.equal(entity(after(hand, { type: "mergeEntities", from: lind, into: "e1" }), "e1").name, "The captain");
});

test("mentions are split off into an entity of their own, but never all of them", () => {
  const { document, label } = takenBack(exampleDocument(), { type: "splitEntity", ids: ["m3"] });
  assert.equal(label, "split “Lind” from “Mara Lind”");
  assert.deepEqual(named(document).filter(([, type]) => type === "PERSON"), [["Mara Lind", "PERSON", "Mara Lind, Lind"], ["Lind", "PERSON", "Lind"]]); // prettier-ignore
  assert.equal(document.annotations.find(({ id }) => id === "c1")?.claimer, "e1");
  const base = exampleDocument();
  assert.equal(run(base, { type: "splitEntity", ids: ["m1", "m3", "m7"] }).document, base);
});

test("a spelling is split off with the mentions that were rejected, and with those that nobody sees", () => {
  const rejected = after(exampleDocument(), { type: "reject", ids: ["m7"] });
  const { document, label } = takenBack(rejected, { type: "splitSpelling", id: "e1", spelling: "Lind" });
  assert.equal(label, "split 2 mentions, “Lind”, from “Mara Lind”");
  assert.deepEqual(named(document).filter(([, type]) => type === "PERSON"), [["Mara Lind", "PERSON", "Mara Lind"], ["Lind", "PERSON", "Lind, Lind"]]); // prettier-ignore
  assert.deepEqual(document.entities.at(-1)?.decided?.spellings, ["Lind"]);
  assert.equal(document.annotations.find(({ id }) => id === "m7")?.status, "rejected");
});

test("under a name that the text has not, no register is believed", () => {
  const base = exampleDocument();
  const links = (/** @type {Command[]} */ ...commands) => entity(after(base, ...commands), "e2").links.length;
  assert.equal(links({ type: "renameEntity", id: "e2", name: "Lisbon, Ohio" }), 0);
  assert.equal(links({ type: "renameEntity", id: "e3", name: "The port" }, { type: "mergeEntities", from: "e3", into: "e2" }), 0);
  const [board] = after(base, { type: "retype", ids: ["m5"], entityType: "LOC" }).entities.filter(({ name }) => name === "Harbour Board");
  assert.equal(board?.type, "LOC");
  const named = /** @type {Command[]} */ ([{ type: "retype", ids: ["m5"], entityType: "LOC" }, { type: "mergeEntities", from: "e3", into: "e2" }]);
  assert.equal(links(...named, { type: "renameEntity", id: "e2", name: "Harbour Board" }), 1, "the text calls it so");
});

test("renaming, a note and a type for all are steps that can be taken back", () => {
  const renamed = takenBack(exampleDocument(), { type: "renameEntity", id: "e2", name: "  Lisboa\n" });
  assert.equal(renamed.label, "rename “Lisbon” to “Lisboa”");
  assert.equal(entity(renamed.document, "e2").name, "Lisboa");
  const noted = takenBack(renamed.document, { type: "setEntityNote", id: "e2", note: "The port?" });
  assert.equal(entity(noted.document, "e2").note, "The port?");
  assert.ok(!("note" in entity(takenBack(noted.document, { type: "setEntityNote", id: "e2", note: "" }).document, "e2")));
  const rejected = after(exampleDocument(), { type: "reject", ids: ["m2"] });
  const { document } = takenBack(rejected, { type: "retypeEntity", id: "e2", entityType: "ORG" });
  assert.deepEqual([entity(document, "e2").type, entity(document, "e2").links], ["ORG", []]);
  assert.deepEqual(["m2", "m4"].map((id) => document.annotations.find((one) => one.id === id)?.status), ["rejected", "edited"]);
});

test("what changes nothing is no step", () => {
  const base = exampleDocument();
  for (const command of /** @type {Command[]} */ ([
    { type: "mergeEntities", from: "e1", into: "e1" },
    { type: "mergeEntities", from: "e1", into: "nobody" },
    { type: "splitEntity", ids: ["m2", "m4"] },
    { type: "renameEntity", id: "e1", name: " " },
    { type: "retypeEntity", id: "e1", entityType: "PERSON" },
    { type: "setEntityNote", id: "e1", note: "" },
    { type: "addMentions", id: "e1", places: [] },
  ])) {
    assert.equal(run(base, command).document, base, JSON.stringify(command));
  }
});

test("more mentions are marked in one step", () => {
  const base = exampleDocument();
  const places = [36, base.text.lastIndexOf("Lind")].map((start) => ({ start, end: start + 4 }));
  const { document, label } = takenBack(lacking(base, "m3", "m7"), { type: "addMentions", id: "e1", places });
  const made = document.annotations.filter(({ origin }) => origin === "user");
  assert.deepEqual(made.map(({ start, end }) => ({ start, end })), places); // prettier-ignore
  assert.equal(label, "mark 2 more mentions of “Mara Lind”");
  assert.deepEqual(entity(document, "e1").mentions, ["m1", ...made.map(({ id }) => id)]);
});

test("read again, merged spellings stay merged", () => {
  const merged = after(exampleDocument(), { type: "mergeEntities", from: "e3", into: "e1" });
  const again = readAgain(merged);
  assert.deepEqual(faults(again), []);
  assert.deepEqual(named(again).find(([name]) => name === "Mara Lind"), ["Mara Lind", "PERSON", "Mara Lind, Lind, Harbour Board, Lind"]); // prettier-ignore
  assert.ok(!named(again).some(([name]) => name === "Harbour Board"));
  assert.ok(again.annotations.filter(({ kind }) => kind === "claim").every(({ claimer }) => claimer === "e1"));
  assert.deepEqual(named(readAgain(again)), named(again), "and again");
});

test("read again, split spellings stay split, and so does one mention of several", () => {
  const spelling = after(exampleDocument(), { type: "splitEntity", ids: ["m3", "m7"] });
  assert.deepEqual(named(readAgain(spelling)).filter(([, type]) => type === "PERSON").sort(), [["Lind", "PERSON", "Lind, Lind"], ["Mara Lind", "PERSON", "Mara Lind"]]); // prettier-ignore
  const place = readAgain(after(exampleDocument(), { type: "splitEntity", ids: ["m3"] }));
  assert.deepEqual(named(place).filter(([, type]) => type === "PERSON"), [["Mara Lind", "PERSON", "Mara Lind, Lind"], ["Lind", "PERSON", "Lind"]]); // prettier-ignore
  assert.deepEqual(faults(place), []);
});

test("read again, names, types and notes that were set by hand stay", () => {
  const before = after(
    exampleDocument(),
    { type: "renameEntity", id: "e1", name: "Captain Lind" },
    { type: "retypeEntity", id: "e3", entityType: "FAC" },
    { type: "setEntityNote", id: "e2", note: "Which?" },
  );
  const again = readAgain(before);
  assert.deepEqual(faults(again), []);
  assert.deepEqual(named(again).map(([name, type]) => `${name} ${type}`).sort(), ["Captain Lind PERSON", "Harbour Board FAC", "Lisbon LOC", "€3 million MONEY"]); // prettier-ignore
  assert.equal(entity(again, "e2").note, "Which?");
  assert.equal(entity(again, "e2").mentions.length, 2);
});

/** @param {GlossatorDocument} document @param {Entity["links"]} links */
const readWith = (document, links) => {
  const fresh = exampleDocument();
  const entities = fresh.entities.map((one) => (one.id === "e2" ? { ...one, links } : one));
  return run(document, { type: "reread", fresh: { ...fresh, entities } }).document;
};

test("read again, links are those of the fresh reading", () => {
  const base = exampleDocument();
  const other = /** @type {Entity["links"]} */ ([{ source: "geonames", id: "1" }]);
  for (const command of /** @type {Command[]} */ ([
    { type: "accept", ids: ["m2"] },
    { type: "setEntityNote", id: "e2", note: "Which?" },
    { type: "ruleOut", id: "e2", places: [{ start: 0, end: 4 }] },
  ])) {
    const before = after(base, command);
    assert.deepEqual(entity(readWith(before, other), "e2").links, other, command.type);
    assert.deepEqual(entity(readWith(before, []), "e2").links, [], command.type);
  }
});

test("read again, what was renamed, retyped or split off is not linked to what it no longer is", () => {
  const base = exampleDocument();
  const other = /** @type {Entity["links"]} */ ([{ source: "geonames", id: "1" }]);
  assert.deepEqual(entity(readWith(after(base, { type: "renameEntity", id: "e2", name: "Lisbon, Ohio" }), other), "e2").links, []);
  assert.deepEqual(entity(readWith(after(base, { type: "retypeEntity", id: "e2", entityType: "PERSON" }), other), "e2").links, []);
  const apart = after(base, { type: "splitEntity", ids: ["m4"] });
  const again = readWith(apart, other).entities.filter(({ name }) => name === "Lisbon");
  assert.deepEqual(again.map(({ id, links }) => [id === "e2", links]), [[true, other], [false, []]]); // prettier-ignore
});

test("read again, what was renamed to what the fresh reading knows is linked as that", () => {
  const before = after(exampleDocument(), { type: "retypeEntity", id: "e3", entityType: "LOC" }, { type: "renameEntity", id: "e3", name: "Lisbon" });
  const links = readAgain(before).entities.flatMap((one) => (one.name === "Lisbon" ? one.links : []));
  assert.equal(links.length, 1);
});

test("read again, what was merged keeps the links of its parts", () => {
  const retyped = after(exampleDocument(), { type: "retypeEntity", id: "e3", entityType: "LOC" });
  const merged = after(retyped, { type: "mergeEntities", from: "e2", into: "e3" });
  assert.equal(entity(merged, "e3").links.length, 1);
  assert.equal(entity(readAgain(merged), "e3").links.length, 1);
});

test("read again, a place that was ruled out is not suggested as the same again", () => {
  const base = lacking(exampleDocument(), "m4");
  const m4 = exampleDocument().annotations.find(({ id }) => id === "m4");
  assert.ok(m4);
  const again = readAgain(after(base, { type: "ruleOut", id: "e2", places: [m4] }));
  assert.deepEqual(faults(again), []);
  assert.equal(entity(again, "e2").mentions.length, 1);
  assert.deepEqual(entity(again, "e2").decided?.not, [{ quote: "Lisbon", nth: 2 }]);
});

test("read again, a date is not taken for the person of its name", () => {
  const before = after(exampleDocument(), { type: "renameEntity", id: "e1", name: "Captain Lind" });
  const fresh = exampleDocument();
  const annotations = fresh.annotations.map((one) => (one.id === "m7" ? { ...one, type: /** @type {const} */ ("DATE"), entity: "e9" } : one));
  const entities = fresh.entities.map((one) => (one.id === "e1" ? { ...one, mentions: ["m1", "m3"] } : one));
  const dated = { ...fresh, annotations, entities: [...entities, { id: "e9", type: /** @type {const} */ ("DATE"), name: "Lind", mentions: ["m7"], links: [] }] };
  const again = run(before, { type: "reread", fresh: dated }).document;
  assert.deepEqual(named(again).find(([, type]) => type === "DATE"), ["Lind", "DATE", "Lind"]);
});
