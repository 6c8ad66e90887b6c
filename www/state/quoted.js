/** A label quotes this much of the words. */
const QUOTED = 40;

/**
 * Words between marks of quotation, in one line, cut where they are long: for the label of a step.
 *
 * @param {string} words
 */
export function quoted(words) {
  const line = words.replace(/\s+/g, " ");
  return `“${line.length > QUOTED ? `${line.slice(0, QUOTED).trimEnd()}…` : line}”`;
}
