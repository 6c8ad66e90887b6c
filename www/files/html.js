/**
 * The text of HTML from a file or the clipboard, with what its markup says: the core reads it, and nothing of the markup comes into
 * the page.
 *
 * @module
 */

/** @import {MarkedPage, Origins} from "../document/types.js" */

/** @typedef {(html: string) => Promise<MarkedPage>} ReadHtml */

/**
 * A text, its title where the core cannot tell it (else empty), and what is known of where it comes from.
 *
 * @typedef {{text: string, title: string, origins?: Origins | undefined}} Article
 */

/**
 * The text of a page.
 *
 * @param {string} html
 * @param {ReadHtml} readHtml
 * @returns {Promise<Article>}
 */
export async function articleOfHtml(html, readHtml) {
  return whole(await readHtml(html));
}

/** @param {MarkedPage} page @returns {Article} */
const whole = ({ text, markedUp, published }) => ({ text, title: "", origins: { markedUp, published } });

/**
 * What is pasted: read from its HTML where that has paragraphs, headings or lists, else its plain text; that too where the HTML
 * can't be read, or holds no words.
 *
 * @param {{html: string, plain: string}} pasted
 * @param {ReadHtml} readHtml
 * @returns {Promise<Article>}
 */
export async function articleOfPaste({ html, plain }, readHtml) {
  const asPlain = { text: plain, title: "" };
  if (html === "") return asPlain;
  try {
    const page = await readHtml(html);
    return page.hasStructure && page.text !== "" ? whole(page) : asPlain;
  } catch (error) {
    // With no plain text beside it, there is nothing that could come in instead.
    if (plain === "") throw error;
    return asPlain;
  }
}
