import { wordsIn } from "../document/fragments.js";
import { idsOfMentions, indexOf, mentionsOf } from "../document/annotation-index.js";
import { comparing } from "./entity-order.js";
import { groupBy, headed } from "../kit/group-by.js";
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
    .map((entity) => ({ entity, words: wordsFor(entity.type), mentions: mentionsOf(document, entity) }))
    .filter(({ mentions }) => mentions.length > 0)
    .map((one) => ({ ...one, ids: idsOfMentions(document, one.entity) }));
  const byType = groupBy(named, ({ words }) => words.type);
  const types = new Set([...typesNow().map(({ type }) => type), ...byType.keys()]);
  return withHeadings([...types].flatMap((type) => (byType.get(type) ?? []).sort(comparing(order)))); // prettier-ignore
}

/** Entities with the headings of their types. @param {readonly Omit<EntityItem, "heading">[]} items */
export const withHeadings = (items) => headed(items, ({ words }) => words.type, ({ words }) => words.many);

/** The rejected mentions, grouped by name and type. @param {GlossatorDocument} document */
export function rejectedEntities(document) {
  const rejected = [...indexOf(document).byId.values()].filter(({ kind, status }) => kind === "entity" && status === "rejected");
  return Array.from(groupBy(rejected, (one) => `${one.type} ${wordsIn(one)}`).values(), (group) => {
    const first = /** @type {Annotation} */ (group[0]);
    return { name: wordsIn(first), words: wordsFor(first.type), ids: group.map(({ id }) => id) };
  });
}
