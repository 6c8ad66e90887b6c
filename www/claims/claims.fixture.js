/**
 * A document with claims of every sort, for the tests of this folder.
 *
 * @module
 */

import { makeAnnotation } from "../document/annotation.js";
import { emptyDocument } from "../document/document.fixture.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

export const TEXT = `Ferry fares to double

Fares on the island line will rise by 40 percent, Mara Lindqvist said. The harbour board paid €3 million for a crane. Lindqvist said fares may double by May. Two captains denied that the crane was ever used.

Fares will rise by 40 percent, she repeated.`;

/**
 * @param {string} id
 * @param {string} quote
 * @param {Partial<Annotation>} more
 * @returns {Annotation}
 */
function claim(id, quote, more) {
  const start = TEXT.indexOf(quote);
  const made = makeAnnotation({ kind: "claim", start, end: start + quote.length, text: TEXT, created: "2026-01-02T03:04:05.000Z" });
  return { ...made, id, origin: "rule", status: "suggested", ...more };
}

/** @returns {GlossatorDocument} */
export function claimsDocument() {
  const mara = /** @type {const} */ ({ voice: "reported", claimer: "mara" });
  const captains = TEXT.indexOf("Two captains");
  /** @type {Annotation} */
  const denial = {
    ...claim("said", "Two captains denied that the crane was ever used", {}),
    kind: "attribution",
    source: { start: captains, end: captains + 12, quote: "Two captains" },
  };
  return {
    ...emptyDocument(TEXT),
    entities: [{ id: "mara", type: "PERSON", name: "Mara Lindqvist", mentions: [], links: [] }],
    annotations: [
      claim("headline", "Ferry fares to double", { checkworthiness: 0.5, kinds: ["prediction"], body: { claim: "double", relation: "differs", reasons: [] } }),
      claim("rise", "Fares on the island line will rise by 40 percent", { ...mara, checkworthiness: 0.9, kinds: ["quantity", "prediction"] }),
      claim("crane", "The harbour board paid €3 million for a crane", { checkworthiness: 0.7, kinds: ["event"] }),
      claim("double", "fares may double by May", { ...mara, checkworthiness: 0.6, kinds: ["prediction"], certainty: "hedged" }),
      denial,
      claim("used", "the crane was ever used", { voice: "reported", attribution: "said", checkworthiness: 0.3, kinds: ["event"], certainty: "denied" }),
      claim("again", "Fares will rise by 40 percent", { ...mara, checkworthiness: 0.8, kinds: ["quantity"], sameAs: "rise" }),
    ],
  };
}
