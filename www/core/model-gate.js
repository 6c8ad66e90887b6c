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
 *
 * @typedef {object} ModelGate
 * @property {ModelState} state
 * @property {boolean} isClosed
 * @property {() => boolean} begin  a worker is there; whether it is to load the model
 * @property {() => void} end  the worker is gone
 * @property {(reply: ModelReply) => void} hear
 * @property {() => void} waive  nobody waits for it this time
 * @property {() => void} retry  the next to begin loads it, after a failure too
 */

/** @returns {ModelGate} */
export function createModelGate() {
  /** @type {ModelState} */
  let state = { state: "idle" };
  // Stays over a worker that is replaced: who would not wait for a slow model will not wait for it a second time.
  let waived = false;

  return {
    get state() {
      return state;
    },
    get isClosed() {
      return state.state === "loading" && !waived;
    },
    begin() {
      if (state.state === "failed") return false;
      state = { state: "loading", received: 0, total: null };
      return true;
    },
    end() {
      if (state.state !== "failed") state = { state: "idle" };
    },
    hear(reply) {
      if (reply.model === "loading") {
        state = { state: "loading", received: reply.received, total: reply.total };
        return;
      }
      waived = false;
      state =
        reply.model === "ready"
          ? { state: "ready", name: reply.name, hash: reply.hash }
          : { state: "failed", code: reply.code, message: reply.message };
    },
    waive() {
      waived = true;
    },
    retry() {
      state = { state: "idle" };
    },
  };
}
