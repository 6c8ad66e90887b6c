/** What pages and Node do in different ways; index.js and node.js say which of them this is. @module */

/**
 * @typedef {object} Platform
 * @property {(url: URL) => Promise<Uint8Array<ArrayBuffer>>} bytesOf  a file of this package
 * @property {() => Thread} createThread  a worker that runs this package's worker
 */

/**
 * A worker as its owner sees it.
 *
 * @typedef {object} Thread
 * @property {(message: unknown) => void} send
 * @property {(hear: (message: any) => void) => void} onReply
 * @property {(hear: (reason: string) => void) => void} onFailure  it ended without being asked to
 * @property {(needed: boolean) => void} hold  whether the program waits for it
 * @property {() => void} end
 */

/**
 * The owner as its worker sees it.
 *
 * @typedef {object} Scope
 * @property {(message: unknown) => void} send
 * @property {(hear: (message: any) => void) => void} onRequest
 */

/** @type {Platform | undefined} */
let used;

/** @param {Platform} one */
export function usePlatform(one) {
  used = one;
}

/** @returns {Platform} */
export function platform() {
  if (used === undefined) throw new Error("import glossator itself, and not a file of it");
  return used;
}
