/** Glossator in Node, Deno and Bun; index.js is the same in a page. @module */

import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";

import { usePlatform } from "./platform.js";

/** @import {Platform} from "./platform.js" */

export * from "./functions.js";
export { startWorker } from "./start-worker.js";

/** @satisfies {Platform} */
const NODE = {
  bytesOf: async (url) => new Uint8Array(await readFile(url)),
  createThread() {
    const worker = new Worker(new URL("./worker-node.js", import.meta.url));
    return {
      send: (message) => worker.postMessage(message),
      onReply: (hear) => void worker.on("message", hear),
      onFailure(hear) {
        worker.on("error", (error) => hear(String(error)));
        worker.on("exit", () => hear("the worker ended"));
      },
      // A program that waits for nothing else ends although its worker stands ready.
      hold: (needed) => (needed ? worker.ref() : worker.unref()),
      end: () => void worker.terminate(),
    };
  },
};

usePlatform(NODE);
