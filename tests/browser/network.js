/**
 * The network between the page and its files, which a test can break: both browsers meet the same, and what their workers
 * and service workers ask for meets it too.
 */
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { ROOT } from "../../scripts/steps/command.mjs";
import { DIST } from "../../scripts/steps/page.mjs";

/**
 * What the server answers for the model. `half`: the first half of it, and no more until the network is mended.
 *
 * @typedef {"whole" | "missing" | "page" | "damaged" | "half"} ModelAnswer
 */

/** Ends the answers that are held back. @type {Set<() => void>} */
const held = new Set();

export const network = {
  /** @type {ModelAnswer} */
  model: "whole",
  /** Nothing is answered at all. */
  down: false,
  /** One bit of the core's module is another, in what is called a number that the checker of modules lets through. */
  flipped: false,
  /** The part of the script that an article is read with is missing. */
  incomplete: false,
  /** How often the model was asked for. */
  asked: 0,
  mend() {
    this.model = "whole";
    this.down = false;
    this.incomplete = false;
    this.flipped = false;
    for (const end of held) end();
    held.clear();
  },
};

/** @returns {import("vite").Plugin} */
export function networkOfTests() {
  return {
    name: "network-of-tests",
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (network.down) {
          request.socket.destroy();
        } else if (network.flipped && /\.wasm(\?|$)/.test(request.url ?? "")) {
          void flipped(response);
        } else if (network.incomplete && /\/reading-[^/]*\.js/.test(request.url ?? "")) {
          response.writeHead(404, { "cache-control": "no-store" }).end();
        } else if (/\.model(\?|$)/.test(request.url ?? "")) {
          network.asked += 1;
          void answer(response, next);
        } else {
          next();
        }
      });
    },
  };
}

/** @param {import("node:http").ServerResponse} response */
async function flipped(response) {
  const folder = join(ROOT, DIST, "assets");
  const name = (await readdir(folder)).find((file) => file.endsWith(".wasm"));
  const bytes = await readFile(join(folder, String(name)));
  // Of the lists that the core carries, which lie in the second half.
  const at = Math.floor(bytes.length * 0.75);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  response.writeHead(200, { "content-type": "application/wasm", "cache-control": "no-store" }).end(bytes);
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {() => void} next  answers with the file
 */
async function answer(response, next) {
  // What is broken once must not be remembered as such.
  response.setHeader("cache-control", "no-store");
  switch (network.model) {
    case "whole":
      next();
      break;
    case "missing":
      response.writeHead(404).end();
      break;
    case "page":
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Glossator</title>");
      break;
    case "damaged": {
      const bytes = Buffer.from(await builtModel());
      bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
      response.writeHead(200, { "content-type": "application/octet-stream" }).end(bytes);
      break;
    }
    case "half": {
      const bytes = await builtModel();
      const middle = Math.floor(bytes.length / 2);
      response.writeHead(200, { "content-type": "application/octet-stream", "content-length": bytes.length });
      response.write(bytes.subarray(0, middle));
      held.add(() => response.end(bytes.subarray(middle)));
    }
  }
}

async function builtModel() {
  const folder = join(ROOT, DIST, "assets");
  const name = (await readdir(folder)).find((one) => one.endsWith(".model"));
  if (name === undefined) throw new Error(`no model in ${folder}`);
  return readFile(join(folder, name));
}
