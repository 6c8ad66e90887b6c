import assert from "node:assert/strict";
import { test } from "node:test";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { codeOf } from "../errors/coded-error.js";
import { run } from "../document/commands.js";
import { exampleDocument } from "../document/document.fixture.js";
import { EMPTY_HISTORY, record } from "../document/history.js";
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
