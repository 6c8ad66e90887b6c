import { html } from "../kit/draw.js";
import { wordsFor } from "./entity-types.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {TypeWords} from "./entity-types.js" */

/** The colour and letter of a type. @param {Pick<TypeWords, "letter" | "look">} words */
export const swatch = ({ letter, look }) => html`<span class="swatch" data-look=${look} aria-hidden="true">${letter}</span>`;

/** The sign of an annotation of any kind. @param {Pick<Annotation, "kind" | "type">} annotation */
export function swatchOf({ kind, type }) {
  if (kind === "entity") return swatch(wordsFor(type));
  return html`<span class=${`swatch ${kind}-swatch`} aria-hidden="true">${kind === "claim" ? "C" : "N"}</span>`;
}
