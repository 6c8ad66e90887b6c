import { codeOf } from "../coded-error.js";
import { run as runCommand } from "./commands.js";
import { EMPTY_HISTORY, record, travel } from "./history.js";
import { applyPatch } from "./patch.js";
import { userId } from "./annotation.js";

/** @import {Command, GlossatorDocument} from "../types.js" */
/** @import {History, Step} from "./history.js" */
/** @import {Storage, Summary} from "./storage.js" */

/** From the first change that is not saved to its save: short of a second, and many keystrokes long. */
export const SAVE_AFTER_MS = 600;
/** After a failure, the next attempt. */
export const RETRY_AFTER_MS = 5000;
/** The place in the article is saved when scrolling has rested this long. */
export const SCROLL_REST_MS = 300;

const CHANNEL = "glossator";

/** @typedef {"saved" | "saving" | "failed"} SaveState */

/**
 * What listeners are told. `opened`, `closed`: another document, or none. `edited`, `undone`, `redone`: `label` says what
 * ("reject “Lisbon”"), `ids` are the annotations. `reloaded`: another tab changed the document, and this one shows it.
 * `copied`: another tab changed it while this one had changes of its own; these go on as a copy (code "changed-elsewhere").
 * `save`: `saveState` is another; `code` when it is "failed".
 *
 * @typedef {(
 *   | {what: "opened" | "closed" | "reloaded"}
 *   | {what: "copied", code: "changed-elsewhere"}
 *   | {what: "edited" | "undone" | "redone", label: string, ids: string[]}
 *   | {what: "save", saveState: SaveState, code: string | null}
 * )} Change
 */

/**
 * @typedef {object} Workspace
 * @property {GlossatorDocument | null} document  The open document; a new object after each change, never changed itself.
 * @property {Uint32Array} words  The word tokens of its text; see state/snap.js.
 * @property {(opened: {document: GlossatorDocument, words: Uint32Array}) => Promise<void>} open
 *   Shows a document at once; the promise settles when it is in the library. A version of it that is there already and
 *   differs is kept beside it.
 * @property {(id: string) => Promise<boolean>} openSaved  Opens one of the library; false when it is no longer there.
 * @property {() => Promise<boolean>} restore  Opens what this tab showed last; false when there is nothing.
 * @property {() => Promise<void>} close  Saves and leaves the document; it stays in the library.
 * @property {(command: Command) => {label: string, ids: string[]} | null} run  null when it changed nothing.
 * @property {() => {label: string, ids: string[]} | null} undo
 * @property {() => {label: string, ids: string[]} | null} redo
 * @property {boolean} canUndo
 * @property {boolean} canRedo
 * @property {string | null} undoLabel  What undo would take back: "reject “Lisbon”".
 * @property {string | null} redoLabel
 * @property {SaveState} saveState
 * @property {string | null} saveError  The code of the last failure while `saveState` is "failed".
 * @property {number} scroll  Settable: the offset in the text of the line at the top of the view.
 * @property {(listener: (change: Change) => void) => (() => void)} subscribe  Gives the function that ends it.
 * @property {() => Promise<void>} flush  Saves now what is not saved.
 * @property {() => Promise<Summary[]>} listDocuments  The library, the latest first, this document among it.
 * @property {(id: string) => Promise<void>} removeDocument
 */

/**
 * The open document, its history and its place, kept in step with the library.
 *
 * @param {{storage: Storage, channel?: BroadcastChannel | null, page?: Page | null}} options
 *   `channel` tells the other tabs; `page` is what hides and closes
 * @returns {Workspace}
 *
 * @typedef {Pick<EventTarget, "addEventListener"> & {readonly visibilityState?: string}} Page
 */
export function createWorkspace({ storage, channel = openChannel(), page = globalThis.document ?? null }) {
  const tab = userId();
  /** @type {Set<(change: Change) => void>} */
  const listeners = new Set();
  /** @type {GlossatorDocument | null} */
  let document = null;
  /** @type {Uint32Array} */
  let words = new Uint32Array();
  /** @type {History} */
  let history = EMPTY_HISTORY;
  let scroll = 0;
  /** @type {number | null} */
  let revision = null;
  /** @type {SaveState} */
  let saveState = "saved";
  /** @type {string | null} */
  let saveError = null;
  let dirty = false;
  /** @type {Promise<void>} */
  let saves = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let saveTimer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let scrollTimer;

  /** @param {Change} change */
  function tell(change) {
    for (const listener of [...listeners]) listener(change);
  }

  /**
   * @param {SaveState} state
   * @param {string | null} [code]
   */
  function setSaveState(state, code = null) {
    if (state === saveState && code === saveError) return;
    saveState = state;
    saveError = code;
    tell({ what: "save", saveState, code });
  }

  /** @param {number} [after] */
  function saveSoon(after = SAVE_AFTER_MS) {
    dirty = true;
    if (saveState !== "failed") setSaveState("saving");
    // Not put off by later changes: a person who never rests is saved all the same.
    saveTimer ??= setTimeout(flush, after);
  }

  /** @returns {Promise<void>} */
  function flush() {
    clearTimeout(saveTimer);
    saveTimer = undefined;
    saves = saves.then(save);
    return saves;
  }

  /** One at a time, by `saves`. */
  async function save() {
    if (!dirty || document === null) return;
    dirty = false;
    const saved = document;
    try {
      const next = await storage.saveDocument({ document: saved, words, history, scroll, revision });
      if (document?.id === saved.id) revision = next;
      channel?.postMessage({ tab, saved: saved.id });
      if (!dirty) setSaveState("saved");
    } catch (error) {
      dirty = true;
      if (document?.id !== saved.id) return;
      if (codeOf(error) === "changed-elsewhere") {
        branch();
      } else {
        setSaveState("failed", codeOf(error) ?? "storage-failed");
        saveTimer ??= setTimeout(flush, RETRY_AFTER_MS);
      }
    }
  }

  /** Goes on as a copy under an id of its own, so that neither tab's work is lost. */
  function branch() {
    if (document === null) return;
    document = { ...document, id: userId() };
    revision = null;
    tell({ what: "copied", code: "changed-elsewhere" });
    saveSoon(0);
    storage.setLastOpenId(document.id).catch(() => {});
  }

  /**
   * @param {{document: GlossatorDocument, words: Uint32Array, history: History, scroll: number, revision: number | null}} opened
   * @param {"opened" | "reloaded"} what
   */
  function show(opened, what) {
    ({ document, words, history, scroll, revision } = opened);
    dirty = false;
    setSaveState("saved");
    tell({ what });
  }

  /** @param {string} id */
  async function openSaved(id) {
    await flush();
    const saved = await storage.loadDocument(id);
    if (saved === null) return false;
    show(saved, "opened");
    await storage.setLastOpenId(id);
    return true;
  }

  /**
   * @param {Step | undefined} step
   * @param {"undone" | "redone"} what
   */
  function moved(step, what) {
    if (step === undefined) return null;
    const { label, ids } = step;
    tell({ what, label, ids });
    saveSoon();
    return { label, ids };
  }

  /** @param {"undo" | "redo"} from */
  function step(from) {
    const travelled = travel(history, from, ({ patch }) => {
      const { document: after, inverse } = applyPatch(/** @type {GlossatorDocument} */ (document), patch);
      document = after;
      return inverse;
    });
    if (travelled !== null) history = travelled.history;
    return travelled?.step;
  }

  channel?.addEventListener("message", async ({ data }) => {
    if (data?.tab === tab || document === null || data?.saved !== document.id) return;
    // With changes of its own, this tab finds out at its next save, and goes on as a copy.
    if (dirty) return;
    const { id } = document;
    const saved = await storage.loadDocument(id).catch(() => null);
    if (saved === null || document?.id !== id || dirty || saved.revision === revision) return;
    show({ ...saved, scroll }, "reloaded");
  });

  const leave = () => {
    if (dirty) void flush();
    saveScroll();
  };
  page?.addEventListener("visibilitychange", () => {
    if (page.visibilityState === "hidden") leave();
  });
  // Bubbles from window in no browser; window is where it is fired.
  (globalThis.window ?? page)?.addEventListener("pagehide", leave);

  function saveScroll() {
    clearTimeout(scrollTimer);
    scrollTimer = undefined;
    if (document !== null && revision !== null) storage.saveScroll(document.id, scroll).catch(() => {});
  }

  return {
    get document() {
      return document;
    },
    get words() {
      return words;
    },
    get canUndo() {
      return history.undo.length > 0;
    },
    get canRedo() {
      return history.redo.length > 0;
    },
    get undoLabel() {
      return history.undo.at(-1)?.label ?? null;
    },
    get redoLabel() {
      return history.redo.at(-1)?.label ?? null;
    },
    get saveState() {
      return saveState;
    },
    get saveError() {
      return saveError;
    },
    get scroll() {
      return scroll;
    },
    set scroll(offset) {
      if (offset === scroll) return;
      scroll = offset;
      clearTimeout(scrollTimer);
      scrollTimer = setTimeout(saveScroll, SCROLL_REST_MS);
    },
    async open(opened) {
      void flush();
      show({ ...opened, history: EMPTY_HISTORY, scroll: 0, revision: null }, "opened");
      saveSoon(0);
      await storage.setLastOpenId(opened.document.id).catch(() => {});
      await flush();
    },
    openSaved,
    async restore() {
      const id = await storage.getLastOpenId();
      return id !== null && (await openSaved(id));
    },
    async close() {
      const saving = flush();
      document = null;
      words = new Uint32Array();
      history = EMPTY_HISTORY;
      tell({ what: "closed" });
      await saving;
      await storage.setLastOpenId(null);
    },
    run(command) {
      if (document === null) return null;
      const { document: after, inverse, label, ids } = runCommand(document, command);
      if (inverse === null) return null;
      document = after;
      history = record(history, { label, patch: inverse, ids });
      tell({ what: "edited", label, ids });
      saveSoon();
      storage.persist().catch(() => {});
      return { label, ids };
    },
    undo: () => moved(step("undo"), "undone"),
    redo: () => moved(step("redo"), "redone"),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    listDocuments: () => storage.listDocuments(),
    async removeDocument(id) {
      await storage.removeDocument(id);
    },
  };
}

function openChannel() {
  return typeof BroadcastChannel === "function" ? new BroadcastChannel(CHANNEL) : null;
}
