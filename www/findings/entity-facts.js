/**
 * What the card of an entity tells, read from the document.
 *
 * @module
 */

import { spellingsOf } from "../document/decided.js";
import { holds, piecesOf } from "../document/fragments.js";
import { indexOf, mentionsOf } from "../document/annotation-index.js";
import { blockAt, displayBlocks } from "./display-blocks.js";

/** @import {Annotation, Block, Entity, GlossatorDocument, Range as TextRange} from "../document/types.js" */

/** A few words on each side are enough to know a place again. */
const REACH = 44;

/** Blocks that are counted; others are named for what they are. */
const COUNTED = new Set(["paragraph", "quote", "list"]);

/** @type {WeakMap<readonly Block[], {blocks: Block[], numbers: number[]}>} */
const numbered = new WeakMap();

/** @param {Pick<GlossatorDocument, "text" | "blocks">} document */
function paragraphsOf(document) {
  const found = numbered.get(document.blocks);
  if (found !== undefined) return found;
  const blocks = displayBlocks(document);
  let count = 0;
  const made = { blocks, numbers: blocks.map(({ kind }) => (COUNTED.has(kind) ? (count += 1) : count)) };
  numbered.set(document.blocks, made);
  return made;
}

/**
 * Words with what stands around them, on one line.
 *
 * @param {Pick<GlossatorDocument, "text" | "blocks">} document
 * @param {TextRange} range
 * @returns {{before: string, words: string, after: string}}
 */
export function contextOf(document, { start, end }) {
  const { text } = document;
  const { blocks } = paragraphsOf(document);
  const block = blocks[blockAt(blocks, start)];
  const [from, to] = [Math.min(block?.start ?? 0, start), Math.max(block?.end ?? text.length, end)];
  // Another paragraph, or another line of it, is no context; and a word is shown whole or not at all.
  const ahead = text.slice(Math.max(from, start - REACH), start);
  const begins = ahead.lastIndexOf("\n") + 1;
  const before = begins > 0 || start - from <= REACH ? ahead.slice(begins) : ahead.replace(/^\S*\s?/, "…");
  const behind = text.slice(end, Math.min(to, end + REACH));
  const ends = behind.indexOf("\n");
  const after = ends !== -1 || to - end <= REACH ? behind.slice(0, ends === -1 ? REACH : ends) : behind.replace(/\s?\S*$/, "…");
  return { before: onLine(before), words: onLine(text.slice(start, end)), after: onLine(after) };
}

/** @param {string} words */
const onLine = (words) => words.replace(/\s+/g, " ");

/**
 * Where a place stands, in words: "paragraph 2", "the headline".
 *
 * @param {GlossatorDocument} document
 * @param {number} offset
 * @returns {string}
 */
export function paragraphOf(document, offset) {
  const { blocks, numbers } = paragraphsOf(document);
  const at = blockAt(blocks, offset);
  const kind = blocks[at]?.kind;
  return kind === undefined || COUNTED.has(kind) ? `paragraph ${numbers[at] ?? 1}` : `the ${kind}`;
}

/**
 * @typedef {object} EntityFacts
 * @property {Annotation[]} mentions
 * @property {[words: string, count: number][]} aliases  how it is written, most often first
 * @property {[words: string, count: number][]} meantBy  names, roles and pronouns that were read as it
 * @property {Annotation[]} claims  that it makes
 * @property {Annotation[]} about  that others make, with its name in them
 */

/**
 * @param {GlossatorDocument} document
 * @param {Entity} entity
 * @returns {EntityFacts}
 */
export function factsOf(document, entity) {
  const { claims } = indexOf(document);
  const mentions = mentionsOf(document, entity);
  return {
    mentions,
    aliases: [...spellingsOf(document, entity)],
    meantBy: meantBy(document, entity),
    claims: claims.filter(({ claimer }) => claimer === entity.id),
    about: claims.filter(
      (claim) => claim.claimer !== entity.id && mentions.some((mention) => holds(piecesOf(claim), mention)),
    ),
  };
}

/**
 * @param {GlossatorDocument} document
 * @param {Entity} entity
 */
function meantBy({ annotations }, { id }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { standsFor, source, quote, status } of annotations) {
    if (status === "rejected") continue;
    // A source with a reason is a pronoun or a role: the reading said why it is this one.
    const reasoned = source?.entity === id && "reason" in source;
    const words = standsFor?.entity === id ? quote : reasoned ? source.quote : null;
    if (words !== null) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/**
 * For whom a name stands at a place: "Turkey’s government", where "Ankara" says so.
 *
 * @param {GlossatorDocument} document
 * @param {Annotation} mention
 * @returns {string | null}
 */
export function standsForWhom(document, { standsFor }) {
  const entity = standsFor && indexOf(document).entityById.get(standsFor.entity);
  if (entity === undefined) return null;
  return entity.type === "LOC" ? `${entity.name}${entity.name.endsWith("s") ? "’" : "’s"} government` : entity.name;
}
