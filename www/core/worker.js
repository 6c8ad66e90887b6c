/**
 * The worker that the core runs in. Requests come in, one at a time, as `{id, call, args}`; `{ready}`, `{id, stage}` and
 * `{id, result}` or `{id, error: {code, message}}` go out.
 *
 * @module
 */

import init, { annotate, exportJson, importJson, words } from "../wasm/glossator.js";

const scope = /** @type {import("./protocol.js").WorkerScope} */ (/** @type {unknown} */ (globalThis));

/** @param {import("./protocol.js").Request} request */
function answer({ id, call, args }) {
  switch (call) {
    case "annotate":
      return annotate(args[0], (stage) => scope.postMessage({ id, stage }));
    case "words":
      return words(args[0]);
    case "exportJson":
      return exportJson(args[0]);
    case "importJson":
      return importJson(args[0]);
  }
}

/**
 * What can be moved instead of copied.
 *
 * @param {any} result
 * @returns {Transferable[]}
 */
function movable(result) {
  const words = result instanceof Uint32Array ? result : result?.words;
  return words instanceof Uint32Array ? [words.buffer] : [];
}

/**
 * The core's own errors carry a code and leave it whole; anything else (a trap, a panic, no memory) leaves it broken.
 *
 * @param {any} error
 */
function failure(error) {
  const code = typeof error?.code === "string" ? error.code : "core-stopped";
  return { code, message: String(error?.message ?? error) };
}

const loaded = init().then(
  () => {
    scope.postMessage({ ready: true });
    return true;
  },
  (error) => {
    scope.postMessage({ ready: false, message: String(error?.message ?? error) });
    return false;
  },
);

scope.addEventListener("message", async ({ data: request }) => {
  if (!(await loaded)) return;
  try {
    const result = answer(request);
    scope.postMessage({ id: request.id, result }, movable(result));
  } catch (error) {
    scope.postMessage({ id: request.id, error: failure(error) });
  }
});
