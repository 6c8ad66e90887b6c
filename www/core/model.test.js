import assert from "node:assert/strict";
import { test } from "node:test";
import { CodedError, codeOf } from "../errors/coded-error.js";
import { loadModel } from "./model.js";

/** @import {Progress} from "./model.js" */

const URL_NOW = "https://page.example/assets/en-BhA3x_9Q.model";
const URL_OLD = "https://page.example/assets/en-0ldOne77.model";
const GOOD = Uint8Array.from([1, 2, 3, 4, 5, 6]);
const BAD = Uint8Array.from([9, 9, 9]);

/** Cache Storage, as much of it as the page uses. */
class FakeCaches {
  /** @type {Map<string, Uint8Array>} */
  entries = new Map();
  /** What `open` and `put` throw. */
  refuses = { open: false, put: false };

  async open() {
    if (this.refuses.open) throw new DOMException("private window", "SecurityError");
    const { entries, refuses } = this;
    return /** @type {Cache} */ (
      /** @type {unknown} */ ({
        async match(/** @type {string} */ url) {
          const kept = entries.get(url);
          return kept && new Response(kept.slice());
        },
        async put(/** @type {string} */ url, /** @type {Response} */ response) {
          if (refuses.put) throw new DOMException("no room", "QuotaExceededError");
          entries.set(url, new Uint8Array(await response.arrayBuffer()));
        },
        keys: async () => [...entries.keys()].map((url) => ({ url })),
        delete: async (/** @type {string | {url: string}} */ at) => entries.delete(typeof at === "string" ? at : at.url),
      })
    );
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {Record<string, string>} [headers]
 * @returns {Response}
 */
function inChunks(bytes, headers = {}) {
  const body = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 2) controller.enqueue(bytes.slice(at, at + 2));
      controller.close();
    },
  });
  return new Response(body, { headers });
}

/** The core's check. @param {Uint8Array} bytes */
function use(bytes) {
  if (bytes[0] !== GOOD[0]) throw new CodedError("model-damaged", "not a model");
  return { name: "en", bytes: [...bytes] };
}

/**
 * @param {(() => Response | Promise<Response>)[]} answers  of the server, in turn
 * @param {FakeCaches | null} [caches]
 * @param {{url?: string, use?: (bytes: Uint8Array) => any}} [more]
 */
async function load(answers, caches = new FakeCaches(), more = {}) {
  /** @type {Progress[]} */
  const progress = [];
  /** @type {(string | undefined)[]} */
  const asked = [];
  const fetch = /** @type {typeof globalThis.fetch} */ (
    async (_url, options) => {
      asked.push(options?.cache);
      const answer = answers.shift();
      assert.ok(answer, "the server is not asked more often");
      return answer();
    }
  );
  const onProgress = (/** @type {Progress} */ step) => progress.push(step);
  const outcome = await loadModel({ url: URL_NOW, use, fetch, caches, onProgress, ...more }).then(
    async ({ model, kept }) => ({ model, kept: await kept, code: undefined }),
    (error) => ({ model: undefined, kept: false, code: codeOf(error) ?? String(error) }),
  );
  return { ...outcome, progress, asked, caches };
}

const steps = (/** @type {Progress[]} */ progress) => progress.map(({ received, total }) => [received, total]);

test("the model is fetched, checked and kept; older ones go", async () => {
  const caches = new FakeCaches();
  caches.entries.set(URL_OLD, GOOD);
  const { model, kept, progress } = await load([() => inChunks(GOOD, { "content-length": "6" })], caches);
  assert.deepEqual(model, { name: "en", bytes: [...GOOD] });
  assert.ok(kept);
  assert.deepEqual([...caches.entries], [[URL_NOW, GOOD]]);
  assert.deepEqual(steps(progress), [[0, null], [0, 6], [2, 6], [4, 6], [6, 6]]); // prettier-ignore
});

test("a copy that was kept is used without a network", async () => {
  const caches = new FakeCaches();
  caches.entries.set(URL_NOW, GOOD);
  const { model, kept, asked } = await load([], caches);
  assert.deepEqual(model, { name: "en", bytes: [...GOOD] });
  assert.ok(kept);
  assert.deepEqual(asked, []);
});

test("no total is told where there is none, or where it counts compressed bytes", async () => {
  for (const headers of [{}, { "content-length": "zero" }, { "content-length": "3", "content-encoding": "gzip" }]) {
    const { progress } = await load([() => inChunks(GOOD, /** @type {Record<string, string>} */ (headers))]);
    assert.deepEqual(steps(progress).at(-1), [6, null]);
    assert.ok(progress.every(({ total }) => total === null));
  }
});

test("a total that is passed is no longer told", async () => {
  const { model, progress } = await load([() => inChunks(GOOD, { "content-length": "3" })]);
  assert.ok(model);
  assert.deepEqual(steps(progress), [[0, null], [0, 3], [2, 3], [4, null], [6, null]]); // prettier-ignore
});

test("a model that is not there, and one whose connection breaks", async () => {
  const broken = () =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(GOOD.slice(0, 2));
          controller.error(new TypeError("connection lost"));
        },
      }),
    );
  const answers = [
    () => new Response("", { status: 404 }),
    () => new Response("", { status: 503 }),
    () => Promise.reject(new TypeError("Failed to fetch")),
    () => inChunks(GOOD, { "content-type": "text/html; charset=utf-8" }),
    broken,
  ];
  for (const answer of answers) {
    const { code, caches, asked } = await load([answer]);
    assert.equal(code, "model-missing");
    assert.equal(caches?.entries.size, 0);
    assert.deepEqual(asked, ["default"], "a second try is the person's");
  }
});

test("a damaged copy is deleted, and the model fetched past every cache", async () => {
  const caches = new FakeCaches();
  caches.entries.set(URL_NOW, BAD);
  const { model, kept, asked } = await load([() => inChunks(GOOD)], caches);
  assert.ok(model);
  assert.ok(kept);
  assert.deepEqual(asked, ["reload"]);
  assert.deepEqual(caches.entries.get(URL_NOW), GOOD);
});

test("a model that arrives damaged is fetched once more, and no more than that", async () => {
  const mended = await load([() => inChunks(BAD), () => inChunks(GOOD)]);
  assert.ok(mended.model);
  assert.deepEqual(mended.asked, ["default", "reload"]);

  const lost = await load([() => inChunks(BAD), () => inChunks(BAD)]);
  assert.equal(lost.code, "model-damaged");
  assert.equal(lost.caches?.entries.size, 0, "what the core refused is not kept");
});

test("a damaged copy without a network is a model that is missing", async () => {
  const caches = new FakeCaches();
  caches.entries.set(URL_NOW, BAD);
  const { code } = await load([() => Promise.reject(new TypeError("offline"))], caches);
  assert.equal(code, "model-missing");
  assert.equal(caches.entries.size, 0);
});

test("a copy that breaks the core is deleted and not tried again", async () => {
  const caches = new FakeCaches();
  caches.entries.set(URL_NOW, GOOD);
  const trap = () => {
    throw new RangeError("unreachable");
  };
  const { code, asked } = await load([], caches, { use: trap });
  assert.match(String(code), /unreachable/);
  assert.deepEqual(asked, []);
  assert.equal(caches.entries.size, 0);
});

test("a browser that keeps nothing still gets the model", async () => {
  const blocked = new FakeCaches();
  blocked.refuses.open = true;
  const full = new FakeCaches();
  full.refuses.put = true;
  for (const caches of [null, blocked, full]) {
    const { model, kept } = await load([() => inChunks(GOOD)], caches);
    assert.ok(model);
    assert.equal(kept, false);
  }
});

test("an address without a hash is not kept: its content changes while the page is developed", async () => {
  const url = "http://localhost:4173/@fs/home/project/models/en.model";
  const { model, kept, caches } = await load([() => inChunks(GOOD)], new FakeCaches(), { url });
  assert.ok(model);
  assert.equal(kept, false);
  assert.equal(caches?.entries.size, 0);
});
