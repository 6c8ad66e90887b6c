/**
 * The library: documents in this browser's IndexedDB. A document's text, which never changes, is kept apart from what was
 * found in it, so that a save after each correction writes only that.
 *
 * @module
 */

import { openDB } from "idb";
import { CodedError, codeOf } from "../coded-error.js";
import { userId } from "./annotation.js";
import { EMPTY_HISTORY } from "./history.js";

/** @import {DBSchema, IDBPDatabase} from "idb" */
/** @import {Block, GlossatorDocument, Sentence} from "../types.js" */
/** @import {History} from "./history.js" */

const NAME = "glossator";
const VERSION = 1;

/** The library shows this much of an article that has no title. */
const EXCERPT = 160;

/**
 * @typedef {{entities: number, claims: number, notes: number}} Counts
 * @typedef {{id: string, title: string, modified: string, excerpt: string, counts: Counts}} Summary
 *
 * @typedef {{id: string, text: string, blocks: Block[], words: Uint32Array, sentences?: Sentence[]}} StoredText
 *   `sentences` stood here before they could change
 * @typedef {Omit<GlossatorDocument, "text"|"blocks"|"sentences"> & {sentences?: Sentence[]}} Findings
 * @typedef {{id: string, revision: string, document: Findings}} StoredDocument
 *
 * @typedef {DBSchema & {
 *   texts: {key: string, value: StoredText},
 *   documents: {key: string, value: StoredDocument},
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
 * @property {(saved: ToSave, options?: {urgent?: boolean}) => Promise<string>} saveDocument
 *   Keeps a document; gives its new revision. `revision` is the one that it was read at, null for a document that is new
 *   here; when another tab has saved since, rejects with code "changed-elsewhere" and writes nothing. An urgent save asks
 *   for everything before this turn of the event loop ends, as a page that is left must, and can't look what is there.
 * @property {(id: string) => Promise<Saved | null>} loadDocument
 * @property {() => Promise<Summary[]>} listDocuments  The latest first.
 * @property {(id: string) => Promise<void>} removeDocument
 * @property {(id: string, scroll: number) => Promise<void>} saveScroll
 * @property {() => Promise<string | null>} getLastOpenId  The document that a reload of this tab brings back.
 * @property {(id: string | null) => Promise<void>} setLastOpenId
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
      throw coded(error);
    }
  }

  return {
    saveDocument: (saved, { urgent = false } = {}) => within((db) => save(db, saved, urgent)),
    loadDocument: (id) => within((db) => load(db, id)),
    listDocuments: () => within(async (db) => (await db.getAllFromIndex("summaries", "modified")).reverse()),
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
    persist: () => within(askToPersist),
  };
}

/**
 * @param {string} name
 * @param {() => void} onClose
 */
function open(name, onClose) {
  return openDB(name, VERSION, {
    /** @param {IDBPDatabase<Schema>} db */
    upgrade(db) {
      for (const store of /** @type {const} */ (["texts", "documents", "histories", "scrolls"])) {
        db.createObjectStore(store, { keyPath: "id" });
      }
      db.createObjectStore("summaries", { keyPath: "id" }).createIndex("modified", "modified");
      db.createObjectStore("settings");
    },
    // A newer version of the page, in another tab, waits for this one to let go.
    blocking(_current, _blocked, event) {
      /** @type {IDBDatabase} */ (event.target).close();
      onClose();
    },
    terminated: onClose,
  });
}

/**
 * @param {IDBPDatabase<Schema>} db
 * @param {ToSave} saved
 * @param {boolean} urgent
 */
async function save(db, { document, words, history, scroll, revision }, urgent) {
  const { text, blocks, ...findings } = document;
  const { id } = document;
  const tx = db.transaction(["texts", "documents", "summaries", "histories", "scrolls"], "readwrite");
  if (!urgent) {
    const stored = await tx.objectStore("documents").get(id);
    if ((stored?.revision ?? null) !== revision) {
      tx.abort();
      await tx.done.catch(() => {});
      throw new CodedError("changed-elsewhere");
    }
  }
  const next = userId();
  const writes = [
    tx.objectStore("documents").put({ id, revision: next, document: findings }),
    tx.objectStore("summaries").put(summaryOf(document)),
    tx.objectStore("histories").put({ id, ...history }),
    // An urgent save cannot see whether another tab has deleted the document, its text with it.
    (revision === null || urgent) && tx.objectStore("texts").put({ id, text, blocks, words }),
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
 * @param {string} id
 */
async function remove(db, id) {
  const stores = /** @type {const} */ (["texts", "documents", "summaries", "histories", "scrolls"]);
  const tx = db.transaction(stores, "readwrite");
  await Promise.all([...stores.map((store) => tx.objectStore(store).delete(id)), tx.done]);
}

/**
 * @param {GlossatorDocument} document
 * @returns {Summary}
 */
function summaryOf({ id, title, modified, text, annotations }) {
  const excerpt = text.slice(0, 4 * EXCERPT).replace(/\s+/g, " ").trim().slice(0, EXCERPT);
  const counts = { entities: 0, claims: 0, notes: 0 };
  for (const { kind, status } of annotations) {
    if (status === "rejected") continue;
    if (kind === "entity") counts.entities += 1;
    else if (kind === "claim") counts.claims += 1;
    else if (kind === "note") counts.notes += 1;
  }
  return { id, title, modified, excerpt, counts };
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

/** @param {unknown} error */
function coded(error) {
  if (codeOf(error) !== undefined && error instanceof CodedError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  const options = { cause: error };
  if (name === "QuotaExceededError") return new CodedError("storage-full", "", options);
  // Firefox answers InvalidStateError where cookies are forbidden; without IndexedDB at all it is a ReferenceError.
  if (["SecurityError", "InvalidStateError", "ReferenceError", "NotAllowedError"].includes(name)) {
    return new CodedError("storage-blocked", "", options);
  }
  return new CodedError("storage-failed", "", options);
}
