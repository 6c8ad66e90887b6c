/**
 * Places given by their words and a count ("the third Lisbon"), which is the same in every unit of offsets; and the places where a
 * person has said that the words of an entity mean something else.
 *
 * @module
 */

/** @import {Entity, Occurrence, Range as TextRange} from "./types.js" */

/** @param {string} text @param {TextRange} place */
export function occurrenceAt(text, { start, end }) {
  const quote = text.slice(start, end);
  let nth = 1;
  for (let at = text.indexOf(quote); at !== -1 && at < start; at = text.indexOf(quote, at + 1)) nth += 1;
  return { quote, nth };
}

/** Null where the text has no such place. @param {string} text @param {Occurrence} occurrence */
export function placeOf(text, { quote, nth }) {
  if (typeof quote !== "string" || quote === "") return null;
  let start = -1;
  for (let i = 0; i < nth; i += 1) {
    start = text.indexOf(quote, start + 1);
    if (start === -1) return null;
  }
  return start === -1 ? null : { start, end: start + quote.length };
}

/** A file from elsewhere may hold anything here. @param {Pick<Entity, "decided">} entity */
export function ruledOut({ decided }) {
  const places = /** @type {unknown} */ (decided?.not);
  return Array.isArray(places) ? places.filter((place) => typeof place?.quote === "string" && Number.isInteger(place.nth)) : [];
}

/** @param {string} text @param {Pick<Entity, "decided">} entity */
export const placesRuledOut = (text, entity) => ruledOut(entity).flatMap((place) => placeOf(text, place) ?? []);
