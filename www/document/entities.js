/**
 * Moves annotations into and out of entities, and keeps every reference between them valid.
 *
 * @module
 */

import { userId } from "./annotation.js";
import { decidedWith } from "./decided.js";
import { nameIn } from "./fragments.js";
import { TO_ANNOTATIONS, TO_ENTITIES, withReferences } from "./references.js";
import { relationsOf } from "./relations.js";

/** @import {Annotation, Entity, EntityType, GlossatorDocument} from "./types.js" */
/** @import {Draft} from "./draft.js" */

/** What two entities have in common that are the same. @param {EntityType} type @param {string} words */
export const nameKey = (type, words) => `${type}\n${words.toLowerCase()}`;

/**
 * Moves mentions to the entity of `type` that bears their words, made where there is none; whatever the mentions leave
 * empty goes. The annotations themselves must already be in the draft.
 *
 * @param {Draft} draft
 * @param {ReadonlySet<string>} ids  annotations of kind "entity"
 * @param {EntityType} type
 * @param {boolean} [decides]  whether a person said so of this article; a dictionary says it of all
 */
export function moveMentions(draft, ids, type, decides = true) {
  const { document } = draft;
  const wholes = document.entities.filter((entity) => entity.mentions.length > 0 && entity.mentions.every((id) => ids.has(id)));
  const known = namesOf(document, ids);
  /** @type {Map<string, string>} mention to its new entity */
  const joins = new Map();
  /** @type {Map<string, string>} an entity that moves as a whole, to the one that takes it in */
  const merged = new Map();
  for (const whole of wholes) {
    // All its mentions move together, "he who is named in full" with "the surname alone".
    const name = nameKey(type, whole.name);
    const target = known.get(name) ?? whole.id;
    known.set(name, target);
    if (target !== whole.id) merged.set(whole.id, target);
    // A register that knew the old kind of thing says nothing about the new.
    else if (whole.type !== type) draft.entities.put({ ...whole, type, links: [], ...(decides ? { decided: decidedWith(document, whole, { type: true }) } : {}) });
    for (const id of whole.mentions) joins.set(id, target);
  }
  for (const annotation of document.annotations) {
    if (annotation.kind !== "entity" || !ids.has(annotation.id) || joins.has(annotation.id)) continue;
    const words = nameIn(annotation);
    const target = known.get(nameKey(type, words)) ?? userId();
    if (!known.has(nameKey(type, words))) draft.entities.insert({ id: target, type, name: words, mentions: [], links: [] });
    known.set(nameKey(type, words), target);
    joins.set(annotation.id, target);
  }
  rejoin(draft, joins, merged);
  dropEmpty(draft, new Set(wholes.map(({ id }) => id)));
}

/**
 * Takes annotations out, with every reference to them and the entities that they leave without a mention.
 *
 * @param {Draft} draft
 * @param {ReadonlySet<string>} ids
 * @param {(entity: Entity) => boolean} [stays]  an entity that stays though nothing mentions it
 */
export function removeAnnotations(draft, ids, stays = () => false) {
  /** @type {Set<string>} */
  const emptied = new Set();
  for (const entity of draft.entities.all) {
    const mentions = entity.mentions.filter((id) => !ids.has(id));
    if (mentions.length === entity.mentions.length) continue;
    if (mentions.length === 0 && !stays(entity)) emptied.add(entity.id);
    draft.entities.put({ ...entity, mentions });
  }
  draft.annotations.remove(ids);
  const unlessGone = (/** @type {string} */ id) => (ids.has(id) ? undefined : id);
  for (const annotation of draft.annotations.all) draft.annotations.put(withReferences(annotation, TO_ANNOTATIONS, unlessGone));
  const related = relationsOf(draft.document);
  const relations = related.filter(({ from, to }) => !ids.has(from) && !ids.has(to));
  if (relations.length < related.length) draft.set({ relations });
  dropEmpty(draft, emptied);
}

/**
 * Which entity bears which words: by its own name first, then by the words of its mentions.
 *
 * @param {GlossatorDocument} document
 * @param {ReadonlySet<string>} moving  mentions that are about to leave
 */
export function namesOf(document, moving) {
  /** @type {Map<string, string>} */
  const known = new Map();
  /** @param {string} name @param {string} id */
  const know = (name, id) => void (known.has(name) || known.set(name, id));
  const stays = new Map(document.entities.filter(({ mentions }) => mentions.length === 0 || !mentions.every((id) => moving.has(id))).map((entity) => [entity.id, entity]));
  for (const { id, type, name } of stays.values()) know(nameKey(type, name), id);
  for (const annotation of document.annotations) {
    if (annotation.kind !== "entity" || moving.has(annotation.id) || annotation.status === "rejected") continue;
    const entity = stays.get(annotation.entity ?? "");
    if (entity !== undefined) know(nameKey(entity.type, nameIn(annotation)), entity.id);
  }
  return known;
}

/**
 * Puts mentions under other entities, in the order of the text, and has every reference follow.
 *
 * @param {Draft} draft
 * @param {ReadonlyMap<string, string>} joins  mention to its entity
 * @param {ReadonlyMap<string, string>} [merged]  entity to the one that takes its place wherever it is spoken of
 */
export function rejoin(draft, joins, merged = new Map()) {
  const places = new Map(draft.annotations.all.map(({ id, start }) => [id, start]));
  /** @type {Map<string, string[]>} */
  const arrivals = new Map();
  for (const [mention, entity] of joins) arrivals.set(entity, arrivals.get(entity) ?? []).get(entity)?.push(mention);
  for (const entity of draft.entities.all) {
    const stay = entity.mentions.filter((id) => (joins.get(id) ?? entity.id) === entity.id);
    const known = new Set(stay);
    const come = (arrivals.get(entity.id) ?? []).filter((id) => !known.has(id));
    if (stay.length === entity.mentions.length && come.length === 0) continue;
    draft.entities.put({ ...entity, mentions: [...stay, ...come].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)) });
  }
  for (const annotation of draft.annotations.all) draft.annotations.put(follow(annotation, joins, merged));
}

/**
 * The annotation with its references to entities brought up to date.
 *
 * @param {Annotation} annotation
 * @param {ReadonlyMap<string, string>} joins
 * @param {ReadonlyMap<string, string>} merged
 */
function follow(annotation, joins, merged) {
  const named = withReferences(annotation, TO_ENTITIES, (id) => merged.get(id) ?? id);
  const entity = joins.get(annotation.id) ?? named.entity;
  const joined = entity === named.entity ? named : { ...named, entity };
  if (joined === annotation || joined.standsFor === undefined || joined.standsFor.entity !== entity) return joined;
  // A name does not stand for what it names.
  const { standsFor: _itself, ...rest } = joined;
  return rest;
}

/** Drops those of some entities that have no mention and that nothing speaks of. @param {Draft} draft @param {ReadonlySet<string>} suspects */
function dropEmpty(draft, suspects) {
  const empty = new Set(draft.entities.all.filter(({ id, mentions }) => suspects.has(id) && mentions.length === 0).map(({ id }) => id));
  if (empty.size === 0) return;
  for (const { kind, standsFor, claimer, original, source } of draft.annotations.all) {
    if (standsFor !== undefined) empty.delete(standsFor.entity);
    if (kind === "claim" && claimer !== undefined) empty.delete(claimer);
    if (original?.claimer !== undefined) empty.delete(original.claimer);
    if (source?.entity !== undefined) empty.delete(source.entity);
  }
  draft.entities.remove(empty);
}
