/**
 * What is part of the article, and what is not: each later reading of the text goes by it, and by what a person decided of it.
 *
 * @module
 */

import { dateSet } from "./article-date.js";
import { reread } from "./reread.js";
import { NO_PLACE } from "./spans.js";
import { counted, quoted, told } from "./step-words.js";

/** @import {Block, CommandOf, GlossatorDocument, Range} from "./types.js" */
/** @import {Draft} from "./draft.js" */

/**
 * Takes blocks into the article, or out of it. The text is read anew by that: what is left out names nobody and claims nothing,
 * and what a person has made of its words stays.
 *
 * @param {Draft} draft
 * @param {CommandOf<"setInArticle">} command
 */
export function setInArticle(draft, { fresh, places, inArticle }) {
  const { document, ...remark } = reread(draft.document, fresh);
  draft.replace(document);
  const [first] = places;
  const what = first !== undefined && places.length === 1 ? quoted(document.text.slice(first.start, first.end)) : counted(places.length, "line");
  return { ...told(["take", "Took"], `${what} ${inArticle ? "into" : "out of"} the article`), ...remark };
}

/** Whether a block is left out of the article. @param {Pick<Block, "kind">} block */
export const isLeftOut = ({ kind }) => kind === "boilerplate";

/**
 * What a text is to be read by once more: what a person has said, and what each block is. The markup that its blocks were told by
 * is no longer known then, and what a person has read does not change its shape.
 *
 * @param {Pick<GlossatorDocument, "articleDate" | "blocks">} document
 */
export const readBy = (document) => ({ articleDate: dateSet(document), blocks: document.blocks });

/** Blocks once some of them are decided about; some of the text may be in none. @param {readonly Block[]} blocks @param {readonly Range[]} places @param {boolean} inArticle @returns {Block[]} */
export function alsoDecided(blocks, places, inArticle) {
  const starts = new Set(places.map(({ start }) => start));
  const known = new Set(blocks.map(({ start }) => start));
  // A file from elsewhere may hold words that stand in no block.
  const more = places.filter(({ start }) => !known.has(start)).map(({ start, end }) => /** @type {Block} */ ({ kind: inArticle ? "paragraph" : "boilerplate", start, end, inArticle }));
  return [...blocks.map((block) => (starts.has(block.start) ? { ...block, inArticle } : block)), ...more];
}

/**
 * Blocks where they stand in an edited text, for a reading of it: those whose words are as they were, and those that a person decided
 * about.
 *
 * @param {readonly Block[]} blocks
 * @param {{before: string, after: string, places: ArrayLike<number>}} edit  where they stand after it, in the same order
 */
export const blocksAt = (blocks, { before, after, places }) =>
  blocks.flatMap((block, i) => {
    const [start, end] = [Number(places[2 * i]), Number(places[2 * i + 1])];
    if (start === NO_PLACE || start >= end) return [];
    const isAsItWas = before.slice(block.start, block.end) === after.slice(start, end);
    return isAsItWas || block.inArticle !== undefined ? [{ ...block, start, end }] : [];
  });
