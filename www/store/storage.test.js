import assert from "node:assert/strict";
import { test } from "node:test";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { codeOf } from "../errors/coded-error.js";
import { run } from "../document/commands.js";
import { exampleDocument } from "../document/document.fixture.js";
import { acceptedDocument } from "../document/edits.fixture.js";
import { EMPTY_HISTORY, record, travel } from "../document/history.js";
import { applyPatch } from "../document/patch.js";
import { oldLibrary } from "./old-history.fixture.js";
import { createStorage } from "./storage.js";

/** What sessionStorage is: strings, as long as the tab lives. */
function tabMemory() {
  /** @type {Map<string, string>} */
  const items = new Map();
  return {
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value),
  };
}

/** A library of its own, empty. */
function fresh(tab = tabMemory()) {
  globalThis.indexedDB = new IDBFactory();
  return createStorage({ tab });
}

const words = new Uint32Array([0, 4, 5, 9]);

/** @param {string} code */
const withCode = (code) => (/** @type {unknown} */ error) => codeOf(error) === code;

test("what is saved comes back bit for bit", async () => {
  const storage = fresh();
  const start = exampleDocument();
  const { document, inverse, label, ids } = run(start, { type: "retype", ids: ["m2"], entityType: "ORG" });
  assert.ok(inverse);
  const history = record(EMPTY_HISTORY, { label, patch: inverse, ids });
  const revision = await storage.saveDocument({ document, words, history, scroll: 17, revision: null });
  assert.deepEqual(await storage.loadDocument("d1"), { document, words, history, scroll: 17, revision });
  assert.equal(await storage.loadDocument("another"), null);
});

test("what a second reading says of the sentences is kept", async () => {
  const storage = fresh();
  const document = exampleDocument();
  const saved = { document, words, history: EMPTY_HISTORY };
  const revision = await storage.saveDocument({ ...saved, revision: null });
  const sentences = document.sentences.map((sentence) => ({ ...sentence, checkworthiness: 0.9 }));
  const again = run(document, { type: "reread", fresh: { ...document, sentences } }).document;
  await storage.saveDocument({ ...saved, document: again, revision });
  assert.deepEqual((await storage.loadDocument("d1"))?.document, again);
});

test("a document that was saved with its sentences beside the text is read", async () => {
  const storage = fresh();
  const document = exampleDocument();
  await storage.saveDocument({ document, words, history: EMPTY_HISTORY, revision: null });
  const db = await openDB("glossator");
  const { sentences, ...findings } = (await db.get("documents", "d1")).document;
  await db.put("documents", { ...(await db.get("documents", "d1")), document: findings });
  await db.put("texts", { ...(await db.get("texts", "d1")), sentences });
  db.close();
  assert.deepEqual((await storage.loadDocument("d1"))?.document, document);
});

test("a later save needs the revision of the one before, and writes nothing without it", async () => {
  const storage = fresh();
  const document = exampleDocument();
  const saved = { document, words, history: EMPTY_HISTORY };
  const first = await storage.saveDocument({ ...saved, revision: null });
  const second = await storage.saveDocument({ ...saved, document: { ...document, title: "second" }, revision: first });
  for (const revision of [first, null]) {
    const late = storage.saveDocument({ ...saved, document: { ...document, title: "late" }, revision });
    await assert.rejects(late, withCode("changed-elsewhere"));
  }
  const loaded = await storage.loadDocument("d1");
  assert.equal(loaded?.document.title, "second");
  assert.equal(loaded?.revision, second);
  assert.equal((await storage.listDocuments()).length, 1);
});

test("an urgent save asks for everything at once", async (t) => {
  const storage = fresh();
  await storage.listDocuments();
  let commits = 0;
  const { commit } = IDBTransaction.prototype;
  t.mock.method(IDBTransaction.prototype, "commit", function (/** @type {any} */ ...args) {
    commits += 1;
    // @ts-expect-error -- the mock's `this` is the transaction
    return commit.apply(this, args);
  });
  const done = storage.saveDocument({ document: exampleDocument(), words, history: EMPTY_HISTORY, revision: null }, { urgent: true });
  // Microtasks are the last that a page which is left gets to run.
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
  assert.equal(commits, 1);
  assert.equal((await storage.loadDocument("d1"))?.revision, await done);
});

test("an urgent save of what another tab has deleted keeps it whole", async () => {
  const storage = fresh();
  const document = exampleDocument();
  const saved = { document, words, history: EMPTY_HISTORY };
  const revision = await storage.saveDocument({ ...saved, revision: null });
  await storage.removeDocument("d1");
  await storage.saveDocument({ ...saved, revision }, { urgent: true });
  assert.deepEqual((await storage.loadDocument("d1"))?.document, document);
});

test("the library lists the latest first, with what each holds", async () => {
  const storage = fresh();
  const base = exampleDocument();
  const { document } = run(base, { type: "reject", ids: ["m1", "c1"] }, "2026-03-01T00:00:00.000Z");
  await storage.saveDocument({ document, words, history: EMPTY_HISTORY, revision: null });
  const older = { ...base, id: "d0", title: "", modified: "2025-01-01T00:00:00.000Z" };
  await storage.saveDocument({ document: older, words, history: EMPTY_HISTORY, revision: null });
  const [first, second] = await storage.listDocuments();
  assert.equal(first?.id, "d1");
  assert.deepEqual(first?.counts, { entities: 6, claims: 1, notes: 0 });
  assert.ok(second?.excerpt.startsWith("Mara Lind flew to Lisbon"));
  await storage.removeDocument("d1");
  assert.deepEqual((await storage.listDocuments()).map(({ id }) => id), ["d0"]); // prettier-ignore
  assert.equal(await storage.loadDocument("d1"), null);
});

test("each tab remembers its own document, a new tab the last of all", async () => {
  const one = tabMemory();
  const storage = fresh(one);
  assert.equal(await storage.getLastOpenId(), null);
  await storage.setLastOpenId("a");
  const other = createStorage({ tab: tabMemory() });
  assert.equal(await other.getLastOpenId(), "a");
  await other.setLastOpenId("b");
  assert.equal(await storage.getLastOpenId(), "a");
  await storage.setLastOpenId(null);
  assert.equal(await createStorage({ tab: one }).getLastOpenId(), null, "this tab was left empty");
});

test("a place is saved alone", async () => {
  const storage = fresh();
  const revision = await storage.saveDocument({ document: exampleDocument(), words, history: EMPTY_HISTORY, revision: null });
  await storage.saveScroll("d1", 40);
  const loaded = await storage.loadDocument("d1");
  assert.equal(loaded?.scroll, 40);
  assert.equal(loaded?.revision, revision);
});

test("a full store, a forbidden one and a missing one have codes of their own", async (t) => {
  const storage = fresh();
  const saved = { document: exampleDocument(), words, history: EMPTY_HISTORY, revision: null };
  await storage.listDocuments();
  t.mock.method(IDBObjectStore.prototype, "put", () => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  await assert.rejects(storage.saveDocument(saved), withCode("storage-full"));
  t.mock.restoreAll();
  assert.equal(await storage.loadDocument("d1"), null, "half a document is none");
  await storage.saveDocument(saved);

  globalThis.indexedDB = /** @type {any} */ ({
    open() {
      throw new DOMException("insecure", "SecurityError");
    },
  });
  await assert.rejects(createStorage({ tab: null }).listDocuments(), withCode("storage-blocked"));
  Reflect.deleteProperty(globalThis, "indexedDB");
  await assert.rejects(createStorage({ tab: null }).listDocuments(), withCode("storage-blocked"));
});

test("the browser is asked once to keep what is stored", async (t) => {
  const storage = fresh();
  let asked = 0;
  const manager = { persisted: async () => false, persist: async () => (asked += 1) > 0 };
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { storage: manager } });
  t.after(() => before && Object.defineProperty(globalThis, "navigator", before));
  await storage.persist();
  await storage.persist();
  await createStorage({ tab: null }).persist();
  assert.equal(asked, 1);
});

test("a library of before documents were known by their revisions goes on", async () => {
  const storage = fresh();
  const old = await openDB("glossator", 1, {
    upgrade(db) {
      for (const store of ["texts", "documents", "histories", "scrolls"]) db.createObjectStore(store, { keyPath: "id" });
      db.createObjectStore("summaries", { keyPath: "id" }).createIndex("modified", "modified");
      db.createObjectStore("settings");
    },
  });
  const document = exampleDocument();
  const { text, blocks, ...findings } = document;
  await old.put("texts", { id: document.id, text, blocks, words });
  await old.put("documents", { id: document.id, revision: "first", document: findings });
  old.close();
  assert.equal((await storage.loadDocument(document.id))?.document.text, text);
  const saved = { document, words, history: EMPTY_HISTORY };
  await assert.rejects(storage.saveDocument({ ...saved, revision: "another" }), withCode("changed-elsewhere"));
  const next = await storage.saveDocument({ ...saved, revision: "first" });
  assert.equal((await storage.loadDocument(document.id))?.revision, next);
});

/** A library as version 2 of it was, with one document in it. @param {any} saved */
async function libraryOfVersion2({ document, history, words }) {
  const db = await openDB("glossator", 2, {
    upgrade(fresh) {
      for (const store of ["texts", "histories", "scrolls"]) fresh.createObjectStore(store, { keyPath: "id" });
      fresh.createObjectStore("documents", { keyPath: "id" }).createIndex("revision", "revision");
      fresh.createObjectStore("summaries", { keyPath: "id" }).createIndex("modified", "modified");
      fresh.createObjectStore("settings");
    },
  });
  const { text, blocks, ...findings } = document;
  await db.put("texts", { id: document.id, text, blocks, words });
  await db.put("documents", { id: document.id, revision: "first", document: findings });
  await db.put("histories", { id: document.id, ...history });
  await db.put("scrolls", { id: document.id, scroll: 12 });
  db.close();
}

/**
 * All the steps of a history taken one way.
 *
 * @param {import("./storage.js").Saved} saved
 * @param {"undo" | "redo"} way
 */
function takenThrough({ document, words, history }, way) {
  const labels = [];
  for (let next = travel(history, way); next !== null; next = travel(history, way)) {
    document = applyPatch(document, next.patch);
    words = next.words ?? words;
    history = next.history;
    labels.push(next.step.label);
  }
  return { document, words, labels };
}

test("a history that was kept in one piece loses no step, in either direction, before it is saved again and after", async () => {
  const storage = fresh();
  const old = oldLibrary();
  await libraryOfVersion2(old);
  const loaded = await storage.loadDocument("d1");
  assert.ok(loaded);
  assert.deepEqual([loaded.document, loaded.words, loaded.scroll, loaded.revision], [old.document, old.words, 12, "first"]);
  for (const saved of [loaded, await savedAgain(storage, loaded)]) {
    assert.deepEqual(saved.history.steps.length, 9);
    const undone = takenThrough(saved, "undo");
    assert.deepEqual(undone.document, acceptedDocument());
    assert.deepEqual(undone.words, words);
    assert.deepEqual(undone.labels, old.history.undo.map((/** @type {any} */ { label }) => label).reverse()); // prettier-ignore
    const redone = takenThrough(saved, "redo");
    assert.deepEqual(redone.document, old.end);
    assert.deepEqual(redone.labels, old.history.redo.map((/** @type {any} */ { label }) => label).reverse()); // prettier-ignore
  }
  assert.deepEqual(await contents("histories"), [], "it is kept once");
});

/** @param {ReturnType<typeof createStorage>} storage @param {import("./storage.js").Saved} saved */
async function savedAgain(storage, saved) {
  await storage.saveDocument(saved);
  const again = await createStorage({ tab: null }).loadDocument(saved.document.id);
  assert.ok(again);
  return again;
}

/** @param {string} store */
async function contents(store) {
  const db = await openDB("glossator");
  const all = await db.getAll(store);
  db.close();
  return all;
}

/** A document that is worked on and saved, as the workspace does it. @param {ReturnType<typeof createStorage>} storage */
function worker(storage) {
  /** @type {import("./storage.js").ToSave} */
  let saved = { document: exampleDocument(), words, history: EMPTY_HISTORY, revision: null };
  return {
    get saved() {
      return saved;
    },
    /** @param {string} title */
    title(title) {
      const { document, inverse: patch, label, ids } = run(saved.document, { type: "setTitle", title });
      if (patch !== null) saved = { ...saved, document, history: record(saved.history, { label, ids, patch }) };
    },
    /** @param {"undo" | "redo"} way */
    travel(way) {
      const next = travel(saved.history, way);
      if (next !== null) saved = { ...saved, document: applyPatch(saved.document, next.patch), history: next.history };
    },
    /** @param {{urgent?: boolean}} [options] */
    async save(options) {
      saved = { ...saved, revision: await storage.saveDocument(saved, options) };
    },
    /** What another visit finds. */
    async kept() {
      const { scroll: _scroll, ...kept } = (await createStorage({ tab: null }).loadDocument("d1")) ?? { scroll: 0 };
      return kept;
    },
  };
}

test("a save writes the steps that are new, and the findings now and then", async (t) => {
  const storage = fresh();
  const work = worker(storage);
  await work.save();
  /** @type {string[]} */
  let written = [];
  const { put } = IDBObjectStore.prototype;
  t.mock.method(IDBObjectStore.prototype, "put", function (/** @type {any} */ ...args) {
    // @ts-expect-error -- the mock's `this` is the store
    written.push(this.name);
    // @ts-expect-error -- the same
    return put.apply(this, args);
  });
  let findings = 0;
  for (let i = 1; i <= 200; i += 1) {
    written = [];
    work.title(`title ${i}`);
    await work.save();
    if (written.includes("documents")) findings += 1;
    assert.deepEqual(written.filter((store) => store !== "documents"), ["heads", "summaries", "steps"]); // prettier-ignore
    if (i % 50 === 0) assert.deepEqual(await work.kept(), work.saved);
  }
  assert.ok(findings >= 2 && findings <= 4, `${findings} times in 200 steps`);
  for (let i = 0; i < 90; i += 1) {
    written = [];
    work.travel("undo");
    await work.save();
    assert.ok(!written.includes("steps"), "a step is written once");
  }
  assert.deepEqual(await work.kept(), work.saved);
  work.title("another way");
  await work.save();
  assert.deepEqual(await work.kept(), work.saved);
  assert.equal((await contents("steps")).length, 111, "what was taken back before is gone");
});

test("any way through a history is kept, saved at any time, urgently or not, and by a tab that knows nothing of the save before", async () => {
  let seed = 7;
  const pick = (/** @type {number} */ below) => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % below;
  const storage = fresh();
  const work = worker(storage);
  await work.save();
  for (let i = 0; i < 150; i += 1) {
    const what = pick(10);
    if (what < 4) work.title(`title ${i}`);
    else if (what < 6) for (let n = pick(80); n > 0; n -= 1) work.title(`title ${i} ${n}`);
    else if (what < 8) for (let n = pick(100); n > 0; n -= 1) work.travel("undo");
    else for (let n = pick(100); n > 0; n -= 1) work.travel("redo");
    if (pick(3) === 0) continue;
    // Another document in between, as when the library is written to a file.
    if (pick(5) === 0) await storage.loadDocument("another");
    await work.save({ urgent: pick(8) === 0 });
    if (pick(4) === 0) assert.deepEqual(await work.kept(), work.saved, `step ${i}`);
  }
  await work.save();
  assert.deepEqual(await work.kept(), work.saved);
});

test("no more steps are kept than the history has", async () => {
  const storage = fresh();
  const work = worker(storage);
  for (let i = 0; i < 1010; i += 1) {
    work.title(`title ${i}`);
    if (i % 40 === 0) await work.save();
  }
  await work.save();
  assert.equal((await contents("steps")).length, 1000);
  assert.deepEqual(await work.kept(), work.saved);
  await storage.removeDocument("d1");
  for (const store of ["steps", "heads", "documents", "texts", "summaries"]) assert.deepEqual(await contents(store), [], store);
});

test("a save that finds no room leaves what was kept, and the next one writes what it lacked", async (t) => {
  const storage = fresh();
  const work = worker(storage);
  work.title("kept");
  await work.save();
  const before = await work.kept();
  t.mock.method(IDBObjectStore.prototype, "put", () => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  work.title("no room");
  await assert.rejects(work.save(), withCode("storage-full"));
  work.title("nor for this");
  await assert.rejects(work.save(), withCode("storage-full"));
  t.mock.restoreAll();
  assert.deepEqual(await work.kept(), before);
  await work.save();
  assert.deepEqual(await work.kept(), work.saved);
});

test("what changed beside the history is kept too", async () => {
  const storage = fresh();
  const work = worker(storage);
  work.title("one");
  await work.save();
  await storage.saveDocument({ ...work.saved, document: { ...work.saved.document, title: "beside" } });
  assert.equal((await createStorage({ tab: null }).loadDocument("d1"))?.document.title, "beside");
});

test("of two tabs that work on one document the later save is refused, and takes nothing from the first", async () => {
  const one = fresh();
  const work = worker(one);
  work.title("both");
  await work.save();
  const two = createStorage({ tab: null });
  const there = await two.loadDocument("d1");
  assert.ok(there);
  work.title("one");
  work.title("one more");
  await work.save();
  const { document, inverse: patch, label, ids } = run(there.document, { type: "setTitle", title: "two" });
  assert.ok(patch);
  const late = { ...there, document, history: record(there.history, { label, ids, patch }) };
  await assert.rejects(two.saveDocument(late), withCode("changed-elsewhere"));
  assert.deepEqual(await work.kept(), work.saved);
  await two.saveDocument({ ...late, document: { ...document, id: "copy" }, revision: null });
  const copy = await one.loadDocument("copy");
  assert.deepEqual([copy?.document.title, copy?.history.steps.length], ["two", 2]);
  assert.deepEqual(await work.kept(), work.saved);
});
