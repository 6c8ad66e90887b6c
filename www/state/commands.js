/**
 * What a person can do to a document. A command is plain data; running it gives a new document that shares all it did not
 * change with the old one, and the patch that takes it back.
 *
 * @module
 */

import { setArticleDate } from "./article-date.js";
import { judged, verbOf } from "./claim-commands.js";
import { moveMentions, removeAnnotations } from "./entities.js";
import { addMentions, mergeEntities, renameEntity, retypeEntity, ruleOut, setEntityNote, splitEntity, splitSpelling } from "./entity-commands.js";
import { difference } from "./patch.js";
import { editText } from "./edit-text.js";
import { quoted } from "./quoted.js";
import { reread } from "./reread.js";
import { discarded, putOn } from "./unplaced.js";

/** @import {Annotation, Command, GlossatorDocument} from "../types.js" */
/** @import {Patch} from "./patch.js" */

/**
 * @typedef {object} Outcome
 * @property {GlossatorDocument} document  the same object when the command changed nothing
 * @property {Patch | null} inverse  null when it changed nothing
 * @property {string} label  what it did, to follow "Undo: ": reject “Lisbon”
 * @property {string[]} ids  the annotations that it is about
 */

/**
 * Runs a command.
 *
 * @param {GlossatorDocument} document
 * @param {Command} command
 * @param {string} [now]  ISO 8601
 * @returns {Outcome}
 */
export function run(document, command, now = new Date().toISOString()) {
  const { document: changed, label, ids } = perform(document, command, now);
  if (changed === document) return { document, inverse: null, label, ids };
  const after = { ...changed, modified: now };
  return { document: after, inverse: difference(after, document), label, ids };
}

/**
 * @typedef {{document: GlossatorDocument, label: string, ids: string[]}} Performed
 */

/**
 * @param {GlossatorDocument} document
 * @param {Command} command
 * @param {string} now
 * @returns {Performed}
 */
function perform(document, command, now) {
  switch (command.type) {
    case "accept":
      // An edited suggestion is accepted already, and says more.
      return setStatus(document, command.ids, "accept", now, (a) => (a.status === "edited" ? "edited" : "accepted"));
    case "reject":
      return setStatus(document, command.ids, "reject", now, () => "rejected");
    case "restore":
      return setStatus(document, command.ids, "restore", now, (a) => (a.origin === "user" ? "accepted" : "suggested"));
    case "remove":
      return remove(document, command.ids);
    case "retype":
      return retype(document, command, now);
    case "setNote":
      return setNote(document, command, now);
    case "setVerdict":
    case "setRating":
    case "addEvidence":
    case "changeEvidence":
    case "removeEvidence":
      return edit(document, [command.id], verbOf(command), (annotation) => judged(annotation, command, now));
    case "setTitle": {
      const changed = command.title === document.title ? document : { ...document, title: command.title };
      return { document: changed, label: "change the title", ids: [] };
    }
    case "setArticleDate":
      return setArticleDate(document, command, now);
    case "add":
      return add(document, command.annotation, now);
    case "mergeEntities":
      return mergeEntities(document, command, now);
    case "splitEntity":
      return splitEntity(document, command, now);
    case "splitSpelling":
      return splitSpelling(document, command, now);
    case "renameEntity":
      return renameEntity(document, command);
    case "retypeEntity":
      return retypeEntity(document, command, now);
    case "setEntityNote":
      return setEntityNote(document, command);
    case "addMentions":
      return addMentions(document, command);
    case "ruleOut":
      return ruleOut(document, command);
    case "editText":
      return { document: editText(document, command, now), label: "edit the text", ids: [] };
    case "putOn": {
      const words = quoted(document.text.slice(command.place.start, command.place.end));
      return { document: putOn(document, command, now), label: `mark ${words} again`, ids: [command.id] };
    }
    case "discard":
      return { document: discarded(document, command.ids), label: `discard ${command.ids.length === 1 ? "a mark" : `${command.ids.length} marks`} without a place`, ids: [] };
    case "setDocumentTags":
      return { document: withTags(document, command.tags), label: "change the tags of the article", ids: [] };
    case "reread":
      return { document: reread(document, command.fresh), label: "read again with the model", ids: [] };
  }
}

/**
 * @param {GlossatorDocument} document
 * @param {string[]} tags
 * @returns {GlossatorDocument}
 */
function withTags(document, tags) {
  const { tags: before = [], ...rest } = document;
  if (tags.length === before.length && tags.every((tag, i) => tag === before[i])) return document;
  return tags.length === 0 ? rest : { ...rest, tags };
}

/**
 * @param {GlossatorDocument} document
 * @param {string[]} ids
 * @param {string} verb
 * @param {string} now
 * @param {(annotation: Annotation) => Annotation["status"]} statusOf
 * @returns {Performed}
 */
function setStatus(document, ids, verb, now, statusOf) {
  return edit(document, ids, verb, (annotation) => {
    const status = statusOf(annotation);
    return status === annotation.status ? annotation : { ...annotation, status, modified: now };
  });
}

/**
 * Changes the annotations of `ids` one by one.
 *
 * @param {GlossatorDocument} document
 * @param {readonly string[]} ids
 * @param {string} verb
 * @param {(annotation: Annotation) => Annotation} change  gives the same object where there is nothing to change
 * @returns {Performed}
 */
function edit(document, ids, verb, change) {
  const asked = new Set(ids);
  /** @type {Annotation[]} */
  const touched = [];
  let same = true;
  const annotations = document.annotations.map((annotation) => {
    if (!asked.has(annotation.id)) return annotation;
    const changed = change(annotation);
    touched.push(annotation);
    same &&= changed === annotation;
    return changed;
  });
  return { document: same ? document : { ...document, annotations }, ...about(verb, touched) };
}

/**
 * @param {GlossatorDocument} document
 * @param {string[]} ids
 * @returns {Performed}
 */
function remove(document, ids) {
  const asked = new Set(ids);
  const gone = document.annotations.filter((annotation) => asked.has(annotation.id));
  const changed = gone.length === 0 ? document : removeAnnotations(document, asked);
  return { document: changed, ...about("delete", gone) };
}

/**
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "retype"}>} command
 * @param {string} now
 * @returns {Performed}
 */
function retype(document, { ids, entityType }, now) {
  /** @type {Set<string>} */
  const moved = new Set();
  const performed = edit(document, ids, "change the type of", (annotation) => {
    if (annotation.kind !== "entity" || annotation.type === entityType) return annotation;
    moved.add(annotation.id);
    // A value in one form belongs to its type: what was a sum of money has none as a person.
    const { value: _value, ...rest } = annotation;
    return { ...rest, type: entityType, status: annotation.origin === "user" ? "accepted" : "edited", modified: now };
  });
  return moved.size === 0 ? performed : { ...performed, document: moveMentions(performed.document, moved, entityType) };
}

/**
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "setNote"}>} command  with no words to take it away
 * @param {string} now
 * @returns {Performed}
 */
function setNote(document, { id, note }, now) {
  return edit(document, [id], `${note === "" ? "remove" : "set"} the note of`, (annotation) =>
    (annotation.note ?? "") === note ? annotation : { ...annotation, note, modified: now },
  );
}

/**
 * Adds what a person marked. Where the same words are marked in the same way already, that mark is accepted; where they are
 * an entity of another type, it is retyped; other entities that overlap give way to the person's and are rejected.
 *
 * @param {GlossatorDocument} document
 * @param {Annotation} annotation
 * @param {string} now
 * @returns {Performed}
 */
function add(document, annotation, now) {
  const { start, end, kind, id } = annotation;
  const twin =
    kind === "note"
      ? undefined
      : document.annotations.find((other) => other.kind === kind && other.start === start && other.end === end);
  if (twin !== undefined && kind === "entity" && annotation.type !== undefined && twin.type !== annotation.type) {
    return retype(document, { type: "retype", ids: [twin.id], entityType: annotation.type }, now);
  }
  if (twin !== undefined || document.annotations.some((other) => other.id === id)) {
    return perform(document, { type: "accept", ids: [twin?.id ?? id] }, now);
  }
  const label = `mark ${quoted(annotation.quote)}`;
  if (kind !== "entity" || annotation.type === undefined) {
    return { document: { ...document, annotations: inserted(document.annotations, annotation) }, label, ids: [id] };
  }
  // Entities do not nest: the person's span takes the place of those it crosses.
  const crossed = document.annotations
    .filter((other) => other.kind === "entity" && other.start < end && start < other.end)
    .map((other) => other.id);
  const cleared = perform(document, { type: "reject", ids: crossed }, now).document;
  const grown = { ...cleared, annotations: inserted(cleared.annotations, annotation) };
  return { document: moveMentions(grown, new Set([id]), annotation.type), label, ids: [id] };
}

/**
 * The list with one more in its place: by start, the outer before the inner, as the core writes them.
 *
 * @param {readonly Annotation[]} annotations
 * @param {Annotation} annotation
 */
function inserted(annotations, annotation) {
  const { start, end } = annotation;
  const after = annotations.findIndex((other) => other.start > start || (other.start === start && other.end < end));
  const at = after === -1 ? annotations.length : after;
  return [...annotations.slice(0, at), annotation, ...annotations.slice(at)];
}

/**
 * @param {string} verb
 * @param {readonly Annotation[]} annotations
 */
function about(verb, annotations) {
  const [first] = annotations;
  const what = first !== undefined && annotations.length === 1 ? quoted(first.quote) : `${annotations.length} annotations`;
  return { label: `${verb} ${what}`, ids: annotations.map(({ id }) => id) };
}
