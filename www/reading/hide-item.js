import { hidesSuggestions } from "../document/suggestions-hidden.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {MenuItem} from "../kit/menu.js" */
/** @import {Actions} from "../store/workspace.js" */

/** The item of a menu that hides the suggestions of a document, or shows them. @param {GlossatorDocument} document @param {Pick<Actions, "run">} actions @returns {MenuItem} */
export function hideItem(document, { run }) {
  const isHidden = hidesSuggestions(document);
  return { label: isHidden ? "Show suggestions" : "Hide suggestions", hint: isHidden ? "" : "mark it yourself first", run: () => void run({ type: "hideSuggestions", hidden: !isHidden }) };
}
