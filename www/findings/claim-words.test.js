import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "../document/annotation.js";
import { emptyDocument } from "../document/document.fixture.js";
import { beforeWords, levelOf, reasonInWords, saidIn, whoSays } from "./claim-words.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

const TEXT = "Mara Lindqvist said the new ferry could cost €2.4 billion.";

/** @type {GlossatorDocument} */
const DOCUMENT = { ...emptyDocument(TEXT), entities: [{ id: "mara", type: "PERSON", name: "Mara Lindqvist", mentions: [], links: [] }] };

/**
 * @param {Partial<Annotation>} more
 * @returns {Annotation}
 */
const claim = (more) => ({ ...makeAnnotation({ kind: "claim", start: 19, end: 57, text: TEXT }), origin: "rule", ...more });

test("a claim reads as a sentence by someone", () => {
  assert.deepEqual(whoSays(DOCUMENT, claim({ voice: "reported", claimer: "mara", certainty: "hedged" })), {
    speaker: "Mara Lindqvist",
    manner: "says possibly",
  });
  assert.deepEqual(whoSays(DOCUMENT, claim({ voice: "author", certainty: "asserted" })), {
    speaker: null,
    manner: "The article states",
  });
});

test("a speaker who is only described is told by the description", () => {
  const attribution = /** @type {Annotation} */ ({
    ...makeAnnotation({ kind: "claim", start: 0, end: 57, text: TEXT }),
    kind: "attribution",
    id: "a",
    source: { start: 0, end: 19, quote: "two ferry\ncaptains" },
  });
  const document = { ...DOCUMENT, annotations: [attribution] };
  assert.deepEqual(whoSays(document, claim({ voice: "reported", attribution: "a" })), { speaker: "Two ferry captains", manner: "say" });
});

test("a denial is told as one, and never as its opposite", () => {
  const denied = claim({ voice: "reported", claimer: "mara", certainty: "denied" });
  assert.equal(whoSays(DOCUMENT, denied).manner, "denies that");
  assert.equal(beforeWords("denies that"), "denies that");
  assert.equal(beforeWords("says"), "says:");
  const negative = { ...denied, quote: "the ferry will not sail" };
  assert.equal(whoSays(DOCUMENT, negative).manner, "says", "its own words deny already");
  const original = { start: 0, end: 1, quote: "M", voice: /** @type {const} */ ("reported"), certainty: /** @type {const} */ ("asserted") };
  assert.equal(whoSays(DOCUMENT, { ...negative, original }).manner, "denies that", "a person said so");
});

test("a speaker is told without what is no part of the name, in its number", () => {
  const by = (/** @type {string} */ claimerName) => whoSays(DOCUMENT, claim({ voice: "reported", claimerName }));
  assert.deepEqual(by("some analysts’"), { speaker: "Some analysts", manner: "say" });
  assert.deepEqual(by("Researchers"), { speaker: "Researchers", manner: "say" });
  assert.deepEqual(by("the ministry's"), { speaker: "The ministry", manner: "says" });
  assert.deepEqual(by("the survey [12]"), { speaker: "The survey", manner: "says" });
});

test("a claim of a person's own is the article's, where nobody is said to make it", () => {
  assert.deepEqual(whoSays(DOCUMENT, claim({ origin: "user", voice: "author" })), { speaker: null, manner: "The article states" });
});

test("a reason is told in words, with the words that gave it", () => {
  assert.equal(reasonInWords(DOCUMENT, { code: "number", start: 45, end: 57 }), "gives a figure: €2.4 billion");
  assert.equal(reasonInWords(DOCUMENT, { code: "hedge", start: 34, end: 39 }), "hedged: could");
  assert.equal(reasonInWords(DOCUMENT, { code: "source", start: 0, end: 14 }), "attributed to Mara Lindqvist");
  assert.equal(reasonInWords(DOCUMENT, { code: "date", start: 0, end: 0 }), "says when");
  const board = { ...DOCUMENT, text: "The board, based in Oslo, said so." };
  assert.equal(reasonInWords(board, { code: "source", start: 0, end: 25 }), "attributed to The board, based in Oslo", "the comma after it is not named");
  assert.equal(reasonInWords(DOCUMENT, { code: "hedge", start: 34, end: 39, lowers: true }), "hedged: could (lowers the score)");
  assert.equal(reasonInWords(DOCUMENT, { code: "other-number", start: 45, end: 57 }), "a different number: €2.4 billion");
  assert.equal(reasonInWords(DOCUMENT, { code: "accusation", start: 15, end: 19 }), "an accusation: said");
  assert.equal(reasonInWords(DOCUMENT, { code: "many-people", start: 0, end: 0 }), "affects many people");
  assert.equal(reasonInWords(DOCUMENT, { code: "measure", start: 45, end: 57 }), "counted or measured: €2.4 billion", "files of an earlier version");
});

test("a claim that a speaker interrupts is told without the interruption", () => {
  const fragments = [{ start: 0, end: 8, quote: "The plan" }, { start: 24, end: 42, quote: "would cost\n£3 bn" }];
  assert.equal(saidIn(claim({ quote: "The plan, says Labour, would cost\n£3 bn", fragments })), "The plan … would cost £3 bn");
});

test("a claim is drawn by its score, and a person's own always strongly", () => {
  assert.equal(levelOf(claim({ checkworthiness: 0.9 })), "high");
  assert.equal(levelOf(claim({ checkworthiness: 0.6 })), "mid");
  assert.equal(levelOf(claim({ checkworthiness: 0.1 })), "low");
  assert.equal(levelOf(makeAnnotation({ kind: "claim", start: 0, end: 4, text: TEXT })), "high");
});
