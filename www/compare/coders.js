/** @import {Comparison, GlossatorDocument} from "../document/types.js" */

/**
 * The comparison with a name for each coder: the one they gave, else that of their file.
 *
 * @param {Comparison} comparison
 * @param {readonly GlossatorDocument[]} documents
 * @param {readonly File[]} files  as many, where each holds one
 * @returns {Comparison}
 */
export function withCoders(comparison, documents, files) {
  const names = documents.map(({ annotator }, i) => annotator ?? (files.length === documents.length ? files[i]?.name.replace(/\.[^.]*$/, "") : undefined));
  const isTaken = (/** @type {string} */ name) => names.filter((other) => other === name).length > 1;
  return { ...comparison, coders: comparison.coders.map((coder, i) => ({ ...coder, name: names[i] === undefined || isTaken(String(names[i])) ? coder.name : String(names[i]) })) };
}
