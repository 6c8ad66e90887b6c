/**
 * The library: documents in this browser's IndexedDB. A document's text, which seldom changes, is kept apart from what was
 * found in it, so that a save after each correction writes only that.
 *
 * @module
 */

import { openDB } from "idb";
import { CodedError } from "../errors/coded-error.js";
import { userId } from "../document/annotation.js";
import { EMPTY_HISTORY } from "../document/history.js";
import { storageError } from "./storage-error.js";
import { summaryOf } from "../document/summary.js";

/** @import {DBSchema, IDBPDatabase} from "idb" */
/** @import {Block, GlossatorDocument, Sentence} from "../document/types.js" */
/** @import {History} from "../document/history.js" */
/** @import {Summary} from "../document/summary.js" */

const NAME = "glossator";
/** From 2 on a document is known by its revision without being read. */
const VERSION = 2;

/**
 * @typedef {{id: string, text: string, blocks: Block[], words: Uint32Array, sentences?: Sentence[]}} StoredText
 *   `sentences` stood here before they could change
 * @typedef {Omit<GlossatorDocument, "text"|"blocks"|"sentences"> & {sentences?: Sentence[]}} Findings
 * @typedef {{id: string, revision: string, document: Findings}} StoredDocument
 *
 * @typedef {DBSchema & {
 *   texts: {key: string, value: StoredText},
 *   documents: {key: string, value: StoredDocument, indexes: {revision: string}},
 *   summaries: {key: string, value: Summary, indexes: {modified: string}},
 *   histories: {key: string, value: History & {id: string}},
 *   scrolls: {key: string, value: {id: string, scroll: number}},
 *   settings: {key: string, value: unknown},
 * }} Schema
 */

/**
 * What is kept of an open document. `scroll` is the offset in the text of the line at the top of the view; `revision` is
 * another after each save.
 *
 * @typedef {{document: GlossatorDocument, words: Uint32Array, history: History, scroll: number, revision: string}} Saved
 * @typedef {Omit<Saved, "scroll"|"revision"> & {revision: string | null, scroll?: number}} ToSave
 */

/**
 * @typedef {object} Storage
 * @property {(saved: ToSave, options?: {urgent?: boolean, edited?: boolean}) => Promise<string>} saveDocument
 *   Keeps a document; gives its new revision. `revision` is the one that it was read at, null for a document that is new
 *   here; when another tab has saved since, rejects with code "changed-elsewhere", when it is no longer there with
 *   "storage-wiped", and writes nothing. An urgent save asks for everything before this turn of the event loop ends, as a
 *   page that is left must, and can't look what is there. `edited`: its text is another than at that revision.
 * @property {(id: string) => Promise<Saved | null>} loadDocument
 * @property {(id: string) => Promise<boolean>} holdsDocument
 * @property {() => Promise<Summary[]>} listDocuments  The latest first, what is in the bin too.
 * @property {(sought: string) => Promise<Set<string>>} findInTexts  The documents whose text holds the words, whatever their case.
 * @property {(id: string, deleted: string | null) => Promise<void>} binDocument  Puts it into the bin at that time; null
 *   takes it out.
 * @property {(id: string) => Promise<void>} removeDocument  For good.
 * @property {(id: string, scroll: number) => Promise<void>} saveScroll
 * @property {() => Promise<string | null>} getLastOpenId  The document that a reload of this tab brings back.
 * @property {(id: string | null) => Promise<void>} setLastOpenId
 * @property {() => Promise<string | null>} getExported  When the whole library was last written to a file.
 * @property {(when: string) => Promise<void>} setExported
 * @property {() => Promise<void>} persist  Asks the browser, once, to keep what is stored when space runs low.
 */

/**
 * Every method rejects with code "storage-full", "storage-blocked" (the browser forbids it) or "storage-failed".
 *
 * @param {{name?: string, tab?: Pick<globalThis.Storage, "getItem"|"setItem"> | null}} [options]  `tab`: what lives as long as the tab
 * @returns {Storage}
 */
export function createStorage({ name = NAME, tab = sessionOfTab() } = {}) {
  /** @type {Promise<IDBPDatabase<Schema>> | null} */
  let opening = null;

  function database() {
    opening ??= open(name, () => (opening = null));
    // A failure to open is tried again at the next call: the person may have mended it.
    opening.catch(() => (opening = null));
    return opening;
  }

  /**
   * @template T
   * @param {(db: IDBPDatabase<Schema>) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function within(work) {
    try {
      return await work(await database());
    } catch (error) {
      throw storageError(error);
    }
  }

  return {
    saveDocument: (saved, { urgent = false, edited = false } = {}) => within((db) => save(db, saved, urgent, edited)),
    loadDocument: (id) => within((db) => load(db, id)),
    listDocuments: () => within(async (db) => (await db.getAllFromIndex("summaries", "modified")).reverse()),
    holdsDocument: (id) => within(async (db) => (await db.count("documents", id)) > 0),
    findInTexts: (sought) => within((db) => findInTexts(db, sought)),
    binDocument: (id, deleted) => within((db) => bin(db, id, deleted)),
    removeDocument: (id) => within((db) => remove(db, id)),
    saveScroll: (id, scroll) => within((db) => saveScroll(db, id, scroll)),
    getLastOpenId: () =>
      within(async (db) => {
        // Two tabs may have two documents open: each remembers its own, a new tab gets the last of all.
        const own = tab?.getItem(NAME) ?? null;
        const id = own ?? (await db.get("settings", "lastOpenId"));
        return typeof id === "string" && id !== "" ? id : null;
      }),
    setLastOpenId: (id) =>
      within(async (db) => {
        tab?.setItem(NAME, id ?? "");
        await db.put("settings", id, "lastOpenId");
      }),
    getExported: () =>
      within(async (db) => {
        const when = await db.get("settings", "exported");
        return typeof when === "string" ? when : null;
      }),
    setExported: (when) => within(async (db) => void (await db.put("settings", when, "exported"))),
    persist: () => within(askToPersist),
  };
}

/**
 * @param {string} name
 * @param {() => void} onClose
 */
function open(name, onClose) {
  return openDB(name, VERSION, /** @type {import("idb").OpenDBCallbacks<Schema>} */ ({
    upgrade(db, from, _to, tx) {
      if (from < 1) {
        for (const store of /** @type {const} */ (["texts", "documents", "histories", "scrolls"])) {
          db.createObjectStore(store, { keyPath: "id" });
        }
        db.createObjectStore("summaries", { keyPath: "id" }).createIndex("modified", "modified");
        db.createObjectStore("settings");
      }
      if (from < 2) tx.objectStore("documents").createIndex("revision", "revision");
    },
    // A newer version of the page, in another tab, waits for this one to let go.
    blocking(_current, _blocked, event) {
      /** @type {IDBDatabase} */ (event.target).close();
      onClose();
    },
    terminated: onClose,
  }));
}

/**
 * @param {IDBPDatabase<Schema>} db
 * @param {ToSave} saved
 * @param {boolean} urgent
 * @param {boolean} edited
 */
async function save(db, { document, words, history, scroll, revision }, urgent, edited) {
  const { text, blocks, ...findings } = document;
  const { id } = document;
  const tx = db.transaction(["texts", "documents", "summaries", "histories", "scrolls"], "readwrite");
  if (!urgent) {
    // By keys alone: to read a long document takes longer than a frame.
    const stored = tx.objectStore("documents");
    const [held, current] = await Promise.all([stored.getKey(id), revision === null ? undefined : stored.index("revision").getKey(revision)]);
    if (revision === null ? held !== undefined : current !== id) {
      tx.abort();
      await tx.done.catch(() => {});
      throw new CodedError(held === undefined ? "storage-wiped" : "changed-elsewhere");
    }
  }
  const next = userId();
  const writes = [
    tx.objectStore("documents").put({ id, revision: next, document: findings }),
    tx.objectStore("summaries").put(summaryOf(document)),
    tx.objectStore("histories").put({ id, ...history }),
    // An urgent save cannot see whether another tab has deleted the document, its text with it.
    (revision === null || urgent || edited) && tx.objectStore("texts").put({ id, text, blocks, words }),
    scroll !== undefined && tx.objectStore("scrolls").put({ id, scroll }),
  ];
  // Without this the browser drops what a page asked for in its last moment.
  tx.commit();
  await Promise.all([...writes, tx.done]);
  return next;
}

/**
 * @param {IDBPDatabase<Schema>} db
 * @param {string} id
 * @param {number} scroll
 */
async function saveScroll(db, id, scroll) {
  const tx = db.transaction("scrolls", "readwrite");
  const write = tx.store.put({ id, scroll });
  tx.commit();
  await Promise.all([write, tx.done]);
}

/**
 * @param {IDBPDatabase<Schema>} db
 * @param {string} id
 * @returns {Promise<Saved | null>}
 */
async function load(db, id) {
  const tx = db.transaction(["texts", "documents", "histories", "scrolls"]);
  const [text, stored, history, place] = await Promise.all([
    tx.objectStore("texts").get(id),
    tx.objectStore("documents").get(id),
    tx.objectStore("histories").get(id),
    tx.objectStore("scrolls").get(id),
  ]);
  if (text === undefined || stored === undefined) return null;
  const { words, text: article, blocks } = text;
  const sentences = stored.document.sentences ?? text.sentences ?? [];
  const { undo, redo } = history ?? EMPTY_HISTORY;
  return {
    document: { ...stored.document, text: article, blocks, sentences },
    words,
    history: { undo, redo },
    scroll: place?.scroll ?? 0,
    revision: stored.revision,
  };
}

/**
 * @param {IDBPDatabase<Schema>} db
 * @param {string} sought
 */
async function findInTexts(db, sought) {
  const words = sought.toLowerCase();
  /** @type {Set<string>} */
  const found = new Set();
  // One at a time: all the texts of a large library at once might not fit.
  for (let cursor = await db.transaction("texts").store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (cursor.value.text.toLowerCase().includes(words)) found.add(cursor.value.id);
  }
  return found;
}

/**
 * @param {IDBPDatabase<Schema>} db
 * @param {string} id
 * @param {string | null} deleted
 */
async function bin(db, id, deleted) {
  const tx = db.transaction("summaries", "readwrite");
  const summary = await tx.store.get(id);
  if (summary !== undefined) {
    const { deleted: _before, ...rest } = summary;
    await tx.store.put(deleted === null ? rest : { ...rest, deleted });
  }
  await tx.done;
}

/**
 * @param {IDBPDatabase<Schema>} db
 * @param {string} id
 */
async function remove(db, id) {
  const stores = /** @type {const} */ (["texts", "documents", "summaries", "histories", "scrolls"]);
  const tx = db.transaction(stores, "readwrite");
  await Promise.all([...stores.map((store) => tx.objectStore(store).delete(id)), tx.done]);
}

/** @param {IDBPDatabase<Schema>} db */
async function askToPersist(db) {
  // Firefox asks the person, so it is asked once, and never again.
  if (await db.get("settings", "persistAsked")) return;
  await db.put("settings", true, "persistAsked");
  const manager = globalThis.navigator?.storage;
  if (manager?.persist && !(await manager.persisted())) await manager.persist();
}

/** @returns {globalThis.Storage | null} */
function sessionOfTab() {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    // Reading the property throws where the browser blocks storage.
    return null;
  }
}

