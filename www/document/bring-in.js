/**
 * Marks of another document on the same text, brought into this one with the entities that they speak of.
 *
 * @module
 */

import { userId } from "./annotation.js";
import { nameKey, rejoin } from "./entities.js";
import { piecesOf } from "./fragments.js";
import { labelsOf, withLabels } from "./label-set.js";
import { TO_ANNOTATIONS, TO_ENTITIES, withReferences } from "./references.js";
import { relationsOf } from "./relations.js";
import { told } from "./step-words.js";

/** @import {Annotation, CommandOf, GlossatorDocument} from "./types.js" */
/** @import {Draft} from "./draft.js" */

/**
 * Adds annotations of `from` to the draft. An entity that bears the same name there and here is one; an id that is taken here is
 * given anew; a reference to what is not brought along goes.
 *
 * @param {Draft} draft  of a document with the same text
 * @param {GlossatorDocument} from
 * @param {readonly Annotation[]} wanted  of `from`
 * @param {ReadonlyMap<string, string>} [known]  annotations of `from` that are here under another id
 * @returns {ReadonlyMap<string, string>} their ids in `from` to those here
 */
export function addFrom(draft, from, wanted, known = new Map()) {
  const taken = new Set([...draft.annotations.all, ...draft.entities.all, ...(draft.document.unplaced ?? [])].map(({ id }) => id));
  const free = (/** @type {string} */ id) => {
    const own = taken.has(id) ? userId() : id;
    taken.add(own);
    return own;
  };
  const ids = new Map(known);
  for (const { id } of wanted) ids.set(id, free(id));
  const entityOf = entitiesHere(draft, from, free);
  /** @type {Map<string, string>} */
  const joins = new Map();
  for (const annotation of wanted) {
    const id = String(ids.get(annotation.id));
    const whole = { ...withReferences(withReferences(annotation, TO_ENTITIES, entityOf), TO_ANNOTATIONS, (one) => ids.get(one)), id };
    draft.mark(whole);
    if (whole.kind === "entity" && whole.entity !== undefined) joins.set(id, whole.entity);
  }
  rejoin(draft, joins);
  const here = relationsOf(draft.document);
  const fresh = relationsOf(from)
    .filter((one) => ids.has(one.from) && ids.has(one.to))
    .map((one) => ({ ...one, from: String(ids.get(one.from)), to: String(ids.get(one.to)) }))
    .filter((one) => !here.some(({ type, from: start, to }) => type === one.type && start === one.from && to === one.to))
    .map((one) => ({ ...one, id: here.some(({ id }) => id === one.id) ? userId() : one.id }));
  if (fresh.length > 0) draft.set({ relations: [...here, ...fresh] });
  const labels = labelsOf(draft.document);
  const more = labelsOf(from).filter(({ name }) => labels.every((label) => label.name !== name));
  if (more.length > 0) draft.set({ labels: withLabels(labels, more) });
  return ids;
}

/**
 * The entity here of each entity of `from`, put here where there is none of its name.
 *
 * @param {Draft} draft
 * @param {GlossatorDocument} from
 * @param {(id: string) => string} free
 * @returns {(id: string) => string | undefined}
 */
function entitiesHere(draft, from, free) {
  const byName = new Map(draft.entities.all.map(({ id, type, name }) => [nameKey(type, name), id]));
  const those = new Map(from.entities.map((entity) => [entity.id, entity]));
  /** @type {Map<string, string>} */
  const here = new Map();
  return (id) => {
    const entity = those.get(id);
    if (entity === undefined || here.has(id)) return here.get(id);
    const key = nameKey(entity.type, entity.name);
    const own = byName.get(key) ?? free(id);
    if (!byName.has(key)) draft.entities.insert({ ...entity, id: own, mentions: [] });
    byName.set(key, own);
    here.set(id, own);
    return own;
  };
}

/** Brings in what `from` has and this document has not, what has no place there included. @param {Draft} draft @param {CommandOf<"bringIn">} command */
export function bringIn(draft, { from }) {
  const here = new Map(draft.annotations.all.filter(({ status }) => status !== "rejected").map((one) => [asMarked(one), one.id]));
  const known = new Map(from.annotations.flatMap((one) => [here.get(asMarked(one)) ?? []].flat().map((id) => /** @type {const} */ ([one.id, id]))));
  const fresh = from.annotations.filter(({ id }) => !known.has(id));
  addFrom(draft, from, fresh, known);
  const unplaced = from.unplaced ?? [];
  if (unplaced.length > 0) {
    const taken = new Set([...draft.annotations.all, ...(draft.document.unplaced ?? [])].map(({ id }) => id));
    draft.set({ unplaced: [...(draft.document.unplaced ?? []), ...unplaced.map((one) => (taken.has(one.id) ? { ...one, id: userId() } : one))] });
  }
  const count = fresh.length + unplaced.length;
  return told(["bring in", "Brought in"], count === 1 ? "a mark" : `${count} marks`, fresh.length === 1 ? fresh.map(({ id }) => id) : []);
}

/** What an annotation says of which words: two that say the same need not both be there. @param {Annotation} annotation */
const asMarked = (annotation) => [annotation.kind, annotation.type ?? "", annotation.note ?? "", ...piecesOf(annotation).flatMap(({ start, end }) => [start, end])].join("\n");
