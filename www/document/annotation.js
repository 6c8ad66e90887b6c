import { characterAround } from "./characters.js";

/** @import {Annotation, EntityType, MarkKind, Range as TextRange} from "./types.js" */

/** How many UTF-16 units of context an annotation keeps on each side, to be found again in a changed text. */
export const CONTEXT = 32;

/** 80 random bits in 16 characters: no two ids of one person, or of a thousand, will meet. */
const ID_LENGTH = 16;
const ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** A fresh id for something that a person made. */
export function userId() {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  return `u-${Array.from(bytes, (byte) => ID_ALPHABET[byte % ID_ALPHABET.length]).join("")}`;
}

/** The words around a place. The character at the far edge is taken whole or not at all. @param {string} text @param {TextRange} place */
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
 * @param {MarkKind} made.kind
 * @param {number} made.start
 * @param {number} made.end
 * @param {string} made.text  the whole text of the document
 * @param {EntityType | undefined} [made.entityType]  for an entity
 * @param {string | undefined} [made.note]
 * @param {Annotation["fragments"] | undefined} [made.fragments]  where it is of several pieces
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

/** Whether an annotation is the core's alone: a suggestion that no person has judged, corrected or written anything on. @param {Annotation} annotation */
export function isUntouched({ origin, status, note, tags, verdict, rating, evidence }) {
  if (origin === "user" || status !== "suggested") return false;
  // A file of somebody else's may lack what ours always has.
  const written = (note ?? "") !== "" || (verdict ?? "") !== "" || rating !== undefined;
  return !written && (tags ?? []).length === 0 && (evidence ?? []).length === 0;
}

/** Whether a person has judged a claim: given a verdict, or put it aside as none. @param {Pick<Annotation, "status" | "verdict">} claim */
export const isJudged = ({ status, verdict }) => status === "rejected" || (verdict ?? "") !== "";

/**
 * The id of the claim that a claim repeats, followed to the first; its own where it repeats none. A file from elsewhere may lead
 * in a circle.
 *
 * @param {ReadonlyMap<string, Annotation>} byId
 * @param {Annotation} claim
 */
export function saidFirst(byId, claim) {
  const seen = new Set([claim.id]);
  let first = claim;
  for (let next = byId.get(claim.sameAs ?? ""); next !== undefined && !seen.has(next.id); next = byId.get(next.sameAs ?? "")) {
    seen.add(next.id);
    first = next;
  }
  return first.id;
}
