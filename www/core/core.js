import { CodedError } from "../errors/coded-error.js";

/** @import {Annotated, Block, Comparison, Dates, ExportedFiles, FormatAbout, FormatName, GlossatorDocument, ImportedFiles, MarkedPage, Origins, Stage} from "../document/types.js" */
/** @import {CoreWorker, ModelState, Reply, Request} from "./protocol.js" */

/** @typedef {{request: Request, resolve: (value: any) => void, reject: (error: Error) => void, onStage: ((stage: Stage) => void) | undefined}} Job */

/**
 * How long a worker may be silent, in milliseconds, before it counts as dead: until its first word, until the core has loaded (slowly,
 * over a bad connection), and while it works, which takes the longer the more it reads. All far beyond what a slow phone needs.
 */
const PATIENCE = Object.freeze({ first: 30_000, ready: 180_000, work: 60_000, aCharacter: 0.02, grace: 5_000 });

/** @returns {CoreWorker} */
function startWorker() {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}

/**
 * The core, in a worker of its own. One call runs at a time, the rest wait here, so that a worker can be replaced and only
 * the call that it was in is lost.
 *
 * Texts wait for the model while it loads, until a person says otherwise. After a failure they are read by rules, and no worker
 * tries again unless asked to.
 *
 * Calls reject with a code: "text-empty", "core-missing" (did not load; the next call tries again), "core-stopped" (trapped, or silent
 * for too long; a fresh worker is already in its place), "superseded", or one of the core's own.
 *
 * @param {object} [options]
 * @param {() => void} [options.onModel]  `model` or `waitsForModel` may have changed
 * @param {() => CoreWorker} [options.createWorker]
 * @param {Record<keyof typeof PATIENCE, number>} [options.patience]
 */
export function createCore({ onModel = () => {}, createWorker = startWorker, patience = PATIENCE } = {}) {
  /** @type {ModelState} */
  let model = { state: "idle" };
  // Stays over a worker that is replaced: who would not wait for a slow model will not wait for it a second time.
  let goesOnWithout = false;
  /** @type {CoreWorker | null} */
  let worker = null;
  /** @type {Job | null} */
  let running = null;
  /** @type {Job[]} */
  let waiting = [];
  let lastId = 0;
  /** What the present worker has done so far. @type {"nothing" | "spoken" | "loaded"} */
  let progress = "nothing";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let watch;

  function start() {
    const fresh = createWorker();
    progress = "nothing";
    // A worker that was replaced may have spoken already: only the present one is heard.
    fresh.addEventListener("message", ({ data }) => {
      if (fresh !== worker) return;
      if ("ready" in data && data.ready) progress = "loaded";
      else if (progress === "nothing") progress = "spoken";
      hear(data);
      watchOver();
    });
    fresh.addEventListener("messageerror", () => fresh === worker && replace("core-stopped", "unreadable reply"));
    fresh.addEventListener("error", (event) => {
      event.preventDefault?.();
      if (fresh === worker) replace(missingOrStopped(), event.message ?? "");
    });
    worker = fresh;
    loadModel(fresh);
    watchOver();
    return fresh;
  }

  const missingOrStopped = () => (progress === "loaded" ? "core-stopped" : "core-missing");

  /** Silence is the only sign of a worker that the browser has ended, or whose script is empty. */
  function watchOver() {
    clearTimeout(watch);
    const silence = longestSilence();
    if (silence === Infinity) return;
    watch = setTimeout(() => {
      // A machine that slept wakes with every timer due: the worker may be about to speak.
      watch = setTimeout(() => worker !== null && replace(missingOrStopped(), "silent for too long"), patience.grace);
    }, silence);
  }

  /** In milliseconds; Infinity where nothing is to be heard. */
  function longestSilence() {
    if (worker === null) return Infinity;
    if (progress !== "loaded") return patience[progress === "nothing" ? "first" : "ready"];
    if (running === null) return Infinity;
    const characters = running.request.args.reduce((/** @type {number} */ sum, argument) => sum + (typeof argument === "string" ? argument.length : 0), 0);
    return patience.work + patience.aCharacter * characters;
  }

  /** @param {CoreWorker} by */
  function loadModel(by) {
    if (model.state === "failed") return;
    model = { state: "loading", received: 0, total: null };
    by.postMessage({ call: "loadModel" });
  }

  /** @param {Job} job */
  const isText = (job) => job.request.call === "annotate";
  /** @param {Job} job */
  const waitsForModel = (job) => isText(job) && model.state === "loading" && !goesOnWithout;

  function next() {
    const [first] = waiting;
    if (running !== null || first === undefined) return;
    /** @type {Job} */
    let job = first;
    try {
      const ready = worker ?? start();
      // What needs no model does not stand in line behind what does.
      const free = waiting.find((one) => !waitsForModel(one));
      if (free === undefined) return;
      job = free;
      waiting = waiting.filter((one) => one !== job);
      running = job;
      ready.postMessage(job.request);
      watchOver();
    } catch (error) {
      // No worker to be had, or an argument that cannot cross.
      running = null;
      waiting = waiting.filter((one) => one !== job);
      job.reject(new CodedError("core-missing", String(error), { cause: error }));
      next();
    }
  }

  /** @param {Reply} reply */
  function hear(reply) {
    if ("ready" in reply) {
      if (!reply.ready) replace("core-missing", reply.message);
      return;
    }
    if ("model" in reply) {
      hearOfModel(reply.model);
      return;
    }
    if (running === null || reply.id !== running.request.id) return;
    if ("stage" in reply) {
      running.onStage?.(reply.stage);
    } else if ("error" in reply && reply.error.code === "core-stopped") {
      replace(reply.error.code, reply.error.message);
    } else {
      const job = running;
      running = null;
      if ("error" in reply) job.reject(new CodedError(reply.error.code, reply.error.message));
      else job.resolve(reply.result);
      next();
    }
  }

  /** @param {ModelState} told */
  function hearOfModel(told) {
    model = told;
    if (model.state !== "loading") goesOnWithout = false;
    if (model.state === "failed" && model.code === "core-stopped") {
      // The core broke on it: a fresh one is not given the same again, unless a person asks for it.
      model = { ...model, code: "model-damaged" };
      replace("core-stopped", model.message);
    } else {
      next();
    }
    onModel();
  }

  /** Ends the worker and rejects the call that it was in. @param {string} code @param {string} [reason] */
  function replace(code, reason) {
    clearTimeout(watch);
    worker?.terminate();
    worker = null;
    if (model.state !== "failed") model = { state: "idle" };
    running?.reject(new CodedError(code, reason));
    running = null;
    if (code === "core-missing") {
      // The waiting would fail one by one, each after a load of its own.
      for (const job of waiting.splice(0)) job.reject(new CodedError(code, reason));
    }
    if (code === "core-stopped") start();
    next();
    onModel();
  }

  /** Rejects the texts that are being read or wait to be. */
  function supersede() {
    for (const job of waiting.filter(isText)) job.reject(new CodedError("superseded"));
    waiting = waiting.filter((job) => !isText(job));
    // Wasm cannot be interrupted; a new worker is up sooner than a long text is read to its end.
    if (running !== null && isText(running)) replace("superseded");
    onModel();
  }

  /** @param {Request["call"]} call @param {readonly unknown[]} args @param {(stage: Stage) => void} [onStage] @returns {Promise<any>} */
  function ask(call, args, onStage) {
    return new Promise((resolve, reject) => {
      const request = /** @type {Request} */ ({ id: ++lastId, call, args });
      waiting.push({ request, resolve, reject, onStage });
      next();
      onModel();
    });
  }

  /** Starts loading, the model too, so that the first text need not wait for it. */
  function load() {
    try {
      if (worker === null) start();
    } catch {
      // The first call will say so, to somebody who waits for an answer.
    }
  }

  return {
    load,
    /**
     * Reads a text, once the model has come or failed to. A newer call takes the place of an older one, which rejects with
     * code "superseded". Dates are read against `articleDate` (ISO 8601, a day), else against the day that the text states;
     * `blocks` are those of an earlier reading, with what a person decided of them.
     *
     * @param {string} text
     * @param {{onStage?: (stage: Stage) => void, articleDate?: string | undefined, blocks?: readonly Block[], origins?: Origins | undefined}} [options]
     * @returns {Promise<Annotated>}
     */
    async annotate(text, { onStage, articleDate, blocks, origins } = {}) {
      if (text.trim() === "") throw new CodedError("text-empty");
      supersede();
      const sent = text.toWellFormed();
      const given = origins === undefined ? givenFor(sent, articleDate, blocks) : [sent, articleDate, blocks, origins];
      const { document, words } = await ask("annotate", given, onStage);
      return { document: { ...document, text: sent }, words };
    },
    /**
     * The text of an HTML page, whole, and what its markup says. Needs no model.
     *
     * @param {string} html
     * @returns {Promise<MarkedPage>}
     */
    readHtml: async (html) => ask("readHtml", [html.toWellFormed()]),
    /** Its dates and times, read in the same way. Needs no model. @param {string} text @param {string} [articleDate] @param {readonly Block[]} [blocks] @returns {Promise<Dates>} */
    datesOf: async (text, articleDate, blocks) => ask("datesOf", givenFor(text.toWellFormed(), articleDate, blocks)),
    /** The word tokens, as [start, end, start, end, ...]. @param {string} text @returns {Promise<Uint32Array>} */
    words: async (text) => ask("words", [text.toWellFormed()]),
    /**
     * Where spans of a text, as [start, end, start, end, ...], stand in the text that it was edited to; NO_PLACE twice where one
     * stands nowhere.
     *
     * @param {string} before
     * @param {string} after
     * @param {Uint32Array} spans
     * @returns {Promise<Uint32Array>}
     */
    reanchor: async (before, after, spans) => ask("reanchor", [before, after.toWellFormed(), spans]),
    /** The native format, offsets in code points. @param {GlossatorDocument} document @returns {Promise<string>} */
    exportJson: async (document) => ask("exportJson", [document]),
    /** The formats that a document can be written in. @returns {Promise<FormatAbout[]>} */
    formats: async () => ask("formats", []),
    /** The document in a format of another tool. @param {GlossatorDocument} document @param {FormatName} format @returns {Promise<ExportedFiles>} */
    exportAs: async (document, format) => ask("exportAs", [document, format]),
    /** Reads the native format; offsets in UTF-16. @param {string} text @returns {Promise<GlossatorDocument>} */
    importJson: async (text) => ask("importJson", [text.toWellFormed()]),
    /**
     * Reads documents of this and of other tools. `text` is that of the open article, for files that hold marks without one.
     *
     * @param {readonly {name: string, text: string}[]} files
     * @param {string} [text]
     * @returns {Promise<ImportedFiles>}
     */
    importAs: async (files, text) => ask("importAs", text === undefined ? [wellFormed(files)] : [wellFormed(files), text]),
    /** How far coders agree who marked the same text. @param {readonly GlossatorDocument[]} documents @returns {Promise<Comparison>} */
    compare: async (documents) => ask("compare", [documents]),
    get model() {
      return model;
    },
    /** Whether a text is waiting for the model now. */
    get waitsForModel() {
      return waiting.some(waitsForModel);
    },
    /** The text that waits is read by rules; the model goes on loading. */
    goOnWithoutModel() {
      goesOnWithout = true;
      next();
      onModel();
    },
    /** After a failure, loads it again. */
    retryModel() {
      if (model.state !== "failed") return;
      model = { state: "idle" };
      if (worker === null) load();
      else loadModel(worker);
      onModel();
    },
  };
}

/** @typedef {ReturnType<typeof createCore>} Core */

/** @param {readonly {name: string, text: string}[]} files */
const wellFormed = (files) => files.map(({ name, text }) => ({ name: name.toWellFormed(), text: text.toWellFormed() }));

/** What crosses with a text, and no more than was said. @param {string} text @param {string | undefined} articleDate @param {readonly Block[]} [blocks] */
function givenFor(text, articleDate, blocks = []) {
  if (blocks.length > 0) return [text, articleDate, blocks];
  return articleDate === undefined ? [text] : [text, articleDate];
}
