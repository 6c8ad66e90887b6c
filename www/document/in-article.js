/**
 * What a person decided is part of the article, and what is not: each reading of the text goes by it.
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

/** The blocks that a person decided about. @param {readonly Block[]} blocks */
export const decidedBlocks = (blocks) => blocks.filter(({ inArticle }) => inArticle !== undefined);

/** What a person has said that a text is to be read by. @param {Pick<GlossatorDocument, "articleDate" | "blocks">} document */
export const readBy = (document) => ({ articleDate: dateSet(document), blocks: decidedBlocks(document.blocks) });

/** The blocks that are decided about once some more are. @param {readonly Block[]} blocks @param {readonly Range[]} places @param {boolean} inArticle @returns {Block[]} */
export function alsoDecided(blocks, places, inArticle) {
  const starts = new Set(places.map(({ start }) => start));
  const kind = inArticle ? "paragraph" : "boilerplate";
  return [...decidedBlocks(blocks).filter(({ start }) => !starts.has(start)), ...places.map(({ start, end }) => /** @type {Block} */ ({ kind, start, end, inArticle }))];
}

/** Blocks where they stand in an edited text; those that stand nowhere are left out. @param {readonly Block[]} blocks @param {ArrayLike<number>} places  of the blocks, in the same order */
export const blocksAt = (blocks, places) =>
  blocks
    .map((block, i) => ({ ...block, start: Number(places[2 * i]), end: Number(places[2 * i + 1]) }))
    .filter(({ start, end }) => start !== NO_PLACE && start < end);
