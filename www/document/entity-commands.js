/**
 * What a person can do to an entity as a whole. Each command records the decision on the entity (decided.js).
 *
 * @module
 */

import { makeAnnotation, userId } from "./annotation.js";
import { countsOf } from "./counts.js";
import { decidedWith, decidedWords, isNamedByText, spellingsOf } from "./decided.js";
import { rejoin } from "./entities.js";
import { nameIn } from "./fragments.js";
import { occurrenceAt, placesRuledOut, ruledOut } from "./occurrence.js";
import { corrected } from "./original.js";
import { overlap } from "./ranges.js";
import { same } from "./same.js";
import { NOTHING, counted, quoted, told } from "./step-words.js";
import { withFields } from "./with-fields.js";

/** @import {Annotation, CommandOf, Entity, EntityType, GlossatorDocument, Range as TextRange} from "./types.js" */
/** @import {Draft} from "./draft.js" */

/** Joins two entities: one takes the mentions of the other, and whatever spoke of that speaks of it. @param {Draft} draft @param {CommandOf<"mergeEntities">} command @param {string} now */
export function mergeEntities(draft, { from, into }, now) {
  const { document } = draft;
  const source = draft.entities.get(from);
  const target = draft.entities.get(into);
  if (source === undefined || target === undefined || from === into) return NOTHING;
  const note = [target.note, source.note].filter(Boolean).join("\n");
  const spellings = [...decidedWords(source), ...spellingsOf(document, source).keys(), ...ownName(source), ...ownName(target)];
  const isNamed = target.decided?.name === true || source.decided?.name === true;
  const not = placesOfNeither(document, target, source);
  const more = { ...(isNamed ? { name: true } : {}), ...(not.length + ruledOut(target).length === 0 ? {} : { not }) };
  draft.entities.put(
    withoutForeignLinks({
      ...target,
      name: nameOfBoth(target, source),
      links: target.links.length > 0 || source.type !== target.type ? target.links : source.links,
      decided: decidedWith(document, target, more, spellings),
      ...(note === "" ? {} : { note }),
    }),
  );
  rejoin(draft, new Map(source.mentions.map((id) => [id, into])), new Map([[from, into]]));
  retypeMentions(draft, source, target.type, now);
  draft.entities.remove(new Set([from]));
  return told(["merge", "Merged"], `${quoted(source.name)} into ${quoted(target.name)}`, [...source.mentions]);
}

/** A name set by hand wins; else the fuller one, where one holds the other: "Mara Lind" over "Lind". @param {Entity} target @param {Entity} source */
function nameOfBoth(target, source) {
  if (target.decided?.name) return target.name;
  if (source.decided?.name) return source.name;
  const isFuller = target.type === source.type && ` ${source.name} `.includes(` ${target.name} `);
  return isFuller ? source.name : target.name;
}

/** A register was asked for a name that the text has; of one that it has not, it says nothing. @param {Entity} entity */
const withoutForeignLinks = (entity) => (isNamedByText(entity) ? entity : { ...entity, links: [] });

/** The name, where the text gave it: one that was set by hand is no spelling. @param {Entity} entity */
const ownName = ({ name, decided }) => (decided?.name === true ? [] : [name]);

/** What was ruled out for one of the two, unless it is the other. @param {GlossatorDocument} document @param {...Entity} both */
function placesOfNeither({ text, annotations }, ...both) {
  const mentions = new Set(both.flatMap((entity) => entity.mentions));
  const named = annotations.filter(({ id }) => mentions.has(id));
  const isNamed = (/** @type {TextRange} */ place) => named.some((one) => overlap(one, place));
  const places = new Map(both.flatMap((entity) => placesRuledOut(text, entity)).map((place) => [place.start, place]));
  return [...places.values()].filter((place) => !isNamed(place)).map((place) => occurrenceAt(text, place));
}

/** Its mentions as ones of another type. What was rejected stays so. @param {Draft} draft @param {Entity} entity @param {EntityType} type @param {string} now */
function retypeMentions(draft, { mentions }, type, now) {
  for (const id of mentions) {
    const annotation = draft.annotations.get(id);
    if (annotation === undefined || annotation.type === type) continue;
    const typed = corrected(annotation, { type }, now);
    draft.annotations.put(annotation.status === "rejected" ? { ...typed, status: "rejected" } : typed);
  }
}

/** Takes mentions out of their entity, into a new one. @param {Draft} draft @param {Pick<CommandOf<"splitEntity">, "ids">} command @param {string} now */
export function splitEntity(draft, { ids }, now) {
  const asked = new Set(ids);
  const { document } = draft;
  const entity = document.entities.find(({ mentions }) => mentions.some((id) => asked.has(id)));
  if (entity === undefined) return NOTHING;
  const mentions = new Set(entity.mentions);
  const own = document.annotations.filter(({ id }) => mentions.has(id));
  if (own.every(({ id, status }) => status === "rejected" || asked.has(id))) return NOTHING;
  const leaving = own.filter(({ id }) => asked.has(id));
  const before = spellingsOf(document, entity);
  const left = countsOf(leaving.filter(({ status }) => status !== "rejected").map(nameIn));
  const wholly = [...left].filter(([quote, count]) => before.get(quote) === count).map(([quote]) => quote);
  const name = [...left.keys()].reduce((a, b) => (b.length > a.length ? b : a), "");
  const made = userId();
  const stays = (entity.decided === undefined ? [...before.keys()] : decidedWords(entity)).filter((words) => !wholly.includes(words));
  draft.entities.put({ ...entity, decided: { ...entity.decided, spellings: stays } });
  draft.entities.insert({ id: made, type: entity.type, name, mentions: [], links: [], decided: { spellings: wholly } });
  rejoin(draft, new Map(leaving.map(({ id }) => [id, made])));
  for (const { id, origin, status } of leaving) {
    const annotation = draft.annotations.get(id);
    // Which of two namesakes stands here is known of this place alone: it is kept as the person's correction.
    if (annotation !== undefined && origin !== "user" && status === "suggested") draft.annotations.put({ ...annotation, status: "edited", modified: now });
  }
  const words = leaving.length === 1 ? quoted(name) : `${leaving.length} mentions, ${quoted(name)},`;
  return told(["split", "Split"], `${words} from ${quoted(entity.name)}`, leaving.map(({ id }) => id)); // prettier-ignore
}

/** Takes all mentions of one spelling out of an entity, those that were rejected with the others. @param {Draft} draft @param {CommandOf<"splitSpelling">} command @param {string} now */
export function splitSpelling(draft, { id, spelling }, now) {
  const mentions = draft.entities.get(id)?.mentions ?? [];
  return splitEntity(draft, { ids: mentions.filter((one) => nameIn(draft.annotations.get(one) ?? { quote: "" }) === spelling) }, now);
}

/** @param {Draft} draft @param {CommandOf<"renameEntity">} command */
export function renameEntity(draft, { id, name }) {
  const entity = draft.entities.get(id);
  const words = name.replace(/\s+/g, " ").trim();
  if (entity === undefined || words === "" || words === entity.name) return NOTHING;
  const decided = decidedWith(draft.document, entity, { name: true }, ownName(entity));
  draft.entities.put(withoutForeignLinks({ ...entity, name: words, decided }));
  return told(["rename", "Renamed"], `${quoted(entity.name)} to ${quoted(words)}`, [...entity.mentions]);
}

/** Sets the type of an entity with all its mentions; where one of that type bears its name, the two become one. @param {Draft} draft @param {CommandOf<"retypeEntity">} command @param {string} now */
export function retypeEntity(draft, { id, entityType }, now) {
  const entity = draft.entities.get(id);
  if (entity === undefined || entity.type === entityType) return NOTHING;
  // A register that knew the old kind of thing says nothing about the new.
  const decided = decidedWith(draft.document, entity, { type: true }, ownName(entity));
  draft.entities.put({ ...entity, type: entityType, links: [], decided });
  retypeMentions(draft, entity, entityType, now);
  const name = entity.name.toLowerCase();
  const twin = draft.entities.all.find((other) => other.id !== id && other.type === entityType && other.name.toLowerCase() === name);
  if (twin !== undefined) mergeEntities(draft, { type: "mergeEntities", from: id, into: twin.id }, now);
  return told(["change", "Changed"], `the type of ${quoted(entity.name)}`, [...entity.mentions]);
}

/** @param {Draft} draft @param {CommandOf<"setEntityNote">} command */
export function setEntityNote(draft, { id, note: typed }) {
  const entity = draft.entities.get(id);
  const note = typed.trim();
  if (entity === undefined || (entity.note ?? "") === note) return NOTHING;
  draft.entities.put(withFields(entity, { note: note || undefined }));
  return told(note === "" ? ["remove", "Removed"] : ["edit", "Edited"], `the note on ${quoted(entity.name)}`, [...entity.mentions]);
}

/** Marks more places as mentions of an entity, all in one step. @param {Draft} draft @param {CommandOf<"addMentions">} command @param {string} now */
export function addMentions(draft, { id, places }, now) {
  const entity = draft.entities.get(id);
  if (entity === undefined || places.length === 0) return NOTHING;
  const { text } = draft.document;
  const added = places.map(({ start, end }) => makeAnnotation({ kind: "entity", start, end, text, entityType: entity.type, created: now }));
  for (const one of added) draft.mark({ ...one, entity: id });
  rejoin(draft, new Map(added.map((one) => [one.id, id])));
  return told(["mark", "Marked"], `${counted(added.length, "more mention")} of ${quoted(entity.name)}`, added.map((one) => one.id)); // prettier-ignore
}

/** Records that at some places the words of an entity mean something else. @param {Draft} draft @param {CommandOf<"ruleOut">} command */
export function ruleOut(draft, { id, places }) {
  const entity = draft.entities.get(id);
  if (entity === undefined) return NOTHING;
  const { document } = draft;
  const known = ruledOut(entity);
  const more = places.map((place) => occurrenceAt(document.text, place)).filter((place) => !known.some((one) => same(one, place)));
  if (more.length === 0) return NOTHING;
  draft.entities.put({ ...entity, decided: decidedWith(document, entity, { not: [...known, ...more] }) });
  return told(["mark", "Marked"], `${counted(more.length, "place")} as not ${quoted(entity.name)}`);
}
