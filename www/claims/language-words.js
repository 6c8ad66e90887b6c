/** @import {Language} from "../document/types.js" */

/** The languages called by name: the twenty most used on the web and in the world. */
const NAMED = new Set("ar bn de es fa fr hi id it ja ko nl pl pt ru tr uk ur vi zh".split(" "));

/** A warning about a text that is not in English; null where it is, or where that is not known. @param {Language | undefined} language */
export function languageNotice(language) {
  if (language?.english !== false) return null;
  const code = String(language.code).toLowerCase().split("-")[0] ?? "";
  const name = NAMED.has(code) ? new Intl.DisplayNames(["en"], { type: "language" }).of(code) : undefined;
  const seems = name === undefined ? "This text doesn’t seem to be English." : `This text seems to be in ${name}.`;
  return `${seems} Glossator only supports English, so results may be wrong.`;
}
