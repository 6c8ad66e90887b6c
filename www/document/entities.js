/**
 * Entities and the annotations that mention them: joining, leaving, and keeping every reference whole.
 *
 * @module
 */

import { userId } from "./annotation.js";
import { decidedWith } from "./decided.js";
import { nameIn } from "./fragments.js";
import { withoutRelationsOf } from "./relations.js";

/** @import {Annotation, Entity, EntityType, GlossatorDocument} from "./types.js" */

/**
 * @param {EntityType} type
 * @param {string} words
 */
const key = (type, words) => `${type}\n${words.toLowerCase()}`;

/**
 * Moves mentions to the entity of `type` that bears their words, made where there is none; whatever the mentions leave
 * empty goes. The annotations themselves must already be in `document`.
 *
 * @param {GlossatorDocument} document
 * @param {ReadonlySet<string>} ids  annotations of kind "entity"
 * @param {EntityType} type
 * @returns {GlossatorDocument}
 */
export function moveMentions(document, ids, type) {
  const wholes = document.entities.filter((entity) => entity.mentions.length > 0 && entity.mentions.every((id) => ids.has(id)));
  const known = index(document, ids);
  /** @type {Map<string, string>} mention to its new entity */
  const joins = new Map();
  /** @type {Map<string, string>} an entity that moves as a whole, to the one that takes it in */
  const merged = new Map();
  /** @type {Map<string, Entity>} */
  const renewed = new Map();
  for (const whole of wholes) {
    // All its mentions move together, "he who is named in full" with "the surname alone".
    const name = key(type, whole.name);
    const target = known.get(name) ?? whole.id;
    if (target === whole.id) {
      // A register that knew the old kind of thing says nothing about the new.
      if (whole.type !== type) renewed.set(whole.id, { ...whole, type, links: [], decided: decidedWith(document, whole, { type: true }) });
      known.set(name, whole.id);
    } else {
      merged.set(whole.id, target);
    }
    for (const id of whole.mentions) joins.set(id, target);
  }
  /** @type {Entity[]} */
  const made = [];
  for (const annotation of document.annotations) {
    if (annotation.kind !== "entity" || !ids.has(annotation.id) || joins.has(annotation.id)) continue;
    const name = key(type, nameIn(annotation));
    let target = known.get(name);
    if (target === undefined) {
      target = userId();
      made.push({ id: target, type, name: nameIn(annotation), mentions: [], links: [] });
      known.set(name, target);
    }
    joins.set(annotation.id, target);
  }
  const entities = [...document.entities.map((entity) => renewed.get(entity.id) ?? entity), ...made];
  const joined = { ...document, entities: regroup(entities, joins, document.annotations) };
  joined.annotations = document.annotations.map((annotation) => follow(annotation, joins, merged));
  return dropEmpty(joined, new Set(wholes.map((entity) => entity.id)));
}

/**
 * Takes annotations out, with every reference to them and the entities that they leave without a mention.
 *
 * @param {GlossatorDocument} document
 * @param {ReadonlySet<string>} ids
 * @param {(entity: Entity) => boolean} [stays]  an entity that stays though nothing mentions it
 * @returns {GlossatorDocument}
 */
export function removeAnnotations(document, ids, stays = () => false) {
  /** @type {Set<string>} */
  const emptied = new Set();
  const entities = document.entities.map((entity) => {
    if (!entity.mentions.some((id) => ids.has(id))) return entity;
    const mentions = entity.mentions.filter((id) => !ids.has(id));
    if (mentions.length === 0 && !stays(entity)) emptied.add(entity.id);
    return { ...entity, mentions };
  });
  const annotations = document.annotations
    .filter((annotation) => !ids.has(annotation.id))
    .map((annotation) => without(annotation, ids));
  return dropEmpty({ ...withoutRelationsOf(document, ids), entities, annotations }, emptied);
}

/**
 * A claim without its references to annotations that go; the same object where it has none.
 *
 * @param {Annotation} annotation
 * @param {ReadonlySet<string>} ids
 * @returns {Annotation}
 */
function without(annotation, ids) {
  const { attribution = "", sameAs = "", body } = annotation;
  if (annotation.kind !== "claim" || ![attribution, sameAs, body?.claim ?? ""].some((id) => ids.has(id))) return annotation;
  const { attribution: _said, sameAs: _first, body: _told, ...free } = annotation;
  return {
    ...free,
    ...(attribution === "" || ids.has(attribution) ? {} : { attribution }),
    ...(sameAs === "" || ids.has(sameAs) ? {} : { sameAs }),
    ...(body === undefined || ids.has(body.claim) ? {} : { body }),
  };
}

/**
 * Which entity bears which words: by its own name first, then by the words of its mentions.
 *
 * @param {GlossatorDocument} document
 * @param {ReadonlySet<string>} moving  mentions that are about to leave
 */
function index(document, moving) {
  /** @type {Map<string, string>} */
  const known = new Map();
  /** @type {Map<string, Entity>} */
  const stays = new Map();
  for (const entity of document.entities) {
    if (entity.mentions.every((id) => moving.has(id))) continue;
    stays.set(entity.id, entity);
    const name = key(entity.type, entity.name);
    if (!known.has(name)) known.set(name, entity.id);
  }
  for (const annotation of document.annotations) {
    if (annotation.kind !== "entity" || annotation.entity === undefined || moving.has(annotation.id)) continue;
    const entity = stays.get(annotation.entity);
    if (entity === undefined || annotation.status === "rejected") continue;
    const words = key(entity.type, nameIn(annotation));
    if (!known.has(words)) known.set(words, entity.id);
  }
  return known;
}

/**
 * The entities with their mentions where `joins` puts them, in the order of the text.
 *
 * @param {Entity[]} entities
 * @param {Map<string, string>} joins
 * @param {readonly Annotation[]} annotations
 */
export function regroup(entities, joins, annotations) {
  /** @type {Map<string, number>} */
  const places = new Map();
  for (const { id, start } of annotations) places.set(id, start);
  /** @type {Map<string, string[]>} */
  const arrivals = new Map();
  for (const [mention, entity] of joins) arrivals.set(entity, [...(arrivals.get(entity) ?? []), mention]);
  return entities.map((entity) => {
    const stay = entity.mentions.filter((id) => (joins.get(id) ?? entity.id) === entity.id);
    const come = (arrivals.get(entity.id) ?? []).filter((id) => !stay.includes(id));
    if (stay.length === entity.mentions.length && come.length === 0) return entity;
    const mentions = [...stay, ...come].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    return { ...entity, mentions };
  });
}

/**
 * The annotation with its references to entities brought up to date.
 *
 * @param {Annotation} annotation
 * @param {Map<string, string>} joins
 * @param {Map<string, string>} merged
 * @returns {Annotation}
 */
export function follow(annotation, joins, merged) {
  if (annotation.kind === "entity") {
    const entity = joins.get(annotation.id) ?? annotation.entity;
    const { standsFor, ...rest } = annotation;
    const stands = standsFor && { ...standsFor, entity: merged.get(standsFor.entity) ?? standsFor.entity };
    if (entity === annotation.entity && stands?.entity === standsFor?.entity) return annotation;
    // A name does not stand for what it names.
    const kept = stands === undefined || stands.entity === entity ? {} : { standsFor: stands };
    return { ...rest, ...(entity === undefined ? {} : { entity }), ...kept };
  }
  if (annotation.kind === "claim") {
    const claimer = merged.get(annotation.claimer ?? "");
    return claimer === undefined ? annotation : { ...annotation, claimer };
  }
  if (annotation.kind === "attribution" && annotation.source) {
    const entity = merged.get(annotation.source.entity ?? "");
    return entity === undefined ? annotation : { ...annotation, source: { ...annotation.source, entity } };
  }
  return annotation;
}

/**
 * Drops the entities of `suspects` that have no mention and that no claim or attribution speaks of.
 *
 * @param {GlossatorDocument} document
 * @param {ReadonlySet<string>} suspects
 * @returns {GlossatorDocument}
 */
function dropEmpty(document, suspects) {
  const empty = new Set(document.entities.filter((e) => suspects.has(e.id) && e.mentions.length === 0).map((e) => e.id));
  if (empty.size === 0) return document;
  for (const annotation of document.annotations) {
    if (annotation.standsFor !== undefined) empty.delete(annotation.standsFor.entity);
    if (annotation.kind === "claim" && annotation.claimer !== undefined) empty.delete(annotation.claimer);
    if (annotation.kind === "attribution" && annotation.source?.entity !== undefined) empty.delete(annotation.source.entity);
  }
  return { ...document, entities: document.entities.filter((entity) => !empty.has(entity.id)) };
}
