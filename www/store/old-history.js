/**
 * Converts histories kept by version 2 of the library to today's form, by replaying their steps one by one. There a history was a
 * single value, and each step held only one side of what it changed, by index.
 *
 * @module
 */

import { applyPatch, fieldsOf, patchList, reversed, sidesOf } from "../document/patch.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {History, Step} from "../document/history.js" */
/** @import {ListPatch, Patch} from "../document/patch.js" */

/**
 * @typedef {{removed: number[], changed: {at: number, set: Record<string, unknown>, unset: string[]}[], inserted: {at: number, item: any}[]}} OldList
 * @typedef {{fields: Record<string, unknown>, unset?: string[], annotations: OldList, entities: OldList}} OldPatch
 * @typedef {{label: string, ids: string[], patch: OldPatch, words?: Uint32Array}} OldStep
 * @typedef {{undo: readonly OldStep[], redo: readonly OldStep[]}} OldHistory  the latest step last
 */

/** @param {OldHistory} old @param {GlossatorDocument} document @param {Uint32Array} words  as they are between both @returns {History} */
export function historyOfOld({ undo, redo }, document, words) {
  const done = taken(undo, document, words).map(({ other, ...step }) => ({ ...step, ...(other && { words: { before: other[1], after: other[0] } }) }));
  const back = taken(redo, document, words).map(({ other, patch, ...step }) => ({ ...step, patch: reversed(patch), ...(other && { words: { before: other[0], after: other[1] } }) }));
  return { from: 0, at: done.length, steps: [...done.reverse(), ...back] };
}

/**
 * The steps of one side, in the order in which they are taken; `other`: the words before and after a step that changes the text.
 *
 * @param {readonly OldStep[]} steps
 * @param {GlossatorDocument} document
 * @param {Uint32Array} words
 * @returns {(Omit<Step, "words"> & {other?: [Uint32Array, Uint32Array]})[]}
 */
function taken(steps, document, words) {
  let now = document;
  let known = words;
  return steps.toReversed().map(({ label, ids, patch: old, words: next }) => {
    const patch = patchOf(now, old);
    now = applyPatch(now, patch);
    if (next === undefined) return { label, ids, patch };
    const other = /** @type {[Uint32Array, Uint32Array]} */ ([known, next]);
    known = next;
    return { label, ids, patch, other };
  });
}

/** @param {GlossatorDocument} document  that it is for @param {OldPatch} old @returns {Patch} */
function patchOf(document, { fields, unset = [], annotations, entities }) {
  const after = Object.fromEntries(Object.entries({ ...document, ...fields }).filter(([name]) => !unset.includes(name)));
  return {
    fields: fieldsOf(document, /** @type {GlossatorDocument} */ (/** @type {unknown} */ (after))),
    annotations: listPatchOf(document.annotations, annotations),
    entities: listPatchOf(document.entities, entities),
  };
}

/** @template {{id: string}} Item @param {Item[]} list @param {OldList} old @returns {ListPatch<Item>} */
function listPatchOf(list, { removed, changed, inserted }) {
  const moved = { changed: [], removed: removed.map((at) => ({ at, item: /** @type {Item} */ (list[at]) })), inserted };
  const after = changed.length === 0 ? [] : patchList(list, moved);
  return {
    ...moved,
    changed: changed.map(({ at, set, unset }) => {
      const item = /** @type {Item} */ (after[at]);
      const fresh = Object.fromEntries(Object.entries({ ...item, ...set }).filter(([name]) => !unset.includes(name)));
      return { id: item.id, ...sidesOf(item, fresh) };
    }),
  };
}
