/**
 * Relations between annotations: which supports which, what contradicts it, where it comes from.
 *
 * @module
 */

import { userId } from "./annotation.js";
import { wordsIn } from "./fragments.js";
import { NOTHING, quoted, told } from "./step-words.js";

/** @import {Annotation, CommandOf, GlossatorDocument, Relation} from "./types.js" */
/** @import {Draft} from "./draft.js" */

/** The one kind that reads the same from both ends. */
export const SAME_AS = "same-as";

/** @param {unknown} data @returns {data is Relation} */
function isRelation(data) {
  if (typeof data !== "object" || data === null) return false;
  const { id, type, from, to } = /** @type {Record<string, unknown>} */ (data);
  return [id, type, from, to].every((field) => typeof field === "string" && field !== "");
}

/** A file from elsewhere may hold anything here. @param {Pick<GlossatorDocument, "relations">} document */
export const relationsOf = ({ relations }) => (Array.isArray(relations) ? relations.filter(isRelation) : []);

/** The annotations that a relation begins or ends at. @param {Pick<GlossatorDocument, "relations">} document */
export const endsOf = (document) => new Set(relationsOf(document).flatMap(({ from, to }) => [from, to]));

/** A relation with what stands at both its ends. @typedef {{relation: Relation, from: Annotation, to: Annotation}} Related */

/**
 * The relations of which both ends are there: one whose end was rejected, or is missing from a file, waits for it.
 *
 * @param {GlossatorDocument} document
 * @param {ReadonlyMap<string, Annotation>} byId  what is shown
 */
export function relatedIn(document, byId) {
  return relationsOf(document).flatMap((relation) => {
    const from = byId.get(relation.from);
    const to = byId.get(relation.to);
    if (from === undefined || to === undefined || from.status === "rejected" || to.status === "rejected") return [];
    return [{ relation, from, to }];
  });
}

/** @param {Pick<Relation, "type" | "from" | "to">} a @param {Relation} b */
function isTwin(a, b) {
  if (a.type !== b.type) return false;
  return (a.from === b.from && a.to === b.to) || (a.type === SAME_AS && a.from === b.to && a.to === b.from);
}

/** Relates two annotations, once. @param {Draft} draft @param {CommandOf<"relate">} command @param {string} now */
export function relate(draft, { relation }, now) {
  const ids = [relation.from, relation.to];
  const relations = relationsOf(draft.document);
  const isThere = ids.every((id) => draft.annotations.get(id) !== undefined);
  if (isThere && relation.from !== relation.to && !relations.some((one) => isTwin(relation, one))) {
    draft.set({ relations: [...relations, { id: userId(), created: now, ...relation }] });
  }
  return told(["relate", "Related"], endsNamed(draft, relation), ids);
}

/** @param {Draft} draft @param {CommandOf<"removeRelation">} command */
export function removeRelation(draft, { id }) {
  const relations = relationsOf(draft.document);
  const gone = relations.find((one) => one.id === id);
  if (gone === undefined) return NOTHING;
  draft.set({ relations: relations.filter((one) => one !== gone) });
  return told(["remove", "Removed"], `the relation between ${endsNamed(draft, gone)}`, [gone.from, gone.to]);
}

/** @param {Draft} draft @param {Pick<Relation, "from" | "to">} relation */
function endsNamed({ annotations }, { from, to }) {
  const [left, right] = [annotations.get(from), annotations.get(to)].map((end) => quoted(end === undefined ? "?" : wordsIn(end)));
  return `${left} and ${right}`;
}
