/**
 * The world map as SVG paths, zoomed to the given places. The atlas and the projections are in this module, so it is loaded only when
 * a map is opened.
 *
 * @module
 */

import { geoArea, geoCentroid, geoGraticule10, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import atlas from "world-atlas/countries-110m.json" with { type: "json" };
import { NUMBERS, SMALL } from "./countries.js";

/** @import {Feature, MultiPolygon, Polygon} from "geojson" */
/** @import {GeometryCollection, Topology} from "topojson-specification" */
/** @import {Place} from "./places.js" */

/** @typedef {{place: Place, x: number, y: number, radius: number}} Dot */

const topology = /** @type {Topology<{countries: GeometryCollection}>} */ (/** @type {unknown} */ (atlas));
const countries = feature(topology, topology.objects.countries);
const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b);
const coasts = mesh(topology, topology.objects.countries, (a, b) => a === b);
const byNumber = new Map(countries.features.map((country) => [String(country.id).padStart(3, "0"), country]));

/** From the edges of the map, in its units: room for the largest dot and a name. */
const MARGIN = 34;
/** The largest scale, at which a large country fills the map; closer up, the coasts of this atlas are too coarse. */
const CLOSEST = 620;

/** @param {readonly Place[]} places @param {{width: number, height: number}} size */
export function worldOf(places, { width, height }) {
  const found = places.flatMap((place) => {
    const point = place.point ?? middleOf(place.country ?? "");
    return point === null ? [] : [{ place, point: /** @type {[number, number]} */ ([...point]) }];
  });
  const points = /** @type {const} */ ({ type: "MultiPoint", coordinates: found.map(({ point }) => point) });
  const center = found.length === 0 ? [0, 0] : geoCentroid(points);
  const projection = geoNaturalEarth1().rotate([-Number(center[0]), 0]);
  const whole = projection.fitExtent([[2, 2], [width - 2, height - 2]], { type: "Sphere" }).scale(); // prettier-ignore
  if (found.length > 0) {
    projection.fitExtent([[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]], points); // prettier-ignore
    const scale = projection.scale();
    const wanted = Number.isFinite(scale) ? Math.min(Math.max(scale, whole), CLOSEST) : CLOSEST;
    if (wanted !== scale) {
      projection.scale(wanted).translate([0, 0]);
      const spots = found.map(({ point }) => projection(point) ?? [0, 0]);
      const [x, y] = [0, 1].map((axis) => middle(spots.map((spot) => Number(spot[axis]))));
      projection.translate([width / 2 - Number(x), height / 2 - Number(y)]);
    }
  }
  projection.clipExtent([[0, 0], [width, height]]); // prettier-ignore
  const path = geoPath(projection).digits(1);
  const dots = found.flatMap(({ place, point }) => {
    const spot = projection(point);
    return spot === null ? [] : [{ place, x: spot[0], y: spot[1], radius: radiusOf(place.mentions.length) }];
  });
  return { land: path(countries) ?? "", borders: path(borders) ?? "", coasts: path(coasts) ?? "", grid: path(geoGraticule10()) ?? "", dots };
}

/** @param {number[]} values */
const middle = (values) => (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;

/** The area grows with the mentions, up to a size that leaves room for other dots. @param {number} mentions */
const radiusOf = (mentions) => Math.min(2.4 + 1.5 * Math.sqrt(mentions), 11);

/** The middle of a country's largest part: land overseas would pull it into the sea. @param {string} code @returns {readonly [number, number] | null} */
export function middleOf(code) {
  const country = /** @type {Feature<Polygon | MultiPolygon> | undefined} */ (byNumber.get(NUMBERS.get(code) ?? ""));
  if (country === undefined) return SMALL[code] ?? null;
  const { geometry } = country;
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const shapes = parts.map((coordinates) => /** @type {Polygon} */ ({ type: "Polygon", coordinates }));
  return geoCentroid(shapes.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a)));
}
