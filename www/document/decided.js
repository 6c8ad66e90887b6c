/**
 * What a person decided about entities, kept on the entities themselves: which words name them, what they are called, which type
 * they have. It is kept by words, because a fresh reading has the same words but other ids and places.
 *
 * @module
 */

import { mentionsOf } from "./annotation-index.js";
import { countsOf } from "./counts.js";
import { nameIn } from "./fragments.js";

/** @import {Decided, Entity, GlossatorDocument} from "./types.js" */

/** The words that name an entity, most often used first; rejected mentions do not count. @param {GlossatorDocument} document @param {Entity} entity */
export const spellingsOf = (document, entity) => countsOf(mentionsOf(document, entity).map(nameIn));

/** The words that are decided to name an entity; a file from elsewhere may hold anything here. @param {Entity} entity */
export function decidedWords({ decided }) {
  const spellings = /** @type {unknown} */ (decided?.spellings);
  return Array.isArray(spellings) ? spellings.filter((words) => typeof words === "string") : [];
}

/**
 * The decisions about an entity with more added. From then on its present spellings are part of them.
 *
 * @param {GlossatorDocument} document
 * @param {Entity} entity
 * @param {Omit<Decided, "spellings">} more
 * @param {readonly string[]} [words]  that name it too
 */
export function decidedWith(document, entity, more, words = []) {
  const spellings = [...decidedWords(entity), ...spellingsOf(document, entity).keys(), ...words];
  return { ...entity.decided, ...more, spellings: [...new Set(spellings)] };
}

/** Whether a person has said something of an entity that must outlive its mentions. @param {Entity} entity */
export const isKept = ({ decided, note }) => decided !== undefined || (note ?? "") !== "";

/** Whether an entity has a name that the text uses for it, not one that a person made up. @param {Entity} entity */
export const isNamedByText = (entity) => entity.decided?.name !== true || decidedWords(entity).includes(entity.name);
