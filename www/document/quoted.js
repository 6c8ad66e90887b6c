/** A label quotes this much of the words. */
const QUOTED = 40;

/**
 * Words between marks of quotation, in one line, cut where they are long: for the label of a step.
 *
 * @param {string} words
 * @param {number} [longest]  in UTF-16 units
 */
export function quoted(words, longest = QUOTED) {
  const line = words.replace(/\s+/g, " ");
  return `“${line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line}”`;
}
