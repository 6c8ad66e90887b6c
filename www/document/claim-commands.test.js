import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./commands.js";
import { exampleDocument, faults } from "./document.fixture.js";
import { applyPatch } from "./patch.js";

/** @import {Command, GlossatorDocument} from "./types.js" */

const LATER = "2026-02-03T00:00:00.000Z";
const REPORT = { url: "https://example.org/harbour", quote: "Half of the fleet left.", date: "2024-10-09" };

/** @param {GlossatorDocument} document @param {string} [id] */
const claim = ({ annotations }, id = "c1") => annotations.find((one) => one.id === id);

/**
 * Runs commands one after the other, takes them all back, and gives what each left and was called.
 *
 * @param {...Command} commands
 */
function ran(...commands) {
  const start = exampleDocument();
  let document = start;
  /** @type {import("./patch.js").Patch[]} */
  const inverses = [];
  const steps = commands.map((command) => {
    const done = run(document, command, LATER);
    document = done.document;
    if (done.inverse !== null) inverses.unshift(done.inverse);
    return { claim: claim(document), label: done.label };
  });
  for (const inverse of inverses) document = applyPatch(document, inverse);
  assert.deepEqual(document, start, "everything can be taken back");
  return steps;
}

test("a verdict of the scale brings its rating, and takes it away again", () => {
  const [set, other, gone] = ran(
    { type: "setVerdict", id: "c1", verdict: "Mostly true", rating: 4 },
    { type: "setVerdict", id: "c1", verdict: "Misleading", rating: null },
    { type: "setVerdict", id: "c1", verdict: "" },
  );
  assert.deepEqual([set?.claim?.verdict, set?.claim?.rating, set?.claim?.modified], ["Mostly true", 4, LATER]);
  assert.equal(set?.label, "set the verdict on “the harbour of Lisbon lost half its ship…”");
  assert.deepEqual([other?.claim?.verdict, other && "rating" in Object(other.claim)], ["Misleading", false]);
  assert.deepEqual([gone && "verdict" in Object(gone.claim), gone?.label.startsWith("remove the verdict on")], [false, true]);
});

test("a verdict in words of one's own leaves the rating as it is", () => {
  const [, own] = ran({ type: "setRating", id: "c1", rating: 2 }, { type: "setVerdict", id: "c1", verdict: "Out of date" });
  assert.deepEqual([own?.claim?.verdict, own?.claim?.rating], ["Out of date", 2]);
});

test("a rating is set and taken away", () => {
  const [set, gone] = ran({ type: "setRating", id: "c1", rating: 3 }, { type: "setRating", id: "c1", rating: null });
  assert.deepEqual([set?.claim?.rating, set?.label.startsWith("set the rating of")], [3, true]);
  assert.deepEqual([gone && "rating" in Object(gone.claim), gone?.label.startsWith("remove the rating of")], [false, true]);
});

test("evidence is added, changed and removed, each a step of its own", () => {
  const second = { url: "", quote: "Harbour log, page 12", date: "" };
  const [one, two, changed, removed, none] = ran(
    { type: "addEvidence", id: "c1", evidence: REPORT },
    { type: "addEvidence", id: "c1", evidence: second },
    { type: "changeEvidence", id: "c1", at: 0, evidence: { ...REPORT, quote: "Two thirds." } },
    { type: "removeEvidence", id: "c1", at: 1 },
    { type: "removeEvidence", id: "c1", at: 0 },
  );
  assert.deepEqual(one?.claim?.evidence, [REPORT]);
  assert.deepEqual(two?.claim?.evidence, [REPORT, second]);
  assert.equal(changed?.claim?.evidence?.[0]?.quote, "Two thirds.");
  assert.equal(removed?.claim?.evidence?.length, 1);
  assert.equal(none && "evidence" in Object(none.claim), false);
  assert.match(one?.label ?? "", /^add evidence to “/);
  assert.match(changed?.label ?? "", /^edit the evidence for “/);
  assert.match(none?.label ?? "", /^remove evidence from “/);
});

test("what changes nothing is no step", () => {
  const document = run(exampleDocument(), { type: "addEvidence", id: "c1", evidence: REPORT }, LATER).document;
  /** @type {Command[]} */
  const idle = [
    { type: "setVerdict", id: "c1", verdict: "" },
    { type: "setRating", id: "c1", rating: null },
    { type: "changeEvidence", id: "c1", at: 0, evidence: { ...REPORT } },
    { type: "changeEvidence", id: "c1", at: 7, evidence: REPORT },
    { type: "removeEvidence", id: "c1", at: 1 },
    { type: "addEvidence", id: "m1", evidence: REPORT },
    { type: "setRating", id: "nobody", rating: 1 },
  ];
  for (const command of idle) assert.equal(run(document, command, LATER).document, document, command.type);
});

test("who deletes a claim leaves no other speaking of it", () => {
  const document = exampleDocument();
  const [first, second] = [claim(document, "c1"), claim(document, "c2")];
  assert.ok(first && second);
  first.origin = "user";
  Object.assign(second, { sameAs: "c1", body: { claim: "c1", relation: "supports" } });
  const after = run(document, { type: "remove", ids: ["c1"] }).document;
  const left = Object(claim(after, "c2"));
  assert.deepEqual(["sameAs" in left, "body" in left], [false, false]);
  assert.deepEqual(faults(after), []);
});
