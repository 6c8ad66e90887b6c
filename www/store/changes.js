/**
 * What a workspace tells.
 *
 * @module
 */

/** @import {Told} from "../document/step-words.js" */
/** @import {SaveState} from "./autosave.js" */

/** What a command did (document/step-words.js), and whether that is anything. @typedef {Told & {changed: boolean}} Done */

/**
 * What listeners are told. `opened`, `closed`: another document, or none. `edited`: `done` says what ("Rejected “Lisbon”"), as
 * `label` does of `undone` and `redone` ("reject “Lisbon”"). `reloaded`: another tab changed the document, and this one shows it.
 * `copied`: another tab changed it while this one had changes of its own; these go on as a copy (code "changed-elsewhere").
 * `elsewhere`: another tab saved a document that is not open here.
 * `rescued`: the browser no longer had it, and it was saved anew (code "storage-wiped").
 * `save`: `saveState` is another; `code` when it is "failed".
 *
 * @typedef {(
 *   | {what: "opened" | "closed" | "reloaded" | "elsewhere"}
 *   | {what: "copied", code: "changed-elsewhere"}
 *   | {what: "rescued", code: "storage-wiped"}
 *   | {what: "edited", done: string, remark?: string}
 *   | {what: "undone" | "redone", label: string}
 *   | {what: "save", saveState: SaveState, code: string | null}
 * )} Change
 */

/**
 * Opening and closing leave the document that is open. Where it can't be saved they reject with the code of that ("storage-full",
 * "storage-blocked", "storage-failed") and it stays open, so that nothing is lost unasked; with `discard` they go on.
 *
 * @typedef {{discard?: boolean}} Leaving
 */

export {};
