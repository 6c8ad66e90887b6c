import assert from "node:assert/strict";
import { test } from "node:test";
import { CodedError } from "../errors/coded-error.js";
import { serve } from "./serve.js";

/** @import {ModelRequest, Reply, Request, WorkerScope} from "./protocol.js" */
/** @import {Exports} from "./serve.js" */

/**
 * A worker with a core that only remembers.
 *
 * @param {{init?: () => Promise<unknown>, load?: Parameters<typeof serve>[0]["loadModel"], core?: object}} [options]
 */
function setup({ init = async () => {}, load, core = {} } = {}) {
  /** @type {Reply[]} */
  const said = [];
  /** @type {(event: {data: Request | ModelRequest}) => unknown} */
  let listener = () => {};
  /** @type {WorkerScope} */
  const scope = {
    postMessage: (message) => said.push(message),
    addEventListener: (_type, heard) => (listener = heard),
  };
  const exports = /** @type {Exports} */ (
    /** @type {unknown} */ ({
      init,
      words: () => Uint32Array.from([0, 1]),
      loadModel: () => ({ name: "en", hash: "c0ffee", free() {} }),
      ...core,
    })
  );
  const bytes = async (/** @type {any} */ { use, onProgress }) => {
    onProgress({ received: 2, total: 6 });
    return { model: await use(new Uint8Array(6)) };
  };
  serve({ scope, core: exports, walk: async (html) => [{ text: html }], loadModel: load ?? bytes });
  return { said, ask: (/** @type {Request | ModelRequest} */ request) => listener({ data: request }) };
}

test("the model's progress and name are told, and nothing else of it crosses", async () => {
  const { said, ask } = setup();
  await ask({ call: "loadModel" });
  assert.deepEqual(said, [
    { model: { state: "loading", received: 2, total: 6 } },
    { ready: true },
    { model: { state: "ready", name: "en", hash: "c0ffee" } },
  ]);
});

test("the model is fetched while the core still is, and used when it is there", async () => {
  let ready = () => {};
  /** @type {string[]} */
  const order = [];
  const { ask } = setup({
    init: () => new Promise((resolve) => (ready = () => (order.push("core"), resolve(null)))),
    core: { loadModel: () => (order.push("used"), { name: "en", hash: "c0ffee" }) },
    load: async ({ use }) => {
      order.push("fetched");
      return { model: await use(new Uint8Array()) };
    },
  });
  const done = ask({ call: "loadModel" });
  ready();
  await done;
  assert.deepEqual(order, ["fetched", "core", "used"]);
});

test("the day that dates are read against, and what is decided about blocks, reaches the core", async () => {
  /** @type {unknown[]} */
  const heard = [];
  const { ask } = setup({ core: { annotate: (/** @type {any[]} */ ...[text, , day, blocks]) => heard.push(text, day, blocks), datesOf: (/** @type {any[]} */ ...args) => heard.push(...args) } });
  await ask({ id: 1, call: "annotate", args: ["a", "2021-04-07", []] });
  await ask({ id: 2, call: "datesOf", args: ["b", "2021-04-08"] });
  await ask({ id: 3, call: "datesOf", args: ["c"] });
  assert.deepEqual(heard, ["a", "2021-04-07", [], "b", "2021-04-08", "c"]);
});

test("spans to be moved reach the core, and their places go back without a copy", async () => {
  const places = Uint32Array.of(2, 3);
  const spans = Uint32Array.of(0, 1);
  const { said, ask } = setup({ core: { reanchor: (/** @type {any[]} */ ...args) => (assert.deepEqual(args, ["b", "a b", spans]), places) } });
  await ask({ id: 1, call: "reanchor", args: ["b", "a b", spans] });
  assert.deepEqual(said.at(-1), { id: 1, result: places });
});

test("a model that fails is told by its code, and the calls go on", async () => {
  const { said, ask } = setup({
    load: async () => {
      throw new CodedError("model-missing", "404");
    },
  });
  await ask({ call: "loadModel" });
  assert.deepEqual(said.at(-1), { model: { state: "failed", code: "model-missing", message: "404" } });
  await ask({ id: 7, call: "words", args: ["a"] });
  assert.deepEqual(said.at(-1), { id: 7, result: Uint32Array.from([0, 1]) });
});

test("a core that breaks on a call or on a model says that it stopped", async () => {
  const trap = () => {
    throw new RangeError("unreachable");
  };
  const { said, ask } = setup({ core: { words: trap, loadModel: trap } });
  await ask({ call: "loadModel" });
  assert.deepEqual(said.at(-1), { model: { state: "failed", code: "core-stopped", message: "unreachable" } });
  await ask({ id: 1, call: "words", args: ["a"] });
  assert.deepEqual(said.at(-1), { id: 1, error: { code: "core-stopped", message: "unreachable" } });
});

test("a page is walked and then read", async () => {
  const { said, ask } = setup({ core: { readMarkup: (/** @type {unknown} */ events) => ({ text: JSON.stringify(events) }) } });
  await ask({ id: 1, call: "readHtml", args: ["<p>x"] });
  assert.deepEqual(said.at(-1), { id: 1, result: { text: '[{"text":"<p>x"}]' } });
});

test("a walk that fails is answered with an error", async () => {
  const { said, ask } = setup({
    core: {
      readMarkup: () => {
        throw Object.assign(new Error("no"), { code: "document-broken" });
      },
    },
  });
  await ask({ id: 1, call: "readHtml", args: ["<p>x"] });
  assert.deepEqual(said.at(-1), { id: 1, error: { code: "document-broken", message: "no" } });
});
