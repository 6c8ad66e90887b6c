/**
 * What a person can do to an entity as a whole. Each remembers on the entity what was decided (state/decided.js).
 *
 * @module
 */

import { userId } from "./annotation.js";
import { decidedWith, decidedWords, isNamedByText, spellingsOf } from "./decided.js";
import { follow, regroup } from "./entities.js";
import { nameIn } from "./fragments.js";
import { occurrenceAt } from "./occurrence.js";
import { corrected } from "./original.js";
import { quoted } from "./quoted.js";
import { placesRuledOut, ruledOut } from "./ruled-out.js";

/** @import {Annotation, Command, Entity, EntityType, GlossatorDocument, Range as TextRange} from "./types.js" */
/** @import {Performed} from "./commands.js" */

/** @param {GlossatorDocument} document @param {string} id */
const entityOf = ({ entities }, id) => entities.find((entity) => entity.id === id);

/** @param {GlossatorDocument} document @param {Entity} changed */
const withEntity = (document, changed) => ({
  ...document,
  entities: document.entities.map((entity) => (entity.id === changed.id ? changed : entity)),
});

/** @param {GlossatorDocument} document @returns {Performed} */
const nothing = (document) => ({ document, label: "", ids: [] });

/**
 * Joins two entities: one takes the mentions of the other, and whatever spoke of that speaks of it.
 *
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "mergeEntities"}>} command
 * @param {string} now
 * @returns {Performed}
 */
export function mergeEntities(document, { from, into }, now) {
  const source = entityOf(document, from);
  const target = entityOf(document, into);
  if (source === undefined || target === undefined || from === into) return nothing(document);
  const name = nameOfBoth(target, source);
  const note = [target.note, source.note].filter(Boolean).join("\n");
  const spellings = [...decidedWords(source), ...spellingsOf(document, source).keys(), ...ownName(source), ...ownName(target)];
  const named = target.decided?.name === true || source.decided?.name === true;
  const not = placesOfNeither(document, target, source);
  const links = target.links.length > 0 || source.type !== target.type ? target.links : source.links;
  /** @type {Entity} */
  const grown = {
    ...target,
    name,
    links,
    decided: decidedWith(document, target, { ...(named ? { name: true } : {}), ...(not.length + ruledOut(target).length === 0 ? {} : { not }) }, spellings),
    ...(note === "" ? {} : { note }),
  };
  const joins = new Map(source.mentions.map((id) => [id, into]));
  const merged = new Map([[from, into]]);
  const annotations = document.annotations.map((annotation) => {
    const followed = follow(annotation, joins, merged);
    return joins.has(annotation.id) ? ofType(followed, target.type, now) : followed;
  });
  const joined = { ...withEntity(document, withoutForeignLinks(grown)), annotations };
  joined.entities = regroup(joined.entities, joins, annotations).filter(({ id }) => id !== from);
  return { document: joined, label: `merge ${quoted(source.name)} into ${quoted(target.name)}`, ids: [...source.mentions] };
}

/**
 * A name set by hand wins; else the fuller one, where one holds the other: "Mara Lind" over "Lind".
 *
 * @param {Entity} target
 * @param {Entity} source
 */
function nameOfBoth(target, source) {
  if (target.decided?.name) return target.name;
  if (source.decided?.name) return source.name;
  const fuller = target.type === source.type && ` ${source.name} `.includes(` ${target.name} `);
  return fuller ? source.name : target.name;
}

/** A register was asked for a name that the text has; of one that it has not, it says nothing. @param {Entity} entity */
const withoutForeignLinks = (entity) => (isNamedByText(entity) ? entity : { ...entity, links: [] });

/** The name, where the text gave it: one that was set by hand is no spelling. @param {Entity} entity */
const ownName = ({ name, decided }) => (decided?.name === true ? [] : [name]);

/**
 * What was ruled out for one of the two, unless it is the other.
 *
 * @param {GlossatorDocument} document
 * @param {...Entity} both
 */
function placesOfNeither({ text, annotations }, ...both) {
  const mentions = new Set(both.flatMap((entity) => entity.mentions));
  const named = annotations.filter(({ id }) => mentions.has(id));
  const isNamed = (/** @type {TextRange} */ place) => named.some((one) => one.start < place.end && place.start < one.end);
  return [...new Map(both.flatMap((entity) => placesRuledOut(text, entity)).map((place) => [place.start, place])).values()]
    .filter((place) => !isNamed(place))
    .map((place) => occurrenceAt(text, place));
}

/**
 * A mention as one of another type. What was rejected stays so.
 *
 * @param {Annotation} annotation
 * @param {EntityType} type
 * @param {string} now
 * @returns {Annotation}
 */
function ofType(annotation, type, now) {
  if (annotation.type === type) return annotation;
  // A value in one form belongs to its type.
  const { value: _value, ...rest } = annotation;
  const typed = corrected(rest, { type }, now);
  return annotation.status === "rejected" ? { ...typed, status: "rejected" } : typed;
}

/**
 * Takes mentions out of their entity, into a new one.
 *
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "splitEntity"}>} command
 * @param {string} now
 * @returns {Performed}
 */
export function splitEntity(document, { ids }, now) {
  const asked = new Set(ids);
  const entity = document.entities.find(({ mentions }) => mentions.some((id) => asked.has(id)));
  const before = entity && spellingsOf(document, entity);
  if (entity === undefined || before === undefined) return nothing(document);
  const leaving = document.annotations.filter(({ id }) => asked.has(id) && entity.mentions.includes(id));
  const live = entity.mentions.filter((id) => document.annotations.some((one) => one.id === id && one.status !== "rejected"));
  if (live.every((id) => asked.has(id))) return nothing(document);
  const made = userId();
  const joins = new Map(leaving.map(({ id }) => [id, made]));
  const annotations = document.annotations.map((annotation) => {
    const followed = follow(annotation, joins, new Map());
    if (!joins.has(annotation.id) || annotation.origin === "user" || annotation.status !== "suggested") return followed;
    // Which of two namesakes stands here is known of this place alone: it is kept as the person's correction.
    return { ...followed, status: /** @type {const} */ ("edited"), modified: now };
  });
  const left = leaving.filter(({ status }) => status !== "rejected").map(nameIn).reduce((counts, words) => counts.set(words, (counts.get(words) ?? 0) + 1), new Map());
  const wholly = [...left].filter(([quote, count]) => before.get(quote) === count).map(([quote]) => quote);
  const name = [...left.keys()].reduce((a, b) => (b.length > a.length ? b : a), "");
  /** @type {Entity} */
  const apart = { id: made, type: entity.type, name, mentions: [], links: [], decided: { spellings: wholly } };
  const stays = (entity.decided === undefined ? [...before.keys()] : decidedWords(entity)).filter((words) => !wholly.includes(words));
  const remaining = withEntity(document, { ...entity, decided: { ...entity.decided, spellings: stays } });
  const entities = regroup([...remaining.entities, apart], joins, annotations);
  const words = leaving.length === 1 ? quoted(name) : `${leaving.length} mentions, ${quoted(name)},`;
  return { document: { ...remaining, entities, annotations }, label: `split ${words} from ${quoted(entity.name)}`, ids: [...joins.keys()] };
}

/**
 * Takes all mentions of one spelling out of an entity, those that were rejected with the others.
 *
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "splitSpelling"}>} command
 * @param {string} now
 * @returns {Performed}
 */
export function splitSpelling(document, { id, spelling }, now) {
  const mentions = new Set(entityOf(document, id)?.mentions);
  const ids = document.annotations.filter((one) => mentions.has(one.id) && nameIn(one) === spelling).map((one) => one.id);
  return splitEntity(document, { type: "splitEntity", ids }, now);
}

/**
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "renameEntity"}>} command
 * @returns {Performed}
 */
export function renameEntity(document, { id, name }) {
  const entity = entityOf(document, id);
  const words = name.replace(/\s+/g, " ").trim();
  if (entity === undefined || words === "" || words === entity.name) return nothing(document);
  const decided = decidedWith(document, entity, { name: true }, ownName(entity));
  return {
    document: withEntity(document, withoutForeignLinks({ ...entity, name: words, decided })),
    label: `rename ${quoted(entity.name)} to ${quoted(words)}`,
    ids: [...entity.mentions],
  };
}

/**
 * Sets the type of an entity with all its mentions; where one of that type bears its name, the two become one.
 *
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "retypeEntity"}>} command
 * @param {string} now
 * @returns {Performed}
 */
export function retypeEntity(document, { id, entityType }, now) {
  const entity = entityOf(document, id);
  if (entity === undefined || entity.type === entityType) return nothing(document);
  const own = new Set(entity.mentions);
  const annotations = document.annotations.map((annotation) => (own.has(annotation.id) ? ofType(annotation, entityType, now) : annotation));
  // A register that knew the old kind of thing says nothing about the new.
  const decided = decidedWith(document, entity, { type: true }, ownName(entity));
  const changed = { ...withEntity(document, { ...entity, type: entityType, links: [], decided }), annotations };
  const twin = changed.entities.find((other) => other.id !== id && isNamed(other, entityType, entity.name));
  const done = twin === undefined ? changed : mergeEntities(changed, { type: "mergeEntities", from: id, into: twin.id }, now).document;
  return { document: done, label: `change the type of ${quoted(entity.name)}`, ids: [...entity.mentions] };
}

/** @param {Entity} entity @param {EntityType} type @param {string} name */
const isNamed = (entity, type, name) => entity.type === type && entity.name.toLowerCase() === name.toLowerCase();

/**
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "setEntityNote"}>} command
 * @returns {Performed}
 */
export function setEntityNote(document, { id, note }) {
  const entity = entityOf(document, id);
  if (entity === undefined || (entity.note ?? "") === note) return nothing(document);
  const { note: _note, ...rest } = entity;
  return {
    document: withEntity(document, note === "" ? rest : { ...rest, note }),
    label: `${note === "" ? "remove" : "edit"} the note on ${quoted(entity.name)}`,
    ids: [...entity.mentions],
  };
}

/**
 * Marks more places as mentions of an entity, all in one step.
 *
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "addMentions"}>} command
 * @returns {Performed}
 */
export function addMentions(document, { id, annotations: more }) {
  const entity = entityOf(document, id);
  if (entity === undefined || more.length === 0) return nothing(document);
  const added = more.map((annotation) => ({ ...annotation, type: entity.type, entity: id }));
  // By start, the outer before the inner, as the core writes them; what was there keeps its order, as patches demand.
  const annotations = [...document.annotations];
  for (const one of added) {
    const after = annotations.findIndex((other) => other.start > one.start || (other.start === one.start && other.end < one.end));
    annotations.splice(after === -1 ? annotations.length : after, 0, one);
  }
  const entities = regroup(document.entities, new Map(added.map((one) => [one.id, id])), annotations);
  const count = added.length === 1 ? "one more mention" : `${added.length} more mentions`;
  return { document: { ...document, entities, annotations }, label: `mark ${count} of ${quoted(entity.name)}`, ids: added.map((one) => one.id) };
}

/**
 * Remembers of places where the words of an entity stand that they mean something else.
 *
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "ruleOut"}>} command
 * @returns {Performed}
 */
export function ruleOut(document, { id, places }) {
  const entity = entityOf(document, id);
  if (entity === undefined || places.length === 0) return nothing(document);
  const known = ruledOut(entity);
  const more = places
    .map((place) => occurrenceAt(document.text, place))
    .filter(({ quote, nth }) => !known.some((one) => one.quote === quote && one.nth === nth));
  if (more.length === 0) return nothing(document);
  const decided = decidedWith(document, entity, { not: [...known, ...more] });
  const count = more.length === 1 ? "one place" : `${more.length} places`;
  return { document: withEntity(document, { ...entity, decided }), label: `mark ${count} as not ${quoted(entity.name)}`, ids: [] };
}
