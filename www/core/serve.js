/**
 * What the worker does: requests come in, one at a time, as `{id, call, args}`; `{ready}`, `{id, stage}` and
 * `{id, result}` or `{id, error: {code, message}}` go out. `{call: "loadModel"}` comes in too, and `{model}` goes out.
 *
 * @module
 */

/** @import {MarkupEvent, ModelIdentity} from "../document/types.js" */
/** @import {Progress} from "./model.js" */
/** @import {ModelRequest, Request, WorkerScope} from "./protocol.js" */

/**
 * The functions of the core, as wasm exports them; `init` resolves when they can be called.
 *
 * @typedef {Pick<typeof import("../wasm/glossator.js"), "annotate" | "datesOf" | "words" | "reanchor" | "exportJson" | "importJson" | "formats" | "exportAs" | "importAs" | "compare" | "loadModel" | "readMarkup">
 *   & {init: () => Promise<unknown>}} Exports
 */

/**
 * @param {object} options
 * @param {WorkerScope} options.scope
 * @param {Exports} options.core
 * @param {(html: string) => Promise<MarkupEvent[]>} options.walk  the walk through a page's tree
 * @param {(options: {use: (bytes: Uint8Array) => Promise<ModelIdentity>, onProgress: (progress: Progress) => void}) =>
 *   Promise<{model: ModelIdentity}>} options.loadModel  brings the bytes to `use`
 */
export function serve({ scope, core, walk, loadModel }) {
  const loaded = core.init().then(
    () => {
      scope.postMessage({ ready: true });
      return true;
    },
    (error) => {
      scope.postMessage({ ready: false, message: String(error?.message ?? error) });
      return false;
    },
  );

  /** @param {Request} request */
  async function answer({ id, call, args }) {
    if (call === "annotate") return core.annotate(args[0], (stage) => scope.postMessage({ id, stage }), args[1], args[2], args[3]);
    if (call === "readHtml") return core.readMarkup(await walk(args[0]));
    return /** @type {(...args: any[]) => unknown} */ (core[call])(...args);
  }

  async function bringModel() {
    try {
      const { model } = await loadModel({
        async use(bytes) {
          await loaded;
          return core.loadModel(bytes);
        },
        onProgress: ({ received, total }) => scope.postMessage({ model: { state: "loading", received, total } }),
      });
      scope.postMessage({ model: { state: "ready", name: model.name, hash: model.hash } });
    } catch (error) {
      scope.postMessage({ model: { state: "failed", ...failure(error) } });
    }
  }

  scope.addEventListener("message", async ({ data: request }) => {
    if (request.call === "loadModel") {
      // At once: it is fetched while the core itself still is.
      await bringModel();
      return;
    }
    if (!(await loaded)) return;
    try {
      const result = await answer(request);
      scope.postMessage({ id: request.id, result }, movable(result));
    } catch (error) {
      scope.postMessage({ id: request.id, error: failure(error) });
    }
  });
}

/** What can be moved instead of copied. @param {any} result @returns {Transferable[]} */
function movable(result) {
  const words = result instanceof Uint32Array ? result : result?.words;
  return words instanceof Uint32Array ? [words.buffer] : [];
}

/** The core's own errors carry a code and leave it whole; anything else (a trap, a panic, no memory) leaves it broken. @param {any} error */
function failure(error) {
  const code = typeof error?.code === "string" ? error.code : "core-stopped";
  return { code, message: String(error?.message ?? error) };
}
