/**
 * What notes are filtered by.
 *
 * @module
 */

import { tagChoice } from "../findings/status-words.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Filtering} from "../findings/list-filter.js" */

/** @type {Readonly<Record<string, string>>} */
const ON = Object.freeze({ note: "On words", entity: "On names, dates, amounts", claim: "On claims" });

/** @type {Filtering<Annotation>} */
export const NOTE_FILTERING = Object.freeze({
  choices: Object.freeze({
    on: { name: "Note on", all: "On anything", valuesOf: (/** @type {Annotation} */ { kind }) => [kind], words: (/** @type {string} */ value) => ON[value] ?? value },
    tag: tagChoice("Note tag", (/** @type {Annotation} */ one) => [one]),
  }),
  textOf: ({ quote, note }) => `${quote} ${note ?? ""}`,
});
