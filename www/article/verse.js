/**
 * Tells line breaks that the writer meant from those that a narrow window made, so that a poem keeps its lines.
 *
 * @module
 */

/** @import {Block} from "../document/types.js" */

/** No line of verse is longer, in UTF-16 units; a paragraph of prose mostly is. */
const LONGEST_LINE = 70;

/** A line whose end leaves room for the next word was ended on purpose; among this share of the lines it is no accident. */
const MOSTLY = 0.5;

/**
 * How each block is set: `verse` keeps the line ends inside it; `on` follows the block before as the next line, not as the next
 * paragraph.
 *
 * @param {string} text
 * @param {readonly Block[]} blocks
 */
export function settingsOf(text, blocks) {
  return blocks.map((block, i) => ({ verse: isVerse(text.slice(block.start, block.end)), on: goesOn(text, blocks[i - 1], block) }));
}

/** @param {string} words */
function isVerse(words) {
  const lines = words.split(/\r\n|[\n\r\u2028]/).map((line) => line.trimEnd());
  const ends = lines.slice(0, -1);
  const width = Math.max(...lines.map(({ length }) => length));
  if (ends.length === 0 || width > LONGEST_LINE) return false;
  const free = ends.filter((line, i) => line.length + 1 + firstWord(lines[i + 1] ?? "").length <= width);
  return free.length >= ends.length * MOSTLY;
}

/** @param {string} line */
const firstWord = (line) => /\S*/.exec(line.trimStart())?.[0] ?? "";

/** Whether a block is the next line of the one before: both short, and one line end between them. @param {string} text @param {Block | undefined} before @param {Block} block */
function goesOn(text, before, block) {
  if (before === undefined || before.kind !== "paragraph" || block.kind !== "paragraph") return false;
  const short = [before, block].every(({ start, end }) => end - start <= LONGEST_LINE);
  return short && /^[ \t]*(\r\n|[\n\r\u2028])[ \t]*$/.test(text.slice(before.end, block.start));
}
