import { dateInWords } from "../dates/words.js";
import { saidIn } from "../findings/claim-words.js";
import { element } from "../kit/element.js";

/** @import {Annotation, Evidence} from "../document/types.js" */
/** @import {ClaimItem} from "../claims/claim-items.js" */

/** The signs in the order of the legend. */
const SIGNS = Object.freeze(
  /** @type {const} */ ([
    ["person", "person"],
    ["org", "organisation"],
    ["place", "place"],
    ["group", "group"],
    ["time", "date or time"],
    ["amount", "amount"],
    ["other", "other name"],
    ["claim-high", "claim, most check-worthy"],
    ["claim-mid", "claim"],
    ["claim-low", "claim, least check-worthy"],
    ["note", "note"],
  ]),
);

/**
 * What the lines under the words mean, as far as there are any.
 *
 * @param {ReadonlySet<string>} signs
 * @param {readonly (readonly [sign: string, words: string])[]} own  those of a person's own labels
 * @returns {HTMLElement}
 */
export function legend(signs, own) {
  const drawn = [...SIGNS, ...own].filter(([sign]) => signs.has(sign));
  return element("p", { class: "report-legend" }, ...drawn.flatMap(([sign, words]) => [element("span", { "data-sign": sign }, words), " "]));
}

/**
 * The letters of notes: a, b, …, z, aa, ab.
 *
 * @param {number} index
 * @returns {string}
 */
export function letterOf(index) {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}

/**
 * @param {readonly ClaimItem[]} claims
 * @returns {HTMLElement}
 */
export function claimSection(claims) {
  return element("section", { class: "report-claims" }, element("h2", {}, "Claims"), element("ol", {}, ...claims.map(claimRow)));
}

/** @param {ClaimItem} item */
function claimRow({ claim, places, speaker, manner, reasons }) {
  const { verdict, rating, evidence, note, tags } = claim;
  const score = claim.checkworthiness;
  const facts = [
    !verdict && "No verdict yet",
    score !== undefined && `check-worthiness ${Math.round(score * 100)}%`,
    places.length > 1 && `said ${places.length} times`,
    ...reasons,
    tags.length > 0 && `tags: ${tags.join(", ")}`,
  ].filter((part) => part !== false);
  return element(
    "li",
    {},
    element("p", { class: "report-said" }, speaker !== null && element("b", {}, speaker), speaker !== null && " ", `${manner}: `, element("q", {}, saidIn(claim))),
    verdict && element("p", { class: "report-verdict" }, element("b", {}, verdict), rating ? `, rated ${rating} of 5` : ""),
    facts.length > 0 && element("p", { class: "report-facts" }, facts.join(" · ")),
    (evidence ?? []).length > 0 && element("ul", { class: "report-evidence" }, ...(evidence ?? []).map(evidenceRow)),
    note !== "" && element("p", { class: "report-note" }, note),
  );
}

/** @param {Evidence} evidence */
function evidenceRow({ url, quote, date }) {
  const day = date === "" ? null : (dateInWords(date) ?? date);
  return element("li", {}, quote !== "" && element("q", {}, quote), quote !== "" && " ", url !== "" && element("span", { class: "report-address" }, url), day && ` (${day})`);
}

/**
 * @param {readonly Annotation[]} notes
 * @returns {HTMLElement}
 */
export function noteSection(notes) {
  const rows = notes.map((annotation, i) =>
    element("li", { value: i + 1 }, element("p", { class: "report-said" }, element("q", {}, saidIn(annotation))), element("p", { class: "report-note" }, annotation.note)),
  );
  return element("section", { class: "report-notes" }, element("h2", {}, "Notes"), element("ol", { type: "a" }, ...rows));
}
