/**
 * Runs the contenders over texts, and times them.
 *
 * @module
 */
import { compromise } from "./compromise.mjs";
import { glossator, load, memory } from "./glossator.mjs";
import { wink } from "./wink.mjs";

/** @import {Contender, ContenderName, Memory, Request, Timed} from "./protocol.mjs" */

/** @type {Record<ContenderName, Contender>} */
const CONTENDERS = { glossator, compromise, wink };

/**
 * @param {Contender} contender
 * @param {string[]} texts
 * @returns {Timed}
 */
function timed({ read, parts }, texts) {
  parts?.();
  const began = performance.now();
  for (const text of texts) read(text);
  return { milliseconds: performance.now() - began, parts: parts?.() ?? {} };
}

/**
 * @param {string} text
 * @returns {Memory}
 */
function held(text) {
  const loaded = memory();
  glossator.read(text);
  return { loaded, used: memory() };
}

/** @param {Request} request */
function answer(request) {
  switch (request.task) {
    case "load":
      return load(request.model);
    case "time":
      return timed(CONTENDERS[request.contender], request.texts);
    case "find":
      return request.texts.map(CONTENDERS[request.contender].find);
    case "memory":
      return held(request.text);
  }
}

globalThis.addEventListener("message", async ({ data }) => {
  try {
    globalThis.postMessage({ answer: await answer(data) });
  } catch (fault) {
    globalThis.postMessage({ fault: String(fault) });
  }
});
