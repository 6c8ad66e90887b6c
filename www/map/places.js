import { mentionsOf } from "../document/annotation-index.js";

/** @import {Annotation, Entity, GlossatorDocument} from "../document/types.js" */

/**
 * A place with its coordinates, or the country that it is.
 *
 * @typedef {object} Place
 * @property {Entity} entity
 * @property {Annotation[]} mentions
 * @property {readonly [longitude: number, latitude: number] | null} point
 * @property {string | null} country  two letters of ISO 3166-1, where there is no point
 */

const TYPES = new Set(["LOC", "FAC"]);

/** The places of a document that can be put on a map, the most often named first. @param {GlossatorDocument} document @returns {Place[]} */
export function placesOf(document) {
  return document.entities
    .filter(({ type, links }) => TYPES.has(type) && links.length > 0)
    .flatMap((entity) => {
      const mentions = mentionsOf(document, entity);
      const where = position(entity);
      return mentions.length > 0 && where !== null ? [{ entity, mentions, ...where }] : [];
    })
    .sort((a, b) => b.mentions.length - a.mentions.length);
}

/** @param {Entity} entity @returns {Pick<Place, "point" | "country"> | null} */
function position({ links }) {
  for (const { latitude, longitude } of links) {
    if (isDegrees(latitude, 90) && isDegrees(longitude, 180)) return { point: [longitude, latitude], country: null };
  }
  const country = links.find(({ source }) => source === "iso3166")?.id;
  // A town without coordinates is left out: the middle of its country would be wrong.
  return country === undefined ? null : { point: null, country: country.toUpperCase() };
}

/** @param {number | undefined} value @param {number} limit @returns {value is number} */
const isDegrees = (value, limit) => typeof value === "number" && Math.abs(value) <= limit;
