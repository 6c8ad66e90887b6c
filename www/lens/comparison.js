/**
 * How the marks of a person and the suggestions of the core agree.
 *
 * @module
 */

import { indexOf } from "../document/annotation-index.js";
import { isOnSameWords } from "../document/fragments.js";
import { isSuggestion } from "../document/suggestions-hidden.js";
import { wholeOf } from "./whole.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

/** @typedef {"both" | "differ" | "you" | "glossator"} Agreement  `differ`: both marked these words, as something else or with other ends */

/** @type {Readonly<Record<Agreement, {words: string, pen: string}>>} */
export const AGREEMENTS = Object.freeze({
  both: { words: "Both agree", pen: "own-teal-line" },
  differ: { words: "Not the same", pen: "own-rose-wave" },
  you: { words: "Only you", pen: "own-indigo-double" },
  glossator: { words: "Only Glossator", pen: "own-olive-dots" },
});

/** @type {WeakMap<GlossatorDocument, ReadonlyMap<string, Agreement>>} */
const known = new WeakMap();

/** What each mark is in a comparison, by id: of the kinds that the person has marked, or of both while they have marked none. @param {GlossatorDocument} document */
export function comparisonOf(document) {
  const whole = wholeOf(document);
  const found = known.get(whole) ?? compare(whole);
  known.set(whole, found);
  return found;
}

/** @param {GlossatorDocument} document */
function compare(document) {
  const both = indexOf(document).live.filter(({ kind, annotator }) => (kind === "entity" || kind === "claim") && annotator === undefined);
  const kinds = new Set(both.filter((mark) => !isSuggestion(mark)).map(({ kind }) => kind));
  const marks = kinds.size === 0 ? both : both.filter(({ kind }) => kinds.has(kind));
  const isOwn = (/** @type {Annotation} */ { origin }) => origin === "user";
  /** @type {Map<string, Agreement>} */
  const told = new Map(marks.map((mark) => [mark.id, isOwn(mark) ? "you" : isSuggestion(mark) ? "glossator" : agreed(mark)]));
  // By their start: what overlaps a mark begins before it ends.
  for (const [i, mark] of marks.entries()) {
    for (let k = i + 1, other = marks[k]; other !== undefined && other.start < mark.end; k += 1, other = marks[k]) {
      if (other.kind !== mark.kind || isOwn(mark) === isOwn(other)) continue;
      const [own, core] = isOwn(mark) ? [mark, other] : [other, mark];
      if (!isSuggestion(core)) continue;
      const same = isOnSameWords(own, core) && own.type === core.type;
      for (const { id } of [own, core]) if (told.get(id) !== "both") told.set(id, same ? "both" : "differ");
    }
  }
  return told;
}

/** A suggestion that a person took up, as it was or changed. @param {Annotation} mark @returns {Agreement} */
function agreed({ original, type, start, end }) {
  const isChanged = original !== undefined && ((original.type ?? type) !== type || (original.start ?? start) !== start || (original.end ?? end) !== end);
  return isChanged ? "differ" : "both";
}
