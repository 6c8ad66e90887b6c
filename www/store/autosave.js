import { codeOf } from "../errors/coded-error.js";

/** From the first unsaved change to its save: under a second, yet long enough for many keystrokes. */
const SAVE_AFTER_MS = 600;
/** After a failure, the next attempt. */
const RETRY_AFTER_MS = 5000;

/** @typedef {"saved" | "saving" | "failed"} SaveState */

/**
 * Calls `write` soon after a change, one call at a time, and again after a failure.
 *
 * @param {object} options
 * @param {(urgent: boolean) => Promise<void>} options.write  saves everything as it is when called; when it is urgent, with
 *   all that has to be asked of the browser asked before the call returns
 * @param {(state: SaveState, error: string | null) => void} options.onState
 * @param {number} [options.after]
 * @param {number} [options.retryAfter]
 */
export function createAutosave({ write, onState, after = SAVE_AFTER_MS, retryAfter = RETRY_AFTER_MS }) {
  /** @type {SaveState} */
  let state = "saved";
  /** @type {string | null} */
  let error = null;
  let changed = false;
  let stopped = false;
  let underWay = 0;
  /** @type {Promise<unknown>} */
  let writing = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {SaveState} next @param {string | null} [code] */
  function enter(next, code = null) {
    if (next === state && code === error) return;
    state = next;
    error = code;
    if (!stopped) onState(state, error);
  }

  /** @param {number} delay */
  function schedule(delay) {
    // Not put off by later changes: a person who never rests is saved all the same.
    timer ??= setTimeout(flush, delay);
  }

  /** @param {boolean} urgent */
  async function attempt(urgent) {
    clearTimeout(timer);
    timer = undefined;
    // What changes while this is on its way is not in it.
    changed = false;
    underWay += 1;
    try {
      await write(urgent);
      enter(changed || underWay > 1 ? "saving" : "saved");
      if (changed) schedule(after);
    } catch (failure) {
      changed = true;
      enter("failed", codeOf(failure) ?? "storage-failed");
      if (!stopped) schedule(retryAfter);
    } finally {
      underWay -= 1;
    }
  }

  /** @param {boolean} urgent */
  function start(urgent) {
    writing = Promise.all([writing, attempt(urgent)]);
  }

  /** Saves now what there is to save; settles, and never rejects, when the attempt is over. @returns {Promise<void>} */
  async function flush() {
    while (underWay > 0) await writing;
    if (changed && !stopped) start(false);
    await writing;
  }

  return {
    /** Says that there is something to save. */
    touch() {
      changed = true;
      if (state !== "failed") enter("saving");
      schedule(after);
    },
    flush,
    /** Saves it before this turn of the event loop ends: there may be no other. */
    leave() {
      if (changed && !stopped) start(true);
    },
    /** No further attempt; what is not saved is given up. */
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
    get state() {
      return state;
    },
    /** The code of the failure while `state` is "failed". */
    get error() {
      return error;
    },
    /** Whether something is not saved, or on its way. */
    get dirty() {
      return changed || underWay > 0;
    },
  };
}

/** @typedef {ReturnType<typeof createAutosave>} Autosave */
