/**
 * The worker that the core runs in: serve.js, with the core, the model and the network of the browser.
 *
 * @module
 */

import init, * as core from "../wasm/glossator.js";
import { loadModel } from "./model.js";
import { serve } from "./serve.js";

const scope = /** @type {import("./protocol.js").WorkerScope} */ (/** @type {unknown} */ (globalThis));

/** An asset of the build, which puts a hash of the content into the name. */
const MODEL = new URL("../../models/en.model", import.meta.url).href;

serve({
  scope,
  core: { ...core, init: () => init() },
  walk: async (html) => (await import("./markup.js")).walk(html),
  // Bound to nothing else: both refuse to be called as anything's methods.
  loadModel: (options) => loadModel({ url: MODEL, fetch: (...args) => fetch(...args), caches: globalThis.caches, ...options }),
});
