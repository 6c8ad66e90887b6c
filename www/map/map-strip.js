import { html, nothing, render, svg } from "../kit/draw.js";
import { counted } from "../kit/words.js";
import { freeLabels } from "./strip-labels.js";
import { worldOf } from "./world.js";

/** @import {Place} from "./places.js" */

/** What a finger or a mouse can hit around a dot, in pixels. */
const REACH = 10;
const HEIGHT = 104;

/**
 * Draws the places on a strip of the map, each dot a button. Only names that cover nothing are written.
 *
 * @param {HTMLElement} root
 * @param {readonly Place[]} places  the most often named first
 * @param {{width: number, choose: (place: Place) => void, hover: (ids: string[]) => void}} options
 */
export function drawMapStrip(root, places, { width, choose, hover }) {
  const { land, borders, dots } = worldOf(places, { width, height: HEIGHT });
  const labels = freeLabels(dots.map(({ place, x, y, radius }) => ({ words: place.entity.name, x, y, radius })), { width, height: HEIGHT }); // prettier-ignore
  render(
    html`<svg class="map-strip" role="group" aria-label="Places on a map" width=${width} height=${HEIGHT} viewBox=${`0 0 ${width} ${HEIGHT}`}>
      <path d=${land} class="map-land"></path><path d=${borders} class="map-borders"></path>
      ${dots.map(({ place, x, y, radius }, i) => {
        const { name } = place.entity;
        const run = () => choose(place);
        const pressed = (/** @type {KeyboardEvent} */ event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          run();
        };
        const light = () => hover(place.mentions.map(({ id }) => id));
        const label = labels[i];
        return svg`<g class="place-dot" role="button" tabindex="-1" aria-label=${`${name}, ${counted(place.mentions.length, "mention")}`}
          @click=${run} @keydown=${pressed} @pointerenter=${light} @pointerleave=${() => hover([])}>
          <title>${name}</title><circle cx=${x} cy=${y} r=${Math.max(radius, REACH)} class="reach"></circle><circle cx=${x} cy=${y} r=${radius} class="dot"></circle>
          ${label ? svg`<text class="map-name" aria-hidden="true" x=${label.x} y=${label.y} text-anchor=${label.anchor}>${name}</text>` : nothing}
        </g>`;
      })}
    </svg>`,
    root,
  );
}
