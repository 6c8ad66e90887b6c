/** @import {GlossatorDocument} from "../document/types.js" */

/** @type {WeakMap<GlossatorDocument, GlossatorDocument>} */
const wholes = new WeakMap();

/**
 * Makes what is counted and told apart in a document that leaves something out go by the whole one: a speaker keeps the colour, and a
 * chip its number.
 *
 * @param {GlossatorDocument} part
 * @param {GlossatorDocument} whole
 */
export const standsFor = (part, whole) => void (part !== whole && wholes.set(part, whole));

/** The document that a part stands for; itself where it is whole. @param {GlossatorDocument} document */
export const wholeOf = (document) => wholes.get(document) ?? document;
