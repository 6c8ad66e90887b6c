import { codeOf } from "../errors/coded-error.js";
import { documentLine, headLine, isHead, linesOf } from "./library-file.js";
import { userId } from "../document/annotation.js";
import { run } from "../document/commands.js";
import { EMPTY_HISTORY, record } from "../document/history.js";
import { same } from "../document/same.js";

/** @import {Core} from "../core/core.js" */
/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Storage} from "../store/storage.js" */
/** @import {Summary} from "../document/summary.js" */

/** What is in the bin for so long goes by itself, in days. */
export const BIN_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/**
 * What became of the lines of a library file. `known`: documents that were here already, the same to the letter. `copies`:
 * those of which another state was here; both are, now. `damaged`: lines that are no document.
 *
 * @typedef {{added: number, known: number, copies: number, damaged: {line: number, error: unknown}[]}} Imported
 */

/**
 * @typedef {object} Library
 * @property {() => Promise<{kept: Summary[], bin: Summary[]}>} list  The latest first.
 * @property {(sought: string) => Promise<Set<string>>} findInTexts
 * @property {(id: string) => Promise<Summary | null>} duplicate  Gives the copy; null where there is nothing to copy.
 * @property {(id: string) => Promise<void>} bin
 * @property {(id: string) => Promise<void>} restore
 * @property {(ids: readonly string[]) => Promise<void>} remove  For good.
 * @property {() => Promise<void>} sweep  Takes out of the bin what has been there for long.
 * @property {(id: string, tags: string[]) => Promise<void>} setTags  As a step that can be undone in the document.
 * @property {(progress: (done: number, all: number) => void) => Promise<{file: Blob, documents: number, failed: number}>} toFile
 * @property {(file: Blob, progress: (share: number) => void) => Promise<Imported>} fromFile
 */

/**
 * The library as a whole: what can be done to documents that are not open.
 *
 * @param {{storage: Storage, core: Pick<Core, "exportJson" | "importJson" | "words">, now?: () => Date,
 *   announce?: (id: string) => void}} options  `announce`: tells the other tabs of a document that is another now
 * @returns {Library}
 */
export function createLibrary({ storage, core, now = () => new Date(), announce = () => {} }) {
  const iso = () => now().toISOString();

  /**
   * Saves a document that comes from a file, beside another state of it where there is one. The id of such a copy says which
   * state it is, so that the same file read twice brings it once.
   *
   * @param {GlossatorDocument} document
   * @returns {Promise<"added" | "known" | "copies">}
   */
  async function admit(document) {
    const before = await storage.loadDocument(document.id);
    if (before === null) {
      await keep(document);
      return "added";
    }
    if (same(before.document, document)) return "known";
    const copy = { ...document, id: `${document.id} of ${document.modified}` };
    const other = await storage.loadDocument(copy.id);
    if (other !== null) return same(other.document, copy) ? "known" : (await keep({ ...copy, id: userId() }), "copies");
    await keep(copy);
    return "copies";
  }

  /** @param {GlossatorDocument} document */
  async function keep(document) {
    const words = await core.words(document.text);
    await storage.saveDocument({ document, words, history: EMPTY_HISTORY, revision: null });
    announce(document.id);
  }

  return {
    async list() {
      const all = await storage.listDocuments();
      return { kept: all.filter(({ deleted }) => deleted === undefined), bin: all.filter(({ deleted }) => deleted !== undefined) };
    },
    findInTexts: (sought) => storage.findInTexts(sought),
    async duplicate(id) {
      const saved = await storage.loadDocument(id);
      if (saved === null) return null;
      const { title, text } = saved.document;
      const name = title.trim() === "" ? text.trim().split("\n", 1)[0]?.slice(0, 80) : title;
      const copy = { ...saved.document, id: userId(), title: `${name} (copy)`, modified: iso() };
      await storage.saveDocument({ ...saved, document: copy, revision: null });
      announce(copy.id);
      return (await storage.listDocuments()).find((one) => one.id === copy.id) ?? null;
    },
    async bin(id) {
      await storage.binDocument(id, iso());
      announce(id);
    },
    async restore(id) {
      await storage.binDocument(id, null);
      announce(id);
    },
    async remove(ids) {
      for (const id of ids) {
        await storage.removeDocument(id);
        announce(id);
      }
    },
    async sweep() {
      const limit = now().getTime() - BIN_DAYS * DAY;
      for (const { id, deleted } of await storage.listDocuments()) {
        if (deleted !== undefined && Date.parse(deleted) < limit) await storage.removeDocument(id);
      }
    },
    async setTags(id, tags) {
      const saved = await storage.loadDocument(id);
      if (saved === null) return;
      const { document, inverse, label, ids } = run(saved.document, { type: "setDocumentTags", tags }, iso());
      if (inverse === null) return;
      await storage.saveDocument({ ...saved, document, history: record(saved.history, { label, patch: inverse, ids }) });
      announce(id);
    },
    async toFile(progress) {
      const kept = (await storage.listDocuments()).filter(({ deleted }) => deleted === undefined);
      /** @type {Blob[]} */
      const lines = [];
      let failed = 0;
      for (const [done, { id }] of kept.entries()) {
        progress(done, kept.length);
        try {
          const saved = await storage.loadDocument(id);
          // Kept as a blob each, which the browser may put on disk.
          if (saved !== null) lines.push(new Blob([documentLine(await core.exportJson(saved.document))]));
        } catch (error) {
          // One that can't be written must not keep the others here; that the core is gone concerns them all.
          if (isOfTheCore(error)) throw error;
          failed += 1;
        }
      }
      const when = iso();
      await storage.setExported(when);
      return { file: new Blob([headLine(when, lines.length), ...lines], { type: "application/jsonl" }), documents: lines.length, failed };
    },
    async fromFile(file, progress) {
      /** @type {Imported} */
      const report = { added: 0, known: 0, copies: 0, damaged: [] };
      for await (const { number, line, read } of linesOf(file)) {
        progress(read / file.size);
        if (number === 1 && isHead(line)) continue;
        /** @type {GlossatorDocument} */
        let document;
        try {
          document = await core.importJson(line);
        } catch (error) {
          if (isOfTheCore(error)) throw error;
          report.damaged.push({ line: number, error });
          continue;
        }
        report[await admit(document)] += 1;
      }
      return report;
    },
  };
}

/** @param {unknown} error */
const isOfTheCore = (error) => codeOf(error) === "core-missing";
