/**
 * What a person decided about entities, kept on them: which words name which, what they are called, of which kind they are.
 * Words are what a fresh reading shares with the old one; ids and places it does not.
 *
 * @module
 */

import { mentionsOf } from "./annotation-index.js";
import { countsOf } from "./counts.js";
import { nameIn } from "./fragments.js";

/** @import {Decided, Entity, GlossatorDocument} from "./types.js" */

/** The words that name an entity, most often used first; rejected mentions do not count. @param {GlossatorDocument} document @param {Entity} entity */
export const spellingsOf = (document, entity) => countsOf(mentionsOf(document, entity).map(nameIn));

/** The words that are decided to name an entity; a file of somebody else's may hold anything in their place. @param {Entity} entity */
export function decidedWords({ decided }) {
  const spellings = /** @type {unknown} */ (decided?.spellings);
  return Array.isArray(spellings) ? spellings.filter((words) => typeof words === "string") : [];
}

/**
 * What stands decided about an entity once more is: from here on its spellings are its own.
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

/** Whether an entity bears a name that the text has for it, not one that was thought of by hand. @param {Entity} entity */
export const isNamedByText = (entity) => entity.decided?.name !== true || decidedWords(entity).includes(entity.name);
