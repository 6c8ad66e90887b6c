/** @import {ModelReply} from "./protocol.js" */

/**
 * How the model fares. `idle`: no worker is there that could load it.
 *
 * @typedef {(
 *   | {state: "idle"}
 *   | {state: "loading", received: number, total: number | null}
 *   | {state: "ready", name: string, hash: string}
 *   | {state: "failed", code: string, message: string}
 * )} ModelState
 */

/**
 * Whether texts have to wait for the model: while it loads, until a person says otherwise. After a failure they are read by
 * rules, and no worker tries again unless asked to.
 */
export function createModelGate() {
  /** @type {ModelState} */
  let state = { state: "idle" };
  // Stays over a worker that is replaced: who would not wait for a slow model will not wait for it a second time.
  let waived = false;

  return {
    /** @returns {ModelState} */
    get state() {
      return state;
    },
    get isClosed() {
      return state.state === "loading" && !waived;
    },
    /** A worker is there; gives whether it is to load the model. */
    begin() {
      if (state.state === "failed") return false;
      state = { state: "loading", received: 0, total: null };
      return true;
    },
    /** The worker is gone. */
    end() {
      if (state.state !== "failed") state = { state: "idle" };
    },
    /** @param {ModelReply} reply */
    hear(reply) {
      const { model, ...told } = reply;
      if (model !== "loading") waived = false;
      state = /** @type {ModelState} */ ({ state: model, ...told });
    },
    /** Nobody waits for it this time. */
    waive() {
      waived = true;
    },
    /** The next to begin loads it, after a failure too. */
    retry() {
      state = { state: "idle" };
    },
  };
}
