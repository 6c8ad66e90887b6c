import { reversed } from "./patch.js";

/** @import {Patch} from "./patch.js" */

/**
 * A step: what it did ("reject “Lisbon”"), to which annotations, and the patch that takes it back; where it changed the text, the
 * words of the text on both sides (snap.js). A step never changes, whether it is taken back or not.
 *
 * @typedef {{label: string, ids: string[], patch: Patch, words?: {before: Uint32Array, after: Uint32Array}}} Step
 *
 * Steps have numbers, counted from the first that was ever taken. `from` is that of the first that is kept; those before `at`
 * are done, the others taken back.
 *
 * @typedef {{from: number, at: number, steps: readonly Step[]}} History
 */

/** How many steps are kept. At a step every two seconds that is over half an hour of unbroken work. */
const STEPS_KEPT = 1000;

/** @type {History} */
export const EMPTY_HISTORY = Object.freeze({ from: 0, at: 0, steps: Object.freeze([]) });

/** The history after a new step: what was taken back before is gone. @param {History} history @param {Step} step */
export function record({ from, at, steps }, step) {
  const kept = [...steps.slice(0, at - from), step].slice(-STEPS_KEPT);
  return { from: at + 1 - kept.length, at: at + 1, steps: kept };
}

/** The step that undo or redo would take. @param {History} history @param {"undo" | "redo"} way */
export const nextStep = ({ from, at, steps }, way) => steps[at - from - (way === "undo" ? 1 : 0)];

/**
 * Takes the next step back, or once more.
 *
 * @param {History} history
 * @param {"undo" | "redo"} way
 * @returns {{history: History, step: Step, patch: Patch, words: Uint32Array | undefined} | null} with what it makes of the document;
 *   null when there is no such step
 */
export function travel(history, way) {
  const step = nextStep(history, way);
  if (step === undefined) return null;
  if (way === "undo") return { history: { ...history, at: history.at - 1 }, step, patch: step.patch, words: step.words?.before };
  return { history: { ...history, at: history.at + 1 }, step, patch: reversed(step.patch), words: step.words?.after };
}
