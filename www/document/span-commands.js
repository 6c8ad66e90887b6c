/**
 * Commands that change which words an annotation marks, without making a new one.
 *
 * @module
 */

import { mentionsOf } from "./annotation-index.js";
import { contextOf } from "./annotation.js";
import { nameKey, namesOf, rejoin } from "./entities.js";
import { mergeEntities } from "./entity-commands.js";
import { isOnSameWords, nameIn, tidied, wordsIn } from "./fragments.js";
import { corrected } from "./original.js";
import { NOTHING, quoted, told } from "./step-words.js";

/** @import {Annotation, CommandOf, Range as TextRange} from "./types.js" */
/** @import {Draft} from "./draft.js" */

/**
 * Gives an annotation other words: its ends moved, a piece added, a piece taken out. What was suggested is the person's
 * correction from then on.
 *
 * @param {Draft} draft
 * @param {CommandOf<"setSpan">} command
 * @param {string} now
 */
export function setSpan(draft, { id, pieces }, now) {
  const { annotations, text } = draft.document;
  const annotation = draft.annotations.get(id);
  const placed = tidied(text, pieces);
  if (annotation === undefined || annotation.kind === "attribution" || placed.length === 0) return NOTHING;
  const moved = on(annotation, text, placed, now);
  const isTaken = annotations.some((other) => other.id !== id && isTwin(other, moved));
  if (isTaken || isOnSameWords(annotation, moved)) return { ...NOTHING, ids: [id] };
  draft.annotations.remove(new Set([id]));
  draft.mark(moved);
  if (moved.kind === "entity") rename(draft, annotation, moved, now);
  return told(["change", "Changed"], `${quoted(wordsIn(annotation))} to ${quoted(wordsIn(moved))}`, [id]);
}

/** Whether a live annotation says the same of the same words. @param {Annotation} other @param {Annotation} one */
function isTwin(other, one) {
  const isSame = other.kind === one.kind && other.kind !== "note" && other.type === one.type;
  return isSame && other.status !== "rejected" && isOnSameWords(other, one);
}

/**
 * @param {Annotation} annotation
 * @param {string} text
 * @param {readonly TextRange[]} pieces  tidied
 * @param {string} now
 * @returns {Annotation}
 */
function on(annotation, text, pieces, now) {
  const start = /** @type {TextRange} */ (pieces[0]).start;
  const end = /** @type {TextRange} */ (pieces.at(-1)).end;
  const { fragments: _pieces, reasons, ...rest } = annotation;
  const kept = {
    ...rest,
    ...(pieces.length === 1 ? {} : { fragments: pieces.map((piece) => ({ ...piece, quote: text.slice(piece.start, piece.end) })) }),
    // A reason points at words of the claim.
    ...(reasons === undefined ? {} : { reasons: reasons.filter((reason) => start <= reason.start && reason.end <= end) }),
  };
  const moved = corrected(kept, { start, end, quote: text.slice(start, end), ...contextOf(text, { start, end }) }, now);
  if (annotation.origin === "user") return { ...moved, status: annotation.status };
  // Between the same ends some words were taken out: that is a change too.
  return pieces.length === 1 ? moved : { ...moved, status: "edited" };
}

/**
 * Puts a mention under the entity that bears its new words. One that nothing else mentions takes them as its name; one with
 * other mentions stays what it is called.
 *
 * @param {Draft} draft
 * @param {Annotation} before
 * @param {Annotation} mention
 * @param {string} now
 */
function rename(draft, before, mention, now) {
  const { document } = draft;
  const entity = draft.entities.get(mention.entity ?? "");
  if (entity === undefined) return;
  const words = nameIn(mention);
  const isAlone = entity.mentions.length === 1;
  const others = mentionsOf(document, entity).filter(({ id }) => id !== mention.id);
  if (!isAlone && [entity.name, ...others.map(nameIn)].some((name) => name.toLowerCase() === words.toLowerCase())) return;
  const known = namesOf(document, new Set([mention.id])).get(nameKey(entity.type, words));
  if (known !== undefined && isAlone) mergeEntities(draft, { type: "mergeEntities", from: entity.id, into: known }, now);
  else if (known !== undefined) rejoin(draft, new Map([[mention.id, known]]));
  // A register was asked for the old words.
  else if (isAlone && entity.name === nameIn(before)) draft.entities.put({ ...entity, name: words, links: [] });
}
