import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "../document/annotation.js";
import { emptyDocument } from "../document/document.fixture.js";
import { underlinedClaims } from "./density.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

const SENTENCE = "The harbour board of the town paid 30,000 crowns for cranes. ";
const COUNT = 60;

/** A text of many claims of one length, the last the most worth checking. @param {(i: number) => Partial<Annotation>} [change] @returns {GlossatorDocument} */
function manyClaims(change = () => ({})) {
  const text = SENTENCE.repeat(COUNT).trim();
  const annotations = Array.from({ length: COUNT }, (_, i) => {
    const made = makeAnnotation({ kind: "claim", start: i * SENTENCE.length, end: (i + 1) * SENTENCE.length - 2, text });
    return /** @type {Annotation} */ ({ ...made, id: `c${i}`, origin: "model", status: "suggested", checkworthiness: i / COUNT, quote: `${i} ${made.quote}`, ...change(i) });
  });
  return { ...emptyDocument(text), annotations };
}

test("strong underlines at most a fifth of the article, the most worth checking; five and all what they say", () => {
  const document = manyClaims();
  const strong = underlinedClaims(document, "strong");
  const share = (strong.size * (SENTENCE.length - 2)) / document.text.length;
  assert.ok(share <= 0.2 && share > 0.15, `${share}`);
  assert.ok([...strong].every((id) => Number(id.slice(1)) >= COUNT - strong.size), "the strongest");
  assert.equal(underlinedClaims(document, "five").size, 5);
  assert.equal(underlinedClaims(document, "all").size, COUNT);
});

test("the first five are underlined, however short the article and weak the claims", () => {
  assert.equal(underlinedClaims(manyClaims(() => ({ checkworthiness: 0.1 })), "strong").size, 5);
});

test("what a person marked or judged has its line at any density, what they rejected none", () => {
  const touched = manyClaims((i) => (i === 0 ? { verdict: "False" } : i === 1 ? { origin: "user", checkworthiness: undefined } : i === 2 ? { status: "rejected", verdict: "False" } : {}));
  const five = underlinedClaims(touched, "five");
  assert.deepEqual(["c0", "c1", "c2"].map((id) => five.has(id)), [true, true, false]);
});

test("a headline has no line for being strong", () => {
  const document = manyClaims();
  const at = (COUNT - 8) * SENTENCE.length;
  const blocks = /** @type {GlossatorDocument["blocks"]} */ ([
    { kind: "paragraph", start: 0, end: at - 1 },
    { kind: "heading", start: at, end: at + SENTENCE.length - 1 },
    { kind: "paragraph", start: at + SENTENCE.length, end: document.text.length },
  ]);
  assert.ok(underlinedClaims(document, "strong").has(`c${COUNT - 8}`));
  assert.ok(!underlinedClaims({ ...document, blocks }, "strong").has(`c${COUNT - 8}`));
});
