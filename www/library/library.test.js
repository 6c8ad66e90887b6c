import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { CodedError } from "../errors/coded-error.js";
import { run } from "../document/commands.js";
import { exampleDocument } from "../document/document.fixture.js";
import { EMPTY_HISTORY } from "../document/history.js";
import { BIN_DAYS, createLibrary } from "./library.js";
import { createStorage } from "../store/storage.js";

const words = Uint32Array.of(0, 4);

/** What of the core a library needs; a file is its document as it is. */
const core = {
  exportJson: async (/** @type {unknown} */ document) => JSON.stringify(document, null, 2),
  importJson: async (/** @type {string} */ json) => {
    try {
      return JSON.parse(json);
    } catch {
      throw new CodedError("not-json");
    }
  },
  exportAs: async (/** @type {any} */ document, /** @type {string} */ format) => ({ files: [{ suffix: ".txt", text: document.text }, { suffix: ".ann", text: format }], leftOut: "" }),
  words: async () => words,
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** @param {{now?: () => Date}} [options] */
function shelf(options = {}) {
  /** @type {string[]} */
  const told = [];
  const storage = createStorage({ tab: null });
  return { storage, told, library: createLibrary({ storage, core, announce: (id) => told.push(id), ...options }) };
}

/**
 * @param {import("../store/storage.js").Storage} storage
 * @param {...string} ids
 */
async function fill(storage, ...ids) {
  for (const id of ids) {
    await storage.saveDocument({ document: { ...exampleDocument(), id, title: id, modified: id }, words, history: EMPTY_HISTORY, revision: null });
  }
}

const done = () => {};

test("what is deleted waits in the bin, comes back, and goes by itself in the end", async () => {
  let today = new Date("2026-01-01T00:00:00Z");
  const { storage, library, told } = shelf({ now: () => today });
  await fill(storage, "a", "b");
  await library.bin("a");
  const { kept, bin } = await library.list();
  assert.deepEqual([kept.map(({ id }) => id), bin.map(({ id, deleted }) => [id, deleted])], [["b"], [["a", "2026-01-01T00:00:00.000Z"]]]);
  await library.restore("a");
  assert.equal((await library.list()).bin.length, 0);
  assert.deepEqual((await storage.loadDocument("a"))?.document.title, "a");
  await library.bin("a");
  const days = (/** @type {number} */ count) => new Date(today.getTime() + count * 86_400_000);
  for (let day = 1; day < BIN_DAYS; day += 4) {
    today = days(4);
    await library.sweep();
  }
  assert.equal((await library.list()).bin.length, 0, "day 32");
  assert.equal(await storage.loadDocument("a"), null);
  await library.remove(["b"]);
  assert.deepEqual(await storage.listDocuments(), []);
  assert.deepEqual(told, ["a", "a", "a", "b"]);
});

test("a clock that is set ahead does not empty the bin, and one that is right again goes on", async () => {
  const start = Date.parse("2026-01-01T00:00:00Z");
  let today = new Date(start);
  const { storage, library } = shelf({ now: () => today });
  const sweepOn = async (/** @type {number} */ day) => {
    today = new Date(start + day * 86_400_000);
    await library.sweep();
    return (await library.list()).bin.length;
  };
  await fill(storage, "a");
  await library.bin("a");
  assert.equal(await sweepOn(40), 1, "before anything is known of the clock");
  await storage.setClock(new Date(start).toISOString());
  for (const day of [40, 41, 42, 43]) assert.equal(await sweepOn(day), 1, `day ${day}, by a clock that is 40 days ahead`);
  assert.equal(await sweepOn(4), 1);
  for (const day of [11, 18, 25, 29]) assert.equal(await sweepOn(day), 1, `day ${day}`);
  assert.equal(await sweepOn(31), 0);
});

test("what cannot be kept ends an import, and what was kept is told", async () => {
  const { storage, library } = shelf();
  let room = 2;
  const full = { ...storage, saveDocument: async (/** @type {Parameters<typeof storage.saveDocument>} */ ...args) => {
    if (room === 0) throw new CodedError("storage-full");
    room -= 1;
    return storage.saveDocument(...args);
  } }; // prettier-ignore
  const lines = ["a", "b", "c", "d"].map((id) => `${JSON.stringify({ ...exampleDocument(), id })}\n`);
  const { stopped, ...report } = await createLibrary({ storage: full, core }).fromFile(new Blob(lines), () => {});
  assert.deepEqual(report, { added: 2, known: 0, copies: 0, damaged: [] });
  assert.equal(/** @type {any} */ (stopped).code, "storage-full");
  assert.equal((await library.list()).kept.length, 2);
});

test("a duplicate has an id and a title of its own, and the history of the first", async () => {
  const { storage, library } = shelf();
  await fill(storage, "a");
  const copy = await library.duplicate("a");
  assert.equal(copy?.title, "a (copy)");
  assert.notEqual(copy?.id, "a");
  assert.deepEqual((await storage.loadDocument(copy?.id ?? ""))?.document.annotations, exampleDocument().annotations);
  assert.equal(await library.duplicate("gone"), null);
});

test("tags are a step of the document that can be undone in it", async () => {
  const { storage, library } = shelf();
  await fill(storage, "a");
  await library.setTags("a", ["trade", "Oslo"]);
  await library.setTags("a", ["trade", "Oslo"]);
  const saved = await storage.loadDocument("a");
  assert.deepEqual(saved?.document.tags, ["trade", "Oslo"]);
  assert.deepEqual(saved?.history.steps.map(({ label }) => label), ["change the article’s tags"]); // prettier-ignore
  assert.deepEqual((await library.list()).kept[0]?.tags, ["trade", "Oslo"]);
  assert.equal(run(saved.document, { type: "setDocumentTags", tags: [] }).document.tags, undefined);
});

test("the whole library goes to one file and comes back; twice it brings nothing new", async () => {
  const { storage, library } = shelf({ now: () => new Date("2026-02-03T04:05:06Z") });
  await fill(storage, "a", "b", "binned");
  await library.bin("binned");
  /** @type {[number, number][]} */
  const steps = [];
  const { file, documents, failed } = await library.toFile((at, all) => steps.push([at, all]));
  assert.deepEqual([documents, failed, steps], [2, 0, [[0, 2], [1, 2]]]); // prettier-ignore
  assert.equal(await storage.getExported(), "2026-02-03T04:05:06.000Z");
  assert.equal((await file.text()).trimEnd().split("\n").length, 3);

  const before = [await storage.loadDocument("a"), await storage.loadDocument("b")];
  globalThis.indexedDB = new IDBFactory();
  const other = shelf();
  const shares = /** @type {number[]} */ ([]);
  assert.deepEqual(await other.library.fromFile(file, (share) => shares.push(share)), { added: 2, known: 0, copies: 0, damaged: [], stopped: null });
  assert.equal(shares.at(-1), 1);
  for (const one of before) assert.deepEqual((await other.storage.loadDocument(one?.document.id ?? ""))?.document, one?.document);
  assert.deepEqual(await other.library.fromFile(file, done), { added: 0, known: 2, copies: 0, damaged: [], stopped: null });
});

test("another state of a document is kept beside the one that is here, once", async () => {
  const { storage, library } = shelf();
  await fill(storage, "a");
  const { file } = await library.toFile(done);
  const saved = await storage.loadDocument("a");
  assert.ok(saved);
  await storage.saveDocument({ ...saved, document: { ...saved.document, title: "changed", modified: "z" } });
  assert.deepEqual(await library.fromFile(file, done), { added: 0, known: 0, copies: 1, damaged: [], stopped: null });
  assert.deepEqual(await library.fromFile(file, done), { added: 0, known: 1, copies: 0, damaged: [], stopped: null });
  assert.deepEqual((await library.list()).kept.map(({ title }) => title), ["changed", "a"]); // prettier-ignore
});

test("a damaged line loses only itself, a core that is gone stops it all", async () => {
  const { storage, library } = shelf();
  await fill(storage, "a", "b");
  const { file } = await library.toFile(done);
  const [head, first, second] = (await file.text()).split("\n");
  globalThis.indexedDB = new IDBFactory();
  const other = shelf();
  const report = await other.library.fromFile(new Blob([[head, first?.slice(0, 50), second].join("\n")]), done);
  assert.deepEqual([report.added, report.damaged.map(({ line }) => line)], [1, [2]]);
  const broken = createLibrary({ storage, core: { ...core, importJson: () => Promise.reject(new CodedError("core-missing")) } });
  await assert.rejects(broken.fromFile(file, done), { code: "core-missing" });
});

test("words are found in the texts, whatever their case", async () => {
  const { storage, library } = shelf();
  await fill(storage, "a");
  assert.deepEqual(await library.findInTexts("HALF its ships"), new Set(["a"]));
  assert.deepEqual(await library.findInTexts("whales"), new Set());
});

test("the whole library goes out in another format as one zip, each article under a name of its own", async () => {
  const { storage, library } = shelf();
  await fill(storage, "a", "b");
  const saved = await storage.loadDocument("a");
  assert.ok(saved);
  await storage.saveDocument({ ...saved, document: { ...saved.document, title: "b" } });
  const { file, documents, failed } = await library.toZip("brat", done);
  assert.deepEqual([documents, failed], [2, 0]);
  const bytes = Buffer.from(await file.arrayBuffer()).toString("latin1");
  for (const name of ["b.txt", "b.ann", "b-2.txt", "b-2.ann"]) assert.ok(bytes.includes(name), name);
  assert.ok(bytes.startsWith("PK"));
});
