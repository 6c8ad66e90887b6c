/**
 * The filters of the list of claims.
 *
 * @module
 */

import { CERTAINTIES, KINDS, saidIn, VOICES } from "../findings/claim-words.js";
import { statusChoice, tagChoice } from "../findings/list-filter.js";

/** @import {Filtering} from "../findings/list-filter.js" */
/** @import {ClaimItem} from "./claim-items.js" */

/** How much a claim is worth checking, in whole percent; 100 for one a person marked. @param {ClaimItem} item */
const worthOf = ({ claim }) => Math.round((claim.checkworthiness ?? 1) * 100);

/** @param {ClaimItem} item */
const placesOf = ({ places }) => places;

/** @type {Filtering<ClaimItem>} */
export const CLAIM_FILTERING = Object.freeze({
  choices: Object.freeze({
    speaker: {
      name: "Speaker",
      all: "Any speaker",
      valuesOf: (/** @type {ClaimItem} */ { by }) => [by.key],
      words: (/** @type {string} */ value, /** @type {readonly ClaimItem[]} */ items) => items.find(({ by }) => by.key === value)?.by.name ?? value,
    },
    voice: { name: "Voice", all: "Any voice", valuesOf: (/** @type {ClaimItem} */ { claim }) => [claim.voice ?? "author"], words: (/** @type {string} */ value) => VOICES[value] ?? value },
    kind: { name: "Kind", all: "Any kind", valuesOf: (/** @type {ClaimItem} */ { claim }) => claim.kinds ?? [], words: (/** @type {string} */ value) => KINDS[value] ?? value },
    certainty: { name: "Certainty", all: "Any certainty", valuesOf: (/** @type {ClaimItem} */ { claim }) => [claim.certainty ?? "asserted"], words: (/** @type {string} */ value) => CERTAINTIES[value] ?? value },
    status: statusChoice("Claim status", placesOf),
    tag: tagChoice("Claim tag", placesOf),
  }),
  textOf: ({ claim, speaker }) => `${speaker ?? ""} ${saidIn(claim)} ${claim.note ?? ""}`,
  minimum: { name: "Minimum check-worthiness", of: worthOf },
});
