/**
 * Lines of a PDF in reading order come in, paragraphs as text come out: lines joined over columns and pages, words mended that
 * were broken at a line's end, headings and the items of lists marked as in Markdown.
 *
 * @module
 */

import { mended, wordsOf } from "./line-end-hyphens.js";
import { median } from "./pdf-page.js";

/** @import {Line} from "./pdf-columns.js" */

/** Letters whose sizes differ by less are of one size. */
const SAME_SIZE = 0.08;
/** Lines farther apart than this, in the usual distance, are of two paragraphs. */
const APART = 1.3;
/** The first line of a paragraph stands in by as much, in the size of the letters. */
const INDENT = 0.8;
/** A line that ends short of its column by so much of it was ended by the writer. */
const SHORT = 0.3;
/** A letter is about so wide. */
const LETTER = 0.5;
/** A heading is so much larger than the text, and no longer. In characters. */
const LARGER = 1.12;
const LONGEST_HEADING = 200;

const BULLET = /^[•●▪■◦‣⁃]\s*/;
/** These count, or join, as often as they list: only where a line was ended before. */
const MARKER = /^(?:\(?\d{1,2}[.)]|\(?[a-z]\)|[-–—*])\s+\S/;
const ENDS_SENTENCE = /[.!?…:]["'”’»)\]]*(?:\[\d+\])?$/;
const BROKEN_WORD = /\p{L}[-\u00AD\u2010]$/u;

/** @typedef {{lines: Line[], size: number}} Paragraph */

/**
 * @param {readonly (readonly Line[])[]} pages
 * @returns {{text: string, title: string}} the title is empty where no line is set as one
 */
export function textOfLines(pages) {
  const lines = pages.flat();
  const size = sizeOfText(lines);
  const paragraphs = inOne(paragraphsOf(pages, leadingsOf(lines)), size);
  const known = wordsOf(lines.map(({ text }) => text));
  const first = new Set(pages.find((page) => page.length > 0));
  const largest = Math.max(...paragraphs.filter((one) => isHeading(one, size) && one.lines.some((line) => first.has(line))).map((one) => one.size));
  let title = "";
  const written = paragraphs.map((paragraph) => {
    const words = mended(paragraph.lines.map(({ text }) => text), known);
    if (!isHeading(paragraph, size)) return words.replace(BULLET, "- ");
    const isTitle = title === "" && paragraph.size === largest && paragraph.size >= LARGER * size;
    if (isTitle) title = words;
    return `${isTitle ? "#" : "##"} ${words}`;
  });
  const isListed = (/** @type {string | undefined} */ one) => one !== undefined && (one.startsWith("- ") || one.includes("\t"));
  const text = written.reduce((whole, one, i) => whole + (i === 0 ? "" : isListed(one) && isListed(written[i - 1]) ? "\n" : "\n\n") + one, "");
  return { text, title };
}

/** The size that most letters have. @param {readonly Line[]} lines */
function sizeOfText(lines) {
  /** @type {Map<number, number>} */
  const letters = new Map();
  for (const { size, text } of lines) letters.set(roughly(size), (letters.get(roughly(size)) ?? 0) + text.length);
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [1, 0])[0];
}

/** @param {number} size */
const roughly = (size) => Math.round(size * 2) / 2;

/** The usual distance of two lines of each size. @param {readonly Line[]} lines @returns {(size: number) => number} */
function leadingsOf(lines) {
  /** @type {Map<number, number[]>} */
  const distances = new Map();
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const down = line.baseline - Number(before?.baseline);
    if (before?.column !== line.column || !isSameSize(before, line) || !(down > 0) || down > 2.2 * line.size) return;
    const list = distances.get(roughly(line.size)) ?? [];
    list.push(down);
    distances.set(roughly(line.size), list);
  });
  const usual = new Map([...distances].map(([size, list]) => [size, median(list)]));
  return (size) => usual.get(roughly(size)) ?? 1.25 * size;
}

/** @param {{size: number}} a @param {{size: number}} b */
const isSameSize = (a, b) => Math.abs(a.size - b.size) < SAME_SIZE * Math.max(a.size, b.size);

/** @param {readonly (readonly Line[])[]} pages @param {(size: number) => number} leading @returns {Paragraph[]} */
function paragraphsOf(pages, leading) {
  /** @type {Paragraph[]} */
  const paragraphs = [];
  for (const page of pages) {
    page.forEach((line, i) => {
      const last = paragraphs.at(-1);
      // What a page or a column parts is joined afterwards, when it is known what is text.
      const goesOn = i > 0 && last !== undefined && last.lines.at(-1)?.column === line.column && goesOnWith(last, line, leading);
      if (goesOn) last.lines.push(line);
      else paragraphs.push({ lines: [line], size: line.size });
    });
  }
  return paragraphs;
}

/** Whether a line of the same column goes on with a paragraph. @param {Paragraph} paragraph @param {Line} line @param {(size: number) => number} leading */
function goesOnWith({ lines }, line, leading) {
  const last = /** @type {Line} */ (lines.at(-1));
  const first = /** @type {Line} */ (lines[0]);
  const down = line.baseline - last.baseline;
  if (last.isUpright !== line.isUpright || !isSameSize(last, line) || BULLET.test(line.text)) return false;
  // A row of a table.
  if (last.text.includes("\t") || line.text.includes("\t")) return false;
  if (down <= 0.3 * line.size || down > APART * leading(line.size)) return false;
  if (BROKEN_WORD.test(last.text)) return true;
  if (MARKER.test(line.text) && (hadRoom(last, line) || ENDS_SENTENCE.test(last.text))) return false;
  if (isCentred(line) && isCentred(last)) return true;
  const step = (line.left - last.left) / line.size;
  // The second line of an item stands under its words; that of a paragraph stands out.
  const isItem = BULLET.test(first.text) || MARKER.test(first.text);
  if (step > INDENT && !(isItem && lines.length === 1)) return false;
  if (step < -INDENT && lines.length > 1) return false;
  return !hadRoom(last, line);
}

/** Whether a line was ended before its column was full: the next word would have stood on it. @param {Line} last @param {Line} line */
function hadRoom(last, line) {
  const room = roomOf(last);
  return wouldFit(last, line.text) && (ENDS_SENTENCE.test(last.text) || room > SHORT * (last.column.right - last.column.left));
}

/** @param {Line} line */
const roomOf = ({ column, right }) => column.right - right;

/** Whether the first word of a text would have stood on a line too. @param {Line} line @param {string} text */
const wouldFit = (line, text) => roomOf(line) > (((text.split(" ", 1)[0] ?? "").length + 1) * LETTER + 1) * line.size;

/** Whether a paragraph of several lines ends where its column does, with no room for the first word of a text. @param {Paragraph | null} paragraph @param {string} text */
function isFull(paragraph, text) {
  const last = paragraph?.lines.at(-1);
  return paragraph !== null && last !== undefined && paragraph.lines.length > 1 && !wouldFit(last, text);
}

/** @param {Line} line */
function isCentred({ left, right, column, size }) {
  const [before, after] = [left - column.left, column.right - right];
  return before > 2 * size && Math.abs(before - after) < size;
}

/**
 * Joins what a column or a page parted: a paragraph that is not at its end goes on with the next of the text that begins small, or
 * after a line that left no room for its first word.
 * Notes at the foot, captions and headings that stand between follow it.
 *
 * @param {readonly Paragraph[]} paragraphs @param {number} size  of the text
 */
function inOne(paragraphs, size) {
  /** @type {Paragraph[]} */
  const joined = [];
  /** @type {Paragraph | null} */
  let open = null;
  for (const paragraph of paragraphs) {
    const begins = paragraph.lines[0]?.text ?? "";
    const last = open?.lines.at(-1)?.text ?? "";
    const isText = isSameSize(paragraph, { size }) && paragraph.lines[0]?.isUpright === true;
    const isParted = open !== null && open.lines.at(-1)?.column !== paragraph.lines[0]?.column;
    const goesOn = /^["“‘(]?[\p{Ll}\d]/u.test(begins) || BROKEN_WORD.test(last) || /[,;]$/.test(last) || isFull(open, begins);
    if (isText && isParted && open !== null && !ENDS_SENTENCE.test(last) && goesOn && !MARKER.test(begins)) {
      open.lines.push(...paragraph.lines);
      continue;
    }
    joined.push(paragraph);
    if (isText) open = paragraph;
  }
  return joined;
}

/** Whether larger letters say so: the file's fonts have no names here, and what is bold is not known. @param {Paragraph} paragraph @param {number} size  of the text */
function isHeading({ lines, size: own }, size) {
  const length = lines.reduce((sum, { text }) => sum + text.length + 1, 0);
  const last = lines.at(-1)?.text ?? "";
  if (lines[0]?.isUpright !== true || !/\p{L}{2}/u.test(lines.map(({ text }) => text).join(" ")) || BULLET.test(lines[0].text)) return false;
  return own >= LARGER * size && length <= LONGEST_HEADING && !/[,;]$/.test(last);
}
