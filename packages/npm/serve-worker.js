/** What the worker of `startWorker` does: `{id, call, args}` comes in, `{id, result}` or `{id, error}` goes out. @module */

import * as functions from "./functions.js";

/** @typedef {"load" | "annotate" | "annotateHtml" | "formats" | "exportAs" | "importAs" | "compare"} Call */

/** @param {import("./platform.js").Scope} owner */
export function serveWorker(owner) {
  owner.onRequest(async (/** @type {{id: number, call: Call, args: any[]}} */ { id, call, args }) => {
    try {
      const run = /** @type {(...args: any[]) => Promise<unknown>} */ (functions[call]);
      owner.send({ id, result: await run(...args) });
    } catch (fault) {
      const error = /** @type {import("./wasm/glossator.js").GlossatorError} */ (fault);
      owner.send({ id, error: { code: error.code, message: error.message ?? String(error) } });
    }
  });
}
