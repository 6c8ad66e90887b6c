/** Articles put together again from their paragraphs. */

/** @import {Text} from "./corpus.mjs" */

/** Between paragraphs. */
const BREAK = "\n\n";

/**
 * Texts whose identifiers agree before `#` are paragraphs of one article, in order.
 *
 * @param {Text[]} paragraphs
 * @returns {Text[]}
 */
export function joined(paragraphs) {
  /** @type {Map<string, Text>} */
  const articles = new Map();
  for (const { id, text, gold } of paragraphs) {
    const name = id.replace(/#.*$/, "");
    const article = articles.get(name);
    const at = article ? article.text.length + BREAK.length : 0;
    articles.set(name, {
      id: name,
      text: article ? article.text + BREAK + text : text,
      gold: [
        ...(article?.gold ?? []),
        ...gold.map(({ start, end, type }) => ({ start: start + at, end: end + at, type })),
      ],
    });
  }
  return [...articles.values()];
}
