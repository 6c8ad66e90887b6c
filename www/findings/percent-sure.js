import { percentOf } from "../document/hidden.js";

/** @import {Annotation} from "../document/types.js" */

/**
 * How sure the core is of an entity, in percent; null for what is no suggestion.
 *
 * @param {readonly Annotation[]} mentions  the surest speaks for all
 * @returns {number | null}
 */
export function percentSure(mentions) {
  const percents = mentions.flatMap((mention) => percentOf(mention) ?? []);
  return percents.length === 0 ? null : percents.reduce((a, b) => Math.max(a, b));
}
