/**
 * A text box knows one kind of line end. What a text has of others must come back from it as it was.
 *
 * @module
 */

/**
 * A text as a text box holds it.
 *
 * @param {string} text
 * @returns {string}
 */
export const toTextBox = (text) => text.replace(/\r\n?/g, "\n");

/**
 * What a text box holds, with the line ends of the text that was put into it; where that had several kinds, those that were
 * not touched cannot be told from the rest, and the kind that it had most of is taken.
 *
 * @param {string} value
 * @param {string} before
 * @returns {string}
 */
export function fromTextBox(value, before) {
  if (value === toTextBox(before)) return before;
  const ends = ["\n", "\r\n", "\r"].map((end) => ({ end, count: 0 }));
  for (const [found] of before.matchAll(/\r\n|\n|\r/g)) {
    const kind = ends.find(({ end }) => end === found);
    if (kind !== undefined) kind.count += 1;
  }
  const most = ends.reduce((a, b) => (b.count > a.count ? b : a));
  return most.end === "\n" ? value : value.replaceAll("\n", most.end);
}
