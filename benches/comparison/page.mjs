/**
 * The page that the contenders meet in. All of them run in its one worker: the same thread, no document beside it.
 *
 * @module
 */

/** @import {Request} from "./protocol.mjs" */

const worker = new Worker(new URL("./worker.mjs", import.meta.url), { type: "module" });

/**
 * One question at a time.
 *
 * @param {Request} request
 * @returns {Promise<any>}
 */
function ask(request) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => ("fault" in data ? reject(new Error(data.fault)) : resolve(data.answer));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request);
  });
}

Object.assign(globalThis, { ask });
