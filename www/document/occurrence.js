/** @import {Occurrence, Range as TextRange} from "./types.js" */

/**
 * A place as its words and the how manieth they are, which every unit of offsets shares.
 *
 * @param {string} text
 * @param {TextRange} place
 * @returns {Occurrence}
 */
export function occurrenceAt(text, { start, end }) {
  const quote = text.slice(start, end);
  let nth = 1;
  for (let at = text.indexOf(quote); at !== -1 && at < start; at = text.indexOf(quote, at + 1)) nth += 1;
  return { quote, nth };
}

/**
 * @param {string} text
 * @param {Occurrence} occurrence
 * @returns {TextRange | null} null where the text has no such place
 */
export function placeOf(text, { quote, nth }) {
  if (typeof quote !== "string" || quote === "") return null;
  let start = -1;
  for (let i = 0; i < nth; i += 1) {
    start = text.indexOf(quote, start + 1);
    if (start === -1) return null;
  }
  return start === -1 ? null : { start, end: start + quote.length };
}
