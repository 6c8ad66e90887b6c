import { hasBlocks, htmlToText } from "./html.js";

/** @import {ParseHtml} from "./html.js" */

/**
 * The text of a paste or a drop: from its HTML where that has paragraphs, headings or lists, else its plain text.
 *
 * @param {Pick<DataTransfer, "getData">} data
 * @param {ParseHtml} [parse]
 * @returns {string}
 */
export function textOfPaste(data, parse) {
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  if (html === "" || !hasBlocks(html, parse)) return plain;
  const text = htmlToText(html, parse);
  return text === "" ? plain : text;
}
