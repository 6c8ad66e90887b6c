import assert from "node:assert/strict";
import { test } from "node:test";
import { languageNotice } from "./language-words.js";

test("a text that is not English is told so, with the name of its language where that is a common one", () => {
  assert.match(languageNotice({ code: "de", english: false, score: 0.97 }) ?? "", /^This text seems to be in German\. Glossator only supports English/);
  assert.match(languageNotice({ code: "zh-Hant", english: false, score: 0.9 }) ?? "", /seems to be in Chinese\./);
  assert.match(languageNotice({ code: "xx", english: false, score: 0.6 }) ?? "", /^This text doesn’t seem to be English\./);
});

test("of an English text, and of one that nobody looked at, nothing is said", () => {
  assert.equal(languageNotice({ code: "en", english: true, score: 0.99 }), null);
  assert.equal(languageNotice(undefined), null);
});
