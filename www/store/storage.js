/**
 * The library: documents in this browser's IndexedDB. A save writes what has changed: the new steps of the history, and the
 * document's position in it. The findings themselves are written now and then, the text only when it has changed.
 *
 * @module
 */

import { CodedError } from "../errors/coded-error.js";
import { userId } from "../document/annotation.js";
import { applyPatch, reversed } from "../document/patch.js";
import { summaryFrom, summaryOf } from "../document/summary.js";
import { withFields } from "../document/with-fields.js";
import { NAME, PARTS, open, stepsFrom, storageError } from "./database.js";
import { historyOfOld } from "./old-history.js";

/** @import {IDBPDatabase} from "idb" */
/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {History, Step} from "../document/history.js" */
/** @import {Schema} from "./database.js" */
/** @import {Draft} from "./drafts.js" */

/** What begins the name of the setting that holds a draft. */
const DRAFT = "draft ";
const drafts = () => IDBKeyRange.bound(DRAFT, `${DRAFT}\uFFFF`);

/** After so many steps the findings are written again: that many are taken anew when the document is opened. */
const STEPS_APART = 64;

/**
 * What is kept of an open document. `scroll` is the offset in the text of the line at the top of the view; `revision` is
 * another after each save.
 *
 * @typedef {{document: GlossatorDocument, words: Uint32Array, history: History, scroll: number, revision: string}} Saved
 * @typedef {Omit<Saved, "scroll"|"revision"> & {revision: string | null, scroll?: number}} ToSave
 *
 * What this tab knows to be kept of a document, and of which step its findings are.
 *
 * @typedef {Pick<Saved, "document" | "history" | "revision"> & {base: number}} Known
 */

/**
 * Every method rejects with code "storage-full", "storage-blocked" (the browser forbids it) or "storage-failed".
 *
 * @param {{tab?: Pick<globalThis.Storage, "getItem"|"setItem"> | null}} [options]  `tab`: what lives as long as the tab
 */
export function createStorage({ tab = sessionOfTab() } = {}) {
  /** @type {Promise<IDBPDatabase<Schema>> | null} */
  let opening = null;
  /** Of the document that was read or written last. @type {Known | null} */
  let known = null;

  /**
   * @template T
   * @param {(db: IDBPDatabase<Schema>) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function within(work) {
    try {
      opening ??= open(() => (opening = null));
      // A failure to open is tried again at the next call: the person may have mended it.
      opening.catch(() => (opening = null));
      return await work(await opening);
    } catch (error) {
      throw storageError(error);
    }
  }

  return {
    /**
     * Keeps a document; gives its new revision. `revision` is the one that it was read at, null for a document that is new
     * here; when another tab has saved since, rejects with code "changed-elsewhere", when it is no longer there with
     * "storage-wiped", and writes nothing. An urgent save asks for everything before this turn of the event loop ends, as a
     * page that is left must, and can't look what is there. `edited`: its text is another than at that revision.
     *
     * @param {ToSave} saved
     * @param {{urgent?: boolean, edited?: boolean}} [options]
     */
    saveDocument: (saved, { urgent = false, edited = false } = {}) =>
      within(async (db) => {
        const { document, history } = saved;
        const before = !urgent && known?.document.id === document.id && known.revision === saved.revision ? known : null;
        const kept = await save(db, saved, before, urgent, edited);
        known = { document, history, ...kept };
        return kept.revision;
      }),
    /** @param {string} id @returns {Promise<Saved | null>} */
    loadDocument: (id) =>
      within(async (db) => {
        const loaded = await load(db, id);
        if (loaded === null) return null;
        const { base, ...saved } = loaded;
        known = base === null ? null : { document: saved.document, history: saved.history, revision: saved.revision, base };
        return saved;
      }),
    /** @param {string} id */
    holdsDocument: (id) => within(async (db) => (await db.count("heads", id)) > 0),
    /** The latest first, what is in the bin too. */
    listDocuments: () => within(async (db) => (await db.getAllFromIndex("summaries", "modified")).reverse().map(summaryFrom)),
    /** The documents whose text holds the words, whatever their case. @param {string} sought */
    findInTexts: (sought) => within((db) => findInTexts(db, sought)),
    /** Puts it into the bin at that time; null takes it out. @param {string} id @param {string | null} deleted */
    binDocument: (id, deleted) => within((db) => bin(db, id, deleted)),
    /** For good. @param {string} id */
    removeDocument: (id) =>
      within(async (db) => {
        const tx = db.transaction(PARTS, "readwrite");
        await Promise.all([...PARTS.map((part) => tx.objectStore(part).delete(part === "steps" ? stepsFrom(id) : id)), tx.done]);
      }),
    /** @param {string} id @param {number} scroll */
    saveScroll: (id, scroll) =>
      within(async (db) => {
        const tx = db.transaction("scrolls", "readwrite");
        const write = tx.store.put({ id, scroll });
        tx.commit();
        await written(tx, [write]);
      }),
    /** The document that a reload of this tab brings back. */
    getLastOpenId: () =>
      within(async (db) => {
        // Two tabs may have two documents open: each remembers its own, a new tab gets the last of all.
        const id = tab?.getItem(NAME) ?? (await db.get("settings", "lastOpenId"));
        return typeof id === "string" && id !== "" ? id : null;
      }),
    /** @param {string | null} id */
    setLastOpenId: (id) =>
      within(async (db) => {
        tab?.setItem(NAME, id ?? "");
        await db.put("settings", id, "lastOpenId");
      }),
    /** When the whole library was last written to a file. */
    getExported: () =>
      within(async (db) => {
        const when = await db.get("settings", "exported");
        return typeof when === "string" ? when : null;
      }),
    /** @param {string} when */
    setExported: (when) => within(async (db) => void (await db.put("settings", when, "exported"))),
    /** The moment up to which the library counts its days; null before it was first asked. @returns {Promise<string | null>} */
    getClock: () =>
      within(async (db) => {
        const when = await db.get("settings", "clock");
        return typeof when === "string" ? when : null;
      }),
    /** @param {string} when  ISO 8601 */
    setClock: (when) => within(async (db) => void (await db.put("settings", when, "clock"))),
    /** What was typed and not sent, by its field. @returns {Promise<[string, Draft][]>} */
    loadDrafts: () =>
      within(async (db) => {
        const [keys, values] = await Promise.all([db.getAllKeys("settings", drafts()), db.getAll("settings", drafts())]);
        return keys.map((key, at) => [String(key).slice(DRAFT.length), /** @type {Draft} */ (values[at])]);
      }),
    /** Null takes it away. @param {string} key @param {Draft | null} draft */
    saveDraft: (key, draft) =>
      within(async (db) => {
        const tx = db.transaction("settings", "readwrite");
        const write = draft === null ? tx.store.delete(DRAFT + key) : tx.store.put(draft, DRAFT + key);
        tx.commit();
        await written(tx, [write]);
      }),
    /** Asks the browser, once, to keep what is stored when space runs low. */
    persist: () => within(askToPersist),
  };
}

/** @typedef {ReturnType<typeof createStorage>} Storage */

/**
 * @param {IDBPDatabase<Schema>} db
 * @param {ToSave} saved
 * @param {Known | null} before  null where it has to be written as a whole
 * @param {boolean} urgent
 * @param {boolean} edited
 */
async function save(db, { document, words, history, scroll, revision }, before, urgent, edited) {
  const { text, blocks, ...findings } = document;
  const { id } = document;
  const { from, at, steps } = history;
  const tx = db.transaction(PARTS, "readwrite");
  const heads = tx.objectStore("heads");
  if (!urgent) {
    const head = await heads.get(id);
    if ((head?.revision ?? null) !== revision) {
      tx.abort();
      await tx.done.catch(() => {});
      throw new CodedError(head === undefined ? "storage-wiped" : "changed-elsewhere");
    }
  }
  const next = userId();
  const shared = before === null ? from : sharedSteps(before.history, history);
  // What stands in no step, and what steps that are gone have led to, has to be written itself.
  const isTold = before !== null && before.base <= shared && (before.history !== history || before.document === document);
  const base = isTold && !edited && from <= before.base && Math.abs(at - before.base) < STEPS_APART ? before.base : null;
  const log = tx.objectStore("steps");
  const writes = [
    heads.put({ id, revision: next, from, at }),
    tx.objectStore("summaries").put(summaryOf(document)),
    base === null && tx.objectStore("documents").put({ id, at, document: findings }),
    // An urgent save cannot see whether another tab has deleted the document, its text with it.
    (revision === null || urgent || edited) && tx.objectStore("texts").put({ id, text, blocks, words }),
    scroll !== undefined && tx.objectStore("scrolls").put({ id, scroll }),
    before === null && tx.objectStore("histories").delete(id),
    (before === null || endOf(before.history) > shared) && log.delete(stepsFrom(id, before === null ? 0 : shared)),
    before !== null && from > before.history.from && log.delete(stepsFrom(id, 0, from)),
    ...steps.slice(shared - from).map((step, i) => log.put(step, [id, shared + i])),
  ];
  // Without this the browser drops what a page asked for in its last moment.
  tx.commit();
  await written(tx, writes);
  return { revision: next, base: base ?? at };
}

/**
 * Until the transaction has ended. It says why it failed (a full disk); each write in it says no more than that it was aborted.
 *
 * @param {{done: Promise<void>}} tx
 * @param {readonly unknown[]} writes
 */
async function written(tx, writes) {
  await Promise.allSettled(writes);
  await tx.done;
}

/** The number that the next step would have. @param {History} history */
const endOf = ({ from, steps }) => from + steps.length;

/** The number of the first step that is not the same in both. @param {History} before @param {History} after */
function sharedSteps(before, after) {
  let end = endOf(after);
  while (end > after.from && before.steps[end - 1 - before.from] !== after.steps[end - 1 - after.from]) end -= 1;
  return end;
}

/**
 * @param {IDBPDatabase<Schema>} db
 * @param {string} id
 * @returns {Promise<(Saved & {base: number | null}) | null>} `base`: the step of which the findings are; null where they are those of an
 *   earlier version
 */
async function load(db, id) {
  const tx = db.transaction(PARTS);
  const [text, stored, head, steps, old, place] = await Promise.all([
    tx.objectStore("texts").get(id),
    tx.objectStore("documents").get(id),
    tx.objectStore("heads").get(id),
    tx.objectStore("steps").getAll(stepsFrom(id)),
    tx.objectStore("histories").get(id),
    tx.objectStore("scrolls").get(id),
  ]);
  if (text === undefined || stored === undefined || head === undefined) return null;
  const { words, text: article, blocks, sentences = [] } = text;
  /** @type {GlossatorDocument} */
  const found = { sentences, ...stored.document, text: article, blocks };
  const { revision, from, at } = head;
  const saved = { words, scroll: place?.scroll ?? 0, revision };
  if (stored.at === undefined) return { ...saved, document: found, history: historyOfOld(old ?? { undo: [], redo: [] }, found, words), base: null };
  return { ...saved, document: walked(found, steps, from, stored.at, at), history: { from, at, steps }, base: stored.at };
}

/**
 * A document as it was at one step, taken to another.
 *
 * @param {GlossatorDocument} document
 * @param {readonly Step[]} steps
 * @param {number} from  the number of the first
 * @param {number} was
 * @param {number} at
 */
function walked(document, steps, from, was, at) {
  const way = steps.slice(Math.min(was, at) - from, Math.max(was, at) - from).map(({ patch }) => patch);
  const patches = was < at ? way.map(reversed) : way.reverse();
  return patches.reduce((now, patch) => applyPatch(now, patch), document);
}

/** @param {IDBPDatabase<Schema>} db @param {string} sought */
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

/** @param {IDBPDatabase<Schema>} db @param {string} id @param {string | null} deleted */
async function bin(db, id, deleted) {
  const tx = db.transaction("summaries", "readwrite");
  const summary = await tx.store.get(id);
  if (summary !== undefined) await tx.store.put(withFields(summary, { deleted: deleted ?? undefined }));
  await tx.done;
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
