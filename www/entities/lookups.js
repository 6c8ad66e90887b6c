import { BY_RULE } from "../labels/entity-types.js";

/** @import {Entity} from "../document/types.js" */

const PLACES = new Set(["LOC", "FAC"]);

const COUNTRIES = new Intl.DisplayNames(["en"], { type: "region" });

/** The English name of a country. @param {string} code  ISO 3166-1, two letters */
function countryName(code) {
  try {
    return COUNTRIES.of(code.toUpperCase()) ?? code;
  } catch {
    // A file from elsewhere can hold any code.
    return code;
  }
}

/** The registers that the document links an entity to. @param {Entity} entity */
export function registersOf({ links }) {
  return links.map(({ source, id }) =>
    source === "iso3166"
      ? { label: `Country: ${countryName(id)}`, href: null }
      : { label: `GeoNames ${id}`, href: `https://www.geonames.org/${encodeURIComponent(id)}/` },
  );
}

/** Sites where an entity can be looked up. Nothing is sent to them until a person follows a link. @param {Entity} entity */
export function lookupsOf({ type, name }) {
  // There is nothing to look up about a date or an amount.
  if (BY_RULE.has(type)) return [];
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
