import { wordsIn } from "../document/fragments.js";
import { idsOfMentions, indexOf, mentionsOf } from "../document/annotation-index.js";
import { comparing } from "./entity-order.js";
import { typesNow, wordsFor } from "../labels/entity-types.js";

/** @import {Annotation, Entity, GlossatorDocument} from "../document/types.js" */
/** @import {EntityOrder} from "./entity-order.js" */
/** @import {TypeWords} from "../labels/entity-types.js" */

/**
 * A row of the list of entities.
 *
 * @typedef {object} EntityItem
 * @property {Entity} entity
 * @property {TypeWords} words
 * @property {Annotation[]} mentions  those that are shown, at least one
 * @property {string[]} ids  of all its mentions, also those that are hidden: what is done is done to all of them
 * @property {{name: string, count: number} | null} heading  over the first of its type
 */

/**
 * The entities by type, those of one type in the order asked for.
 *
 * @param {GlossatorDocument} document
 * @param {EntityOrder} [order]
 * @returns {EntityItem[]}
 */
export function entityItems(document, order = "named") {
  const named = document.entities
    .map((entity) => ({ entity, words: wordsFor(entity.type), mentions: mentionsOf(document, entity), heading: null }))
    .filter(({ mentions }) => mentions.length > 0)
    .map((one) => ({ ...one, ids: idsOfMentions(document, one.entity) }));
  const types = new Set([...typesNow(), ...named.map(({ words }) => words)].map(({ type }) => type));
  return headed([...types].flatMap((type) => named.filter(({ words }) => words.type === type).sort(comparing(order)))); // prettier-ignore
}

/** The first of each type with how many there are. @param {readonly EntityItem[]} items  by type @returns {EntityItem[]} */
export function headed(items) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { words } of items) counts.set(words.type, (counts.get(words.type) ?? 0) + 1);
  return items.map((item, i) => {
    const { type, many } = item.words;
    return { ...item, heading: items[i - 1]?.words.type === type ? null : { name: many, count: counts.get(type) ?? 0 } };
  });
}

/** The rejected mentions, grouped by name and type. @param {GlossatorDocument} document */
export function rejectedEntities(document) {
  /** @type {Map<string, {name: string, words: TypeWords, ids: string[]}>} */
  const groups = new Map();
  for (const annotation of indexOf(document).byId.values()) {
    const { id, kind, status, type } = annotation;
    if (kind !== "entity" || status !== "rejected") continue;
    const name = wordsIn(annotation);
    const key = `${type} ${name}`;
    const group = groups.get(key) ?? { name, words: wordsFor(type), ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}
