import assert from "node:assert/strict";
import { test } from "node:test";
import { claimItems, hasVerdict, judgeProgress, nextToJudge, relationsOf } from "./claim-items.js";
import { claimsDocument } from "./claims.fixture.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

/**
 * The document with changes to some of its annotations.
 *
 * @param {Record<string, Partial<Annotation>>} changes
 * @returns {GlossatorDocument}
 */
function changed(changes) {
  const document = claimsDocument();
  return { ...document, annotations: document.annotations.map((one) => ({ ...one, ...changes[one.id] })) };
}

/** @param {GlossatorDocument} document */
const placesOf = (document) => claimItems(document).map(({ places }) => places.map(({ id }) => id).join("+"));

test("what is said more than once is listed once, where it is said first", () => {
  assert.deepEqual(placesOf(claimsDocument()), ["headline", "rise+again", "crane", "double", "used"]);
});

test("where the first place was rejected, or is hidden, the next speaks for the claim", () => {
  assert.deepEqual(placesOf(changed({ rise: { status: "rejected" } })), ["headline", "crane", "double", "used", "again"]);
  const document = claimsDocument();
  const hidden = { ...document, annotations: document.annotations.filter(({ id }) => id !== "rise") };
  assert.deepEqual(placesOf(hidden).at(-1), "again");
});

test("claims that repeat each other in a circle are still listed", () => {
  assert.equal(placesOf(changed({ rise: { sameAs: "again" } })).length, 6);
});

test("who says it is one speaker, however the article calls them", () => {
  const by = Object.fromEntries(claimItems(claimsDocument()).map(({ claim, by }) => [claim.id, [by.key, by.name]]));
  assert.deepEqual(by.rise, ["entity mara", "Mara Lindqvist"]);
  assert.deepEqual(by.crane, ["article", "The article itself"]);
  assert.deepEqual(by.used, ["words two captains", "Two captains"]);
});

test("with a verdict or put aside a claim is judged, accepted it is not yet; one that is repeated counts once", () => {
  assert.deepEqual(judgeProgress(claimsDocument()), { done: 0, all: 5 });
  const judged = changed({ rise: { verdict: "True" }, crane: { status: "accepted" }, used: { status: "rejected" }, double: { note: "Ask her." } });
  assert.deepEqual(judgeProgress(judged), { done: 2, all: 5 });
  assert.deepEqual(judgeProgress(changed({ rise: { status: "rejected" }, again: { status: "rejected" } })), { done: 1, all: 5 });
});

test("after a claim comes the next by worth that has no verdict, and after the last one the first", () => {
  const after = (/** @type {string} */ id, /** @type {Record<string, Partial<Annotation>>} */ changes = {}) => nextToJudge(claimItems(changed(changes)), id)?.claim.id;
  assert.deepEqual(["rise", "again", "crane", "double", "headline", "used", "gone"].map((id) => after(id)), ["crane", "crane", "double", "headline", "used", "rise", "rise"]);
  assert.equal(after("rise", { crane: { verdict: "False" }, double: { status: "rejected" } }), "headline");
  const all = Object.fromEntries(["rise", "crane", "double", "headline", "used"].map((id) => [id, { verdict: "True" }]));
  assert.equal(after("rise", all), undefined);
});

test("a claim that is judged in two of its places has one verdict, and one that is rejected has none", () => {
  const judged = changed({ rise: { verdict: "True" }, again: { verdict: "True" }, crane: { verdict: "False", status: "rejected" } });
  assert.deepEqual(claimItems(judged).filter(hasVerdict).map(({ claim }) => claim.id), ["rise"]);
});

test("headline and body tell of each other", () => {
  const document = claimsDocument();
  const relation = (/** @type {string} */ id) => {
    const places = document.annotations.filter((one) => one.id === id);
    return relationsOf(document, places).map(({ words, differs, other }) => [words, differs, other.id]);
  };
  assert.deepEqual(relation("headline"), [["The body says otherwise", true, "double"]]);
  assert.deepEqual(relation("double"), [["The headline says otherwise", true, "headline"]]);
  assert.deepEqual(relation("crane"), []);
  const gone = changed({ double: { status: "rejected" } });
  assert.deepEqual(relationsOf(gone, gone.annotations.slice(0, 1)), []);
});
