/**
 * Markdown as the text that a reader sees: marks go, words and line structure stay. It is not a parser: where it is unsure it
 * leaves the line as it is.
 *
 * @module
 */

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** An escaped mark while it waits, out of the way of the patterns, as its code between NULs, which no text file holds. */
const ESCAPED = /\0(\d+)\0/g;
const FENCE = /^\s*(?:```|~~~)/;

/**
 * @param {string} markdown
 * @returns {string}
 */
export function markdownToText(markdown) {
  let fenced = false;
  const lines = [];
  for (const line of markdown.replace(FRONT_MATTER, "").split(/\r?\n/)) {
    if (FENCE.test(line)) {
      fenced = !fenced;
    } else {
      lines.push(fenced ? line : plainLine(line));
    }
  }
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/**
 * The title in the front matter, else the first heading of the first level.
 *
 * @param {string} markdown
 * @returns {string}
 */
export function titleOfMarkdown(markdown) {
  const front = FRONT_MATTER.exec(markdown)?.[1] ?? "";
  const stated = /^title:[ \t]*(.+)$/m.exec(front)?.[1]?.trim().replace(/^(["'])(.*)\1$/, "$2");
  return stated ?? plainLine(/^#[ \t]+.+$/m.exec(markdown)?.[0] ?? "");
}

/**
 * What is marked within a line is this long at most. Patterns with an end to their search take no longer than a line is long,
 * whatever stands in it.
 */
const SPAN = "{1,600}?";

/** An address in parentheses, perhaps with a title: (https://example.org/a_(b) "title"). */
const TARGET = String.raw`\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s{1,9}"[^"]{0,200}")?\)`;

/** @type {[RegExp, string][]} */
const MARKS = [
  [new RegExp(`!\\[([^[\\]]${SPAN})?\\]${TARGET}`, "g"), "$1"],
  [new RegExp(`\\[([^[\\]]${SPAN})\\]${TARGET}`, "g"), "$1"],
  [new RegExp(`\\[([^[\\]]${SPAN})\\]\\[[^\\]]{0,200}\\]`, "g"), "$1"],
  [/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, "$1"],
  [new RegExp(`(\\*\\*\\*|\\*\\*|\\*)(?=\\S)(.${SPAN})(?<=\\S)\\1`, "g"), "$2"],
  // A low line inside a word is part of a name, not a mark.
  [new RegExp(`(?<![\\p{L}\\p{N}_])(___|__|_)(?=\\S)(.${SPAN})(?<=\\S)\\1(?![\\p{L}\\p{N}_])`, "gu"), "$2"],
  [new RegExp(`(\`{1,9})(.${SPAN})\\1`, "g"), "$2"],
];

/** @param {string} line */
function plainLine(line) {
  // A line of marks alone underlines a heading or rules off a part.
  if (/^\s{0,3}(?:=+|(?:[-*_]\s*){3,})$/.test(line)) return "";
  let plain = withoutHeadingMarks(line)
    .replace(/^\s{0,3}(?:>\s?)+/, "")
    .replace(/^(\s*)[*+]\s+/, "$1- ")
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, (_, mark) => `\0${mark.charCodeAt(0)}\0`);
  for (const [mark, kept] of MARKS) plain = plain.replace(mark, kept);
  return plain.replace(ESCAPED, (_, code) => String.fromCharCode(code));
}

/** @param {string} line */
function withoutHeadingMarks(line) {
  const heading = line.replace(/^\s{0,3}#{1,6}\s+/, "");
  if (heading === line) return line;
  const words = heading.trimEnd();
  let end = words.length;
  while (words[end - 1] === "#") end -= 1;
  // "C#" ends in a letter and its own sign: closing marks stand apart.
  return end < words.length && /\s/.test(words[end - 1] ?? " ") ? words.slice(0, end).trimEnd() : words;
}
