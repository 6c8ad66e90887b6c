/**
 * Patches: the differences between two states of a document, as plain data that IndexedDB can store. A patch holds both values of
 * each field that differs and nothing else, so it can be reversed, and rejecting thousands of marks makes a small one.
 *
 * @module
 */

import { firstWhere } from "./first-where.js";

/** @import {Annotation, Entity, GlossatorDocument} from "./types.js" */

/**
 * @typedef {{before: Record<string, unknown>, after: Record<string, unknown>}} Sides  a field that one side lacks is missing there
 *
 * @typedef {{fields: Sides, annotations: ListPatch<Annotation>, entities: ListPatch<Entity>}} Patch  `fields`: of the document,
 *   its two lists left out
 */
/**
 * An item that moves among the others is removed at one place and inserted at the other.
 *
 * @template Item
 * @typedef {object} ListPatch
 * @property {({id: string} & Sides)[]} changed
 * @property {{at: number, item: Item}[]} removed  with their indices in the list before, ascending
 * @property {{at: number, item: Item}[]} inserted  with their indices in the list after, ascending
 */

/** The patch that makes `after` of `before`. @param {GlossatorDocument} before @param {GlossatorDocument} after */
export function difference(before, after) {
  return {
    fields: fieldsOf(before, after),
    annotations: listDifference(before.annotations, after.annotations),
    entities: listDifference(before.entities, after.entities),
  };
}

/** The fields of two documents that differ, without the two lists. @param {GlossatorDocument} before @param {GlossatorDocument} after */
export function fieldsOf(before, after) {
  const lists = { annotations: null, entities: null };
  return sidesOf({ ...before, ...lists }, { ...after, ...lists });
}

/** @param {object} old @param {object} fresh */
export function sidesOf(old, fresh) {
  /** @type {Sides} */
  const sides = { before: {}, after: {} };
  const [left, right] = /** @type {[Record<string, unknown>, Record<string, unknown>]} */ ([old, fresh]);
  for (const name in left) {
    const isThere = right[name] !== undefined || Object.hasOwn(right, name);
    if (isThere && left[name] === right[name]) continue;
    sides.before[name] = left[name];
    if (isThere) sides.after[name] = right[name];
  }
  for (const name in right) if (left[name] === undefined && !Object.hasOwn(left, name)) sides.after[name] = right[name];
  return sides;
}

/**
 * @template {{id: string}} Item
 * @param {readonly Item[]} before
 * @param {readonly Item[]} after
 */
function listDifference(before, after) {
  if (before === after) return { changed: [], removed: [], inserted: [] };
  // Most commands leave every item in its place.
  const isInPlace = before.length === after.length && before.every(({ id }, at) => id === after[at]?.id);
  if (isInPlace) return { changed: before.flatMap((old, at) => changeOf(old, after[at] ?? old)), removed: [], inserted: [] };
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const kept = new Set(longestRise(after.flatMap(({ id }) => places.get(id) ?? [])).map((at) => /** @type {Item} */ (before[at]).id));
  const changed = after.flatMap((item) => changeOf((kept.has(item.id) && before[Number(places.get(item.id))]) || item, item));
  return { changed, removed: placed(before, ({ id }) => !kept.has(id)), inserted: placed(after, ({ id }) => !kept.has(id)) };
}

/** @param {{id: string}} old @param {{id: string}} item */
const changeOf = (old, item) => (old === item ? [] : [{ id: item.id, ...sidesOf(old, item) }]);

/**
 * Some items of a list, with their places.
 *
 * @template Item
 * @param {readonly Item[]} list
 * @param {(item: Item) => boolean} isWanted
 */
const placed = (list, isWanted) => list.flatMap((item, at) => (isWanted(item) ? [{ at, item }] : []));

/** The longest part of a list, in its order, in which every number is greater than the one before. @param {readonly number[]} numbers */
export function longestRise(numbers) {
  if (numbers.every((number, i) => i === 0 || number > Number(numbers[i - 1]))) return [...numbers];
  /** The places of the lowest ends that rises of length 1, 2, ... have so far. @type {number[]} */
  const ends = [];
  /** The place before each in its rise. @type {(number | undefined)[]} */
  const before = [];
  for (const [at, number] of numbers.entries()) {
    const length = firstWhere(ends.length, (i) => Number(numbers[Number(ends[i])]) >= number);
    before[at] = ends[length - 1];
    ends[length] = at;
  }
  const rise = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) rise.push(Number(numbers[at]));
  return rise.reverse();
}

/** The document with the patch applied. @param {GlossatorDocument} document @param {Patch} patch @returns {GlossatorDocument} */
export const applyPatch = (document, patch) => ({
  ...patchItem(document, patch.fields),
  annotations: patchList(document.annotations, patch.annotations),
  entities: patchList(document.entities, patch.entities),
});

/** The patch back. @param {Patch} patch */
export const reversed = ({ fields, annotations, entities }) => ({
  fields: { before: fields.after, after: fields.before },
  annotations: reversedList(annotations),
  entities: reversedList(entities),
});

/** @template Item @param {ListPatch<Item>} patch */
const reversedList = ({ changed, removed, inserted }) => ({
  changed: changed.map(({ id, before, after }) => ({ id, before: after, after: before })),
  removed: inserted,
  inserted: removed,
});

/**
 * @template {{id: string}} Item
 * @param {Item[]} list
 * @param {ListPatch<Item>} patch
 */
export function patchList(list, { changed, removed, inserted }) {
  if (changed.length + removed.length + inserted.length === 0) return list;
  const sides = new Map(changed.map((one) => [one.id, one]));
  const gone = new Set(removed.map(({ at }) => at));
  const stays = list.filter((_, at) => !gone.has(at)).map((item) => patchItem(item, sides.get(item.id)));
  /** @type {Item[]} */
  const patched = [];
  let next = 0;
  for (const { at, item } of inserted) {
    const upTo = next + at - patched.length;
    for (; next < upTo; next += 1) patched.push(/** @type {Item} */ (stays[next]));
    patched.push(item);
  }
  return patched.concat(stays.slice(next));
}

/** @template {object} Item @param {Item} item @param {Sides} [sides] */
function patchItem(item, sides) {
  if (sides === undefined) return item;
  const patched = { ...item, ...sides.after };
  for (const name of Object.keys(sides.before)) {
    if (!Object.hasOwn(sides.after, name)) delete (/** @type {Record<string, unknown>} */ (patched)[name]);
  }
  return patched;
}
