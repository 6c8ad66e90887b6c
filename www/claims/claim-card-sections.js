import { piecesOf } from "../document/fragments.js";
import { reasonInWords, saidIn, timesSaid } from "../findings/claim-words.js";
import { relationsOf } from "./claim-relations.js";
import { element } from "../kit/element.js";
import { paragraphOf } from "../findings/entity-facts.js";

/** @import {Annotation, GlossatorDocument, Range as TextRange} from "../document/types.js" */
/** @import {ClaimItem} from "./claim-items.js" */
/** @import {BodyReason, Reason} from "../document/types.js" */

/**
 * What the rows of a card do in the text.
 *
 * @typedef {object} TextPointer
 * @property {(ranges: readonly TextRange[]) => void} light  the words, in place of what was lit; none to end it
 * @property {(range: TextRange) => void} show  brings them into view
 * @property {(annotation: Annotation) => void} go
 */

/**
 * What its score rests on, each reason a button that points at its words.
 *
 * @param {GlossatorDocument} document
 * @param {ClaimItem} item
 * @param {TextPointer} text
 * @returns {HTMLElement | null}
 */
export function reasonSection(document, { claim }, text) {
  const reasons = claim.reasons ?? [];
  return reasons.length === 0 ? null : section("Why this score", reasonList("Reasons", document, reasons, text));
}

/**
 * @param {string} name
 * @param {GlossatorDocument} document
 * @param {readonly (Reason | BodyReason)[]} reasons
 * @param {TextPointer} text
 */
function reasonList(name, document, reasons, text) {
  const rows = reasons.map((reason) => {
    const made = element("button", { type: "button", class: "reason" }, reasonInWords(document, reason));
    lights(made, [reason], text);
    made.addEventListener("click", () => text.show(reason));
    return element("li", {}, made);
  });
  return element("ul", { class: "reasons", "aria-label": name, role: "list" }, ...rows);
}

/**
 * Where else the article says it, and how its headline stands to it.
 *
 * @param {GlossatorDocument} document
 * @param {ClaimItem} item
 * @param {TextPointer} text
 * @returns {HTMLElement[]}
 */
export function elsewhereSections(document, { places }, text) {
  const again = places.map((place) => line(place, paragraphOf(document, place.start), saidIn(place), text));
  const repeats = element("ul", { "aria-label": "Places", role: "list" }, ...again);
  const relations = relationsOf(document, places).map(({ words, differs, other, reasons }) => {
    const row = line(other, `In ${paragraphOf(document, other.start)}`, saidIn(other), text, reasons);
    const list = element("ul", { "aria-label": words, role: "list" }, row);
    const why = reasons.length === 0 ? [] : [reasonList("What is the same and what differs", document, reasons, text)];
    const made = section(`${words}:`, list, ...why);
    made.classList.toggle("differs", differs);
    return made;
  });
  return [...(places.length > 1 ? [section(timesSaid(places.length).replace("s", "S"), repeats)] : []), ...relations];
}

/**
 * @param {Annotation} claim
 * @param {string} where
 * @param {string} words
 * @param {TextPointer} text
 * @param {readonly TextRange[]} [reasons]  words that are lit with it
 */
function line(claim, where, words, text, reasons = []) {
  const made = element("button", { type: "button", class: "line" }, element("span", { class: "context" }, words), element("span", { class: "where" }, where));
  lights(made, [...piecesOf(claim), ...reasons], text);
  made.addEventListener("click", () => text.go(claim));
  return element("li", { class: "mention" }, made);
}

/**
 * @param {HTMLElement} made
 * @param {readonly TextRange[]} ranges
 * @param {TextPointer} text
 */
function lights(made, ranges, text) {
  for (const event of ["pointerenter", "focus"]) made.addEventListener(event, () => text.light(ranges));
  for (const event of ["pointerleave", "blur"]) made.addEventListener(event, () => text.light([]));
}

/** @param {string} name @param {HTMLElement[]} children */
const section = (name, ...children) => element("section", { class: "card-section" }, element("h3", {}, name), ...children);
