/** What the page asks of its worker. */

/** @import {Name} from "../accuracy/scoring.mjs" */

/**
 * One who finds names. `read` does what a user of it would do to have them, and is what is timed.
 *
 * @typedef {object} Contender
 * @property {(text: string) => unknown} read
 * @property {(text: string) => Name[]} find  offsets in UTF-16, types as ours
 * @property {() => Record<string, number>} [parts]  of what was read since it was asked last, in milliseconds
 */

/** @typedef {"glossator" | "compromise" | "wink"} ContenderName */

/**
 * @typedef {(
 *   | {task: "load", model: string}
 *   | {task: "time", contender: ContenderName, texts: string[]}
 *   | {task: "find", contender: ContenderName, texts: string[]}
 *   | {task: "memory", text: string}
 * )} Request
 */

/** @typedef {{milliseconds: number, parts: Record<string, number>}} Timed */
/** @typedef {{loaded: number, used: number}} Memory  in bytes: with the core (and its model) loaded, and after a text */

export {};
