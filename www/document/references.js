/** @import {Annotation} from "./types.js" */

/** Fields of annotations that refer to an entity or another annotation; `at`: where in them its id is, unless it is all of them. @typedef {readonly [field: string, at?: string]} Reference */

/** @type {readonly Reference[]} */
export const TO_ENTITIES = [["entity"], ["claimer"], ["standsFor", "entity"], ["source", "entity"], ["original", "claimer"]];
/** @type {readonly Reference[]} */
export const TO_ANNOTATIONS = [["attribution"], ["sameAs"], ["body", "claim"], ["original", "attribution"]];

/**
 * The annotation with some references brought up to date; the same object where they all stay.
 *
 * @param {Annotation} annotation
 * @param {readonly Reference[]} references
 * @param {(id: string) => string | undefined} idOf  undefined: the reference goes
 */
export function withReferences(annotation, references, idOf) {
  let after = /** @type {Record<string, any>} */ (annotation);
  for (const [field, at] of references) {
    const id = at === undefined ? after[field] : after[field]?.[at];
    const next = id === undefined ? undefined : idOf(id);
    if (next === id) continue;
    const { [field]: before, ...rest } = after;
    if (field === "original" && next === undefined) {
      // It tells of more than of what is gone.
      const { [/** @type {string} */ (at)]: _gone, ...left } = before;
      after = { ...rest, original: left };
    } else after = next === undefined ? rest : { ...rest, [field]: at === undefined ? next : { ...before, [at]: next } };
  }
  return /** @type {Annotation} */ (after);
}
