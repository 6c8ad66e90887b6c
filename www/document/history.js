/** @import {Patch} from "./patch.js" */

/**
 * A step that can be taken back: the patch that takes it back, what it did ("reject “Lisbon”"), and which annotations it
 * touched; where it changed the text, the words of the text that it brings back (state/snap.js).
 *
 * @typedef {{label: string, patch: Patch, ids: string[], words?: Uint32Array}} Step
 *
 * @typedef {{undo: readonly Step[], redo: readonly Step[]}} History  The latest step last.
 */

/** How many steps are kept. At a step every two seconds that is over half an hour of unbroken work. */
export const STEPS_KEPT = 1000;

/** @type {History} */
export const EMPTY_HISTORY = Object.freeze({ undo: Object.freeze([]), redo: Object.freeze([]) });

/**
 * The history after a new step: what was taken back before is gone.
 *
 * @param {History} history
 * @param {Step} step
 * @returns {History}
 */
export function record(history, step) {
  return { undo: [...history.undo.slice(1 - STEPS_KEPT), step], redo: [] };
}

/**
 * Moves the latest step of one stack to the other, as the step that reverses it.
 *
 * @param {History} history
 * @param {"undo" | "redo"} from
 * @param {(step: Step) => Pick<Step, "patch" | "words">} apply  takes the step and gives what reverses it
 * @returns {{history: History, step: Step} | null} null when there is no step to take
 */
export function travel(history, from, apply) {
  const step = history[from].at(-1);
  if (step === undefined) return null;
  const to = from === "undo" ? "redo" : "undo";
  const reverse = { ...step, ...apply(step) };
  const moved = { ...history, [from]: history[from].slice(0, -1), [to]: [...history[to], reverse] };
  return { history: moved, step };
}
