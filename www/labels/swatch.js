import { element } from "../kit/element.js";
import { wordsFor } from "./entity-types.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {TypeWords} from "./entity-types.js" */

/**
 * The tint and letter of a type.
 *
 * @param {TypeWords} words
 * @returns {HTMLElement}
 */
export function swatch({ letter, look }) {
  return element("span", { class: "swatch", "data-look": look, "aria-hidden": "true" }, letter);
}

/**
 * The sign of any annotation.
 *
 * @param {Pick<Annotation, "kind" | "type">} annotation
 * @returns {HTMLElement}
 */
export function swatchOf({ kind, type }) {
  if (kind === "entity") return swatch(wordsFor(type));
  const classes = kind === "claim" ? "swatch claim-swatch" : "swatch note-swatch";
  return element("span", { class: classes, "aria-hidden": "true" }, kind === "claim" ? "C" : "N");
}
