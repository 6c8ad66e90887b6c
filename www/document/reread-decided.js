/**
 * Brings a fresh reading in line with what a person decided about entities, so that the same words name the same entity again.
 *
 * @module
 */

import { decidedWords, isNamedByText } from "./decided.js";
import { draftOf } from "./draft.js";
import { rejoin } from "./entities.js";
import { relearned } from "./original.js";

/** @import {Annotation, Entity, EntityType, GlossatorDocument} from "./types.js" */

/** What is found by rule and names nobody: "May" the month is not May the minister. */
const UNNAMED = new Set(["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"]);

/**
 * @param {GlossatorDocument} fresh  under the ids that it will bear
 * @param {readonly Entity[]} kept
 * @returns {GlossatorDocument} mentions whose words are decided belong to the entity of `kept`
 */
export function asDecided(fresh, kept) {
  const owners = ownersOf(kept);
  if (owners.size === 0) return fresh;
  /** @type {Map<string, string>} mention to its entity */
  const joins = new Map();
  /** @type {Map<string, EntityType>} */
  const types = new Map();
  for (const { id, kind, type, quote, entity } of fresh.annotations) {
    const owner = kind === "entity" ? ownerOf(owners, quote, type) : undefined;
    if (owner === undefined || !isOfItsKind(owner, type)) continue;
    types.set(id, owner.type);
    if (owner.id !== entity) joins.set(id, owner.id);
  }
  const draft = draftOf(fresh);
  const known = new Set(fresh.entities.map(({ id }) => id));
  const joined = new Set(joins.values());
  for (const entity of kept) if (joined.has(entity.id) && !known.has(entity.id)) draft.entities.insert({ ...entity, mentions: [] });
  const merged = wholes(fresh.entities, joins);
  // Who is split off is no longer meant by the words that speak of who was whole.
  const renames = unnamed(fresh, joins, merged);
  rejoin(draft, joins, merged);
  for (const one of draft.annotations.all) {
    const type = types.get(one.id);
    const followed = sourced(one, owners);
    draft.annotations.put(type === undefined || type === one.type ? followed : relearned(followed, type, "document"));
  }
  draft.entities.remove(new Set(merged.keys()));
  for (const [id, name] of renames) draft.entities.put({ .../** @type {Entity} */ (draft.entities.get(id)), name });
  return draft.document;
}

/** Which entities own which words: more than one where words bear several labels. @param {readonly Entity[]} kept */
function ownersOf(kept) {
  /** @type {Map<string, Entity[]>} */
  const owners = new Map();
  for (const entity of kept) for (const words of decidedWords(entity)) owners.set(words, [...(owners.get(words) ?? []), entity]);
  return owners;
}

/**
 * The owner of a mention: the one of its own type before any other.
 *
 * @param {ReadonlyMap<string, readonly Entity[]>} owners
 * @param {string} words
 * @param {EntityType | undefined} type
 */
function ownerOf(owners, words, type) {
  const all = owners.get(words);
  return all?.find((owner) => owner.type === type) ?? all?.at(-1);
}

/** @param {Entity} owner @param {EntityType | undefined} type */
const isOfItsKind = (owner, type) => type === owner.type || owner.decided?.type === true || !UNNAMED.has(type ?? "MISC");

/**
 * The entities whose mentions all join one other: whatever spoke of them speaks of that.
 *
 * @param {readonly Entity[]} entities
 * @param {ReadonlyMap<string, string>} joins
 */
function wholes(entities, joins) {
  /** @type {Map<string, string>} */
  const merged = new Map();
  for (const { id, mentions } of entities) {
    const to = new Set(mentions.map((mention) => joins.get(mention) ?? id));
    const [only] = to;
    if (to.size === 1 && only !== undefined && only !== id) merged.set(id, only);
  }
  return merged;
}

/**
 * New names for entities that lost the mentions which bore theirs.
 *
 * @param {GlossatorDocument} fresh
 * @param {ReadonlyMap<string, string>} joins
 * @param {ReadonlyMap<string, string>} merged
 */
function unnamed({ entities, annotations }, joins, merged) {
  const quotes = new Map(annotations.map(({ id, quote }) => [id, quote]));
  /** @type {Map<string, string>} */
  const renames = new Map();
  for (const { id, name, mentions } of entities) {
    const stay = mentions.filter((mention) => !joins.has(mention)).map((mention) => quotes.get(mention) ?? "");
    if (merged.has(id) || stay.length === mentions.length || stay.length === 0 || stay.includes(name)) continue;
    if (mentions.some((mention) => joins.has(mention) && quotes.get(mention) === name)) {
      renames.set(id, stay.reduce((a, b) => (b.length > a.length ? b : a)));
    }
  }
  return renames;
}

/**
 * An attribution whose source is named in words that are decided has that entity as its source.
 *
 * @param {Annotation} annotation
 * @param {ReadonlyMap<string, readonly Entity[]>} owners
 */
function sourced(annotation, owners) {
  const { kind, source } = annotation;
  const owner = kind === "attribution" && source?.entity !== undefined ? ownerOf(owners, source.quote, undefined) : undefined;
  return owner === undefined || source === undefined ? annotation : { ...annotation, source: { ...source, entity: owner.id } };
}

/**
 * The kept entities with the links of the fresh ones that became them: of the one of the same type and name, else of
 * another of the type, unless the name was thought of by hand. What the fresh reading does not know keeps what it has.
 *
 * @param {readonly Entity[]} kept
 * @param {readonly Entity[]} read  as the fresh reading has them
 * @param {readonly Entity[]} decided  the same, brought in line with what was decided
 */
export function withFreshLinks(kept, read, decided) {
  const owners = new Map(decided.flatMap(({ id, mentions }) => mentions.map((mention) => [mention, id])));
  /** @type {Map<string, Entity[]>} */
  const became = new Map();
  for (const entity of read) {
    const [first, ...others] = new Set(entity.mentions.map((mention) => owners.get(mention)));
    if (first !== undefined && others.length === 0) became.set(first, [...(became.get(first) ?? []), entity]);
  }
  return kept.map((entity) => {
    const isNamed = (/** @type {Entity} */ { name }) => name.toLowerCase() === entity.name.toLowerCase();
    const same = (became.get(entity.id) ?? []).filter((one) => one.type === entity.type && (isNamed(one) || isNamedByText(entity)));
    const byName = same.sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
    const source = byName.find(({ links }) => links.length > 0) ?? byName[0];
    return source === undefined ? entity : { ...entity, links: source.links };
  });
}
