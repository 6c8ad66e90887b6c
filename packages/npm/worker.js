/** The worker of `startWorker` in a page. @module */

import "./index.js";
import { serveWorker } from "./serve-worker.js";

const scope = /** @type {{postMessage(message: unknown): void, addEventListener: Worker["addEventListener"]}} */ (/** @type {unknown} */ (globalThis));

serveWorker({
  send: (message) => scope.postMessage(message),
  onRequest: (hear) => scope.addEventListener("message", ({ data }) => hear(data)),
});
