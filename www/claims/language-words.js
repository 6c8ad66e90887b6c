/** @import {Language} from "../document/types.js" */

/** The languages that are named: the twenty most written on the web and spoken in the world. */
const NAMED = new Set("ar bn de es fa fr hi id it ja ko nl pl pt ru tr uk ur vi zh".split(" "));

/**
 * What is said over the claims of a text that is not English; null where it is, or where nobody knows.
 *
 * @param {Language | undefined} language
 * @returns {string | null}
 */
export function languageNotice(language) {
  if (language?.english !== false) return null;
  const code = String(language.code).toLowerCase().split("-")[0] ?? "";
  const name = NAMED.has(code) ? new Intl.DisplayNames(["en"], { type: "language" }).of(code) : undefined;
  const seems = name === undefined ? "This text doesn’t seem to be English." : `This text seems to be in ${name}.`;
  return `${seems} Glossator only supports English, so results may be wrong.`;
}
