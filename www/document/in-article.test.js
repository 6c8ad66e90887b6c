import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./commands.js";
import { exampleDocument, faults } from "./document.fixture.js";
import { alsoDecided, blocksAt, readBy } from "./in-article.js";
import { applyPatch } from "./patch.js";
import { NO_PLACE } from "./spans.js";
import { summaryOf } from "./summary.js";

/** @import {Block, GlossatorDocument} from "./types.js" */

/** The example as two lines of a page: the first 35 characters, and the rest. @param {Partial<Block>} [first] @returns {GlossatorDocument} */
function page(first = {}) {
  const document = exampleDocument();
  const end = document.text.length;
  return { ...document, title: document.text.slice(0, 35), blocks: [{ kind: "headline", start: 0, end: 35, ...first }, { kind: "paragraph", start: 36, end }] }; // prettier-ignore
}

/** What the core reads once the first line is out: what it named is gone. @returns {GlossatorDocument} */
function freshWithout() {
  const document = page({ kind: "boilerplate", inArticle: false });
  const left = document.annotations.filter(({ start }) => start >= 36);
  const ids = new Set(left.map(({ id }) => id));
  return {
    ...document,
    title: "Lind said the harbour of Lisbon",
    annotations: left,
    entities: document.entities.map((entity) => ({ ...entity, mentions: entity.mentions.filter((id) => ids.has(id)) })),
  };
}

const OUT = /** @type {const} */ ({ type: "setInArticle", places: [{ start: 0, end: 35 }], inArticle: false });

test("a line that is taken out keeps a person's work and loses the rest, and one undo brings it back", () => {
  const before = run(page(), { type: "accept", ids: ["m2"] }).document;
  const { document, label, done, inverse } = run(before, { ...OUT, fresh: freshWithout() });
  assert.equal(label, "take “Mara Lind flew to Lisbon on Monday.” out of the article");
  assert.equal(done, "Took “Mara Lind flew to Lisbon on Monday.” out of the article");
  assert.deepEqual(document.blocks[0], { kind: "boilerplate", start: 0, end: 35, inArticle: false });
  assert.deepEqual(document.annotations.filter(({ start }) => start < 36).map(({ id }) => id), ["m2"]); // prettier-ignore
  assert.deepEqual(faults(document), []);
  assert.equal(document.title, "Lind said the harbour of Lisbon", "the headline was its title");
  assert.ok(inverse);
  assert.deepEqual(applyPatch(document, structuredClone(inverse)), before);
});

test("several lines are told by their number, and a title of the person's own stays", () => {
  const before = { ...page(), title: "My title" };
  const { document, label } = run(before, { ...OUT, places: [OUT.places[0], { start: 36, end: 60 }], fresh: freshWithout() });
  assert.equal(label, "take 2 lines out of the article");
  assert.equal(document.title, "My title");
});

test("the next reading goes by the day that a person set, and by what every block is", () => {
  const decided = page({ kind: "boilerplate", inArticle: false });
  assert.deepEqual(readBy({ ...decided, articleDate: { date: "2021-04-07", origin: "user" } }), { articleDate: "2021-04-07", blocks: decided.blocks });
  assert.deepEqual(readBy({ ...decided, articleDate: { date: "2021-04-07", origin: "rule" } }).articleDate, undefined);
  const [first, second] = decided.blocks;
  assert.deepEqual(alsoDecided(decided.blocks, [{ start: 36, end: 60 }], false), [first, { ...second, inArticle: false }]);
  assert.deepEqual(alsoDecided(decided.blocks, [{ start: 0, end: 35 }], true), [{ ...first, inArticle: true }, second]);
  assert.deepEqual(alsoDecided([], [{ start: 0, end: 35 }], true), [{ kind: "paragraph", start: 0, end: 35, inArticle: true }]);
});

test("in an edited text blocks stand where their lines do, or nowhere, and where words have changed only decisions stand", () => {
  const before = "one\ntwo\nsix";
  const after = "ten\none\ntwi";
  const blocks = /** @type {Block[]} */ ([{ kind: "caption", start: 0, end: 3 }, { kind: "list", start: 4, end: 7 }, { kind: "list", start: 8, end: 11 }]); // prettier-ignore
  const [first, second] = blocks;
  const places = [4, 7, 8, 11, NO_PLACE, NO_PLACE];
  assert.deepEqual(blocksAt(blocks, { before, after, places }), [{ ...first, start: 4, end: 7 }]);
  const decided = blocks.map((block) => ({ ...block, inArticle: true }));
  assert.deepEqual(blocksAt(decided, { before, after, places }), [{ ...first, start: 4, end: 7, inArticle: true }, { ...second, start: 8, end: 11, inArticle: true }]);
});

test("the library shows how the article begins, not the page", () => {
  assert.match(summaryOf(freshWithout()).excerpt, /^Lind said/);
  assert.match(summaryOf({ ...freshWithout(), blocks: [] }).excerpt, /^Mara Lind flew/);
});
