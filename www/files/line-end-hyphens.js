/**
 * Words that were broken at the end of a line. Whether a hyphen there is the word's own ("well-\nknown") is learnt from the rest
 * of the text; where that says nothing, it is a break.
 *
 * @module
 */

const HYPHEN = /([\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*)[-\u2010]$/u;
const WORD = /[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu;

/** The words that stand whole in some lines, small. @param {readonly string[]} lines @returns {Set<string>} */
export function wordsOf(lines) {
  // The last word of a line may be half of one.
  return new Set(lines.flatMap((line) => line.replace(HYPHEN, "").toLowerCase().match(WORD) ?? []));
}

/**
 * The lines as one.
 *
 * @param {readonly string[]} lines @param {ReadonlySet<string>} known  small
 * @returns {string}
 */
export function mended(lines, known) {
  const parts = [lines[0] ?? ""];
  for (const line of lines.slice(1)) {
    const last = /** @type {string} */ (parts.at(-1));
    const before = HYPHEN.exec(last)?.[1];
    const after = /^[\p{L}\p{N}]+/u.exec(line)?.[0];
    // A soft hyphen is written for nothing else.
    if (last.endsWith("\u00AD")) parts.splice(-1, 1, last.slice(0, -1), line);
    else if (before !== undefined && after !== undefined) parts.splice(-1, 1, isOwn(before, after, known) ? last : last.slice(0, -1), line);
    // A dash or a slash at the end of a line holds what follows close.
    else parts.push(/[\p{L}\p{N}][—/]$/u.test(last) ? "" : " ", line);
  }
  return parts.join("");
}

/** @param {string} before @param {string} after @param {ReadonlySet<string>} known */
function isOwn(before, after, known) {
  if (known.has(`${before}-${after}`.toLowerCase())) return true;
  const last = /** @type {string} */ (before.split(/[-\u2010]/).at(-1));
  if (known.has(`${last}${after}`.toLowerCase())) return false;
  // "mid-\n2021", "pro-\nEuropean", "state-of-the-\nart": no one word is written so.
  if (!/^\p{Ll}/u.test(after) || /\p{N}$/u.test(last) || last !== before || /^\p{Lu}{2,}$/u.test(last)) return true;
  // Both halves are words that the text has: likelier a compound than one word that it has nowhere.
  return last.length > 3 && known.has(last.toLowerCase()) && known.has(after.toLowerCase());
}
