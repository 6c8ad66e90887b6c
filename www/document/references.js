/** @import {Annotation} from "./types.js" */

/** Fields of annotations that refer to an entity or another annotation; `at`: where in them its id is, unless it is all of them. @typedef {readonly [field: string, at?: string]} Reference */

/** @type {readonly Reference[]} */
export const TO_ENTITIES = [["entity"], ["claimer"], ["standsFor", "entity"], ["source", "entity"]];
/** @type {readonly Reference[]} */
export const TO_ANNOTATIONS = [["attribution"], ["sameAs"], ["body", "claim"]];

/**
 * The annotation with some references brought up to date; the same object where they all stay.
 *
 * @param {Annotation} annotation
 * @param {readonly Reference[]} references
 * @param {(id: string) => string | undefined} idOf  undefined: the reference goes
 */
export function withReferences(annotation, references, idOf) {
  const after = /** @type {Record<string, any>} */ ({ ...annotation });
  let isSame = true;
  for (const [field, at] of references) {
    const id = at === undefined ? after[field] : after[field]?.[at];
    const next = id === undefined ? undefined : idOf(id);
    if (next === id) continue;
    isSame = false;
    if (next === undefined) delete after[field];
    else after[field] = at === undefined ? next : { ...after[field], [at]: next };
  }
  return isSame ? annotation : /** @type {Annotation} */ (after);
}
