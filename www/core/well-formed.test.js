import assert from "node:assert/strict";
import { test } from "node:test";
import { replaceLoneSurrogates, wellFormed } from "./well-formed.js";

test("lone surrogates are replaced, pairs and lengths stay", () => {
  assert.equal(wellFormed("a\uD83Db\uDE00c 😀"), "a\uFFFDb\uFFFDc 😀");
});

test("the stand-in does what the browser does", () => {
  const units = ["a", "\uD800", "\uDBFF", "\uDC00", "\uDFFF", "é"];
  for (let n = 0; n < units.length ** 4; n += 1) {
    const text = Array.from({ length: 4 }, (_, i) => units[Math.floor(n / units.length ** i) % units.length]).join("");
    assert.equal(replaceLoneSurrogates(text), text.toWellFormed(), JSON.stringify(text));
  }
});
