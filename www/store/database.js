/**
 * The database of the library: its stores, its versions, and what goes wrong with it.
 *
 * @module
 */

import { openDB } from "idb";
import { CodedError } from "../errors/coded-error.js";

/** @import {DBSchema, OpenDBCallbacks} from "idb" */
/** @import {Block, GlossatorDocument, Sentence} from "../document/types.js" */
/** @import {Step} from "../document/history.js" */
/** @import {Summary} from "../document/summary.js" */
/** @import {OldHistory} from "./old-history.js" */

export const NAME = "glossator";
/** From 3 on the steps of a history are kept one by one. */
const VERSION = 3;

/**
 * `texts`: `sentences` stood here before they could change. `documents`: the findings as they were at a step of the history.
 * `heads`: the document's revision, and where in its history it stands. `histories`: those of version 2, until their document is
 * saved again.
 *
 * @typedef {Omit<GlossatorDocument, "text"|"blocks"|"sentences"> & {sentences?: Sentence[]}} Findings
 *
 * @typedef {DBSchema & {
 *   texts: {key: string, value: {id: string, text: string, blocks: Block[], words: Uint32Array, sentences?: Sentence[]}},
 *   documents: {key: string, value: {id: string, at: number, document: Findings}, indexes: {revision: string}},
 *   heads: {key: string, value: {id: string, revision: string, from: number, at: number}},
 *   steps: {key: [id: string, number: number], value: Step},
 *   histories: {key: string, value: OldHistory & {id: string}},
 *   summaries: {key: string, value: Summary, indexes: {modified: string}},
 *   scrolls: {key: string, value: {id: string, scroll: number}},
 *   settings: {key: string, value: unknown},
 * }} Schema
 */

/** Those that hold a part of a document. */
export const PARTS = /** @type {const} */ (["texts", "documents", "heads", "steps", "histories", "summaries", "scrolls"]);

/** The steps of a document from a number on. @param {string} id @param {number} [from] @param {number | []} [to]  not with it */
export const stepsFrom = (id, from = 0, to = []) => IDBKeyRange.bound([id, from], [id, to], false, true);

/** @param {() => void} onClose */
export function open(onClose) {
  return openDB(NAME, VERSION, /** @type {OpenDBCallbacks<Schema>} */ ({
    async upgrade(db, from, _to, tx) {
      if (from < 1) {
        for (const store of /** @type {const} */ (["texts", "documents", "histories", "scrolls"])) {
          db.createObjectStore(store, { keyPath: "id" });
        }
        db.createObjectStore("summaries", { keyPath: "id" }).createIndex("modified", "modified");
        db.createObjectStore("settings");
      }
      if (from < 3) {
        const heads = db.createObjectStore("heads", { keyPath: "id" });
        db.createObjectStore("steps");
        const documents = tx.objectStore("documents");
        // By keys alone: a library is not read as a whole to be opened.
        const revisions = from === 2 ? documents.index("revision") : documents.createIndex("revision", "revision");
        for (let cursor = await revisions.openKeyCursor(); cursor !== null; cursor = await cursor.continue()) {
          heads.put({ id: cursor.primaryKey, revision: cursor.key, from: 0, at: 0 });
        }
        documents.deleteIndex("revision");
      }
    },
    // A newer version of the page, in another tab, waits for this one to let go.
    blocking(_current, _blocked, event) {
      /** @type {IDBDatabase} */ (event.target).close();
      onClose();
    },
    terminated: onClose,
  }));
}

/** What the browser says of its storage, in the page's codes. @param {unknown} error */
export function storageError(error) {
  if (error instanceof CodedError) return error;
  const name = error instanceof Error ? error.name : "";
  const options = { cause: error };
  if (name === "QuotaExceededError") return new CodedError("storage-full", "", options);
  // Firefox answers InvalidStateError where cookies are forbidden; without IndexedDB at all it is a ReferenceError.
  if (["SecurityError", "InvalidStateError", "ReferenceError", "NotAllowedError"].includes(name)) {
    return new CodedError("storage-blocked", "", options);
  }
  return new CodedError("storage-failed", "", options);
}
