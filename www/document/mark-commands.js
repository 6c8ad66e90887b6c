/**
 * Commands that mark words, and that accept, reject, retype or delete marks.
 *
 * @module
 */

import { isUntouched, makeAnnotation } from "./annotation.js";
import { decidedWith } from "./decided.js";
import { moveMentions, removeAnnotations } from "./entities.js";
import { isOnSameWords, piecesOf, wordsIn } from "./fragments.js";
import { corrected, relearned } from "./original.js";
import { withSuggestedSpeaker } from "./speaker.js";
import { about, counted, quoted, told } from "./step-words.js";
import { hidesSuggestions } from "./suggestions-hidden.js";
import { tagsOf } from "./tags.js";

/** @import {Annotation, CommandOf, EntityType, GlossatorDocument} from "./types.js" */
/** @import {Draft} from "./draft.js" */
/** @import {Told, Verb} from "./step-words.js" */

/** An edited suggestion is accepted already, and says more. @param {Draft} draft @param {Omit<CommandOf<"accept">, "type">} command @param {string} now */
export const accept = (draft, command, now) =>
  setStatus(draft, command, ["accept", "Accepted"], now, ({ status }) => (status === "edited" ? "edited" : "accepted"));

/** @param {Draft} draft @param {Omit<CommandOf<"reject">, "type">} command @param {string} now */
export const reject = (draft, command, now) => setStatus(draft, command, ["reject", "Rejected"], now, () => "rejected");

/** As they were before they were rejected. @param {Draft} draft @param {CommandOf<"restore">} command @param {string} now */
export const restore = (draft, command, now) =>
  setStatus(draft, command, ["restore", "Restored"], now, ({ origin, original, learned: byWhom }) =>
    origin === "user" ? "accepted" : original !== undefined && byWhom === undefined ? "edited" : "suggested",
  );

/**
 * @param {Draft} draft
 * @param {{ids: string[], where?: string}} command
 * @param {Verb} verb
 * @param {string} now
 * @param {(annotation: Annotation) => Annotation["status"]} statusOf
 */
function setStatus(draft, { ids, where = "" }, verb, now, statusOf) {
  const done = draft.edit(ids, verb, (annotation) => {
    const status = statusOf(annotation);
    return status === annotation.status ? annotation : { ...annotation, status, modified: now };
  });
  return where === "" ? done : { ...done, label: `${done.label} ${where}`, done: `${done.done} ${where}` };
}

/**
 * Takes away what the person made. A suggestion is rejected in its place: erased it would be offered again, and nobody
 * could tell that it was wrong.
 *
 * @param {Draft} draft
 * @param {{ids: string[]}} command
 * @param {string} now
 */
export function remove(draft, { ids }, now) {
  const asked = new Set(ids);
  const gone = draft.annotations.all.filter(({ id }) => asked.has(id));
  const own = new Set(gone.filter(({ origin }) => origin === "user").map(({ id }) => id));
  const rejected = reject(draft, { ids: ids.filter((id) => !own.has(id)) }, now);
  if (own.size === 0) return rejected;
  removeAnnotations(draft, own);
  return about(["delete", "Deleted"], gone);
}

/**
 * @param {Draft} draft
 * @param {Omit<CommandOf<"retype">, "type">} command  `everywhere`: the words are of that type wherever they are suggested
 * @param {string} now
 */
export function retype(draft, { ids, entityType, everywhere = false }, now) {
  /** @type {Set<string>} */
  const moved = new Set();
  const twins = twinsOf(draft.document, ids, entityType);
  const done = draft.edit(ids, ["change the type of", "Changed the type of"], (annotation) => {
    if (annotation.kind !== "entity" || annotation.type === entityType || twins.has(annotation.id)) return annotation;
    moved.add(annotation.id);
    return corrected(annotation, { type: entityType }, now);
  });
  if (moved.size === 0 && twins.size === 0) return done;
  remove(draft, { ids: [...twins.keys()] }, now);
  accept(draft, { ids: [...twins.values()] }, now);
  moveMentions(draft, moved, entityType);
  return everywhere ? spread(draft, done, new Set([...moved, ...twins.values()]), entityType) : done;
}

/**
 * Those of the marks that would say, as another type, what a mark on the same words says already. What bears a note or a tag is
 * none: nothing that a person wrote goes with it.
 *
 * @param {GlossatorDocument} document
 * @param {readonly string[]} ids
 * @param {EntityType} type  that they are to have
 * @returns {Map<string, string>} the mark that stays, by the one that is too many
 */
function twinsOf({ annotations }, ids, type) {
  const asked = new Set(ids);
  const placeOf = (/** @type {Annotation} */ annotation) => piecesOf(annotation).map(({ start, end }) => `${start}-${end}`).join();
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

/**
 * Learns the type of a name from a person's correction: the suggestions on the same words that nobody has judged follow it, and
 * the entity remembers, so that another reading does as well.
 *
 * @param {Draft} draft  in which the mentions are of that type already
 * @param {Told} done
 * @param {ReadonlySet<string>} ids  of the mentions that a person typed
 * @param {EntityType} type
 */
function spread(draft, done, ids, type) {
  const { annotations } = draft.document;
  const typed = annotations.filter((one) => ids.has(one.id));
  // A dateline writes a name in capitals.
  const words = new Set(typed.map(({ quote }) => quote.toLowerCase()));
  const others = annotations.filter((one) => one.kind === "entity" && one.type !== type && !ids.has(one.id) && words.has(one.quote.toLowerCase()) && isUntouched(one));
  for (const one of others) draft.annotations.put(relearned(one, type, "document"));
  if (others.length > 0) moveMentions(draft, new Set(others.map(({ id }) => id)), type);
  const { document } = draft;
  for (const owner of new Set(typed.map(({ id }) => draft.annotations.get(id)?.entity))) {
    const entity = draft.entities.get(owner ?? "");
    if (entity === undefined) continue;
    const mentions = new Set(entity.mentions);
    const own = typed.filter(({ id }) => mentions.has(id)).map(({ quote }) => quote);
    draft.entities.put({ ...entity, decided: decidedWith(document, entity, { type: true }, own) });
  }
  if (others.length === 0) return done;
  const more = ` and ${counted(others.length, "more mention")}`;
  return { label: done.label + more, done: done.done + more, ids: [...done.ids, ...others.map(({ id }) => id)] };
}

/** Marks words as a person asked. @param {Draft} draft @param {CommandOf<"mark">} command @param {string} now */
export function mark(draft, { kind, start, end, entityType, note, fragments, beside = false }, now) {
  const annotation = makeAnnotation({ kind, start, end, text: draft.document.text, entityType, note, fragments, created: now });
  const made = kind === "claim" ? withSuggestedSpeaker(draft.document, annotation) : annotation;
  return add(draft, { annotation: made, beside, everywhere: entityType !== undefined }, now);
}

/**
 * Adds an annotation; whatever it nests in or crosses stays beside it. Where the same words are marked in the same way already,
 * that mark is accepted. Where they are one entity of another type, that is corrected, unless a second label on the same words
 * is what the person asked for.
 *
 * @param {Draft} draft
 * @param {Omit<CommandOf<"add">, "type">} command  `everywhere`: a name is of its type wherever it is suggested
 * @param {string} now
 * @returns {Told} with the id of what marks the words now
 */
export function add(draft, { annotation, beside = false, everywhere = false }, now) {
  if (!hidesSuggestions(draft.document)) return addSeen(draft, { annotation, beside, everywhere }, now);
  // Who marks without suggestions is not told whether there was one, and none of the others follows.
  const { ids } = addSeen(draft, { annotation, beside }, now);
  return told(["mark", "Marked"], quoted(wordsIn(annotation)), ids);
}

/** @param {Draft} draft @param {Omit<CommandOf<"add">, "type">} command @param {string} now @returns {Told} */
function addSeen(draft, { annotation, beside = false, everywhere = false }, now) {
  const { kind, id, type } = annotation;
  const { annotations } = draft.document;
  const here = kind === "note" ? [] : annotations.filter((other) => other.kind === kind && isOnSameWords(other, annotation));
  const twin = here.find((other) => other.type === type);
  if (twin !== undefined || annotations.some((other) => other.id === id)) return accept(draft, { ids: [twin?.id ?? id] }, now);
  // Of several labels nobody can tell which is meant to be corrected.
  const [only, ...more] = here.filter(({ status }) => status !== "rejected");
  if (only !== undefined && more.length === 0 && type !== undefined && !beside) return retype(draft, { ids: [only.id], entityType: type, everywhere }, now);
  draft.mark(annotation);
  const done = told(["mark", "Marked"], quoted(wordsIn(annotation)), [id]);
  if (kind !== "entity" || type === undefined) return done;
  moveMentions(draft, new Set([id]), type);
  return everywhere ? spread(draft, done, new Set([id]), type) : done;
}
