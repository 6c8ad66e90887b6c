import { piecesOf } from "./fragments.js";
import { tagsOf } from "./tags.js";

/** @import {Annotation, EntityType, GlossatorDocument} from "./types.js" */

/**
 * Those of the marks that would say, as another type, what a mark on the same words says already. What bears a note or a tag is
 * none: nothing that a person wrote goes with it.
 *
 * @param {Pick<GlossatorDocument, "annotations">} document
 * @param {readonly string[]} ids
 * @param {EntityType} type  that they are to have
 * @returns {Map<string, string>} the mark that stays, by the one that is too many
 */
export function twinsOf({ annotations }, ids, type) {
  const asked = new Set(ids);
  const names = annotations.filter(({ kind, status }) => kind === "entity" && status !== "rejected");
  const stays = new Map(names.filter((one) => one.type === type).map((one) => [placeOf(one), one.id]));
  /** @type {Map<string, string>} */
  const twins = new Map();
  for (const one of names) {
    if (!asked.has(one.id) || one.type === type) continue;
    const twin = stays.get(placeOf(one));
    if (twin === undefined) stays.set(placeOf(one), one.id);
    else if ((one.note ?? "") === "" && tagsOf(one).length === 0) twins.set(one.id, twin);
  }
  return twins;
}

/** @param {Annotation} annotation */
function placeOf(annotation) {
  return piecesOf(annotation).map(({ start, end }) => `${start}-${end}`).join();
}
