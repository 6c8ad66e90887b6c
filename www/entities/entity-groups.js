import { wordsIn } from "../document/fragments.js";
import { idsOfMentions, indexOf, mentionsOf } from "../document/annotation-index.js";
import { comparing } from "./entity-order.js";
import { typesNow, wordsFor } from "../labels/entity-types.js";

/** @import {Annotation, Entity, GlossatorDocument} from "../document/types.js" */
/** @import {EntityOrder} from "./entity-order.js" */
/** @import {TypeWords} from "../labels/entity-types.js" */

/**
 * A line of the list of entities.
 *
 * @typedef {object} EntityItem
 * @property {Entity} entity
 * @property {TypeWords} words
 * @property {Annotation[]} mentions  those that are shown, at least one
 * @property {string[]} ids  of all its mentions, hidden ones among them: what can be done is done to these
 * @property {{name: string, count: number} | null} heading  over the first of its type
 */

/**
 * The entities by type, those of one type in the order that was asked for.
 *
 * @param {GlossatorDocument} document
 * @param {EntityOrder} [order]
 * @returns {EntityItem[]}
 */
export function entityItems(document, order = "named") {
  const named = document.entities
    .map((entity) => ({ entity, words: wordsFor(entity.type), mentions: mentionsOf(document, entity) }))
    .filter(({ mentions }) => mentions.length > 0)
    .map((named) => ({ ...named, ids: idsOfMentions(document, named.entity) }));
  const all = new Set([...typesNow(), ...named.map(({ words }) => words)]);
  return [...all].flatMap(({ type, many }) => {
    const ofType = named.filter(({ words }) => words.type === type).sort(comparing(order));
    return ofType.map((item, i) => ({ ...item, heading: i === 0 ? { name: many, count: ofType.length } : null }));
  });
}

/**
 * The rejected mentions of entities, those of one name and type together.
 *
 * @param {GlossatorDocument} document
 * @returns {{name: string, words: TypeWords, ids: string[]}[]}
 */
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
