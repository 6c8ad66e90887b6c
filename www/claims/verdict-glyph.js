import { html, orNone, svg } from "../kit/draw.js";
import { verdictLook } from "./verdict-look.js";

/** @import {Template} from "../kit/draw.js" */
/** @import {VerdictLook, VerdictSign} from "./verdict-look.js" */

/** A disc that is partly full: its rim, and the part of it that `path` cuts out. @param {string} path */
const partly = (path) => svg`<circle cx="8" cy="8" r="6.6" class="rim"></circle><path d=${path} class="full"></path>`;
/** A full disc with a mark in the colour of the paper. @param {string} path */
const full = (path) => svg`<circle cx="8" cy="8" r="7.3" class="full"></circle><path d=${path} class="mark"></path>`;
/** A rim with a mark in its own colour. @param {string} path */
const ring = (path) => svg`<circle cx="8" cy="8" r="6.6" class="rim"></circle><path d=${path} class="line"></path>`;

/** In a box of 16 by 16. @type {Readonly<Record<VerdictSign, () => Template>>} */
const SIGNS = Object.freeze({
  check: () => full("M4.8 8.3 7.1 10.6 11.3 5.7"),
  "three-quarters": () => partly("M8 8V3.6A4.4 4.4 0 1 1 3.6 8Z"),
  half: () => partly("M8 3.6A4.4 4.4 0 0 1 8 12.4Z"),
  quarter: () => partly("M8 8V3.6A4.4 4.4 0 0 1 12.4 8Z"),
  cross: () => full("M5.5 5.5l5 5M10.5 5.5l-5 5"),
  speech: () => svg`<path d="M2 3.2h12v7.6H8.2L5 13.8v-3H2Z" class="rim"></path><path d="M5 6h6M5 8.2h4" class="line"></path>`,
  dashes: () => svg`<circle cx="8" cy="8" r="6.6" class="rim dashed"></circle>`,
  exclamation: () => ring("M8 4.6v4.2M8 11.2v.1"),
  clock: () => ring("M8 4.6V8l2.4 1.6"),
  dots: () => svg`<circle cx="8" cy="8" r="6.6" class="rim dashed"></circle><path d="M5.2 8h.1M8 8h.1M10.7 8h.1" class="line"></path>`,
});

/**
 * The sign of a verdict, 17 px. It is hidden from assistive technology unless it is given a name, for it stands beside its word.
 *
 * @param {string | undefined} verdict
 * @param {number | null} [rating]  of the claim, for a verdict in the person's own words
 * @param {{name?: string}} [more]
 */
export const verdictGlyph = (verdict, rating, more) => glyphOf(verdictLook(verdict, rating), more);

/** @param {VerdictLook} look @param {{name?: string}} [more] */
export const glyphOf = ({ sign, colour }, { name } = {}) =>
  html`<svg class="verdict-glyph" viewBox="0 0 16 16" data-verdict=${sign} data-colour=${colour} focusable="false" role=${orNone(name && "img")} aria-label=${orNone(name)} aria-hidden=${orNone(name ? null : "true")}>${SIGNS[sign]()}</svg>`;
