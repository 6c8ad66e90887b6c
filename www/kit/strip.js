import { html } from "./draw.js";

/** @import {Annotation} from "../document/types.js" */

/** The article's length on the strip, in its own units: finer than a pixel of the panel. */
const LENGTH = 400;

/**
 * Where in the article something stands, as one path: a stroke a place, two that would touch as one.
 *
 * @param {readonly Pick<Annotation, "start">[]} places
 * @param {number} textLength
 * @returns {string}
 */
export function strokesOf(places, textLength) {
  const at = new Set(places.map(({ start }) => Math.round((start / Math.max(textLength, 1)) * LENGTH)));
  return [...at].map((x) => `M${x} 0v1`).join("");
}

/**
 * A thin strip with those strokes. It says nothing that the words beside it do not.
 *
 * @param {readonly Annotation[]} mentions
 * @param {number} textLength
 * @returns {import("./draw.js").Template}
 */
export function strip(mentions, textLength) {
  return html`<svg class="where-strip" viewBox=${`0 0 ${LENGTH} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path d=${strokesOf(mentions, textLength)} vector-effect="non-scaling-stroke"></path>
  </svg>`;
}
