import assert from "node:assert/strict";
import { test } from "node:test";
import { claimsDocument } from "../claims/claims.fixture.js";
import { exampleDocument } from "../document/document.fixture.js";
import { createLens } from "./lens.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {LensName} from "./legend.js" */

/** @param {LensName} name */
function lensOf(name) {
  const lens = createLens();
  lens.name = name;
  return lens;
}

/** @param {GlossatorDocument} document @param {Record<string, Partial<Annotation>>} changes  by id */
const withChanges = (document, changes) => ({ ...document, annotations: document.annotations.map((one) => ({ ...one, ...changes[one.id] })) });

/** @param {readonly Annotation[]} marks */
const ids = (marks) => marks.map(({ id }) => id);

test("the lens of claims draws the claims of its density, numbers those to check first, and has a sign beside all", () => {
  const lens = lensOf("claims");
  lens.density = "five";
  const many = withChanges(claimsDocument(), { headline: { checkworthiness: 0.1 } });
  const { drawn, beside, numbers, penOf } = lens.marksOf(many);
  assert.deepEqual(ids(beside), ["headline", "rise", "crane", "double", "used", "again"]);
  assert.deepEqual([...numbers], [["rise", 1], ["crane", 2], ["double", 3], ["used", 4], ["headline", 5]]);
  assert.deepEqual(drawn.map((one) => penOf(one)), ["claim-low", "claim-high", "claim-mid", "claim-mid", "claim-low", "claim-high"]);
  const judged = withChanges(many, { crane: { verdict: "True" } });
  assert.equal(lens.marksOf(judged).penOf(/** @type {Annotation} */ (judged.annotations.find(({ id }) => id === "crane"))), "claim-judged");
});

test("the lens of entities draws no claim, and each claim is a sign in the margin", () => {
  const lens = lensOf("entities");
  const document = exampleDocument();
  const { drawn, beside } = lens.marksOf(document);
  assert.ok(drawn.length > 0 && drawn.every(({ kind }) => kind !== "claim"));
  assert.deepEqual(ids(beside), ["c1", "c2"]);
});

test("who says what draws what somebody says, a pen for each speaker, and keeps the pens when one is taken away", () => {
  const lens = lensOf("speakers");
  const document = claimsDocument();
  const { drawn, penOf } = lens.marksOf(document);
  assert.deepEqual(ids(drawn), ["rise", "double", "used", "again"]);
  const pens = Object.fromEntries(drawn.map((one) => [one.id, penOf(one)]));
  assert.equal(pens.rise, pens.double);
  assert.notEqual(pens.rise, pens.used);
  const [first, second] = lens.legendOf(document);
  assert.deepEqual([first?.words, first?.count, second?.words, second?.count], ["Mara Lindqvist", 2, "Two captains", 1]);
  lens.toggle(String(first?.key));
  const left = lens.seen(document);
  assert.deepEqual([left.taken, ids(lens.marksOf(left.document).drawn)], [3, ["used"]]);
  assert.equal(lens.marksOf(left.document).penOf(/** @type {Annotation} */ (left.document.annotations.find(({ id }) => id === "used"))), pens.used);
  assert.deepEqual(lens.legendOf(left.document).map(({ isOn }) => isOn), [false, true], "what was taken away can be given back");
  lens.showAll();
  assert.equal(lens.seen(document).document, document);
});

test("fact and opinion sorts claims by who says them and what they are, and draws sentences of opinion that hold no claim", () => {
  const lens = lensOf("opinion");
  const document = claimsDocument();
  const at = document.text.indexOf("Two captains denied");
  const opinion = { start: at, end: at + 50, checkworthiness: 0.1, opinion: 0.8 };
  const alone = withChanges({ ...document, sentences: [opinion] }, { used: { status: "rejected" } });
  const { drawn, penOf } = lens.marksOf(alone);
  assert.deepEqual(Object.fromEntries(drawn.map((one) => [one.quote.slice(0, 12), penOf(one)])), {
    "Ferry fares ": "prediction",
    "Fares on the": "reported",
    "The harbour ": "checkable",
    "fares may do": "reported",
    "Two captains": "opinion",
    "Fares will r": "reported",
  });
  const around = { ...opinion, start: document.text.indexOf("The harbour board"), end: at };
  const judged = withChanges({ ...document, sentences: [around] }, { crane: { checkworthiness: 0.3 } });
  const marks = lens.marksOf(judged);
  assert.equal(marks.penOf(/** @type {Annotation} */ (judged.annotations.find(({ id }) => id === "crane"))), "opinion", "a claim that nobody could check, in a sentence of opinion");
  lens.toggle("opinion");
  assert.ok(!lens.marksOf(lens.seen(judged).document).drawn.some(({ id }) => id === "crane"));
});

test("names less sure are left out where that is asked for; what a person touched or related is not", () => {
  const lens = lensOf("entities");
  lens.onlySure = true;
  const low = { score: 0.4 };
  const document = withChanges(exampleDocument(), { m1: low, m2: { ...low, status: "accepted" }, m3: { ...low, note: "Which harbour?" }, m5: { ...low, tags: ["port"] }, m6: { score: 0.696 } });
  const gone = (/** @type {GlossatorDocument} */ whole) => {
    const left = new Set(ids(lens.seen(whole).document.annotations));
    return ids(whole.annotations).filter((id) => !left.has(id));
  };
  assert.deepEqual(gone(document), ["m1"], "what is shown as 70% is not under 70%");
  const relations = [{ id: "r", type: "supports", from: "c1", to: "m1", created: document.created }];
  assert.deepEqual(gone({ ...document, relations }), [], "a relation is made by a person, and so are its ends shown");
  lens.onlySure = false;
  assert.equal(lens.seen(document).document, document, "views take the same object as unchanged");
});

test("what a list filters out has neither line nor sign, and what passes is drawn at any density", () => {
  const lens = lensOf("claims");
  lens.density = "five";
  lens.filter("Claims", new Set(["crane"]));
  const { drawn, beside } = lens.marksOf(claimsDocument());
  assert.deepEqual([ids(drawn), ids(beside)], [["crane"], ["crane"]]);
  assert.deepEqual(lens.filtered, ["Claims"]);
  lens.reset();
  assert.deepEqual(lens.filtered, []);
});

test("J and K stop at what the lens is for", () => {
  const document = exampleDocument();
  const stops = (/** @type {LensName} */ name) => document.annotations.filter((one) => lensOf(name).stopsAt(document, one)).map(({ kind }) => kind);
  assert.deepEqual(new Set(stops("entities")), new Set(["entity"]));
  assert.deepEqual(new Set(stops("claims")), new Set(["claim"]));
});
