/**
 * Commands for what a fact-checker adds to a claim: verdict, rating and evidence.
 *
 * @module
 */

import { same } from "./same.js";
import { setVerdictScale } from "./verdict-scale.js";
import { withFields } from "./with-fields.js";

/** @import {Annotation, CommandOf, Evidence} from "./types.js" */
/** @import {Draft} from "./draft.js" */
/** @import {Verb} from "./step-words.js" */

/** Without a rating that stays as it is. A scale goes into the document with the first verdict that is given by it. @param {Draft} draft @param {CommandOf<"setVerdict">} command @param {string} now */
export function setVerdict(draft, { id, verdict, rating, scale }, now) {
  if (scale !== undefined && draft.annotations.get(id)?.kind === "claim") setVerdictScale(draft, { type: "setVerdictScale", scale });
  const verb = /** @type {Verb} */ (verdict === "" ? ["remove the verdict on", "Removed the verdict on"] : ["set the verdict on", "Set the verdict on"]);
  return onClaim(draft, id, verb, now, (claim) => withFields(claim, { verdict: verdict || undefined, rating: rating === undefined ? claim.rating : (rating ?? undefined) }));
}

/** @param {Draft} draft @param {CommandOf<"setRating">} command @param {string} now */
export function setRating(draft, { id, rating }, now) {
  const verb = /** @type {Verb} */ (rating === null ? ["remove the rating of", "Removed the rating of"] : ["set the rating of", "Set the rating of"]);
  return onClaim(draft, id, verb, now, (claim) => withFields(claim, { rating: rating ?? undefined }));
}

/** What a claim says when it stands alone; empty words leave it to the page. @param {Draft} draft @param {CommandOf<"setStandalone">} command @param {string} now */
export const setStandalone = (draft, { id, standalone: typed }, now) =>
  onClaim(draft, id, ["reword", "Reworded"], now, (claim) => withFields(claim, { standalone: typed.replace(/\s+/g, " ").trim() || undefined }));

/** @param {Draft} draft @param {CommandOf<"addEvidence">} command @param {string} now */
export const addEvidence = (draft, { id, evidence }, now) =>
  onClaim(draft, id, ["add evidence to", "Added evidence to"], now, (claim) => ({ ...claim, evidence: [...(claim.evidence ?? []), evidence] }));

/** @param {Draft} draft @param {CommandOf<"changeEvidence">} command @param {string} now */
export const changeEvidence = (draft, { id, at, evidence }, now) =>
  onClaim(draft, id, ["edit the evidence for", "Edited the evidence for"], now, (claim) =>
    // A field of somebody else's beside ours stays; a title that was taken out goes.
    withFields(claim, { evidence: claim.evidence?.map((old, i) => (i === at ? withFields(old, { title: undefined, ...evidence }) : old)) }),
  );

/** @param {Draft} draft @param {CommandOf<"removeEvidence">} command @param {string} now */
export const removeEvidence = (draft, { id, at }, now) =>
  onClaim(draft, id, ["remove evidence from", "Removed evidence from"], now, (claim) => {
    const left = claim.evidence?.filter((_, i) => i !== at) ?? [];
    return withFields(claim, { evidence: left.length === 0 ? undefined : left });
  });

/** @param {Draft} draft @param {string} id @param {Verb} verb @param {string} now @param {(claim: Annotation) => Annotation} change */
const onClaim = (draft, id, verb, now, change) =>
  draft.edit([id], verb, (claim) => {
    const changed = claim.kind === "claim" ? change(claim) : claim;
    return same(changed, claim) ? claim : { ...changed, modified: now };
  });

/** What a person wrote down about a source; null where nothing is written. @param {Evidence} written */
export function evidenceOf({ url, title = "", quote, date }) {
  const address = url.trim();
  // "example.org/report" is an address, as it is copied from a bar that hides the scheme.
  const isBare = /^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$/.test(address);
  const evidence = { url: isBare ? `https://${address}` : address, quote: quote.trim(), date: date.trim() };
  if (evidence.url === "" && evidence.quote === "" && title.trim() === "") return null;
  return title.trim() === "" ? evidence : { ...evidence, title: title.trim() };
}

/** What is written into the field for a link: an address is one, anything else is what a source said. @param {string} written */
export function evidenceIn(written) {
  const evidence = evidenceOf({ url: written, quote: "", date: "" });
  return evidence === null || linkOf(evidence.url) !== null ? evidence : { url: "", quote: evidence.url, date: "" };
}

/** The address at which evidence may be opened: only ever a web address, whatever a file says. @param {string} url */
export function linkOf(url) {
  const link = URL.canParse(url) ? new URL(url) : null;
  return link !== null && (link.protocol === "https:" || link.protocol === "http:") ? link : null;
}
