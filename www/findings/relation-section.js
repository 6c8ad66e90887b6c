import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { quoteOf, relationsSeenFrom } from "./relation-words.js";
import { swatchOf } from "../labels/swatch.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

/**
 * What the rows of relations do.
 *
 * @typedef {object} RelationActions
 * @property {(annotation: Annotation) => void} go
 * @property {(id: string) => void} remove  a relation
 */

/**
 * How an annotation, or all the places of a finding, stand to others: one row a relation, told from this end.
 *
 * @param {GlossatorDocument} document
 * @param {readonly string[]} ids
 * @param {RelationActions} actions
 * @returns {HTMLElement | null} null where there are none
 */
export function relationRows(document, ids, { go, remove }) {
  const rows = relationsSeenFrom(document, ids).map(({ relation, other, words }) => {
    const made = endButton(other, go);
    made.prepend(element("span", { class: "manner" }, words));
    return element("li", { class: "relation" }, made, removeButton(`${words} “${quoteOf(other)}”`, () => remove(relation.id)));
  });
  return rows.length === 0 ? null : element("ul", { class: "relations", "aria-label": "Relations", role: "list" }, ...rows);
}

/**
 * The same as a section of a card.
 *
 * @param {GlossatorDocument} document
 * @param {readonly string[]} ids
 * @param {RelationActions} actions
 * @returns {HTMLElement | null}
 */
export function relationSection(document, ids, actions) {
  const rows = relationRows(document, ids, actions);
  return rows && element("section", { class: "card-section" }, element("h3", {}, "Relations"), rows);
}

/**
 * An end of a relation, as what leads to it.
 *
 * @param {Annotation} annotation
 * @param {(annotation: Annotation) => void} go
 */
export function endButton(annotation, go) {
  const made = element("button", { type: "button", class: "end" }, swatchOf(annotation), element("span", { class: "words-of" }, quoteOf(annotation)));
  made.addEventListener("click", () => go(annotation));
  return made;
}

/** @param {string} what @param {() => void} run */
export const removeButton = (what, run) => button({ label: `Remove relation: ${what}`, icon: "close", iconOnly: true, class: "small quiet", run });
