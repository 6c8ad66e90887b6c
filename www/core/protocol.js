/**
 * What passes between core.js and worker.js.
 *
 * @module
 */

/** @import {GlossatorDocument, Stage} from "../types.js" */

/**
 * @typedef {(
 *   | {id: number, call: "annotate", args: [text: string]}
 *   | {id: number, call: "words", args: [text: string]}
 *   | {id: number, call: "exportJson", args: [document: GlossatorDocument]}
 *   | {id: number, call: "importJson", args: [text: string]}
 * )} Request
 *
 * @typedef {(
 *   | {ready: true}
 *   | {ready: false, message: string}
 *   | {id: number, stage: Stage}
 *   | {id: number, result: unknown}
 *   | {id: number, error: {code: string, message: string}}
 * )} Reply
 */

/**
 * The worker as its owner sees it.
 *
 * @typedef {{
 *   postMessage(message: Request): void,
 *   terminate(): void,
 *   addEventListener(type: "message", listener: (event: {data: Reply}) => void): void,
 *   addEventListener(type: "error" | "messageerror", listener: (event: {message?: string, preventDefault?(): void}) => void): void,
 * }} CoreWorker
 */

/**
 * The owner as the worker sees it.
 *
 * @typedef {{
 *   postMessage(message: Reply, transfer?: Transferable[]): void,
 *   addEventListener(type: "message", listener: (event: {data: Request}) => void): void,
 * }} WorkerScope
 */

export {};
