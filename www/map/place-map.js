import { placesOf } from "./places.js";
import { element } from "../kit/element.js";
import { createFold } from "../kit/fold.js";
import { svgElement } from "../kit/icons.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Place} from "./places.js" */
/** @import {Active} from "../article/active.js" */

/**
 * The places of the article on a small map of the world, over the list. The world is loaded when the map is first opened.
 *
 * @param {{active: Active, choose: (place: Place) => void}} options
 * @returns {{element: HTMLElement, update: (document: GlossatorDocument) => void}}
 */
export function createPlaceMap({ active, choose }) {
  const fold = createFold({ id: "place-map", name: "Map", icon: "map", toggled: () => void draw() });
  const svg = svgElement("svg", { class: "place-map", role: "group", "aria-label": "Map of places", width: "100%" });
  const failed = element("p", { class: "about", hidden: true }, "The map didn’t load. Check your connection and open it again.");
  fold.body.append(svg, failed);
  fold.element.classList.add("stays");
  /** @type {Place[]} */
  let places = [];
  let drawn = "";

  /** What the map shows, so that it is drawn anew for nothing else. */
  const sign = () => places.map(({ entity, mentions }) => `${entity.id} ${entity.name} ${mentions.map(({ id }) => id).join()}`).join("\n");

  async function draw() {
    const width = fold.body.clientWidth;
    if (!fold.isOpen || width === 0 || drawn === `${width}\n${sign()}`) return;
    drawn = `${width}\n${sign()}`;
    try {
      const drawing = await import("./drawing.js");
      drawing.draw(svg, places, { width, choose, hover: (ids) => active.hover(ids, "text") });
      failed.hidden = true;
    } catch {
      drawn = "";
      failed.hidden = false;
    }
  }

  new ResizeObserver(() => void draw()).observe(fold.body);

  return {
    element: fold.element,
    update(document) {
      places = placesOf(document);
      fold.tell(places.length, places.length === 1 ? "1 place" : `${places.length} places`);
      void draw();
    },
  };
}
