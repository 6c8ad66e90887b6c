import { html, nothing, svg } from "../kit/draw.js";
import { levelOf } from "./claim-words.js";

/** @import {Annotation} from "../document/types.js" */

const RADIUS = 16;
const AROUND = 2 * Math.PI * RADIUS;

/** How much a claim is worth checking, as a ring around its percent; a tick once a person has accepted or marked it. @param {Annotation} claim */
export function scoreRing(claim) {
  const { checkworthiness, status } = claim;
  const done = status === "accepted" || status === "edited";
  const score = Math.round((checkworthiness ?? 1) * 100);
  const name = checkworthiness === undefined ? "Marked by you" : `Check-worthiness ${score}%${done ? ", accepted" : ""}`;
  const filled = `${((score / 100) * AROUND).toFixed(1)} ${AROUND.toFixed(1)}`;
  const ticked = checkworthiness === undefined || done;
  return html`<svg class="ring" viewBox="0 0 38 38" role="img" aria-label=${name} data-level=${levelOf(claim)}>
    <title>${name}</title>
    <circle cx="19" cy="19" r=${RADIUS}></circle>
    <circle class="value" cx="19" cy="19" r=${RADIUS} stroke-dasharray=${filled} transform="rotate(-90 19 19)"></circle>
    ${ticked ? svg`<path class="done" d="M13 19.5 17.3 23.8 25.3 14.6"></path>` : nothing}
    ${ticked ? nothing : svg`<text class=${score === 100 ? "full" : nothing} x="19" y="19.5">${score}<tspan class="unit" dx="0.5">%</tspan></text>`}
  </svg>`;
}
