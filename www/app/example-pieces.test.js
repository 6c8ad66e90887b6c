import assert from "node:assert/strict";
import { test } from "node:test";

import { piecesOfExample } from "./example-pieces.js";

const TEXT = "Mara Lind said the harbour lost half its ships in 2021.";

/** @param {string} quote @param {Record<string, unknown>} fields */
function on(quote, fields) {
  const start = TEXT.indexOf(quote);
  return /** @type {any} */ ({ id: quote, start, end: start + quote.length, quote, origin: "rule", status: "suggested", note: "", tags: [], ...fields });
}

const name = on("Mara Lind", { kind: "entity", type: "PERSON" });
const year = on("2021", { kind: "entity", type: "DATE" });
const claim = on("the harbour lost half its ships in 2021", { kind: "claim", checkworthiness: 0.9 });

/** @param {any[]} annotations */
const drawn = (annotations) => piecesOfExample({ text: TEXT, annotations }).map(({ words, look, isClaimed }) => [words, look, isClaimed]);

test("a text without marks is one piece", () => assert.deepEqual(drawn([]), [[TEXT, null, false]]));

test("a name in a claim is drawn as both", () => {
  assert.deepEqual(drawn([name, claim, year]), [
    ["Mara Lind", "person", false],
    [" said ", null, false],
    ["the harbour lost half its ships in ", null, true],
    ["2021", "time", true],
    [".", null, false],
  ]);
});

test("of two names on the same words the inner is drawn", () => {
  const inner = on("Lind", { kind: "entity", type: "LOC" });
  assert.deepEqual(drawn([name, inner]).slice(0, 2), [["Mara ", "person", false], ["Lind", "place", false]]);
});

test("a claim that is less worth checking is not drawn", () => {
  const weak = { ...claim, checkworthiness: 0.05 };
  assert.ok(drawn([weak]).every(([, , isClaimed]) => isClaimed === false));
});
