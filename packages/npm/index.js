/** Glossator in a page; node.js is the same in Node. @module */

import { usePlatform } from "./platform.js";

/** @import {Platform} from "./platform.js" */

export * from "./functions.js";
export { startWorker } from "./start-worker.js";

/** @satisfies {Platform} */
const PAGE = {
  async bytesOf(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  createThread() {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    return {
      send: (message) => worker.postMessage(message),
      onReply: (hear) => worker.addEventListener("message", ({ data }) => hear(data)),
      onFailure: (hear) => worker.addEventListener("error", ({ message }) => hear(message ?? "the worker did not load")),
      hold: () => {},
      end: () => worker.terminate(),
    };
  },
};

usePlatform(PAGE);
