import assert from "node:assert/strict";
import { test } from "node:test";
import { blockAt, displayBlocks } from "./display-blocks.js";

/** @import {Block} from "../document/types.js" */

/**
 * The text of each block, its kind before it.
 *
 * @param {string} text
 * @param {Block[]} blocks
 */
const shown = (text, blocks) => displayBlocks({ text, blocks }).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

test("words that no block holds are shown as a paragraph of their own", () => {
  const text = "Ferry reopens\n\nIt left at noon.\n\nShare";
  const blocks = /** @type {Block[]} */ ([
    { kind: "headline", start: 0, end: 13 },
    { kind: "boilerplate", start: 33, end: 38 },
  ]);
  assert.deepEqual(shown(text, blocks), ["headline: Ferry reopens", "paragraph: It left at noon.", "boilerplate: Share"]);
});

test("white space between blocks makes no block", () => {
  const text = "One\r\n \u00a0\r\nTwo";
  assert.deepEqual(shown(text, [{ kind: "paragraph", start: 0, end: 3 }, { kind: "paragraph", start: 9, end: 12 }]), [
    "paragraph: One",
    "paragraph: Two",
  ]);
});

test("a text without blocks is one paragraph", () => {
  assert.deepEqual(shown("  a\n\nb ", []), ["paragraph: a\n\nb"]);
  assert.deepEqual(shown(" \n", []), []);
});

test("blocks that overlap show every word once", () => {
  const text = "abcdef";
  const blocks = /** @type {Block[]} */ ([
    { kind: "quote", start: 2, end: 6 },
    { kind: "paragraph", start: 0, end: 4 },
    { kind: "caption", start: 1, end: 3 },
  ]);
  assert.equal(displayBlocks({ text, blocks }).map(({ start, end }) => text.slice(start, end)).join(""), text);
});

test("blockAt finds the block that holds a place, else the next, else the last", () => {
  const blocks = /** @type {Block[]} */ ([
    { kind: "paragraph", start: 0, end: 3 },
    { kind: "paragraph", start: 5, end: 8 },
  ]);
  assert.deepEqual([0, 2, 3, 4, 5, 7, 8, 99].map((place) => blockAt(blocks, place)), [0, 0, 1, 1, 1, 1, 1, 1]);
  assert.equal(blockAt([], 0), -1);
});

test("the marks of a heading are not shown, since its size says what it is", () => {
  const text = "# Ferry\n\n#quay was shared\n\n## 3";
  const blocks = /** @type {Block[]} */ ([
    { kind: "headline", start: 0, end: 7 },
    { kind: "paragraph", start: 9, end: 25 },
    { kind: "heading", start: 27, end: 31 },
  ]);
  assert.deepEqual(shown(text, blocks), ["headline: Ferry", "paragraph: #quay was shared", "heading: 3"]);
});
