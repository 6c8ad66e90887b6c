import { CodedError, codeOf } from "../errors/coded-error.js";
import { userId } from "../document/annotation.js";
import { run } from "../document/commands.js";
import { EMPTY_HISTORY, nextStep, record, travel } from "../document/history.js";
import { applyPatch } from "../document/patch.js";
import { same } from "../document/same.js";
import { createAutosave } from "./autosave.js";

/** @import {Command, GlossatorDocument} from "../document/types.js" */
/** @import {Autosave} from "./autosave.js" */
/** @import {Change, Done, Leaving} from "./changes.js" */
/** @import {Saved, Storage} from "./storage.js" */

/** The place in the article is saved when scrolling has rested this long. */
const SCROLL_REST_MS = 300;

const CHANNEL = "glossator";

/**
 * `outrun`: another tab has saved this document while it had changes here that were not saved. `savedText`: the text that
 * the library has of it, with its blocks.
 *
 * @typedef {Pick<GlossatorDocument, "text" | "blocks">} SavedText
 * @typedef {Omit<Saved, "revision"> & {revision: string | null, autosave: Autosave, outrun: boolean, savedText: SavedText}} Open
 */

/**
 * The open document, its history and its place, kept in step with the library and with other tabs.
 *
 * @param {object} options
 * @param {Storage} options.storage
 * @param {Pick<BroadcastChannel, "postMessage"|"addEventListener">} [options.channel]  to the other tabs
 * @param {Pick<EventTarget, "addEventListener"> & {document: {hidden: boolean}}} [options.page]  what is hidden and left
 * @param {{after?: number, retryAfter?: number}} [options.timing]  see autosave.js
 */
export function createWorkspace({ storage, channel = new BroadcastChannel(CHANNEL), page = window, timing = {} }) {
  const tab = userId();
  /** @type {((change: Change) => void)[]} */
  const listeners = [];
  /** @type {Open | null} */
  let current = null;
  let askedToPersist = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let scrollTimer;

  /** @param {Change} change */
  function tell(change) {
    for (const listener of listeners) listener(change);
  }

  /** @param {Omit<Open, "autosave" | "outrun" | "savedText">} opened */
  function show(opened) {
    /** @type {Open} */
    const open = {
      ...opened,
      outrun: false,
      savedText: opened.document,
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

  /** @param {Open} open @param {boolean} urgent */
  async function write(open, urgent) {
    if (open.outrun) branch(open);
    const { text, blocks } = open.document;
    const edited = text !== open.savedText.text || blocks !== open.savedText.blocks;
    const save = async () => {
      open.revision = await storage.saveDocument(open, { urgent, edited });
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
    open.savedText = { text, blocks };
    announce(open.document.id);
  }

  /** Tells the other tabs that the library has another state of a document. @param {string} id */
  function announce(id) {
    channel.postMessage({ tab, saved: id });
  }

  /** Neither tab's work is lost: this one's goes on under an id of its own. @param {Open} open */
  function branch(open) {
    open.document = { ...open.document, id: userId() };
    open.revision = null;
    open.outrun = false;
    if (open !== current) return;
    storage.setLastOpenId(open.document.id).catch(() => {});
    tell({ what: "copied", code: "changed-elsewhere" });
  }

  /** All of it is saved anew: the browser has cleared what was kept, or another tab has. @param {Open} open */
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
    // What is only in memory, since the browser has cleared its copy, would be gone.
    await look();
    await current?.autosave.flush();
    if (current?.autosave.state === "failed" && !discard) throw new CodedError(current.autosave.error ?? "storage-failed");
    saveScroll();
  }

  /** Opens a document of the library; false when it is no longer there. @param {string} id @param {Leaving} [options] */
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

  /** @param {"undo" | "redo"} way */
  function step(way) {
    const open = current;
    const travelled = open && travel(open.history, way);
    if (open === null || travelled === null) return null;
    open.document = applyPatch(open.document, travelled.patch);
    open.words = travelled.words ?? open.words;
    open.history = travelled.history;
    open.autosave.touch();
    const { label, ids } = travelled.step;
    tell({ what: way === "undo" ? "undone" : "redone", label });
    return { label, ids };
  }

  function saveScroll() {
    clearTimeout(scrollTimer);
    // Before its first save there is nothing that a place could belong to.
    if (current === null || current.revision === null) return;
    // A lost place is no reason to alarm anybody; a failure to save comes to light with the next change.
    storage.saveScroll(current.document.id, current.scroll).catch(() => {});
  }

  channel.addEventListener("message", async ({ data }) => {
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
    // Where the text is the same a page need not set it anew.
    const { text, blocks } = open.document;
    const isSame = saved.document.text === text && same(saved.document.blocks, blocks);
    show({ ...saved, document: isSame ? { ...saved.document, text, blocks } : saved.document, scroll: open.scroll });
    tell({ what: "reloaded" });
  });

  function hide() {
    current?.autosave.leave();
    saveScroll();
  }
  page.addEventListener("pagehide", hide);
  page.addEventListener("visibilitychange", () => {
    // On a phone a page that is hidden may never be heard of again. One that is shown again has time to look what other
    // tabs have saved meanwhile.
    if (page.document.hidden) hide();
    else void look();
  });

  page.addEventListener("beforeunload", (event) => {
    // The browser asks whether to leave: the only copy of this work is here.
    if (current?.autosave.state === "failed") event.preventDefault();
  });

  return {
    /** The open document; a new object after each change, never changed itself. */
    get document() {
      return current?.document ?? null;
    },
    /** The word tokens of its text; see document/snap.js. */
    get words() {
      return current?.words ?? new Uint32Array();
    },
    /** What undo would take back ("reject “Lisbon”"); null when there is nothing. */
    get undoLabel() {
      return nextStep(current?.history ?? EMPTY_HISTORY, "undo")?.label ?? null;
    },
    get redoLabel() {
      return nextStep(current?.history ?? EMPTY_HISTORY, "redo")?.label ?? null;
    },
    get saveState() {
      return current?.autosave.state ?? "saved";
    },
    /** The code of the failure while `saveState` is "failed". */
    get saveError() {
      return current?.autosave.error ?? null;
    },
    /** The offset in the text of the line at the top of the view. */
    get scroll() {
      return current?.scroll ?? 0;
    },
    set scroll(offset) {
      if (current === null || offset === current.scroll) return;
      current.scroll = offset;
      clearTimeout(scrollTimer);
      scrollTimer = setTimeout(saveScroll, SCROLL_REST_MS);
    },
    /**
     * Opens a document and keeps it in the library; where the library has it already in another state, that is kept too.
     *
     * @param {{document: GlossatorDocument, words: Uint32Array}} opened
     * @param {Leaving} [options]
     */
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
    /** Opens what this tab showed last; false when there is nothing. */
    async restore() {
      const id = await storage.getLastOpenId();
      return id !== null && (await openSaved(id));
    },
    /** Leaves the document; it stays in the library. @param {Leaving} [options] */
    async close(options) {
      await leave(options);
      current?.autosave.stop();
      current = null;
      tell({ what: "closed" });
      await storage.setLastOpenId(null).catch(() => {});
    },
    /** Runs a command; null where no document is open. @param {Command} command @returns {Done | null} */
    run(command) {
      const open = current;
      if (open === null) return null;
      const { document, inverse: patch, ...told } = run(open.document, command);
      if (patch === null) return { ...told, changed: false };
      const words = command.type === "editText" ? { before: open.words, after: command.words } : undefined;
      open.document = document;
      open.words = words?.after ?? open.words;
      open.history = record(open.history, { label: told.label, ids: told.ids, patch, ...(words && { words }) });
      open.autosave.touch();
      if (!askedToPersist) {
        askedToPersist = true;
        storage.persist().catch(() => {});
      }
      tell({ what: "edited", done: told.done, ...(told.remark === undefined ? {} : { remark: told.remark }) });
      return { ...told, changed: true };
    },
    undo: () => step("undo"),
    redo: () => step("redo"),
    /** @param {(change: Change) => void} listener */
    subscribe: (listener) => void listeners.push(listener),
    /** Saves now what is not saved. */
    flush: async () => void (await current?.autosave.flush()),
    announce,
  };
}

/** @typedef {ReturnType<typeof createWorkspace>} Workspace */

/** What a person can do to findings, whichever view it is done from. @typedef {Pick<Workspace, "run" | "undo" | "redo">} Actions */
