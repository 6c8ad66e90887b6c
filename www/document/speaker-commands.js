/**
 * Commands that correct who makes a claim and how surely. What was suggested is kept with the claim.
 *
 * @module
 */

import { corrected } from "./original.js";
import { same } from "./same.js";
import { saidBy } from "./speaker.js";
import { withFields } from "./with-fields.js";

/** @import {Annotation, CommandOf} from "./types.js" */
/** @import {Draft} from "./draft.js" */
/** @import {Correction} from "./original.js" */

/** @param {Draft} draft @param {CommandOf<"setSpeaker">} command @param {string} now */
export function setSpeaker(draft, { ids, speaker }, now) {
  const { document } = draft;
  const isNamed = !("name" in speaker) || speaker.name.trim() !== "";
  return draft.edit(ids, ["change who says", "Changed who says"], (claim) => (isNamed ? changed(claim, saidBy(document, claim, speaker), now) : claim));
}

/** @param {Draft} draft @param {CommandOf<"setManner">} command @param {string} now */
export const setManner = (draft, { ids, certainty }, now) =>
  draft.edit(ids, ["change how surely it is said that", "Changed how surely it is said that"], (claim) => changed(claim, { certainty }, now));

/** The same object where that changes nothing. @param {Annotation} claim @param {Correction} correction @param {string} now */
const changed = (claim, correction, now) => (claim.kind !== "claim" || same(claim, withFields(claim, correction)) ? claim : corrected(claim, correction, now));
