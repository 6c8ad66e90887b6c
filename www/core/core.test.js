import assert from "node:assert/strict";
import { test } from "node:test";
import { codeOf } from "../errors/coded-error.js";
import { createCore } from "./core.js";

/** @import {CoreWorker, ModelRequest, Reply, Request} from "./protocol.js" */

/** A worker that does what the test tells it to. */
class FakeWorker {
  /** @type {Request[]} */
  asked = [];
  /** How often it was to load the model. */
  models = 0;
  /** Whether the model comes as soon as it is asked for. */
  quick = true;
  terminated = false;
  /** @type {Record<string, ((event: any) => void)[]>} */
  listeners = { message: [], error: [], messageerror: [] };

  /** @param {Request | ModelRequest} request */
  postMessage(request) {
    structuredClone(request);
    if (request.call !== "loadModel") {
      this.asked.push(request);
      return;
    }
    this.models += 1;
    if (this.quick) this.reply({ model: { state: "ready", name: "en", hash: "c0ffee" } });
  }

  terminate() {
    this.terminated = true;
  }

  /**
   * @param {string} type
   * @param {(event: any) => void} listener
   */
  addEventListener(type, listener) {
    this.listeners[type]?.push(listener);
  }

  /** @param {Reply} data */
  reply(data) {
    for (const listener of this.listeners.message ?? []) listener({ data });
  }

  /** @param {string} message */
  fail(message) {
    for (const listener of this.listeners.error ?? []) listener({ message });
  }

  get last() {
    const request = this.asked.at(-1);
    assert.ok(request, "the worker was asked");
    return request;
  }

  /** What is read of a text comes without that text; here its title tells one from another. @param {string | number} result */
  answer(result) {
    const { id, call } = this.last;
    this.reply({ id, result: call === "annotate" ? { document: { title: result }, words: new Uint32Array() } : result });
  }
}

/** For as long as a test takes. */
const PATIENT = { first: Infinity, ready: Infinity, work: Infinity, aCharacter: 0, grace: 0 };

/** @param {ReturnType<ReturnType<typeof createCore>["annotate"]>} annotated */
const titleOf = async (annotated) => (await annotated).document.title;

/** @param {{quick?: boolean}} [options] */
function setup({ quick = true } = {}) {
  /** @type {FakeWorker[]} */
  const workers = [];
  const core = createCore({
    patience: PATIENT,
    createWorker() {
      const worker = new FakeWorker();
      worker.quick = quick;
      workers.push(worker);
      queueMicrotask(() => worker.reply({ ready: true }));
      return /** @type {CoreWorker} */ (worker);
    },
  });
  const worker = () => /** @type {FakeWorker} */ (workers.at(-1));
  return { core, worker, workers };
}

/** Lets what was asked get to the worker. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** @param {string} code */
const withCode = (code) => (/** @type {unknown} */ error) => codeOf(error) === code;

test("calls are answered in order, one at a time", async () => {
  const { core, worker } = setup();
  const answers = Promise.all([core.words("one"), core.words("two"), core.importJson("{}")]);
  await settle();
  assert.equal(worker().asked.length, 1);
  for (const n of [1, 2, 3]) {
    worker().answer(n);
    await settle();
  }
  assert.deepEqual(await answers, [1, 2, 3]);
  assert.deepEqual(worker().asked.map(({ call }) => call), ["words", "words", "importJson"]); // prettier-ignore
});

test("the document has the text that was sent, which does not come back", async () => {
  const { core, worker } = setup();
  const annotated = core.annotate("a\uD800b");
  await settle();
  worker().answer("read");
  assert.equal((await annotated).document.text, "a\uFFFDb");
});

test("tells of each stage as it begins", async () => {
  const { core, worker } = setup();
  /** @type {string[]} */
  const stages = [];
  const annotated = core.annotate("A text.", { onStage: (stage) => stages.push(stage) });
  await settle();
  const { id } = worker().last;
  worker().reply({ id, stage: "reading" });
  worker().reply({ id: id + 1, stage: "claims" });
  worker().reply({ id, stage: "entities" });
  worker().answer("done");
  assert.equal(await titleOf(annotated), "done");
  assert.deepEqual(stages, ["reading", "entities"]);
});

test("the core's own errors arrive with code and sentence, and the worker stays", async () => {
  const { core, worker, workers } = setup();
  const imported = core.importJson("nonsense");
  await settle();
  worker().reply({ id: worker().last.id, error: { code: "not-json", message: "Line 1." } });
  await assert.rejects(imported, { code: "not-json", message: "Line 1." });
  assert.equal(workers.length, 1);
});

test("a newer text takes the place of one that runs, and of one that waits", async () => {
  const { core, worker, workers } = setup();
  const first = core.annotate("first");
  await settle();
  const old = worker();
  const second = core.annotate("second");
  await assert.rejects(first, withCode("superseded"));
  assert.ok(old.terminated, "a text that nobody waits for is not read to its end");
  const third = core.annotate("third");
  await assert.rejects(second, withCode("superseded"));
  await settle();
  assert.deepEqual(worker().last.args, ["third"]);
  old.answer("too late");
  worker().answer("read");
  assert.equal(await titleOf(third), "read");
  assert.equal(workers.length, 3);
});

test("other calls outlive a text that is superseded", async () => {
  const { core, worker } = setup();
  const words = core.words("kept");
  await settle();
  const first = core.annotate("first");
  const second = core.annotate("second");
  await assert.rejects(first, withCode("superseded"));
  worker().answer("words");
  assert.equal(await words, "words");
  await settle();
  worker().answer("second");
  assert.equal(await titleOf(second), "second");
});

test("a trapped worker is replaced; only the call that it was in is lost", async () => {
  const { core, worker, workers } = setup();
  const lost = core.annotate("bad");
  const kept = core.words("good");
  await settle();
  worker().reply({ id: worker().last.id, error: { code: "core-stopped", message: "unreachable" } });
  await assert.rejects(lost, withCode("core-stopped"));
  assert.ok(workers[0]?.terminated);
  worker().answer("words");
  assert.equal(await kept, "words");
});

test("a worker that dies without a word is replaced too", async () => {
  const { core, worker, workers } = setup();
  const lost = core.annotate("bad");
  await settle();
  worker().fail("out of memory");
  await assert.rejects(lost, withCode("core-stopped"));
  const again = core.annotate("good");
  await settle();
  worker().answer("read");
  assert.equal(await titleOf(again), "read");
  assert.equal(workers.length, 2);
});

/** Everything at once, but for what a test waits for. */
const IMPATIENT = { first: 20, ready: 20, work: 20, aCharacter: 0, grace: 5 };

test("a worker that never speaks is a core that does not load; one that falls silent at work is replaced", async () => {
  /** @type {FakeWorker[]} */
  const workers = [];
  const core = createCore({
    patience: IMPATIENT,
    createWorker() {
      const worker = new FakeWorker();
      // The script of the first is empty.
      worker.quick = workers.length > 0;
      workers.push(worker);
      return worker;
    },
  });
  await assert.rejects(core.annotate("one"), withCode("core-missing"));
  assert.ok(workers[0]?.terminated);
  const second = core.annotate("two");
  workers[1]?.reply({ ready: true });
  await assert.rejects(second, withCode("core-stopped"));
  assert.ok(workers[1]?.terminated);
  // The third stands ready and has nothing to do: its silence is no fault.
  workers[2]?.reply({ ready: true });
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.equal(workers[2]?.terminated, false);
  const third = core.annotate("three");
  workers[2]?.answer("three");
  assert.equal(await titleOf(third), "three");
});

test("a core that does not load fails all that waits, and is fetched again by the next call", async () => {
  let reachable = false;
  /** @type {FakeWorker[]} */
  const workers = [];
  const core = createCore({
    patience: PATIENT,
    createWorker() {
      const worker = new FakeWorker();
      workers.push(worker);
      queueMicrotask(() => (reachable ? worker.reply({ ready: true }) : worker.reply({ ready: false, message: "404" })));
      return /** @type {CoreWorker} */ (worker);
    },
  });
  const [first, second] = [core.annotate("text"), core.words("text")];
  await assert.rejects(first, withCode("core-missing"));
  await assert.rejects(second, withCode("core-missing"));
  assert.equal(workers.length, 1, "nobody asked again yet");
  reachable = true;
  const again = core.words("text");
  await settle();
  workers.at(-1)?.answer("words");
  assert.equal(await again, "words");
});

test("a worker whose script is missing is a core that does not load", async () => {
  /** @type {FakeWorker[]} */
  const workers = [];
  const core = createCore({
    patience: PATIENT,
    createWorker() {
      const worker = new FakeWorker();
      workers.push(worker);
      return /** @type {CoreWorker} */ (worker);
    },
  });
  const lost = core.words("text");
  await settle();
  workers[0]?.fail("");
  await assert.rejects(lost, withCode("core-missing"));
});

test("what cannot cross rejects its own call and no other", async () => {
  const { core, worker } = setup();
  await assert.rejects(core.exportJson(/** @type {any} */ ({ text: () => {} })));
  const words = core.words("text");
  await settle();
  worker().answer("words");
  assert.equal(await words, "words");
});

test("loading ahead starts the one worker that is then asked", async () => {
  const { core, worker, workers } = setup();
  core.load();
  core.load();
  const words = core.words("text");
  await settle();
  worker().answer("words");
  assert.equal(await words, "words");
  assert.equal(workers.length, 1);
});

test("an empty text is not sent, and lone surrogates do not cross", async () => {
  const { core, worker, workers } = setup();
  await assert.rejects(core.annotate(" \n\t"), withCode("text-empty"));
  assert.equal(workers.length, 0);
  void core.words("a\uD800b");
  await settle();
  assert.deepEqual(worker().last.args, ["a\uFFFDb"]);
});

test("a text waits for the model; what needs none does not", async () => {
  const { core, worker } = setup({ quick: false });
  const text = core.annotate("text");
  const words = core.words("words");
  await settle();
  assert.ok(core.waitsForModel);
  assert.deepEqual(worker().asked.map(({ call }) => call), ["words"]); // prettier-ignore
  worker().answer("words");
  assert.equal(await words, "words");
  worker().reply({ model: { state: "loading", received: 1, total: 3 } });
  assert.deepEqual(core.model, { state: "loading", received: 1, total: 3 });
  assert.equal(worker().asked.length, 1);
  worker().reply({ model: { state: "ready", name: "en", hash: "c0ffee" } });
  assert.ok(!core.waitsForModel);
  worker().answer("read");
  assert.equal(await titleOf(text), "read");
  assert.equal(worker().models, 1);
});

test("dates are read without the model, and the day that is set crosses", async () => {
  const { core, worker } = setup({ quick: false });
  void core.annotate("text", { articleDate: "2021-04-07" });
  const dates = core.datesOf("a\uD800b", "2021-04-07");
  await settle();
  assert.deepEqual(worker().asked, [{ id: worker().last.id, call: "datesOf", args: ["a\uFFFDb", "2021-04-07"] }]);
  worker().answer("dates");
  assert.equal(await dates, "dates");
  worker().reply({ model: { state: "ready", name: "en", hash: "c0ffee" } });
  assert.deepEqual(worker().last.args, ["text", "2021-04-07"]);
});

test("blocks that a person decided about cross with the text", async () => {
  const { core, worker } = setup();
  const blocks = [{ kind: /** @type {const} */ ("paragraph"), start: 0, end: 1, inArticle: true }];
  void core.annotate("text", { articleDate: undefined, blocks });
  await settle();
  assert.deepEqual(worker().last.args, ["text", undefined, blocks]);
  worker().answer("read");
  await settle();
  void core.datesOf("text", undefined, blocks);
  await settle();
  assert.deepEqual(worker().last.args, ["text", undefined, blocks]);
});

test("spans are moved to an edited text without the model", async () => {
  const { core, worker } = setup({ quick: false });
  void core.annotate("text");
  const spans = Uint32Array.of(0, 1);
  const places = core.reanchor("ab", "a\uD800b", spans);
  await settle();
  assert.deepEqual(worker().asked, [{ id: worker().last.id, call: "reanchor", args: ["ab", "a\uFFFDb", spans] }]);
  worker().answer("places");
  assert.equal(await places, "places");
});

test("without the model a text is read all the same, and retrying loads it again", async () => {
  const { core, worker } = setup({ quick: false });
  const text = core.annotate("text");
  await settle();
  worker().reply({ model: { state: "failed", code: "model-missing", message: "404" } });
  worker().answer("by rules");
  assert.equal(await titleOf(text), "by rules");
  assert.deepEqual(core.model, { state: "failed", code: "model-missing", message: "404" });
  core.retryModel();
  assert.equal(worker().models, 2);
  assert.deepEqual(core.model, { state: "loading", received: 0, total: null });
  worker().reply({ model: { state: "ready", name: "en", hash: "c0ffee" } });
  assert.deepEqual(core.model, { state: "ready", name: "en", hash: "c0ffee" });
});

test("a person who does not wait gets the rules, and the model goes on loading", async () => {
  const { core, worker, workers } = setup({ quick: false });
  const text = core.annotate("text");
  await settle();
  core.goOnWithoutModel();
  assert.ok(!core.waitsForModel);
  assert.deepEqual(core.model, { state: "loading", received: 0, total: null });
  worker().answer("by rules");
  assert.equal(await titleOf(text), "by rules");
  const again = core.annotate("again");
  await settle();
  assert.equal(worker().asked.length, 2, "who would not wait once is not made to wait again");
  worker().answer("by rules");
  await again;
  worker().reply({ model: { state: "ready", name: "en", hash: "c0ffee" } });
  assert.deepEqual(core.model, { state: "ready", name: "en", hash: "c0ffee" });
  assert.equal(workers.length, 1);
});

test("a fresh worker loads the model again, but not one that failed", async () => {
  const { core, worker, workers } = setup();
  const text = core.annotate("bad");
  await settle();
  worker().reply({ id: worker().last.id, error: { code: "core-stopped", message: "unreachable" } });
  await assert.rejects(text, withCode("core-stopped"));
  assert.equal(workers.length, 2);
  assert.equal(worker().models, 1);

  worker().reply({ model: { state: "failed", code: "model-damaged", message: "magic" } });
  const lost = core.annotate("bad");
  await settle();
  worker().reply({ id: worker().last.id, error: { code: "core-stopped", message: "unreachable" } });
  await assert.rejects(lost, withCode("core-stopped"));
  assert.equal(worker().models, 0);
  assert.equal(core.model.state, "failed");
});

test("a model that breaks the core counts as damaged, and the fresh core is spared it", async () => {
  const { core, worker, workers } = setup({ quick: false });
  const text = core.annotate("text");
  await settle();
  worker().reply({ model: { state: "failed", code: "core-stopped", message: "unreachable" } });
  await settle();
  assert.equal(workers.length, 2);
  assert.equal(worker().models, 0);
  assert.deepEqual(core.model, { state: "failed", code: "model-damaged", message: "unreachable" });
  worker().answer("by rules");
  assert.equal(await titleOf(text), "by rules");
});

test("a text that waits for the model is superseded like any other", async () => {
  const { core, worker, workers } = setup({ quick: false });
  const second = core.annotate("second");
  const third = core.annotate("third");
  await assert.rejects(second, withCode("superseded"));
  worker().reply({ model: { state: "ready", name: "en", hash: "c0ffee" } });
  assert.deepEqual(worker().last.args, ["third"]);
  worker().answer("read");
  assert.equal(await titleOf(third), "read");
  assert.equal(workers.length, 1, "the model need not begin anew");
});
