import { html, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { counted } from "../kit/words.js";
import { placesOf } from "../map/places.js";

/** @import {Active} from "../article/active.js" */
/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Place} from "../map/places.js" */

/**
 * The places of the article on a strip of the map; left out where none can be placed. The world is loaded with the first of them.
 *
 * @param {{active: Active, choose: (place: Place) => void}} options
 */
export function createPlaceStrip({ active, choose }) {
  const root = element("section", { hidden: true });
  const strip = element("div", { class: "brief-map" });
  /** @type {Place[]} */
  let places = [];
  /** What is drawn now, so that it is drawn again only when that changes. */
  let drawn = "";

  async function draw() {
    const width = strip.clientWidth;
    const wanted = [width, ...places.map(({ entity, mentions }) => `${entity.id} ${entity.name} ${mentions.map(({ id }) => id).join()}`)].join("\n");
    if (width === 0 || places.length === 0 || drawn === wanted) return;
    drawn = wanted;
    try {
      const { drawMapStrip } = await import("../map/map-strip.js");
      if (drawn === wanted) drawMapStrip(strip, places, { width, choose, hover: (ids) => active.hover(ids, "text") });
    } catch {
      // Without the world there is no map; the list of entities says so and offers another try.
      drawn = "";
      root.hidden = true;
    }
  }

  new ResizeObserver(() => void draw()).observe(strip);

  return {
    element: root,
    /** @param {GlossatorDocument} document */
    update(document) {
      places = placesOf(document);
      root.hidden = places.length === 0;
      if (root.hidden) {
        drawn = "";
        strip.replaceChildren();
      }
      render(html`<h3>Where <span class="quiet">${counted(places.length, "place")}</span></h3>${strip}`, root);
      void draw();
    },
  };
}
