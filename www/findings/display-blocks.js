import { firstWhere } from "../document/first-where.js";

/** @import {Block, GlossatorDocument} from "../document/types.js" */

/** What marks a heading in Markdown; the page sets headings by their size. */
const HEADING_MARKS = /^#{1,6}[ \t]+(?=\S)/;

/**
 * The parts of a text as the page sets them: the document's blocks, and whatever lies between them, so that no word is lost
 * even where a file's blocks leave some out or overlap. In order, none overlapping, none empty.
 *
 * @param {Pick<GlossatorDocument, "text" | "blocks">} document
 */
export function displayBlocks({ text, blocks }) {
  const sorted = [...blocks].sort((a, b) => a.start - b.start || a.end - b.end);
  /** @type {Block[]} */
  const shown = [];
  let reached = 0;
  for (const block of sorted) {
    const { kind, end } = block;
    const from = Math.max(block.start, reached);
    if (from >= end) continue;
    const marks = kind === "heading" || kind === "headline" ? (HEADING_MARKS.exec(text.slice(from, end))?.[0].length ?? 0) : 0;
    shown.push(...between(text, reached, from), { ...block, start: from + marks });
    reached = end;
  }
  return [...shown, ...between(text, reached, text.length)];
}

/** A paragraph of what is there but white space: none or one. @param {string} text @param {number} start @param {number} end @returns {Block[]} */
function between(text, start, end) {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? [{ kind: "paragraph", start: from, end: to }] : [];
}

/**
 * The index of the block that contains an offset, or of the next one; the last where none follows, -1 where there is none.
 *
 * @param {readonly Block[]} blocks
 * @param {number} offset
 */
export const blockAt = (blocks, offset) => Math.min(firstWhere(blocks.length, (i) => Number(blocks[i]?.end) > offset), blocks.length - 1);
