/**
 * Patches: the difference between two versions of a document, as plain data that survives IndexedDB. A patch holds only the
 * fields that differ, so that taking back the rejection of thousands stays small.
 *
 * @module
 */

import { longestRise } from "./longest-rise.js";

/** @import {Annotation, Entity, GlossatorDocument} from "./types.js" */

/**
 * @template Item
 * @typedef {object} ListPatch
 * @property {number[]} removed  indices in the list before
 * @property {{at: number, set: Record<string, unknown>, unset: string[]}[]} changed  indices in the list after
 * @property {{at: number, item: Item}[]} inserted  indices in the list after, ascending
 */

/**
 * @typedef {object} Patch
 * @property {Record<string, unknown>} fields  title, modified, the date, labels, relations; after a second reading, generator
 *   and sentences; after an edit the whole text
 * @property {string[]} [unset]  fields that go; steps that were kept by an earlier version have none
 * @property {ListPatch<Annotation>} annotations
 * @property {ListPatch<Entity>} entities
 */

/** The fields of a document, beside its two lists, that a command can change. */
const FIELDS = /** @type {const} */ (["title", "modified", "articleDate", "generator", "sentences", "refused", "labels", "relations",
  "text", "blocks", "language", "unplaced", "tags"]); // prettier-ignore

/**
 * The patch that makes `after` of `before`. What the two share by identity is not looked into.
 *
 * @param {GlossatorDocument} before
 * @param {GlossatorDocument} after
 * @returns {Patch}
 */
export function difference(before, after) {
  /** @type {Record<string, unknown>} */
  const fields = {};
  /** @type {Record<string, unknown>} */
  const old = { ...before };
  /** @type {Record<string, unknown>} */
  const fresh = { ...after };
  for (const field of FIELDS) if (Object.hasOwn(after, field) && old[field] !== fresh[field]) fields[field] = fresh[field];
  return {
    fields,
    unset: FIELDS.filter((field) => Object.hasOwn(before, field) && !Object.hasOwn(after, field)),
    annotations: listDifference(before.annotations, after.annotations),
    entities: listDifference(before.entities, after.entities),
  };
}

/**
 * The document with the patch applied, and the patch that reverses it.
 *
 * @param {GlossatorDocument} document
 * @param {Patch} patch
 * @returns {{document: GlossatorDocument, inverse: Patch}}
 */
export function applyPatch(document, patch) {
  const after = {
    ...patchItem(document, patch.fields, patch.unset ?? []),
    annotations: patchList(document.annotations, patch.annotations),
    entities: patchList(document.entities, patch.entities),
  };
  return { document: after, inverse: difference(after, document) };
}

/**
 * An item that moves among the others is taken out at one place and put in at the other.
 *
 * @template {{id: string}} Item
 * @param {readonly Item[]} before
 * @param {readonly Item[]} after
 * @returns {ListPatch<Item>}
 */
function listDifference(before, after) {
  /** @type {ListPatch<Item>} */
  const patch = { removed: [], changed: [], inserted: [] };
  if (before === after) return patch;
  if (before.length === after.length && after.every(({ id }, at) => id === before[at]?.id)) {
    for (const [at, item] of after.entries()) {
      const old = /** @type {Item} */ (before[at]);
      if (old !== item) patch.changed.push({ at, ...itemDifference(old, item) });
    }
    return patch;
  }
  const kept = inOrder(before, after);
  let from = 0;
  const skipRemoved = () => {
    for (let item = before[from]; item !== undefined && !kept.has(item.id); item = before[from]) {
      patch.removed.push(from);
      from += 1;
    }
  };
  after.forEach((item, at) => {
    skipRemoved();
    const old = before[from];
    if (old === undefined || old.id !== item.id || !kept.has(item.id)) {
      patch.inserted.push({ at, item });
      return;
    }
    if (old !== item) patch.changed.push({ at, ...itemDifference(old, item) });
    from += 1;
  });
  skipRemoved();
  return patch;
}

/**
 * The ids that both lists have in one order: as many as can be.
 *
 * @param {readonly {id: string}[]} before
 * @param {readonly {id: string}[]} after
 * @returns {Set<string>}
 */
function inOrder(before, after) {
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const shared = after.flatMap(({ id }) => places.get(id) ?? []);
  return new Set(longestRise(shared).map((at) => /** @type {{id: string}} */ (before[at]).id));
}

/**
 * @param {object} before
 * @param {object} after
 */
function itemDifference(before, after) {
  const old = /** @type {Record<string, unknown>} */ (before);
  const fresh = /** @type {Record<string, unknown>} */ (after);
  const set = Object.fromEntries(Object.entries(fresh).filter(([field, value]) => old[field] !== value));
  return { set, unset: Object.keys(old).filter((field) => !Object.hasOwn(fresh, field)) };
}

/**
 * @template {{id: string}} Item
 * @param {readonly Item[]} list
 * @param {ListPatch<Item>} patch
 * @returns {Item[]}
 */
function patchList(list, { removed, changed, inserted }) {
  if (removed.length + changed.length + inserted.length === 0) return /** @type {Item[]} */ (list);
  const gone = new Set(removed);
  const stays = list.filter((_, at) => !gone.has(at));
  /** @type {Item[]} */
  const patched = [];
  let next = 0;
  for (const { at, item } of inserted) {
    const between = at - patched.length;
    for (const kept of stays.slice(next, next + between)) patched.push(kept);
    next += between;
    patched.push(item);
  }
  for (const kept of stays.slice(next)) patched.push(kept);
  for (const { at, set, unset } of changed) patched[at] = patchItem(/** @type {Item} */ (patched[at]), set, unset);
  return patched;
}

/**
 * @template Item
 * @param {Item} item
 * @param {Record<string, unknown>} set
 * @param {string[]} unset
 * @returns {Item}
 */
function patchItem(item, set, unset) {
  const patched = { ...item, ...set };
  for (const field of unset) delete (/** @type {Record<string, unknown>} */ (patched)[field]);
  return patched;
}
