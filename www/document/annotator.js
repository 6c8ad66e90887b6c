/**
 * Who made the marks: the document bears its annotator's name, and a mark that came with another's file bears theirs.
 *
 * @module
 */

import { isUntouched } from "./annotation.js";
import { told } from "./step-words.js";

/** @import {Annotation, CommandOf, GlossatorDocument} from "./types.js" */
/** @import {Draft} from "./draft.js" */

/**
 * A document that came in, as this person's: what its annotator made or judged bears that name from now on.
 *
 * @param {GlossatorDocument} document
 * @param {string} name  this person's; empty where they gave none
 * @returns {GlossatorDocument}
 */
export function takenOver(document, name) {
  const { annotator: other, ...bare } = document;
  const own = name === "" ? bare : { ...bare, annotator: name };
  const isOthers = other !== undefined && other !== name;
  /** @param {Annotation} one @returns {Annotation} */
  function named(one) {
    const { annotator, ...mine } = one;
    if (annotator !== undefined) return annotator === name ? mine : one;
    return isOthers && one.kind !== "attribution" && !isUntouched(one) ? { ...one, annotator: other } : one;
  }
  const annotations = document.annotations.map(named);
  return annotations.every((one, i) => one === document.annotations[i]) ? own : { ...own, annotations };
}

/** @param {Draft} draft @param {CommandOf<"setAnnotator">} command */
export function setAnnotator(draft, { name }) {
  if ((draft.document.annotator ?? "") !== name) draft.set({ annotator: name === "" ? undefined : name });
  return told(["change", "Changed"], "the annotator’s name");
}
