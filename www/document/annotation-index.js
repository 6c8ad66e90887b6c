import { inReadingOrder } from "./ranges.js";
import { hidesSuggestions } from "./suggestions-hidden.js";

/** @import {Annotation, Entity, GlossatorDocument} from "./types.js" */

/** @type {WeakMap<GlossatorDocument, ReturnType<typeof read>>} */
const known = new WeakMap();

/** What the views look up in a document. Documents never change, so each is read once. @param {GlossatorDocument} document */
export function indexOf(document) {
  const found = known.get(document) ?? read(document);
  known.set(document, found);
  return found;
}

/** @param {GlossatorDocument} document */
function read({ annotations, entities }) {
  const sorted = annotations.toSorted(inReadingOrder);
  const live = sorted.filter(({ kind, status }) => kind !== "attribution" && status !== "rejected");
  return {
    byId: new Map(annotations.map((annotation) => [annotation.id, annotation])),
    entityById: new Map(entities.map((entity) => [entity.id, entity])),
    /** What is drawn: entities, claims and notes that were not rejected, by their start. */
    live,
    /** Of those, the suggestions that nobody has judged. */
    waiting: live.filter(({ status }) => status === "suggested"),
    claims: live.filter(({ kind }) => kind === "claim"),
    rejectedClaims: sorted.filter(({ kind, status }) => kind === "claim" && status === "rejected"),
    /** The person's notes, and whatever else carries one. */
    noted: live.filter(({ kind, note }) => kind === "note" || (note ?? "") !== ""),
  };
}

/** The annotation of an id; none without a document. @param {GlossatorDocument | null} document @param {string | null | undefined} id */
export const annotationIn = (document, id) => (document === null ? undefined : indexOf(document).byId.get(id ?? ""));

/** The annotation of an id that is drawn: neither rejected nor who says a claim. @param {GlossatorDocument | null} document @param {string | null | undefined} id */
export function liveIn(document, id) {
  const found = annotationIn(document, id);
  return found?.status === "rejected" || found?.kind === "attribution" ? undefined : found;
}

/** The entity of an id; none without a document. @param {GlossatorDocument | null} document @param {string | null | undefined} id */
export const entityIn = (document, id) => (document === null ? undefined : indexOf(document).entityById.get(id ?? ""));

/** The places where an entity is named, those that were rejected left out, in reading order. @param {GlossatorDocument} document @param {Entity} entity */
export function mentionsOf(document, entity) {
  const { byId } = indexOf(document);
  return entity.mentions
    .flatMap((id) => byId.get(id) ?? [])
    .filter(({ status }) => status !== "rejected")
    .sort((a, b) => a.start - b.start);
}

/**
 * What is judged when an entity is judged as a whole: the mentions that are left out of what is shown too, or they would come back as
 * soon as they are shown again. Suggestions that a person does not want to see are none of them.
 *
 * @param {GlossatorDocument} document  whole, or without what is left out
 * @param {Entity} entity
 */
export function idsOfMentions(document, entity) {
  const { byId } = indexOf(document);
  if (hidesSuggestions(document)) return entity.mentions.filter((id) => (byId.get(id)?.status ?? "rejected") !== "rejected");
  // What is left out was never judged: a mention that is not here is not a rejected one.
  return entity.mentions.filter((id) => byId.get(id)?.status !== "rejected");
}
