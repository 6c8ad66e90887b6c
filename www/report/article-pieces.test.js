import { test } from "node:test";
import assert from "node:assert/strict";

import { piecesOf } from "./article-pieces.js";

test("a text without marks is one piece", () => {
  assert.deepEqual(piecesOf("It rained.", []), [{ text: "It rained.", signs: [], after: [] }]);
});

test("marks within marks and across marks are cut where any begins or ends", () => {
  const text = "Mara Lind said so";
  const pieces = piecesOf(text, [
    { start: 0, end: 17, sign: "claim-high", number: { words: "1", isChecked: true } },
    { start: 0, end: 9, sign: "person" },
    { start: 5, end: 14, sign: "note", number: { words: "a", isChecked: false } },
  ]);
  assert.deepEqual(
    pieces.map(({ text, signs, after }) => [text, signs.join(" "), after.map(({ words }) => words).join()]),
    [
      ["Mara ", "claim-high person", ""],
      ["Lind", "claim-high person note", ""],
      [" said", "claim-high note", "a"],
      [" so", "claim-high", "1"],
    ],
  );
  assert.equal(pieces.map((piece) => piece.text).join(""), text);
});
