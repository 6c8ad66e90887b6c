const SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How far to look on each side of an offset: a family of emoji is 11 units, a heavily accented letter may be longer. */
const REACH = 64;

/**
 * Where the character at `offset` begins and ends: both are `offset` when it stands between two. A character is what a
 * reader takes for one: a letter with its accents, a flag, a family of emoji.
 *
 * @param {string} text
 * @param {number} offset
 */
export function characterAround(text, offset) {
  const from = Math.max(0, offset - REACH);
  const around = text.slice(from, offset + REACH);
  const found = offset > 0 && offset < text.length ? SEGMENTER.segment(around).containing(offset - from) : undefined;
  if (found === undefined || from + found.index === offset) return { start: offset, end: offset };
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

/** The end of the character that stands after `offset`. @param {string} text @param {number} offset */
export const characterAfter = (text, offset) => characterAround(text, Math.min(offset + 1, text.length)).end;

/** The start of the character that stands before `offset`. @param {string} text @param {number} offset */
export const characterBefore = (text, offset) => characterAround(text, Math.max(offset - 1, 0)).start;
