/** @import {Entity} from "../document/types.js" */

/** @typedef {{label: string, href: string}} Lookup */

/** Of a date or a sum there is nothing to look up. */
const NOT_NAMES = new Set(["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"]);
const PLACES = new Set(["LOC", "FAC"]);

/** Of each country its name, in English as the page is. */
const COUNTRIES = new Intl.DisplayNames(["en"], { type: "region" });

/**
 * @param {string} code  ISO 3166-1, two letters
 * @returns {string}
 */
export function countryName(code) {
  try {
    return COUNTRIES.of(code.toUpperCase()) ?? code;
  } catch {
    // A file of somebody else's may hold any code.
    return code;
  }
}

/**
 * What the document itself says an entity is, in a register.
 *
 * @param {Entity} entity
 * @returns {{label: string, href: string | null}[]}
 */
export function registersOf({ links }) {
  return links.map(({ source, id }) =>
    source === "iso3166"
      ? { label: `Country: ${countryName(id)}`, href: null }
      : { label: `GeoNames ${id}`, href: `https://www.geonames.org/${encodeURIComponent(id)}/` },
  );
}

/**
 * Where an entity can be looked up. Nothing is asked of these until a person follows a link.
 *
 * @param {Entity} entity
 * @returns {Lookup[]}
 */
export function lookupsOf({ type, name }) {
  if (NOT_NAMES.has(type)) return [];
  const words = encodeURIComponent(name);
  const place = [
    { label: "GeoNames", href: `https://www.geonames.org/search.html?q=${words}` },
    { label: "OpenStreetMap", href: `https://www.openstreetmap.org/search?query=${words}` },
  ];
  return [
    { label: "Wikipedia", href: `https://en.wikipedia.org/w/index.php?search=${words}` },
    { label: "Wikidata", href: `https://www.wikidata.org/w/index.php?search=${words}` },
    ...(PLACES.has(type) ? place : []),
  ];
}
