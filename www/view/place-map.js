import { placesOf } from "../map/places.js";
import { element } from "./element.js";
import { icon, svgElement } from "./icons.js";

/** @import {GlossatorDocument} from "../types.js" */
/** @import {Place} from "../map/places.js" */
/** @import {Active} from "./active.js" */

/**
 * The places of the article on a small map of the world, over the list. The world is loaded when the map is first opened.
 *
 * @param {{active: Active, choose: (place: Place) => void}} options
 * @returns {{element: HTMLElement, update: (document: GlossatorDocument) => void}}
 */
export function createPlaceMap({ active, choose }) {
  const count = element("span", { class: "count" });
  const caret = icon("caret");
  const toggle = element("button", { type: "button", class: "map-toggle", "aria-expanded": "false", "aria-controls": "place-map" }, icon("map"), "Map ", count, caret);
  const svg = svgElement("svg", { class: "place-map", role: "group", "aria-label": "Map of the places", width: "100%" });
  const failed = element("p", { class: "about", hidden: true }, "The map did not load. Check the connection, and open it again.");
  const body = element("div", { id: "place-map", hidden: true }, failed);
  body.prepend(svg);
  const root = element("div", { class: "map-section", hidden: true }, toggle, body);
  /** @type {Place[]} */
  let places = [];
  let drawn = "";

  /** What the map shows, so that it is drawn anew for nothing else. */
  const sign = () => places.map(({ entity, mentions }) => `${entity.id} ${entity.name} ${mentions.map(({ id }) => id).join()}`).join("\n");

  async function draw() {
    const width = body.clientWidth;
    if (body.hidden || width === 0 || drawn === `${width}\n${sign()}`) return;
    drawn = `${width}\n${sign()}`;
    try {
      const drawing = await import("../map/drawing.js");
      drawing.draw(svg, places, { width, choose, hover: (ids) => active.hover(ids, "text") });
      failed.hidden = true;
    } catch {
      drawn = "";
      failed.hidden = false;
    }
  }

  toggle.addEventListener("click", () => {
    body.hidden = !body.hidden;
    toggle.setAttribute("aria-expanded", String(!body.hidden));
    void draw();
  });
  new ResizeObserver(() => void draw()).observe(body);

  return {
    element: root,
    update(document) {
      places = placesOf(document);
      root.hidden = places.length === 0;
      count.textContent = places.length === 1 ? "1 place" : `${places.length} places`;
      void draw();
    },
  };
}
