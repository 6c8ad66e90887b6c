import { html } from "./draw.js";

/** @typedef {readonly {start: number}[]} Places */

/** The length of the strip in its own units: finer than the pixels of the panel. */
const LENGTH = 400;

/** A path with a stroke at each place; places that would touch share one. @param {Places} places @param {number} textLength */
export function strokesOf(places, textLength) {
  const at = new Set(places.map(({ start }) => Math.round((start / Math.max(textLength, 1)) * LENGTH)));
  return [...at].map((x) => `M${x} 0v1`).join("");
}

/** A thin strip that shows where in the article something is; hidden from assistive technology. @param {Places} mentions @param {number} textLength */
export function strip(mentions, textLength) {
  return html`<svg class="where-strip" viewBox=${`0 0 ${LENGTH} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path d=${strokesOf(mentions, textLength)} vector-effect="non-scaling-stroke"></path>
  </svg>`;
}
