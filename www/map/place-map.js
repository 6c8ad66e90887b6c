import { html } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { createFold } from "../kit/fold.js";
import { placesOf } from "./places.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Place} from "./places.js" */
/** @import {Active} from "../article/active.js" */

/**
 * The places of the article on a small map of the world, above the list. The world is loaded when the map is first opened.
 *
 * @param {{active: Active, choose: (place: Place) => void}} options
 */
export function createPlaceMap({ active, choose }) {
  const fold = createFold({ id: "place-map", name: "Map", icon: "map", toggled: () => void draw() });
  fold.element.classList.add("stays");
  const map = element("div");
  /** @type {Place[]} */
  let places = [];
  let failed = false;
  /** What the map shows now, so that it is drawn again only when that changes. */
  let drawn = "";

  async function draw() {
    const width = map.clientWidth;
    const wanted = [width, ...places.map(({ entity, mentions }) => `${entity.id} ${entity.name} ${mentions.map(({ id }) => id).join()}`)].join("\n");
    if (!fold.isOpen || width === 0 || drawn === wanted) return;
    drawn = wanted;
    try {
      const { drawMap } = await import("./drawing.js");
      drawMap(map, places, { width, choose, hover: (ids) => active.hover(ids, "text") });
      failed = false;
    } catch {
      drawn = "";
      failed = true;
    }
    show();
  }

  function show() {
    fold.show(places.length, "place", html`${map}<p class="about" ?hidden=${!failed}>The map didn’t load. Check your connection and open it again.</p>`);
  }

  new ResizeObserver(() => void draw()).observe(map);

  return {
    element: fold.element,
    /** @param {GlossatorDocument} document */
    update(document) {
      places = placesOf(document);
      show();
      void draw();
    },
  };
}
