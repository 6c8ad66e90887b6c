import { html, nothing, render, svg } from "../kit/draw.js";
import { counted } from "../kit/words.js";
import { worldOf } from "./world.js";

/** @import {Place} from "./places.js" */
/** @import {Dot} from "./world.js" */

/** What a finger or a mouse can hit around a dot, in pixels. */
const REACH = 11;
/** Between a dot and its name. */
const GAP = 5;

/**
 * Draws the world with the places on it. Tab leads to one dot, the arrows to the others.
 *
 * @param {HTMLElement} root
 * @param {readonly Place[]} places
 * @param {{width: number, choose: (place: Place) => void, hover: (ids: string[]) => void}} options
 */
export function drawMap(root, places, { width, choose, hover }) {
  const height = Math.round(width * 0.58);
  const { land, borders, coasts, grid, dots } = worldOf(places, { width, height });
  let tabStop = 0;

  /** @param {Dot | null} dot */
  function point(dot) {
    hover(dot === null ? [] : dot.place.mentions.map(({ id }) => id));
    showName(dot);
  }

  /** @param {Dot | null} dot */
  function showName(dot) {
    // Drawn apart from the dots: the focus can leave a dot just because the map is being drawn again.
    render(dot === null ? nothing : name(dot), /** @type {HTMLElement} */ (root.querySelector(".map-names")));
  }

  /** @param {KeyboardEvent} event @param {number} i */
  function press(event, i) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const dot = dots[i];
    if (step !== undefined) {
      tabStop = (i + step + dots.length) % dots.length;
      draw();
      /** @type {SVGElement | undefined} */ (root.querySelectorAll(/** @type {"g"} */ (".place-dot"))[tabStop])?.focus();
    } else if ((event.key === "Enter" || event.key === " ") && dot !== undefined) choose(dot.place);
    else return;
    event.preventDefault();
  }

  /** @param {Dot} dot @param {number} i */
  function mark(dot, i) {
    const { place, x, y, radius } = dot;
    const show = () => point(dot);
    const hide = () => point(null);
    return svg`<g class="place-dot" role="button" tabindex=${i === tabStop ? 0 : -1} aria-label=${`${place.entity.name}, ${counted(place.mentions.length, "mention")}`}
      @pointerenter=${show} @pointerleave=${hide} @focus=${show} @blur=${hide}
      @click=${() => choose(place)} @keydown=${(/** @type {KeyboardEvent} */ event) => press(event, i)}>
      <circle cx=${x} cy=${y} r=${Math.max(radius, REACH)} class="reach"></circle><circle cx=${x} cy=${y} r=${radius} class="dot"></circle>
    </g>`;
  }

  /** @param {Dot} dot */
  function name({ place, x, y, radius }) {
    const left = x > width * 0.6;
    return svg`<text class="map-name" aria-hidden="true" x=${x + (radius + GAP) * (left ? -1 : 1)} y=${y + 4} text-anchor=${left ? "end" : "start"}>${place.entity.name}</text>`;
  }

  function draw() {
    // Dots come from the most named to the least, for Tab as for drawing: a small dot lies on a large one.
    render(
      html`<svg class="place-map" role="group" aria-label="Map of places" width="100%" height=${height} viewBox=${`0 0 ${width} ${height}`}>
        <path d=${grid} class="map-grid"></path><path d=${land} class="map-land"></path>
        <path d=${borders} class="map-borders"></path><path d=${coasts} class="map-coasts"></path>
        ${dots.map(mark)}<g class="map-names"></g>
      </svg>`,
      root,
    );
  }
  draw();
  showName(null);
}
