import assert from "node:assert/strict";
import { test } from "node:test";
import { claimItems } from "../claims/claim-items.js";
import { claimsDocument, TEXT } from "../claims/claims.fixture.js";
import { emptyDocument } from "../document/document.fixture.js";
import { firstToCheck } from "../lens/first-to-check.js";
import { speakersOf } from "../lens/speakers.js";
import { othersInWords, summaryOf } from "./shown-claims.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

/** @param {(claim: Annotation) => Partial<Annotation>} change @param {Partial<GlossatorDocument>} [more] */
function changed(change, more = {}) {
  const document = { ...claimsDocument(), ...more };
  return { ...document, annotations: document.annotations.map((one) => ({ ...one, ...change(one) })) };
}

/** @param {GlossatorDocument} document */
const first = (document) => firstToCheck(document, claimItems(document)).map(({ claim }) => claim.id);
/** @param {GlossatorDocument} document */
const summary = (document) => Object.values(summaryOf(claimItems(document), firstToCheck(document, claimItems(document)))).join("");

test("the five most worth checking come first, one repeated only once", () => {
  assert.deepEqual(first(claimsDocument()), ["rise", "crane", "double", "headline", "used"]);
});

test("a rejected claim goes and the next one comes; a verdict moves none", () => {
  assert.deepEqual(first(changed(({ id }) => (id === "crane" ? { status: "rejected" } : {}))), ["rise", "double", "headline", "used"]);
  assert.deepEqual(first(changed(({ id }) => (id === "rise" ? { verdict: "False" } : {}))), ["rise", "crane", "double", "headline", "used"]);
});

test("captions come last, before them what another claim contains", () => {
  const at = TEXT.indexOf("The harbour board");
  const end = TEXT.indexOf(". Lindqvist said") + 1;
  const blocks = /** @type {GlossatorDocument["blocks"]} */ ([
    { kind: "headline", start: 0, end: 21 },
    { kind: "paragraph", start: 23, end: at },
    { kind: "caption", start: at, end },
    { kind: "paragraph", start: end + 1, end: TEXT.length },
  ]);
  const unlinked = changed(({ id }) => (id === "again" ? { sameAs: undefined, checkworthiness: 0.8, quote: "rise by 40 percent" } : {}), { blocks });
  assert.deepEqual(first(unlinked), ["rise", "double", "headline", "used", "again"]);
});

test("a headline that the body says too comes after the others", () => {
  /** @type {Annotation["body"]} */
  const body = { claim: "double", relation: "supports", reasons: [] };
  assert.deepEqual(first(changed(({ id }) => (id === "headline" ? { body, checkworthiness: 1 } : {}))), ["rise", "crane", "double", "used", "headline"]);
});

test("the sentence is right for many, few, one and all said by somebody, and counts what is checked", () => {
  assert.equal(summary(claimsDocument()), "5 claims, 3 of them said by somebody. Five to check:");
  const two = ["rise", "crane"];
  assert.equal(summary(changed(({ id }) => (id === "crane" ? { verdict: "True" } : {}))), "5 claims, 3 of them said by somebody. 1 of 5 checked:");
  assert.equal(summary(changed(() => ({ verdict: "True" }))), "5 claims, 3 of them said by somebody. All five checked:");
  const only = (/** @type {readonly string[]} */ ids) => changed(({ id, kind }) => (kind === "claim" && !ids.includes(id) ? { status: "rejected" } : {}));
  assert.equal(summary(only(two)), "2 claims, 1 of them said by somebody. Two to check:");
  assert.equal(summary(only(["rise"])), "1 claim, said by somebody. One to check:");
  assert.equal(summary(only(["crane"])), "1 claim, attributed to nobody. One to check:");
  assert.equal(summary(only(["rise", "double"])), "2 claims, all of them said by somebody. Two to check:");
  assert.equal(summary(only(["crane", "headline"])), "2 claims, none of them said by somebody. Two to check:");
  const items = Array.from({ length: 26 }, () => claimItems(only(["crane"]))).flat();
  assert.equal(summaryOf(items, items.slice(0, 5)).rest, ", none of them said by somebody. Five to check first:");
});

test("the others are told by how many they are", () => {
  assert.deepEqual([0, 1, 21].map(othersInWords), ["", "See the other claim", "See the other 21 claims"]);
});

test("speakers: the named by their claims, then the unnamed, last the article itself", () => {
  assert.deepEqual(
    speakersOf(claimItems(claimsDocument())).map(({ name, count }) => `${name} ${count}`),
    ["Mara Lindqvist 2", "Two captains 1", "The article itself 2"],
  );
  assert.deepEqual(speakersOf(claimItems(emptyDocument("Nothing here."))), []);
});
