/** A built page on an address of this machine. */
import { createServer } from "node:net";
import { join } from "node:path";

import { ROOT } from "./command.mjs";
import { Missing } from "./console.mjs";

/** Where the page is when nothing else is there. */
export const PORT = 4173;
/** How far to look for a free port. */
const TRIES = 100;
/** This machine and no other: the page is for the person who started it. */
const HOST = "127.0.0.1";

/**
 * Serves `www/dist/`, or what other settings name, until `close`.
 *
 * @param {number} [from]  the first port to try
 * @param {import("vite").InlineConfig} [settings]  beside those of the page, or in their place (`configFile: false`)
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve(from = PORT, settings = {}) {
  const { preview } = await import("vite");
  const port = await freePort(from);
  const server = await preview({
    configFile: join(ROOT, "vite.config.js"),
    ...settings,
    logLevel: "warn",
    preview: { ...settings.preview, host: HOST, port, strictPort: true },
  });
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

/**
 * The first port from `from` on that is free under every address that "localhost" can mean.
 *
 * @param {number} from
 */
export async function freePort(from) {
  for (let port = from; port < from + TRIES; port += 1) {
    if ((await free(port, "127.0.0.1")) && (await free(port, "::1"))) return port;
  }
  throw new Missing(`No port from ${from} to ${from + TRIES - 1} is free.`, `lsof -iTCP:${from} -sTCP:LISTEN`);
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function free(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    // A machine without IPv6 has nobody listening there.
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ fault) => resolve(fault.code !== "EADDRINUSE"));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
