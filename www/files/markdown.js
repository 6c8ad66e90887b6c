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

/** @param {string} line */
function plainLine(line) {
  // A line of marks alone underlines a heading or rules off a part.
  if (/^\s{0,3}(?:=+|(?:[-*_]\s*){3,})$/.test(line)) return "";
  const plain = line
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, (_, mark) => `\0${mark.charCodeAt(0)}\0`)
    .replace(/^\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/, "$1")
    .replace(/^\s{0,3}(?:>\s?)+/, "")
    .replace(/^(\s*)[*+]\s+/, "$1- ");
  return plain
    .replace(/!\[([^\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/\[([^\]]+)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/\[([^\]]+)\]\[[^\]]*\]/g, "$1")
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]+)>/g, "$1")
    .replace(/(\*\*\*|\*\*|\*)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}_])(___|__|_)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, "$2")
    .replace(/(`+)(.+?)\1/g, "$2")
    .replace(ESCAPED, (_, code) => String.fromCharCode(code));
}
