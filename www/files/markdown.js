/**
 * Turns Markdown into the text that a reader sees: its signs go, words and lines stay. This is no full parser: a line that it is
 * unsure about is left alone.
 *
 * @module
 */

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FENCE = /^\s*(?:```|~~~)/;
/** While the patterns run, an escaped mark is its code between NULs, which no text file holds. */
const ESCAPED = /\0(\d+)\0/g;
/** How long marked words in a line may be. With such bounds every pattern takes time linear in the line, whatever is in it. */
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
  // An underscore inside a word is part of a name, not a mark.
  [new RegExp(`(?<![\\p{L}\\p{N}_])(___|__|_)(?=\\S)(.${SPAN})(?<=\\S)\\1(?![\\p{L}\\p{N}_])`, "gu"), "$2"],
  [new RegExp(`(\`{1,9})(.${SPAN})\\1`, "g"), "$2"],
];

/** @param {string} markdown @returns {string} */
export function markdownToText(markdown) {
  let isFenced = false;
  const lines = markdown.replace(FRONT_MATTER, "").split(/\r?\n/).flatMap((line) => {
    if (!FENCE.test(line)) return isFenced ? line : plainLine(line);
    isFenced = !isFenced;
    return [];
  });
  return lines.join("\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** The title in the front matter, else the first heading of the first level. @param {string} markdown @returns {string} */
export function titleOfMarkdown(markdown) {
  const front = FRONT_MATTER.exec(markdown)?.[1] ?? "";
  const stated = /^title:[ \t]*(.+)$/m.exec(front)?.[1]?.trim().replace(/^(["'])(.*)\1$/, "$2");
  return stated ?? plainLine(/^#[ \t]+.+$/m.exec(markdown)?.[0] ?? "");
}

/** @param {string} line */
function plainLine(line) {
  // A line of marks alone underlines a heading or is a rule.
  if (/^\s{0,3}(?:=+|(?:[-*_]\s*){3,})$/.test(line)) return "";
  const plain = withoutHeadingMarks(line)
    .replace(/^\s{0,3}(?:>\s?)+/, "")
    .replace(/^(\s*)[*+]\s+/, "$1- ")
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, (_, mark) => `\0${mark.charCodeAt(0)}\0`);
  return MARKS.reduce((words, [mark, kept]) => words.replace(mark, kept), plain).replace(ESCAPED, (_, code) => String.fromCharCode(code));
}

/** @param {string} line */
function withoutHeadingMarks(line) {
  const heading = line.replace(/^\s{0,3}#{1,6}\s+/, "");
  if (heading === line) return line;
  const words = heading.trimEnd();
  let end = words.length;
  while (words[end - 1] === "#") end -= 1;
  // Closing marks have a space before them; "C#" has none.
  return end < words.length && /\s/.test(words[end - 1] ?? " ") ? words.slice(0, end).trimEnd() : words;
}
