import { CodedError, codeOf } from "../errors/coded-error.js";
import { userId } from "../document/annotation.js";
import { createAutosave } from "./autosave.js";
import { run as runCommand } from "../document/commands.js";
import { EMPTY_HISTORY, record, travel } from "../document/history.js";
import { applyPatch } from "../document/patch.js";
import { same } from "../document/same.js";

/** @import {Command, GlossatorDocument} from "../document/types.js" */
/** @import {Autosave, SaveState} from "./autosave.js" */
/** @import {Saved, Storage} from "./storage.js" */

/** The place in the article is saved when scrolling has rested this long. */
export const SCROLL_REST_MS = 300;

const CHANNEL = "glossator";

/**
 * What listeners are told. `opened`, `closed`: another document, or none. `edited`, `undone`, `redone`: `label` says what
 * ("reject “Lisbon”"), `ids` are the annotations. `reloaded`: another tab changed the document, and this one shows it.
 * `copied`: another tab changed it while this one had changes of its own; these go on as a copy (code "changed-elsewhere").
 * `elsewhere`: another tab saved a document that is not open here.
 * `rescued`: the browser no longer had it, and it was saved anew (code "storage-wiped").
 * `save`: `saveState` is another; `code` when it is "failed".
 *
 * @typedef {(
 *   | {what: "opened" | "closed" | "reloaded" | "elsewhere"}
 *   | {what: "copied", code: "changed-elsewhere"}
 *   | {what: "rescued", code: "storage-wiped"}
 *   | {what: "edited" | "undone" | "redone", label: string, ids: string[], remark?: string}
 *   | {what: "save", saveState: SaveState, code: string | null}
 * )} Change
 */

/** @typedef {{label: string, ids: string[], remark?: string}} Done  What was done, to which annotations, and what follows. */

/**
 * @typedef {object} Workspace
 * @property {GlossatorDocument | null} document  The open document; a new object after each change, never changed itself.
 * @property {Uint32Array} words  The word tokens of its text; see state/snap.js.
 * @property {(opened: {document: GlossatorDocument, words: Uint32Array}, options?: Leaving) => Promise<void>} open
 *   Opens a document and keeps it in the library; where the library has it already in another state, that is kept too.
 * @property {(id: string, options?: Leaving) => Promise<boolean>} openSaved
 *   Opens one of the library; false when it is no longer there.
 * @property {() => Promise<boolean>} restore  Opens what this tab showed last; false when there is nothing.
 * @property {(options?: Leaving) => Promise<void>} close  Leaves the document; it stays in the library.
 * @property {(command: Command) => Done | null} run  null when it changed nothing.
 * @property {() => Done | null} undo
 * @property {() => Done | null} redo
 * @property {boolean} canUndo
 * @property {boolean} canRedo
 * @property {string | null} undoLabel  What undo would take back: "reject “Lisbon”".
 * @property {string | null} redoLabel
 * @property {SaveState} saveState
 * @property {string | null} saveError  The code of the failure while `saveState` is "failed".
 * @property {number} scroll  Settable: the offset in the text of the line at the top of the view.
 * @property {(listener: (change: Change) => void) => (() => void)} subscribe  Gives the function that ends it.
 * @property {() => Promise<void>} flush  Saves now what is not saved.
 * @property {(id: string) => void} announce  Tells the other tabs that the library has another state of a document.
 */

/**
 * `open`, `openSaved` and `close` leave the document that is open. Where it can't be saved they reject with the code of
 * that ("storage-full", "storage-blocked", "storage-failed") and it stays open, so that nothing is lost unasked; with
 * `discard` they go on.
 *
 * @typedef {{discard?: boolean}} Leaving
 */

/**
 * `outrun`: another tab has saved this document while it had changes here that were not saved. `savedText`: the text that
 * the library has of it.
 *
 * @typedef {Omit<Saved, "revision"> & {revision: string | null, autosave: Autosave, outrun: boolean, savedText: string}} Open
 */

/** @typedef {Pick<EventTarget, "addEventListener"> & {document: {hidden: boolean}}} Page */

/**
 * The open document, its history and its place, kept in step with the library and with other tabs.
 *
 * @param {object} options
 * @param {Storage} options.storage
 * @param {Pick<BroadcastChannel, "postMessage"|"addEventListener"> | null} [options.channel]  to the other tabs
 * @param {Page | null} [options.page]  what is hidden and left: the window
 * @param {{after?: number, retryAfter?: number}} [options.timing]  see state/autosave.js
 * @returns {Workspace}
 */
export function createWorkspace({ storage, channel = openChannel(), page = globalThis.window ?? null, timing = {} }) {
  const tab = userId();
  /** @type {Set<(change: Change) => void>} */
  const listeners = new Set();
  /** @type {Open | null} */
  let current = null;
  let askedToPersist = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let scrollTimer;

  /** @param {Change} change */
  function tell(change) {
    for (const listener of [...listeners]) listener(change);
  }

  /**
   * @param {Omit<Open, "autosave" | "outrun" | "savedText">} opened
   * @returns {Open}
   */
  function show(opened) {
    /** @type {Open} */
    const open = {
      ...opened,
      outrun: false,
      savedText: opened.document.text,
      autosave: createAutosave({
        write: (urgent) => write(open, urgent),
        onState: (saveState, code) => open === current && tell({ what: "save", saveState, code }),
        ...timing,
      }),
    };
    current?.autosave.stop();
    current = open;
    return open;
  }

  /**
   * @param {Open} open
   * @param {boolean} urgent
   */
  async function write(open, urgent) {
    if (open.outrun) branch(open);
    const { text } = open.document;
    const save = async () => {
      open.revision = await storage.saveDocument(open, { urgent, edited: text !== open.savedText });
    };
    try {
      await save();
    } catch (error) {
      const code = codeOf(error);
      if (code === "changed-elsewhere") branch(open);
      else if (code === "storage-wiped") rescue(open);
      else throw error;
      await save();
    }
    open.savedText = text;
    announce(open.document.id);
  }

  /** @param {string} id */
  function announce(id) {
    channel?.postMessage({ tab, saved: id });
  }

  /**
   * Neither tab's work is lost: this one's goes on under an id of its own.
   *
   * @param {Open} open
   */
  function branch(open) {
    open.document = { ...open.document, id: userId() };
    open.revision = null;
    open.outrun = false;
    if (open !== current) return;
    storage.setLastOpenId(open.document.id).catch(() => {});
    tell({ what: "copied", code: "changed-elsewhere" });
  }

  /**
   * All of it is saved anew: the browser has cleared what was kept, or another tab has.
   *
   * @param {Open} open
   */
  function rescue(open) {
    open.revision = null;
    if (open === current) tell({ what: "rescued", code: "storage-wiped" });
  }

  /** Whether the browser still has what it was given; where not, it is given it again before anybody relies on it. */
  async function look() {
    const open = current;
    if (open === null || open.revision === null || open.autosave.dirty) return;
    const isThere = await storage.holdsDocument(open.document.id).catch(() => true);
    if (!isThere && open === current) open.autosave.touch();
  }

  /** @param {Leaving} [options] */
  async function leave({ discard = false } = {}) {
    await current?.autosave.flush();
    if (current?.autosave.state === "failed" && !discard) throw new CodedError(current.autosave.error ?? "storage-failed");
    saveScroll();
  }

  /**
   * @param {string} id
   * @param {Leaving} [options]
   */
  async function openSaved(id, options) {
    await leave(options);
    const saved = await storage.loadDocument(id);
    if (saved === null) return false;
    show(saved);
    tell({ what: "opened" });
    await storage.setLastOpenId(id);
    return true;
  }

  /**
   * What the library holds of a document that comes from elsewhere, where it is the same: its history holds still. Another
   * state under the same id is put aside, under an id of its own.
   *
   * @param {GlossatorDocument} document
   */
  async function meet(document) {
    const saved = await storage.loadDocument(document.id);
    if (saved === null || same(saved.document, document)) return saved;
    await storage.saveDocument({ ...saved, document: { ...saved.document, id: userId() }, revision: null });
    await storage.removeDocument(document.id);
    return null;
  }

  /** @param {"undo" | "redo"} from */
  function step(from) {
    const open = current;
    if (open === null) return null;
    const travelled = travel(open.history, from, ({ patch, words }) => {
      const { document, inverse } = applyPatch(open.document, patch);
      open.document = document;
      return { patch: inverse, ...(words !== undefined && { words: exchangeWords(open, words) }) };
    });
    if (travelled === null) return null;
    open.history = travelled.history;
    return changed(open, from === "undo" ? "undone" : "redone", travelled.step);
  }

  /**
   * @param {Open} open
   * @param {Uint32Array} words  of the text that it has now
   * @returns {Uint32Array} of the one before
   */
  function exchangeWords(open, words) {
    const before = open.words;
    open.words = words;
    return before;
  }

  /**
   * @param {Open} open
   * @param {"edited" | "undone" | "redone"} what
   * @param {Done} done
   * @returns {Done}
   */
  function changed(open, what, { label, ids, remark }) {
    const done = { label, ids, ...(remark === undefined ? {} : { remark }) };
    open.autosave.touch();
    tell({ what, ...done });
    return done;
  }

  function saveScroll() {
    clearTimeout(scrollTimer);
    scrollTimer = undefined;
    // Before its first save there is nothing that a place could belong to.
    if (current === null || current.revision === null) return;
    // A lost place is no reason to alarm anybody; a failure to save comes to light with the next change.
    storage.saveScroll(current.document.id, current.scroll).catch(() => {});
  }

  channel?.addEventListener("message", async ({ data }) => {
    const open = current;
    if (data?.tab === tab || typeof data?.saved !== "string") return;
    if (open === null || data.saved !== open.document.id) {
      tell({ what: "elsewhere" });
      return;
    }
    if (open.autosave.dirty) {
      open.outrun = true;
      return;
    }
    const saved = await storage.loadDocument(open.document.id).catch(() => null);
    if (saved === null || open !== current || open.autosave.dirty || saved.revision === open.revision) return;
    show({ ...saved, document: withText(saved.document, open.document), scroll: open.scroll });
    tell({ what: "reloaded" });
  });

  const flush = async () => void (await current?.autosave.flush());
  function hide() {
    current?.autosave.leave();
    saveScroll();
  }
  page?.addEventListener("pagehide", hide);
  page?.addEventListener("visibilitychange", () => {
    // On a phone a page that is hidden may never be heard of again. One that is shown again has time to look what other
    // tabs have saved meanwhile.
    if (page.document.hidden) hide();
    else void look();
  });

  page?.addEventListener("beforeunload", (event) => {
    // The browser asks whether to leave: the only copy of this work is here.
    if (current?.autosave.state === "failed") event.preventDefault();
  });

  return {
    get document() {
      return current?.document ?? null;
    },
    get words() {
      return current?.words ?? new Uint32Array();
    },
    get canUndo() {
      return (current?.history.undo.length ?? 0) > 0;
    },
    get canRedo() {
      return (current?.history.redo.length ?? 0) > 0;
    },
    get undoLabel() {
      return current?.history.undo.at(-1)?.label ?? null;
    },
    get redoLabel() {
      return current?.history.redo.at(-1)?.label ?? null;
    },
    get saveState() {
      return current?.autosave.state ?? "saved";
    },
    get saveError() {
      return current?.autosave.error ?? null;
    },
    get scroll() {
      return current?.scroll ?? 0;
    },
    set scroll(offset) {
      if (current === null || offset === current.scroll) return;
      current.scroll = offset;
      clearTimeout(scrollTimer);
      scrollTimer = setTimeout(saveScroll, SCROLL_REST_MS);
    },
    async open({ document, words }, options) {
      await leave(options);
      // Without a library the document opens all the same; that it is not saved shows in `saveState`.
      const met = await meet(document).catch(() => null);
      const { history, scroll, revision } = met ?? { history: EMPTY_HISTORY, scroll: 0, revision: null };
      const open = show({ document, words, history, scroll, revision });
      open.autosave.touch();
      tell({ what: "opened" });
      await open.autosave.flush();
      await storage.setLastOpenId(open.document.id).catch(() => {});
    },
    openSaved,
    async restore() {
      const id = await storage.getLastOpenId();
      return id !== null && (await openSaved(id));
    },
    async close(options) {
      await leave(options);
      current?.autosave.stop();
      current = null;
      tell({ what: "closed" });
      await storage.setLastOpenId(null).catch(() => {});
    },
    run(command) {
      const open = current;
      if (open === null) return null;
      const { document, inverse, ...done } = runCommand(open.document, command);
      if (inverse === null) return null;
      open.document = document;
      const { label, ids } = done;
      const words = command.type === "editText" && { words: exchangeWords(open, command.words) };
      open.history = record(open.history, { label, patch: inverse, ids, ...words });
      if (!askedToPersist) {
        askedToPersist = true;
        storage.persist().catch(() => {});
      }
      return changed(open, "edited", done);
    },
    undo: () => step("undo"),
    redo: () => step("redo"),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    announce,
  };
}

/**
 * The document with the text and blocks of `shown` where they are the same, so that a page sees that it need not set the
 * text anew.
 *
 * @param {GlossatorDocument} document
 * @param {GlossatorDocument} shown
 */
function withText(document, { text, blocks }) {
  return document.text === text ? { ...document, text, blocks } : document;
}

function openChannel() {
  return typeof BroadcastChannel === "function" ? new BroadcastChannel(CHANNEL) : null;
}
