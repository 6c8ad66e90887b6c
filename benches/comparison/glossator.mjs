/** This project's core, as the page's worker has it: the same module, the same calls. */
import init, * as core from "../../www/wasm/glossator.js";

/** @import {Contender} from "./protocol.mjs" */

const PREFIX = "glossator:";

/** @type {WebAssembly.Memory | undefined} */
let wasmMemory;

/**
 * Starts the core, with its model.
 *
 * @param {string} model  an address
 */
export async function load(model) {
  ({ memory: wasmMemory } = await init());
  const answer = await fetch(model);
  if (!answer.ok) throw new Error(`the model is not at ${model}`);
  core.loadModel(new Uint8Array(await answer.arrayBuffer()));
}

/** The bytes that the core has taken; wasm gives none back. */
export function memory() {
  return wasmMemory?.buffer.byteLength ?? 0;
}

/** @type {Contender} */
export const glossator = {
  read: (text) => core.annotate(text),
  find: (text) =>
    core
      .annotate(text)
      .document.annotations.flatMap(({ kind, type, start, end }) =>
        kind === "entity" && type ? [{ start, end, type }] : [],
      ),
  parts() {
    /** @type {Record<string, number>} */
    const parts = {};
    for (const { name, duration } of performance.getEntriesByType("measure")) {
      if (!name.startsWith(PREFIX)) continue;
      const stage = name.slice(PREFIX.length);
      parts[stage] = (parts[stage] ?? 0) + duration;
    }
    performance.clearMeasures();
    performance.clearMarks();
    return parts;
  },
};
