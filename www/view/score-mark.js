import { percentOf } from "../state/threshold.js";
import { element } from "./element.js";

/** @import {Annotation} from "../types.js" */

/**
 * How sure the core is of an entity, as a small number for the eye and in words for the ear; null for what is no suggestion.
 *
 * @param {readonly Annotation[]} mentions  the surest speaks for all
 * @returns {HTMLElement | null}
 */
export function scoreMark(mentions) {
  const percents = mentions.flatMap((mention) => percentOf(mention) ?? []);
  if (percents.length === 0) return null;
  const best = percents.reduce((a, b) => Math.max(a, b));
  return element(
    "span",
    { class: "score", title: `${best}% sure` },
    element("span", { "aria-hidden": "true" }, `${best}%`),
    element("span", { class: "visually-hidden" }, ` ${best} percent sure`),
  );
}
