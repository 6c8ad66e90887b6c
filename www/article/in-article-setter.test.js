import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as settle } from "node:timers/promises";
import { run } from "../document/commands.js";
import { exampleDocument } from "../document/document.fixture.js";
import { createInArticleSetter } from "./in-article-setter.js";

/** @import {Block, GlossatorDocument} from "../document/types.js" */

const FIRST = { start: 0, end: 35 };
const REST = { start: 36, end: 133 };

/** A core that reads when it is told to, and a workspace of the example as two blocks. */
function setup() {
  const base = exampleDocument();
  /** @type {{document: GlossatorDocument}} */
  const workspace = { document: { ...base, blocks: [{ kind: "headline", ...FIRST }, { kind: "paragraph", ...REST }] } };
  /** @type {{blocks: readonly Block[], answer: () => void, fail: (error: Error) => void}[]} */
  const asked = [];
  /** @type {string[]} */
  const done = [];
  /** @type {unknown[]} */
  const failures = [];
  const core = {
    annotate: (/** @type {string} */ text, /** @type {any} */ { blocks }) =>
      new Promise((resolve, reject) => {
        const read = workspace.document.blocks.map(({ kind, start, end }) => blocks.find((/** @type {Block} */ one) => one.start === start) ?? { kind, start, end });
        asked.push({ blocks, answer: () => resolve({ document: { ...workspace.document, blocks: read } }), fail: reject });
      }),
  };
  const set = createInArticleSetter({
    workspace: /** @type {any} */ ({
      get document() {
        return workspace.document;
      },
      run(/** @type {any} */ command) {
        const ran = run(workspace.document, command);
        workspace.document = ran.document;
        done.push(ran.label);
      },
    }),
    core: /** @type {any} */ (core),
    whileReading: (read) => read(),
    dictionary: { entries: [] },
    fail: (error) => failures.push(error),
  });
  return { workspace, asked, done, failures, set };
}

test("lines that are decided about one after the other each have their turn and their step", async () => {
  const { asked, done, workspace, set } = setup();
  const first = set([FIRST], false);
  const second = set([REST], false);
  await settle();
  assert.equal(asked.length, 1, "the second would supersede the first");
  asked[0]?.answer();
  await first;
  await settle();
  assert.deepEqual(asked[1]?.blocks.map(({ start }) => start), [0, 36]); // prettier-ignore
  asked[1]?.answer();
  await second;
  assert.equal(done.length, 2);
  assert.ok(workspace.document.blocks.every(({ inArticle }) => inArticle === false));
});

test("what was decided otherwise meanwhile is read by", async () => {
  const { asked, done, workspace, set } = setup();
  const work = set([FIRST], false);
  await settle();
  const { blocks } = workspace.document;
  workspace.document = { ...workspace.document, blocks: blocks.map((block, i) => (i === 1 ? { ...block, inArticle: true } : block)) };
  asked[0]?.answer();
  await settle();
  assert.deepEqual(asked[1]?.blocks.map(({ start, inArticle }) => [start, inArticle]), [[0, false], [36, true]]); // prettier-ignore
  asked[1]?.answer();
  await work;
  assert.equal(done.length, 1);
});

test("a failure is told, and the next decision is made all the same; another text is left alone", async () => {
  const { asked, done, failures, workspace, set } = setup();
  const failed = set([FIRST], false);
  await settle();
  asked[0]?.fail(new Error("stopped"));
  await failed;
  assert.equal(failures.length, 1);
  const late = set([FIRST], false);
  await settle();
  workspace.document = { ...workspace.document, text: "Another text." };
  asked[1]?.answer();
  await late;
  assert.deepEqual(done, []);
});
