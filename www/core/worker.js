/**
 * The worker that the core runs in: serve.js, with the core, the model and the network of the browser.
 *
 * @module
 */

import init, * as core from "../wasm/glossator.js";
import { loadModel } from "./model.js";
import { serve } from "./serve.js";
import { wasmModule } from "./wasm-module.js";

const scope = /** @type {import("./protocol.js").WorkerScope} */ (/** @type {unknown} */ (globalThis));

/** An asset of the build, which puts a hash of the content into the name. */
const MODEL = new URL("../../models/en.model", import.meta.url).href;
const WASM = new URL("../wasm/glossator_bg.wasm", import.meta.url).href;

/** Bound to nothing else: it refuses to be called as anything's method. @type {typeof fetch} */
const ask = (...args) => fetch(...args);

serve({
  scope,
  core: { ...core, init: async () => init({ module_or_path: await wasmModule({ url: WASM, hash: WASM_SHA256, fetch: ask, caches: globalThis.caches }) }) },
  walk: async (html) => (await import("./markup.js")).walk(html),
  loadModel: (options) => loadModel({ url: MODEL, fetch: ask, caches: globalThis.caches, ...options }),
});
