import { button } from "../kit/button.js";
import { html, nothing } from "../kit/draw.js";
import { swatchOf } from "../labels/swatch.js";
import { quoteOf, relationsSeenFrom } from "./relation-words.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

/** @typedef {{go: (annotation: Annotation) => void, remove: (relationId: string) => void}} RelationActions */

/**
 * The relations of an annotation, or of all the places of a finding; null where there are none.
 *
 * @param {GlossatorDocument} document
 * @param {readonly string[]} ids
 * @param {RelationActions} actions
 */
export function relationRows(document, ids, { go, remove }) {
  const rows = relationsSeenFrom(document, ids).map(
    ({ relation, other, words }) =>
      html`<li class="relation">${endButton(other, go, words)}${removeButton(`${words} “${quoteOf(other)}”`, () => remove(relation.id))}</li>`,
  );
  return rows.length === 0 ? null : html`<ul class="relations" aria-label="Relations" role="list">${rows}</ul>`;
}

/** The same as a section of a card. @param {Parameters<typeof relationRows>} shown */
export function relationSection(...shown) {
  const rows = relationRows(...shown);
  return rows === null ? nothing : html`<section class="card-section"><h3>Relations</h3>${rows}</section>`;
}

/**
 * An end of a relation, which leads to its words.
 *
 * @param {Annotation} annotation
 * @param {(annotation: Annotation) => void} go
 * @param {string} [manner]  how it is related, shown before it
 */
export function endButton(annotation, go, manner) {
  const told = manner === undefined ? nothing : html`<span class="manner">${manner}</span>`;
  return html`<button type="button" class="end" @click=${() => go(annotation)}>${told}${swatchOf(annotation)}<span class="words-of">${quoteOf(annotation)}</span></button>`;
}

/** @param {string} what @param {() => void} run */
export const removeButton = (what, run) => button({ label: `Remove relation: ${what}`, icon: "close", iconOnly: true, class: "small quiet", run });
