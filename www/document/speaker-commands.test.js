import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./commands.js";
import { emptyDocument } from "./document.fixture.js";
import { contextOf } from "./annotation.js";
import { applyPatch } from "./patch.js";
import { reread } from "./reread.js";

/** @import {Annotation, Command, GlossatorDocument} from "./types.js" */

const TEXT = "Ines Faro said the quay lost 40 berths. The audit states that the crane is unsafe. Olof Brandt left.";
/** @param {string} quote */
const at = (quote) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length, quote });
const made = { note: "", tags: [], created: "2026-01-01T00:00:00Z", modified: "2026-01-01T00:00:00Z", origin: "model", status: "suggested" };
/** @param {string} id @param {string} kind @param {string} quote @param {object} more @returns {Annotation} */
const one = (id, kind, quote, more) => /** @type {any} */ ({ id, kind, ...at(quote), ...contextOf(TEXT, at(quote)), ...made, ...more });

/** @returns {GlossatorDocument} */
const base = () => ({
  ...emptyDocument(TEXT),
  sentences: [{ ...at(TEXT.slice(0, 39)), checkworthiness: 0.5 }, { ...at("The audit states that the crane is unsafe."), checkworthiness: 0.5 }],
  entities: [
    { id: "ines", type: "PERSON", name: "Ines Faro", mentions: ["m1"], links: [] },
    { id: "olof", type: "PERSON", name: "Olof Brandt", mentions: ["m2"], links: [] },
  ],
  annotations: [
    one("m1", "entity", "Ines Faro", { type: "PERSON", entity: "ines" }),
    one("a1", "attribution", TEXT.slice(0, 38), { source: { ...at("Ines Faro"), entity: "ines" }, cue: at("said"), content: at("the quay lost 40 berths"), quotation: "indirect" }),
    one("c1", "claim", "the quay lost 40 berths", { voice: "reported", attribution: "a1", claimer: "ines", certainty: "asserted", kinds: [], reasons: [] }),
    one("m2", "entity", "Olof Brandt", { type: "PERSON", entity: "olof" }),
  ],
});
const claimIn = (/** @type {GlossatorDocument} */ document, id = "c1") => /** @type {Annotation} */ (document.annotations.find((annotation) => annotation.id === id));
const NOW = "2026-02-02T00:00:00Z";
/** @param {GlossatorDocument} document @param {Command} command */
const after = (document, command) => run(document, command, NOW);

test("another speaker is a correction that keeps what was suggested, and is undone", () => {
  const document = base();
  const { document: changed, inverse } = after(document, { type: "setSpeaker", ids: ["c1"], speaker: { entity: "olof" } });
  const claim = claimIn(changed);
  assert.deepEqual([claim.voice, claim.claimer, claim.attribution, claim.status], ["reported", "olof", undefined, "edited"]);
  assert.deepEqual(claim.original, { ...at("the quay lost 40 berths"), voice: "reported", attribution: "a1", claimer: "ines", certainty: "asserted" });
  assert.ok(inverse !== null);
  assert.deepEqual(applyPatch(changed, inverse), document);
});

test("the suggested speaker chosen again is the suggestion, accepted", () => {
  const { document } = after(base(), { type: "setSpeaker", ids: ["c1"], speaker: { article: true } });
  assert.equal(claimIn(document).voice, "author");
  assert.equal(claimIn(document).claimer, undefined);
  const back = claimIn(after(document, { type: "setSpeaker", ids: ["c1"], speaker: { entity: "ines" } }).document);
  assert.deepEqual([back.attribution, back.claimer, back.status, back.original], ["a1", "ines", "accepted", undefined]);
});

test("words of the text and a typed name can be who says it", () => {
  const words = claimIn(after(base(), { type: "setSpeaker", ids: ["c1"], speaker: { words: at("The audit") } }).document);
  assert.deepEqual(words.source, at("The audit"));
  assert.equal(words.claimer, undefined);
  const named = claimIn(after(base(), { type: "setSpeaker", ids: ["c1"], speaker: { words: at("Olof Brandt") } }).document);
  assert.equal(named.claimer, "olof");
  const typed = claimIn(after(base(), { type: "setSpeaker", ids: ["c1"], speaker: { name: " The  harbour board " } }).document);
  assert.deepEqual([typed.claimerName, typed.attribution, typed.status], ["The harbour board", undefined, "edited"]);
  assert.equal(after(base(), { type: "setSpeaker", ids: ["c1"], speaker: { name: " " } }).inverse, null);
});

test("how surely it is said is a correction too, and the same manner is none", () => {
  const { document } = after(base(), { type: "setManner", ids: ["c1"], certainty: "denied" });
  assert.deepEqual([claimIn(document).certainty, claimIn(document).status, claimIn(document).original?.certainty], ["denied", "edited", "asserted"]);
  assert.equal(after(base(), { type: "setManner", ids: ["c1"], certainty: "asserted" }).inverse, null);
});

test("a second reading keeps the correction, and the attribution that it replaced", () => {
  const { document } = after(base(), { type: "setSpeaker", ids: ["c1"], speaker: { entity: "olof" } });
  const { document: read } = reread(document, base());
  assert.equal(claimIn(read).claimer, "olof");
  assert.ok(read.entities.some(({ id }) => id === "olof"));
  assert.equal(claimIn(read).original?.attribution, "a1");
  assert.ok(claimIn(read, "a1") !== undefined);
});

test("a claim marked by hand is said by whoever the text says, else by the article", () => {
  const mark = (/** @type {string} */ quote) => {
    const { document, ids } = after(base(), { type: "mark", kind: "claim", ...at(quote) });
    return claimIn(document, ids[0]);
  };
  const reported = mark("lost 40 berths");
  assert.deepEqual([reported.voice, reported.attribution, reported.claimer], ["reported", "a1", "ines"]);
  const found = mark("the crane is unsafe");
  assert.deepEqual([found.voice, found.source], ["reported", at("The audit")]);
  assert.equal(mark("Olof Brandt left").voice, "author");
});
