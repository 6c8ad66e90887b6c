/**
 * The messages between core.js and the worker.
 *
 * A request with an id is answered once. `loadModel` has none: how the model fares is told, by `model`, whenever that
 * changes, between the answers to other calls.
 *
 * @module
 */

/** @import {Block, FormatName, GlossatorDocument, Origins, Stage} from "../document/types.js" */

/**
 * @typedef {(
 *   | {id: number, call: "annotate", args: [text: string, articleDate?: string, blocks?: Block[], origins?: Origins]}
 *   | {id: number, call: "readHtml", args: [html: string]}
 *   | {id: number, call: "datesOf", args: [text: string, articleDate?: string, blocks?: Block[]]}
 *   | {id: number, call: "words", args: [text: string]}
 *   | {id: number, call: "reanchor", args: [before: string, after: string, spans: Uint32Array]}
 *   | {id: number, call: "exportJson", args: [document: GlossatorDocument]}
 *   | {id: number, call: "importJson", args: [text: string]}
 *   | {id: number, call: "formats", args: []}
 *   | {id: number, call: "importAs", args: [files: readonly {name: string, text: string}[], text?: string]}
 *   | {id: number, call: "compare", args: [documents: readonly GlossatorDocument[]]}
 *   | {id: number, call: "exportAs", args: [document: GlossatorDocument, format: FormatName]}
 * )} Request
 *
 * @typedef {{call: "loadModel"}} ModelRequest
 *
 * How the model fares. `idle`: no worker is there that could load it. `received` and `total` in bytes; `total` is null where nobody
 * can tell.
 *
 * @typedef {(
 *   | {state: "idle"}
 *   | {state: "loading", received: number, total: number | null}
 *   | {state: "ready", name: string, hash: string}
 *   | {state: "failed", code: string, message: string}
 * )} ModelState
 *
 * @typedef {(
 *   | {ready: true}
 *   | {ready: false, message: string}
 *   | {id: number, stage: Stage}
 *   | {id: number, result: unknown}
 *   | {id: number, error: {code: string, message: string}}
 *   | {model: ModelState}
 * )} Reply
 */

/**
 * The worker as its owner sees it.
 *
 * @typedef {{
 *   postMessage(message: Request | ModelRequest): void,
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
 *   addEventListener(type: "message", listener: (event: {data: Request | ModelRequest}) => void): void,
 * }} WorkerScope
 */

export {};
