import { documentLine, headLine, isHead, linesOf } from "./library-file.js";
import { codeOf } from "../errors/coded-error.js";
import { userId } from "../document/annotation.js";
import { run } from "../document/commands.js";
import { EMPTY_HISTORY, record } from "../document/history.js";
import { same } from "../document/same.js";
import { fileName } from "../files/download.js";
import { filesOf, zipOf } from "../files/zip.js";

/** @import {Core} from "../core/core.js" */
/** @import {FormatName, GlossatorDocument} from "../document/types.js" */
/** @import {Storage} from "../store/storage.js" */

/** Hears how many articles are done, and of how many. @typedef {(done: number, all: number) => void} Progress */

/** What has been in the bin for so many days is deleted for good. */
export const BIN_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
/** Between two visits no more than this counts. */
const LONGEST_STEP = 7 * DAY;

/**
 * What became of the lines of a library file. `known`: documents that were here already, exactly the same. `copies`: those that
 * were here in another state; both are kept. `damaged`: lines that are no document. `stopped`: why nothing of the rest could be kept.
 *
 * @typedef {{added: number, known: number, copies: number, damaged: {line: number, error: unknown}[], stopped: unknown}} Imported
 */

/**
 * What can be done to documents that are not open.
 *
 * @param {{storage: Storage, core: Pick<Core, "exportJson" | "exportAs" | "importJson" | "words">, now?: () => Date,
 *   announce?: (id: string) => void}} options  `announce` tells the other tabs that a document has changed
 */
export function createLibrary({ storage, core, now = () => new Date(), announce = () => {} }) {
  const iso = () => now().toISOString();

  /**
   * Saves a document that comes from a file. Where another state of it is here already it becomes a copy, whose id says which
   * state it is: the same file imported twice brings it once.
   *
   * @param {GlossatorDocument} document
   * @returns {Promise<"added" | "known" | "copies">}
   */
  async function admit(document) {
    const before = await storage.loadDocument(document.id);
    if (before === null) return keep(document, "added");
    if (same(before.document, document)) return "known";
    const copy = { ...document, id: `${document.id} of ${document.modified}` };
    const other = await storage.loadDocument(copy.id);
    if (other === null) return keep(copy, "copies");
    return same(other.document, copy) ? "known" : keep({ ...copy, id: userId() }, "copies");
  }

  /** @template {string} Outcome @param {GlossatorDocument} document @param {Outcome} outcome */
  async function keep(document, outcome) {
    const words = await core.words(document.text);
    await storage.saveDocument({ document, words, history: EMPTY_HISTORY, revision: null });
    announce(document.id);
    return outcome;
  }

  /** @param {string} id @param {string | null} when  ISO 8601; null takes it out of the bin */
  async function putInBin(id, when) {
    await storage.binDocument(id, when);
    announce(id);
  }

  async function list() {
    const all = await storage.listDocuments();
    return { kept: all.filter(({ deleted }) => deleted === undefined), bin: all.filter(({ deleted }) => deleted !== undefined) };
  }

  /**
   * Works on the articles that are kept, one by one; gives how many failed.
   *
   * @param {Progress} progress
   * @param {(document: GlossatorDocument) => Promise<void>} work
   */
  async function eachKept(progress, work) {
    const { kept } = await list();
    let failed = 0;
    for (const [done, { id }] of kept.entries()) {
      progress(done, kept.length);
      try {
        const saved = await storage.loadDocument(id);
        if (saved !== null) await work(saved.document);
      } catch (error) {
        rethrowOfCore(error);
        failed += 1;
      }
    }
    return failed;
  }

  return {
    /** The documents and those in the bin, the latest first. */
    list,
    /** The ids of the documents whose text has these words. */
    findInTexts: storage.findInTexts,
    /** Gives the copy; null where there is nothing to copy. @param {string} id */
    async duplicate(id) {
      const saved = await storage.loadDocument(id);
      if (saved === null) return null;
      const { title, text } = saved.document;
      const name = title.trim() === "" ? text.trim().split("\n", 1)[0]?.slice(0, 80) : title;
      const copy = { ...saved.document, id: userId(), title: `${name} (copy)`, modified: iso() };
      await storage.saveDocument({ ...saved, document: copy, revision: null });
      announce(copy.id);
      return copy;
    },
    /** @param {string} id */
    bin: (id) => putInBin(id, iso()),
    /** @param {string} id */
    restore: (id) => putInBin(id, null),
    /** Deletes for good. @param {readonly string[]} ids */
    async remove(ids) {
      for (const id of ids) {
        await storage.removeDocument(id);
        announce(id);
      }
    },
    /**
     * Deletes for good what has been in the bin for long. A clock that is set ahead by mistake must not empty it: however much time seems
     * to have gone by since the last time, it counts for a week at most.
     */
    async sweep() {
      const last = await storage.getClock();
      const today = Math.min(now().getTime(), last === null ? Infinity : Date.parse(last) + LONGEST_STEP);
      await storage.setClock(new Date(today).toISOString());
      // Nothing is known yet of how this clock goes.
      if (last === null) return;
      const limit = today - BIN_DAYS * DAY;
      for (const { id, deleted } of (await list()).bin) if (Date.parse(deleted ?? "") < limit) await storage.removeDocument(id);
    },
    /** Can be undone in the document, like any other step. @param {string} id @param {string[]} tags */
    async setTags(id, tags) {
      const saved = await storage.loadDocument(id);
      if (saved === null) return;
      const { document, inverse, label, ids } = run(saved.document, { type: "setDocumentTags", tags }, iso());
      if (inverse === null) return;
      await storage.saveDocument({ ...saved, document, history: record(saved.history, { label, patch: inverse, ids }) });
      announce(id);
    },
    /** @param {Progress} progress */
    async toFile(progress) {
      /** @type {Blob[]} */
      const lines = [];
      // A blob each, which the browser may put on disk.
      const failed = await eachKept(progress, async (document) => void lines.push(new Blob([documentLine(await core.exportJson(document))])));
      const when = iso();
      await storage.setExported(when);
      return { file: new Blob([headLine(when, lines.length), ...lines], { type: "application/jsonl" }), documents: lines.length, failed };
    },
    /** Every article in a format of another tool, in one zip. @param {FormatName} format @param {Progress} progress */
    async toZip(format, progress) {
      /** @type {File[]} */
      const files = [];
      let documents = 0;
      const taken = new Set();
      const failed = await eachKept(progress, async (document) => {
        const made = await core.exportAs(document, format);
        const stem = fileName(document.title, "");
        let name = stem;
        // Two articles of the same name are two files.
        for (let again = 2; taken.has(name); again += 1) name = `${stem}-${again}`;
        taken.add(name);
        files.push(...filesOf(made, name));
        documents += 1;
      });
      return { file: await zipOf(files), documents, failed };
    },
    /** @param {Blob} file @param {(share: number) => void} progress */
    async fromFile(file, progress) {
      /** @type {Imported} */
      const report = { added: 0, known: 0, copies: 0, damaged: [], stopped: null };
      for await (const { number, line, read } of linesOf(file)) {
        progress(read / file.size);
        if (number === 1 && isHead(line)) continue;
        const document = await core.importJson(line).catch((error) => {
          rethrowOfCore(error);
          report.damaged.push({ line: number, error });
        });
        if (document === undefined) continue;
        try {
          report[await admit(document)] += 1;
        } catch (error) {
          report.stopped = error;
          break;
        }
      }
      return report;
    },
  };
}

/** One document that fails must not stop the others; without the core all of them fail. @param {unknown} error */
function rethrowOfCore(error) {
  if (codeOf(error) === "core-missing") throw error;
}
