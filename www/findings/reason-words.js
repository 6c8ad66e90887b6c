import { piecesOf } from "../document/fragments.js";
import { html } from "../kit/draw.js";
import { onOneLine } from "../kit/words.js";
import { mainReason } from "./reason-sentence.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {Drawable} from "../kit/draw.js" */

/** The claim's own words, with those that its reason rests on in an element of the class "because". @param {GlossatorDocument} document @param {Annotation} claim @returns {Drawable} */
export function saidBecause({ text }, claim) {
  const reason = mainReason(claim);
  const words = (/** @type {number} */ from, /** @type {number} */ to) => onOneLine(text.slice(from, to));
  return piecesOf(claim).map(({ start, end }, i) => {
    const gap = i === 0 ? "" : " … ";
    if (reason === undefined || reason.end <= start || reason.start >= end) return html`${gap}${words(start, end)}`;
    const [from, to] = [Math.max(reason.start, start), Math.min(reason.end, end)];
    return html`${gap}${words(start, from)}<span class="because">${words(from, to)}</span>${words(to, end)}`;
  });
}
