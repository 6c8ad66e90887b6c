import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleDocument } from "../document/document.fixture.js";
import { NUMBERS } from "./countries.js";
import { placesOf } from "./places.js";
import { middleOf, worldOf } from "./world.js";

/** @import {Link} from "../document/types.js" */

const SIZE = { width: 400, height: 232 };

/** @param {Link[]} links */
function documentWith(links) {
  const document = exampleDocument();
  const entities = document.entities.map((entity) => (entity.id === "e2" ? { ...entity, links } : entity));
  return { ...document, entities };
}

test("a place has a point by its coordinates, a country by its code, a town of neither none", () => {
  /** @type {(links: Link[]) => unknown} */
  const where = (links) => placesOf(documentWith(links)).map(({ point, country, mentions }) => ({ point, country, count: mentions.length }));
  assert.deepEqual(where([{ source: "geonames", id: "1", latitude: 38.7, longitude: -9.1 }]), [{ point: [-9.1, 38.7], country: null, count: 2 }]);
  assert.deepEqual(where([{ source: "iso3166", id: "pt" }]), [{ point: null, country: "PT", count: 2 }]);
  assert.deepEqual(where([{ source: "geonames", id: "1" }]), []);
  assert.deepEqual(where([{ source: "geonames", id: "1", latitude: 380, longitude: 0 }]), []);
});

test("every country of the table is on the atlas, where it should be", () => {
  for (const code of NUMBERS.keys()) assert.ok(middleOf(code), code);
  /** @param {string} code */
  const near = (code) => (middleOf(code) ?? []).map((degrees) => Math.round(Number(degrees) / 10) * 10);
  assert.deepEqual(near("FR"), [0, 50], "not pulled towards Guiana");
  assert.deepEqual(near("US"), [-100, 40]);
  assert.deepEqual(near("RS"), [20, 40]);
  assert.deepEqual(near("SG"), [100, 0]);
  assert.equal(middleOf("ZZ"), null);
});

test("dots lie within the map, whether one place, two sides of the Pacific, or none", () => {
  /** @param {...[number, number]} points */
  const dots = (...points) => {
    const [place] = placesOf(documentWith([{ source: "iso3166", id: "PT" }]));
    assert.ok(place);
    return worldOf(points.map((point) => ({ ...place, point })), SIZE); // prettier-ignore
  };
  for (const world of [dots([-9.1, 38.7]), dots([178, -18], [-172, -13]), dots([0, 0], [179, 10], [-90, 60], [20, -80]), dots([5, 5], [5, 5])]) {
    assert.ok(world.dots.length > 0);
    for (const { x, y } of world.dots) assert.ok(x >= 0 && x <= SIZE.width && y >= 0 && y <= SIZE.height, `${x} ${y}`);
    assert.ok(world.land.startsWith("M"));
    assert.ok(!/NaN|Infinity/.test(world.land + world.borders + world.coasts));
  }
  assert.deepEqual(dots().dots, []);
});
