/**
 * What a document says about an entity, and where in it a place is.
 *
 * @module
 */

import { spellingsOf } from "../document/decided.js";
import { holds, piecesOf } from "../document/fragments.js";
import { indexOf, mentionsOf } from "../document/annotation-index.js";
import { tally } from "../kit/group-by.js";
import { onOneLine } from "../kit/words.js";
import { blockAt, displayBlocks } from "./display-blocks.js";

/** @import {Annotation, Block, Entity, GlossatorDocument, Range as TextRange} from "../document/types.js" */

/** Characters of context on each side: enough to recognise a place. */
const REACH = 44;

/** Blocks that are counted; the others are called by their kind. */
const COUNTED = new Set(["paragraph", "quote", "list"]);

/** Kinds whose own name is not plain English. @type {Readonly<Record<string, string>>} */
const PLAINLY = Object.freeze({ boilerplate: "text around the article", credit: "photo credit" });

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

/** Words and their context, on one line. @param {Pick<GlossatorDocument, "text" | "blocks">} document @param {TextRange} range */
export function contextOf(document, { start, end }) {
  const { text } = document;
  const { blocks } = paragraphsOf(document);
  const block = blocks[blockAt(blocks, start)];
  const [from, to] = [Math.min(block?.start ?? 0, start), Math.max(block?.end ?? text.length, end)];
  // The context stays within the line, and begins and ends with whole words.
  const ahead = text.slice(Math.max(from, start - REACH), start);
  const begins = ahead.lastIndexOf("\n") + 1;
  const before = begins > 0 || start - from <= REACH ? ahead.slice(begins) : ahead.replace(/^\S*\s?/, "…");
  const behind = text.slice(end, Math.min(to, end + REACH));
  const ends = behind.indexOf("\n");
  const after = ends !== -1 || to - end <= REACH ? behind.slice(0, ends === -1 ? REACH : ends) : behind.replace(/\s?\S*$/, "…");
  return { before: onOneLine(before), words: onOneLine(text.slice(start, end)), after: onOneLine(after) };
}

/** Where a place is, in words: "paragraph 2", "the headline". @param {GlossatorDocument} document @param {number} offset */
export function paragraphOf(document, offset) {
  const { blocks, numbers } = paragraphsOf(document);
  const at = blockAt(blocks, offset);
  const kind = blocks[at]?.kind;
  return kind === undefined || COUNTED.has(kind) ? `paragraph ${numbers[at] ?? 1}` : `the ${PLAINLY[kind] ?? kind}`;
}

/** @typedef {ReturnType<typeof factsOf>} EntityFacts */

/** @param {GlossatorDocument} document @param {Entity} entity */
export function factsOf(document, entity) {
  const { claims } = indexOf(document);
  const mentions = mentionsOf(document, entity);
  return {
    mentions,
    /** How it is written, with the number of times. */
    aliases: [...spellingsOf(document, entity)],
    meantBy: meantBy(document, entity),
    /** The claims that it makes, and those of others that name it. */
    claims: claims.filter(({ claimer }) => claimer === entity.id),
    about: claims.filter((claim) => claim.claimer !== entity.id && mentions.some((mention) => holds(piecesOf(claim), mention))),
  };
}

/** Names, roles and pronouns that were read as the entity, most often first. @param {GlossatorDocument} document @param {Entity} entity */
function meantBy({ annotations }, { id }) {
  const words = annotations.flatMap(({ standsFor, source, quote, status }) => {
    if (status === "rejected") return [];
    if (standsFor?.entity === id) return quote;
    // A source with a reason is a pronoun or a role.
    return source?.entity === id && "reason" in source ? source.quote : [];
  });
  return tally(words);
}

/** Whom a name stands for: "Turkey’s government", where "Ankara" says something. @param {GlossatorDocument} document @param {Annotation} mention */
export function standsForWhom(document, { standsFor }) {
  const entity = standsFor && indexOf(document).entityById.get(standsFor.entity);
  if (entity === undefined) return null;
  return entity.type === "LOC" ? `${entity.name}${entity.name.endsWith("s") ? "’" : "’s"} government` : entity.name;
}
