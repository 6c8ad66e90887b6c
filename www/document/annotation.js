import { characterAround } from "./characters.js";

/** @import {Annotation, AnnotationKind, EntityType, Range as TextRange} from "./types.js" */

/** How many UTF-16 units of context an annotation keeps on each side, to be found again in a changed text. */
export const CONTEXT = 32;

/** 80 random bits in 16 characters: no two ids of one person, or of a thousand, will meet. */
const ID_LENGTH = 16;
const ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * A fresh id for something that a person made.
 *
 * @returns {string}
 */
export function userId() {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  return `u-${Array.from(bytes, (byte) => ID_ALPHABET[byte % ID_ALPHABET.length]).join("")}`;
}

/**
 * The words around a place. The character at the far edge is taken whole or not at all.
 *
 * @param {string} text
 * @param {TextRange} place
 */
export function contextOf(text, { start, end }) {
  return {
    prefix: text.slice(characterAround(text, Math.max(0, start - CONTEXT)).end, start),
    suffix: text.slice(end, characterAround(text, Math.min(text.length, end + CONTEXT)).start),
  };
}

/**
 * An annotation that a person made on `text` from `start` to `end` (UTF-16).
 *
 * @param {object} made
 * @param {Exclude<AnnotationKind, "attribution">} made.kind
 * @param {number} made.start
 * @param {number} made.end
 * @param {string} made.text  the whole text of the document
 * @param {EntityType} [made.entityType]  for an entity
 * @param {string} [made.note]
 * @param {Annotation["fragments"]} [made.fragments]  where it is of several pieces
 * @param {string} [made.created]  ISO 8601; now, when left out
 * @returns {Annotation}
 */
export function makeAnnotation({ kind, start, end, text, entityType = "MISC", note = "", fragments, created = new Date().toISOString() }) {
  /** @type {Annotation} */
  const made = {
    id: userId(),
    kind,
    start,
    end,
    quote: text.slice(start, end),
    ...contextOf(text, { start, end }),
    ...(fragments === undefined ? {} : { fragments }),
    origin: "user",
    status: "accepted",
    note,
    tags: [],
    created,
    modified: created,
  };
  if (kind === "entity") return { ...made, type: entityType };
  if (kind === "claim") return { ...made, voice: "author", kinds: [], certainty: "asserted", reasons: [] };
  return made;
}
