/**
 * The person's dictionary in this browser's IndexedDB. It has a database of its own, so clearing it touches no document, and the
 * library never waits for it.
 *
 * @module
 */

import { openDB } from "idb";

/** @import {DictionaryEntry} from "../document/types.js" */

const NAME = "glossator-dictionary";
const VERSION = 1;
const STORE = "entries";
const CHANNEL = "glossator-dictionary";

export function createDictionaryStore() {
  /** To the other tabs. */
  const channel = new BroadcastChannel(CHANNEL);
  /** @type {readonly DictionaryEntry[]} */
  let entries = [];
  /** @type {(() => void)[]} */
  const listeners = [];

  function tell() {
    for (const listener of listeners) listener();
  }

  async function load() {
    try {
      entries = (await within((db) => db.get(STORE, "all"))) ?? [];
    } catch {
      // A browser that keeps nothing has no dictionary to give.
    }
    tell();
  }

  channel.addEventListener("message", () => void load());

  return {
    /** As they are known now. */
    get entries() {
      return entries;
    },
    load,
    /** False where the browser keeps nothing: it then holds until the page is left. @param {readonly DictionaryEntry[]} next */
    async save(next) {
      entries = next;
      tell();
      try {
        await within((db) => db.put(STORE, [...next], "all"));
        channel.postMessage("changed");
        return true;
      } catch {
        return false;
      }
    },
    /** @param {() => void} listener */
    subscribe: (listener) => void listeners.push(listener),
  };
}

/**
 * @template T
 * @param {(db: import("idb").IDBPDatabase) => Promise<T>} work
 */
async function within(work) {
  const db = await openDB(NAME, VERSION, { upgrade: (fresh) => void fresh.createObjectStore(STORE) });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** @typedef {ReturnType<typeof createDictionaryStore>} DictionaryStore */
