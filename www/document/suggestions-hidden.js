/**
 * Marking without seeing what was suggested: how a class guesses first, and how a coder is not led. It is kept in the file.
 *
 * @module
 */

import { isUntouched } from "./annotation.js";

/** @import {Annotation, CommandOf, GlossatorDocument} from "./types.js" */
/** @import {Draft} from "./draft.js" */
/** @import {Told} from "./step-words.js" */

/** Whether a mark is a suggestion that nobody has touched: what is hidden. @param {Annotation} annotation */
export const isSuggestion = (annotation) => (annotation.kind === "entity" || annotation.kind === "claim") && isUntouched(annotation);

/** @param {Pick<GlossatorDocument, "suggestionsHidden">} document */
export const hidesSuggestions = ({ suggestionsHidden }) => suggestionsHidden === true;

/** @param {Draft} draft @param {CommandOf<"hideSuggestions">} command @returns {Told} */
export function hideSuggestions(draft, { hidden }) {
  if (hidden !== hidesSuggestions(draft.document)) draft.set({ suggestionsHidden: hidden ? true : undefined });
  return { label: hidden ? "hide suggestions" : "show suggestions", done: hidden ? "Suggestions hidden" : "Suggestions shown", ids: [] };
}
