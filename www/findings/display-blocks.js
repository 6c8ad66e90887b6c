import { firstWhere } from "../document/first-where.js";

/** @import {Block, GlossatorDocument} from "../document/types.js" */

/**
 * The parts of a text as the page sets them: the document's blocks, and what lies between them unless it is white space, so
 * that no word is lost whatever a file says.
 *
 * @param {Pick<GlossatorDocument, "text" | "blocks">} document
 * @returns {Block[]} in order, none overlapping, none empty
 */
export function displayBlocks({ text, blocks }) {
  const sorted = [...blocks].sort((a, b) => a.start - b.start || a.end - b.end);
  /** @type {Block[]} */
  const shown = [];
  let reached = 0;
  for (const { kind, start, end } of sorted) {
    const from = Math.max(start, reached);
    if (from >= end) continue;
    shown.push(...between(text, reached, from), { kind, start: from, end });
    reached = end;
  }
  return [...shown, ...between(text, reached, text.length)];
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {Block[]} none or one
 */
function between(text, start, end) {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? [{ kind: "paragraph", start: from, end: to }] : [];
}

/**
 * The block that holds `offset`, else the next one; the last where none follows, -1 where there is none at all.
 *
 * @param {readonly Block[]} blocks
 * @param {number} offset
 * @returns {number} an index
 */
export function blockAt(blocks, offset) {
  return Math.min(firstWhere(blocks.length, (i) => Number(blocks[i]?.end) > offset), blocks.length - 1);
}
