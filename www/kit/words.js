/** "1 mention", "2 mentions". @param {number} count @param {string} one @param {string} [many] */
export const counted = (count, one, many = `${one}s`) => `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** @param {string} words */
export const onOneLine = (words) => words.replace(/\s+/g, " ");

/** Words on one line, cut where they are long. @param {string} words @param {number} longest  in UTF-16 units */
export function shortened(words, longest) {
  const line = onOneLine(words);
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}
