import assert from "node:assert/strict";
import { test } from "node:test";
import { settingsOf } from "./verse.js";

/** @import {Block} from "../document/types.js" */

/** @param {string} text @param {RegExp} between */
function set(text, between) {
  let start = 0;
  const blocks = text.split(between).map((words) => {
    start = text.indexOf(words, start);
    const block = /** @type {Block} */ ({ kind: "paragraph", start, end: start + words.length });
    start += words.length;
    return block;
  });
  return settingsOf(text, blocks).map(({ verse, on }) => (verse ? "verse" : on ? "on" : "prose"));
}

test("the lines of a poem stay its own", () => {
  const poem = "the harbour light went round,\nand round again;\nnobody saw the ship\n  until the morning\nset it down on sand.";
  assert.deepEqual(set(poem, /\n\n/), ["verse"]);
});

test("prose that was broken at a width is set anew", () => {
  const wrapped =
    "The harbour board met on Monday to hear how the\nstorm had moved the sand bar, and whether the\nferry could still pass it when the tide was low;\nnobody could say.";
  assert.deepEqual(set(wrapped, /\n\n/), ["prose"]);
  assert.deepEqual(set("One line alone.", /\n\n/), ["prose"]);
});

test("lines that are blocks of their own follow each other closely, stanzas and paragraphs do not", () => {
  assert.deepEqual(set("The light went round,\nThe tide went out.\n\nA ship came in.", /\n+/), ["prose", "on", "prose"]);
  const paragraphs = `${"A paragraph of prose that is longer than any line. ".repeat(3)}\n${"And a second one of the same kind, as pages are pasted. ".repeat(3)}`;
  assert.deepEqual(set(paragraphs, /\n/), ["prose", "prose"]);
});
