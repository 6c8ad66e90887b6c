/**
 * Keeps the line ends of a text through an edit: a text box knows only one kind.
 *
 * @module
 */

/** A text as a text box holds it. @param {string} text */
export const toTextBox = (text) => text.replace(/\r\n?/g, "\n");

/**
 * What a text box holds, with the line ends of the text that was put into it. Where that had several kinds, an edited text gets
 * the one that it had most of: which of its lines were left alone cannot be told.
 *
 * @param {string} value
 * @param {string} before
 */
export function fromTextBox(value, before) {
  if (value === toTextBox(before)) return before;
  const found = before.match(/\r\n|\n|\r/g) ?? [];
  const counts = ["\n", "\r\n", "\r"].map((end) => ({ end, count: found.filter((one) => one === end).length }));
  const { end } = counts.reduce((most, one) => (one.count > most.count ? one : most));
  return value.replaceAll("\n", end);
}
