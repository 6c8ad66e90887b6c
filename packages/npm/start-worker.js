import { platform } from "./platform.js";

/** @import {AnnotateOptions, Comparison, ExportedFiles, FormatAbout, FormatName, GlossatorDocument, ImportedFiles, LoadOptions} from "./functions.js" */
/** @import {Call} from "./serve-worker.js" */

/**
 * A worker that does what this package's functions do. They are called in the same way and answered in the order of the calls.
 *
 * Where the worker fails (it could not be loaded, ran out of memory), the calls that wait for it reject, and the next call starts
 * another.
 */
export function startWorker() {
  /** @type {import("./platform.js").Thread | undefined} */
  let thread;
  /** @type {readonly unknown[]} */
  let loaded = [];
  /** @type {Map<number, {resolve: (result: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  let lastId = 0;

  function start() {
    const started = platform().createThread();
    started.onReply(({ id, result, error }) => {
      const call = waiting.get(id);
      waiting.delete(id);
      started.hold(waiting.size > 0);
      if (error === undefined) {
        call?.resolve(result);
        return;
      }
      call?.reject(Object.assign(new Error(error.message), error));
      // The core's own errors have a code. Any other leaves its memory as it was at that moment.
      if (error.code === undefined) give("the worker was replaced after an error");
    });
    started.onFailure((reason) => started === thread && give(reason));
    thread = started;
    if (loaded.length > 0) void ask("load", loaded).catch(() => {});
    return started;
  }

  /** Ends the worker and rejects what waits for it. @param {string} reason */
  function give(reason) {
    thread?.end();
    thread = undefined;
    for (const call of waiting.values()) call.reject(new Error(reason));
    waiting.clear();
  }

  /** @param {Call} call @param {readonly unknown[]} args @returns {Promise<any>} */
  function ask(call, args) {
    return new Promise((resolve, reject) => {
      const worker = thread ?? start();
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.hold(true);
      worker.send({ id, call, args });
    });
  }

  return {
    /** @param {LoadOptions} [options] @returns {Promise<void>} */
    load(options = {}) {
      loaded = [options];
      return ask("load", loaded);
    },
    /** @param {string} text @param {AnnotateOptions} [options] @returns {Promise<GlossatorDocument>} */
    annotate: (text, options = {}) => ask("annotate", [text, options]),
    /** @param {string} html @param {AnnotateOptions} [options] @returns {Promise<GlossatorDocument>} */
    annotateHtml: (html, options = {}) => ask("annotateHtml", [html, options]),
    /** @returns {Promise<FormatAbout[]>} */
    formats: () => ask("formats", []),
    /** @param {GlossatorDocument} document @param {FormatName} format @returns {Promise<ExportedFiles>} */
    exportAs: (document, format) => ask("exportAs", [document, format]),
    /** @param {readonly {name: string, text: string}[]} files @param {string} [text] @returns {Promise<ImportedFiles>} */
    importAs: (files, text) => ask("importAs", [files, text]),
    /** @param {readonly GlossatorDocument[]} documents @returns {Promise<Comparison>} */
    compare: (documents) => ask("compare", [documents]),
    /** Ends it; what it was doing rejects. */
    close: () => give("the worker was closed"),
  };
}
