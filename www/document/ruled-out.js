/**
 * The places where the words of an entity mean something else, as a person has said of them one by one.
 *
 * @module
 */

import { placeOf } from "./occurrence.js";

/** @import {Entity, Occurrence, Range as TextRange} from "./types.js" */

/**
 * A file of somebody else's may hold anything in their place.
 *
 * @param {Pick<Entity, "decided">} entity
 * @returns {Occurrence[]}
 */
export function ruledOut({ decided }) {
  const places = /** @type {unknown} */ (decided?.not);
  return Array.isArray(places) ? places.filter((place) => typeof place?.quote === "string" && Number.isInteger(place.nth)) : [];
}

/**
 * @param {string} text
 * @param {Pick<Entity, "decided">} entity
 * @returns {TextRange[]}
 */
export const placesRuledOut = (text, entity) => ruledOut(entity).flatMap((place) => placeOf(text, place) ?? []);
