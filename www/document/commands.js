/**
 * What a person can do to a document. A command is plain data; running it gives a new document that shares all it did not
 * change with the old one, and the patch that takes it back.
 *
 * @module
 */

import { setArticleDate } from "./article-date.js";
import { judged, verbOf } from "./claim-commands.js";
import { readWith } from "./dictionary.js";
import { moveMentions, removeAnnotations } from "./entities.js";
import { editText } from "./edit-text.js";
import { addMentions, mergeEntities, renameEntity, retypeEntity, ruleOut, setEntityNote, splitEntity, splitSpelling } from "./entity-commands.js";
import { isOnSameWords, wordsIn } from "./fragments.js";
import { removeLabel, setLabels } from "./label-set.js";
import { learned } from "./learning.js";
import { corrected } from "./original.js";
import { difference } from "./patch.js";
import { quoted } from "./quoted.js";
import { withRefusals } from "./refused.js";
import { relate, removeRelation } from "./relations.js";
import { reread } from "./reread.js";
import { inserted, setSpan } from "./span-commands.js";
import { tagged } from "./tags.js";
import { twinsOf } from "./twins.js";
import { discarded, putOn } from "./unplaced.js";

/** @import {Annotation, Command, EntityType, GlossatorDocument} from "./types.js" */
/** @import {Patch} from "./patch.js" */

/**
 * @typedef {object} Outcome
 * @property {GlossatorDocument} document  the same object when the command changed nothing
 * @property {Patch | null} inverse  null when it changed nothing
 * @property {string} label  what it did, to follow "Undo: ": reject “Lisbon”
 * @property {string[]} ids  the annotations that it is about
 * @property {string} [remark]  a sentence on what follows from it
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
  const { document: changed, label, ids, remark: own } = perform(document, command, now);
  if (changed === document) return { document, inverse: null, label, ids };
  const { document: judged, remark = own } = withRefusals(document, changed, command.type);
  const after = { ...judged, modified: now };
  return { document: after, inverse: difference(after, document), label, ids, ...(remark === undefined ? {} : { remark }) };
}

/**
 * @typedef {{document: GlossatorDocument, label: string, ids: string[], remark?: string}} Performed
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
      return setStatus(document, command, now, (a) => (a.status === "edited" ? "edited" : "accepted"));
    case "reject":
      return setStatus(document, command, now, () => "rejected");
    case "restore":
      return setStatus(document, command, now, restored);
    case "remove":
      return remove(document, command.ids, now);
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
      return add(document, command, now);
    case "setSpan":
      return setSpan(document, command, now);
    case "setTag":
      return edit(document, command.ids, `${command.on ? "add" : "remove"} the tag ${quoted(command.tag)} ${command.on ? "to" : "from"}`, (annotation) => tagged(annotation, command.tag, command.on, now));
    case "useDictionary": {
      const read = readWith(document, command.entries, now);
      return { ...read, label: `apply your dictionary to ${read.ids.length === 1 ? "one mention" : `${read.ids.length} mentions`}` };
    }
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
    case "setLabels":
      return setLabels(document, command);
    case "removeLabel":
      return removeLabel(document, command);
    case "relate":
      return relate(document, command);
    case "removeRelation":
      return removeRelation(document, command);
    case "editText":
      return { document: editText(document, command, now), label: "edit the text", ids: [] };
    case "putOn": {
      const words = quoted(document.text.slice(command.place.start, command.place.end));
      return { document: putOn(document, command, now), label: `re-attach ${words}`, ids: [command.id] };
    }
    case "discard":
      return { document: discarded(document, command.ids), label: `discard ${command.ids.length === 1 ? "a mark" : `${command.ids.length} marks`} no longer in the text`, ids: [] };
    case "setDocumentTags":
      return { document: withTags(document, command.tags), label: "change the article’s tags", ids: [] };
    case "reread":
      return { ...reread(document, command.fresh), label: "re-run with the model", ids: [] };
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
 * @param {Extract<Command, {type: "accept" | "reject" | "restore"}>} command
 * @param {string} now
 * @param {(annotation: Annotation) => Annotation["status"]} statusOf
 * @returns {Performed}
 */
function setStatus(document, command, now, statusOf) {
  const performed = edit(document, command.ids, command.type, (annotation) => {
    const status = statusOf(annotation);
    return status === annotation.status ? annotation : { ...annotation, status, modified: now };
  });
  const where = "where" in command ? ` ${command.where}` : "";
  return { ...performed, label: performed.label + where };
}

/** As it was before it was rejected. @param {Annotation} annotation */
function restored({ origin, original, learned: byWhom }) {
  if (origin === "user") return "accepted";
  return original !== undefined && byWhom === undefined ? "edited" : "suggested";
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
 * Takes away what the person made. A suggestion is rejected in its place: erased it would be offered again, and nobody
 * could tell that it was wrong.
 *
 * @param {GlossatorDocument} document
 * @param {string[]} ids
 * @param {string} now
 * @returns {Performed}
 */
function remove(document, ids, now) {
  const asked = new Set(ids);
  const gone = document.annotations.filter((annotation) => asked.has(annotation.id));
  const own = new Set(gone.filter(({ origin }) => origin === "user").map(({ id }) => id));
  const suggested = ids.filter((id) => !own.has(id));
  const rejected = perform(document, { type: "reject", ids: suggested }, now);
  if (own.size === 0) return rejected;
  return { document: removeAnnotations(rejected.document, own), ...about("delete", gone) };
}

/**
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "retype"}>} command  `everywhere`: the words are of that type wherever they are suggested
 * @param {string} now
 * @returns {Performed}
 */
function retype(document, { ids, entityType, everywhere = false }, now) {
  /** @type {Set<string>} */
  const moved = new Set();
  const twins = twinsOf(document, ids, entityType);
  const performed = edit(document, ids, "change the type of", (annotation) => {
    if (annotation.kind !== "entity" || annotation.type === entityType || twins.has(annotation.id)) return annotation;
    moved.add(annotation.id);
    // A value in one form belongs to its type: what was a sum of money has none as a person.
    const { value: _value, ...rest } = annotation;
    return corrected(rest, { type: entityType }, now);
  });
  if (moved.size === 0 && twins.size === 0) return performed;
  const alone = remove(performed.document, [...twins.keys()], now).document;
  const judged = perform(alone, { type: "accept", ids: [...twins.values()] }, now).document;
  const done = { ...performed, document: moveMentions(judged, moved, entityType) };
  return everywhere ? spread(done, new Set([...moved, ...twins.values()]), entityType) : done;
}

/**
 * What was done to mentions, and to the suggestions on the same words.
 *
 * @param {Performed} performed
 * @param {ReadonlySet<string>} ids
 * @param {EntityType} type
 * @returns {Performed}
 */
function spread({ document, label, ids: about }, ids, type) {
  const { document: after, others } = learned(document, ids, type);
  const more = others.length === 1 ? " and one more mention" : ` and ${others.length} more mentions`;
  return { document: after, label: others.length === 0 ? label : label + more, ids: [...about, ...others] };
}

/**
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "setNote"}>} command  with no words to take it away
 * @param {string} now
 * @returns {Performed}
 */
function setNote(document, { id, note }, now) {
  return edit(document, [id], `${note === "" ? "remove" : "edit"} the note on`, (annotation) =>
    (annotation.note ?? "") === note ? annotation : { ...annotation, note, modified: now },
  );
}

/**
 * Adds what a person marked; whatever it nests in or crosses stays beside it. Where the same words are marked in the same way
 * already, that mark is accepted. Where they are one entity of another type, that is corrected, unless a second label on the
 * same words is what the person asked for.
 *
 * @param {GlossatorDocument} document
 * @param {Extract<Command, {type: "add"}>} command  `everywhere`: a name is of its type wherever it is suggested
 * @param {string} now
 * @returns {Performed}
 */
function add(document, { annotation, beside = false, everywhere = false }, now) {
  const { kind, id, type } = annotation;
  const here = kind === "note" ? [] : document.annotations.filter((other) => other.kind === kind && isOnSameWords(other, annotation));
  const twin = here.find((other) => other.type === type);
  if (twin !== undefined || document.annotations.some((other) => other.id === id)) {
    return perform(document, { type: "accept", ids: [twin?.id ?? id] }, now);
  }
  // Of several labels nobody can tell which is meant to be corrected.
  const [only, ...more] = here.filter(({ status }) => status !== "rejected");
  if (only !== undefined && more.length === 0 && type !== undefined && !beside) {
    return retype(document, { type: "retype", ids: [only.id], entityType: type, everywhere }, now);
  }
  const moved = new Set([id]);
  const grown = { ...document, annotations: inserted(document.annotations, annotation) };
  const named = kind === "entity" && type !== undefined;
  const done = {
    document: named ? moveMentions(grown, moved, type) : grown,
    label: `mark ${quoted(wordsIn(annotation))}`,
    ids: [id],
  };
  return named && everywhere ? spread(done, moved, type) : done;
}

/**
 * @param {string} verb
 * @param {readonly Annotation[]} annotations
 */
function about(verb, annotations) {
  const [first] = annotations;
  const what = first !== undefined && annotations.length === 1 ? quoted(wordsIn(first)) : `${annotations.length} annotations`;
  return { label: `${verb} ${what}`, ids: annotations.map(({ id }) => id) };
}
