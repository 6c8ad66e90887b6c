import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "../document/annotation.js";
import { emptyDocument } from "../document/document.fixture.js";
import { reasonsFor, reasonSentence } from "./reason-sentence.js";

/** @import {Annotation, Entity, Reason} from "../document/types.js" */

const TEXT = "10 percent of salt is iodised, researchers say. Almost half of the children are ill.";
const CODES = /** @type {const} */ ([
  "number", "harm", "cause", "accusation", "comparison", "superlative", "prediction", "law", "many-people", "act", "position", "date",
  "named-actor", "hedge", "source", "opinion", "vague", "wording", "measure", "ought", "personal", "never-heard-of",
]); // prettier-ignore

/** @param {string} code @param {Partial<Reason>} [more] */
const reason = (code, more = {}) => /** @type {Reason} */ ({ code, start: 0, end: 10, ...more });

/**
 * @param {readonly Reason[]} reasons
 * @param {Partial<Annotation> & {by?: string}} [more]  `by`: the words of the speaker
 */
function told(reasons, { by, ...more } = {}) {
  const at = makeAnnotation({ kind: "claim", start: 0, end: 29, text: TEXT, created: "2026-01-02T03:04:05.000Z" });
  /** @type {Annotation} */
  const claim = { ...at, id: "c", origin: "model", status: "suggested", reasons: [...reasons], ...(by === undefined ? {} : { voice: "reported", attribution: "a" }), ...more };
  /** @type {Annotation} */
  const said = { ...at, id: "a", kind: "attribution", source: { start: 31, end: 42, quote: by ?? "" } };
  /** @type {Entity} */
  const entity = { id: "eastman", type: "PERSON", name: "Cres Eastman", mentions: [], links: [] };
  return reasonSentence({ ...emptyDocument(TEXT), entities: [entity], annotations: by === undefined ? [claim] : [claim, said] }, claim);
}
const named = /** @type {const} */ ({ voice: "reported", claimer: "eastman" });

test("every reason makes a sentence of at most fifteen words, whoever speaks and however surely", () => {
  const speakers = [{}, named, { by: "researchers" }, { by: "the government of South Africa" }, { voice: /** @type {const} */ ("reported") }, { by: "Three very senior long retired intelligence officers" }];
  for (const code of CODES) {
    for (const speaker of speakers) {
      for (const certainty of /** @type {const} */ (["asserted", "hedged", "denied", "questioned"])) {
        const words = told([reason(code)], { ...speaker, certainty });
        assert.match(words, /^\p{Lu}.*[^.]\.$/u, code);
        assert.ok(words.split(" ").length <= 15, words);
        assert.doesNotMatch(words, /undefined|opinion|vague/);
      }
    }
  }
});

test("a named speaker, several, and nobody", () => {
  assert.equal(told([reason("number")], named), "Cres Eastman gives one exact figure.");
  assert.equal(told([reason("cause")], { by: "the report", certainty: "hedged" }), "The report names a cause, and hedges.");
  assert.equal(told([reason("comparison")], { by: "researchers", certainty: "hedged" }), "Researchers make a comparison, and hedge.");
  assert.equal(told([reason("number")]), "Gives a figure that can be looked up, attributed to nobody.");
  assert.equal(told([reason("cause")], { certainty: "hedged" }), "Names a cause, hedged and attributed to nobody.");
  assert.equal(told([reason("harm")], { voice: "reported" }), "Someone speaks of harm or casualties.");
});

test("a rough figure is not called exact", () => {
  const half = TEXT.indexOf("Almost half");
  assert.equal(told([reason("number", { start: half, end: half + 11 })], named), "Cres Eastman gives a figure that can be looked up.");
});

test("what is denied or questioned is not said to be stated", () => {
  assert.equal(told([reason("accusation")], { ...named, certainty: "denied" }), "Cres Eastman denies an accusation.");
  assert.equal(told([reason("number")], { by: "two captains", certainty: "questioned" }), "Two captains question a figure that can be looked up.");
});

test("what lowers the score is never in it", () => {
  const against = [reason("opinion", { lowers: true }), reason("vague", { lowers: true }), reason("hedge", { lowers: true })];
  assert.equal(told([reason("cause"), ...against], { ...named, certainty: "hedged" }), "Cres Eastman names a cause.");
  assert.equal(told([reason("wording", { lowers: true }), ...against], named), "Cres Eastman states a fact that can be checked.");
  assert.deepEqual(reasonsFor({ reasons: [reason("cause"), ...against, reason("source")] }).map(({ code }) => code), ["cause"]);
});

test("a claim that a person marked says so until it has a speaker", () => {
  assert.equal(told([], { origin: "user" }), "You marked this claim.");
  assert.equal(told([], { origin: "user", ...named }), "Cres Eastman states a fact that can be checked.");
});
