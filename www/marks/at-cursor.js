import { indexOf } from "../document/annotation-index.js";
import { piecesOf, wordsIn } from "../document/fragments.js";
import { beforeWords, whoSays } from "../findings/claim-words.js";
import { relationsInWords } from "../findings/relation-words.js";
import { STATUSES } from "../findings/provenance.js";
import { valueInWords } from "../findings/value-words.js";
import { element, landmark } from "../kit/element.js";
import { wordsFor } from "../labels/entity-types.js";

/** @import {Annotation, GlossatorDocument, Range as TextRange} from "../document/types.js" */

/** A claim is told by so many of its words, in UTF-16 units. */
const LONGEST = 80;

/** @param {string} words */
function shortened(words) {
  const line = words.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}

/** What is marked at a place, the innermost first, in words for people who cannot see it. @param {GlossatorDocument} document @param {TextRange} place */
export function marksAt(document, { start, end }) {
  const found = indexOf(document)
    .live.filter((one) => piecesOf(one).some((piece) => piece.start < end && start < piece.end))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const told = found.map((one) => [inWords(document, one), ...relationsInWords(document, one.id)].join(", "));
  const count = found.length === 1 ? "1 mark here" : `${found.length} marks here`;
  return { ids: found.map(({ id }) => id), words: found.length === 0 ? "No marks here" : `${count}. ${told.join(". ")}` };
}

/** @param {GlossatorDocument} document @param {Annotation} annotation */
function inWords(document, annotation) {
  const { kind, status, type, note, verdict } = annotation;
  const words = `“${shortened(wordsIn(annotation))}”`;
  const { speaker, manner } = whoSays(document, annotation);
  const told =
    kind === "note"
      ? [`Note on ${words}`]
      : kind === "claim"
        ? [`Claim, ${speaker ? `${speaker} ` : ""}${beforeWords(manner)} ${words}`, STATUSES[status], verdict ? `verdict: ${verdict}` : ""]
        : [`${wordsFor(type).one} ${words}`, valueInWords(annotation), STATUSES[status]];
  return [...told, note ? `note: ${shortened(note)}` : ""].filter(Boolean).join(", ");
}

/**
 * Says which marks stand at the text cursor: a screen reader cannot read highlights.
 *
 * @returns {(document: GlossatorDocument | null, place: TextRange | null) => string[]} tells of a place, null where the cursor is off,
 *   and gives the ids of the marks
 */
export function createAtCursor() {
  const region = element("div", { class: "visually-hidden", role: "region", "aria-label": "Marks at the cursor", "aria-live": "polite" });
  landmark("layer").append(region);
  return (document, place) => {
    const { ids, words } = document === null || place === null ? { ids: [], words: "" } : marksAt(document, place);
    if (region.textContent !== words) region.textContent = words;
    return ids;
  };
}
