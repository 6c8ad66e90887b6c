/** The worker of `startWorker` in Node. @module */

import { parentPort } from "node:worker_threads";

import "./node.js";
import { serveWorker } from "./serve-worker.js";

const owner = parentPort;
if (owner === null) throw new Error("this runs in a worker: startWorker() starts it");

serveWorker({ send: (message) => owner.postMessage(message), onRequest: (hear) => void owner.on("message", hear) });
