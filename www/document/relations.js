/**
 * Relations between annotations: which supports which, what contradicts it, where it comes from.
 *
 * @module
 */

import { wordsIn } from "./fragments.js";
import { quoted } from "./quoted.js";

/** @import {Annotation, Command, GlossatorDocument, Relation} from "./types.js" */
/** @import {Performed} from "./commands.js" */

/** The one kind that reads the same from both ends. */
export const SAME_AS = "same-as";

/**
 * @param {unknown} data
 * @returns {data is Relation}
 */
function isRelation(data) {
  if (typeof data !== "object" || data === null) return false;
  const { id, type, from, to } = /** @type {Record<string, unknown>} */ (data);
  return [id, type, from, to].every((field) => typeof field === "string" && field !== "");
}

/**
 * The relations of a document; a file of somebody else's may hold anything in their place.
 *
 * @param {Pick<GlossatorDocument, "relations">} document
 * @returns {Relation[]}
 */
export const relationsOf = ({ relations }) => (Array.isArray(relations) ? relations.filter(isRelation) : []);

/** The annotations that a relation begins or ends at. @param {Pick<GlossatorDocument, "relations">} document */
export const endsOf = (document) => new Set(relationsOf(document).flatMap(({ from, to }) => [from, to]));

/**
 * A relation with what stands at both its ends.
 *
 * @typedef {{relation: Relation, from: Annotation, to: Annotation}} Related
 */

/**
 * The relations of which both ends are there: one whose end was rejected, or is missing from a file, waits for it.
 *
 * @param {GlossatorDocument} document
 * @param {ReadonlyMap<string, Annotation>} byId  what is shown
 * @returns {Related[]}
 */
export function relatedIn(document, byId) {
  return relationsOf(document).flatMap((relation) => {
    const from = byId.get(relation.from);
    const to = byId.get(relation.to);
    if (from === undefined || to === undefined || from.status === "rejected" || to.status === "rejected") return [];
    return [{ relation, from, to }];
  });
}

/**
 * The document without the relations of annotations that go.
 *
 * @param {GlossatorDocument} document
 * @param {ReadonlySet<string>} ids
 * @returns {GlossatorDocument}
 */
export function withoutRelationsOf(document, ids) {
  const before = relationsOf(document);
  const relations = before.filter(({ from, to }) => !ids.has(from) && !ids.has(to));
  return relations.length === before.length ? document : { ...document, relations };
}

/** @param {Relation} a @param {Relation} b */
function isTwin(a, b) {
  if (a.type !== b.type) return false;
  return (a.from === b.from && a.to === b.to) || (a.type === SAME_AS && a.from === b.to && a.to === b.from);
}

/**
 * Relates two annotations, once.
 *
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "relate"}>} command
 * @returns {Performed}
 */
export function relate(document, { relation }) {
  const ends = endsNamed(document, relation);
  const relations = relationsOf(document);
  const label = `relate ${ends}`;
  const ids = [relation.from, relation.to];
  const isThere = ids.every((id) => document.annotations.some((one) => one.id === id));
  if (!isThere || relation.from === relation.to || relations.some((one) => isTwin(one, relation))) return { document, label, ids };
  return { document: { ...document, relations: [...relations, relation] }, label, ids };
}

/**
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "removeRelation"}>} command
 * @returns {Performed}
 */
export function removeRelation(document, { id }) {
  const relations = relationsOf(document);
  const gone = relations.find((one) => one.id === id);
  if (gone === undefined) return { document, label: "", ids: [] };
  return {
    document: { ...document, relations: relations.filter((one) => one !== gone) },
    label: `remove the relation between ${endsNamed(document, gone)}`,
    ids: [gone.from, gone.to],
  };
}

/** @param {GlossatorDocument} document @param {Relation} relation */
function endsNamed({ annotations }, { from, to }) {
  /** @param {string} id */
  function words(id) {
    const end = annotations.find((one) => one.id === id);
    return quoted(end === undefined ? "?" : wordsIn(end));
  }

  return `${words(from)} and ${words(to)}`;
}
