import { element } from "../kit/element.js";
import { icon } from "../kit/icons.js";
import { languageNotice } from "./language-words.js";

/** @import {Language} from "../document/types.js" */

/**
 * What is said over the claims where the text is not English.
 *
 * @returns {{element: HTMLElement, update: (language: Language | undefined) => void}}
 */
export function createLanguageNotice() {
  const words = element("p", {});
  const notice = element("div", { class: "language-notice", role: "note", hidden: true }, icon("alert"), words);
  return {
    element: notice,
    update(language) {
      const told = languageNotice(language);
      notice.hidden = told === null;
      words.textContent = told ?? "";
    },
  };
}
