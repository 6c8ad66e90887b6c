/**
 * What a fact-checker writes on a claim: verdict, rating and evidence. Each gives the claim as it is then, the same object
 * where nothing changes; state/commands.js runs them.
 *
 * @module
 */

/** @import {Annotation, Command, Evidence} from "./types.js" */

/** @typedef {Extract<Command, {type: "setVerdict" | "setRating" | "addEvidence" | "changeEvidence" | "removeEvidence"}>} ClaimCommand */

/** What each is called, to follow "Undo: " with the claim's words behind it. @param {ClaimCommand} command */
export function verbOf(command) {
  switch (command.type) {
    case "setVerdict":
      return `${command.verdict === "" ? "remove" : "set"} the verdict on`;
    case "setRating":
      return `${command.rating === null ? "remove" : "set"} the rating of`;
    case "addEvidence":
      return "add evidence to";
    case "changeEvidence":
      return "edit the evidence for";
    case "removeEvidence":
      return "remove evidence from";
  }
}

/**
 * @param {Annotation} claim
 * @param {ClaimCommand} command
 * @param {string} now
 * @returns {Annotation}
 */
export function judged(claim, command, now) {
  if (claim.kind !== "claim") return claim;
  const changed = changedBy(claim, command);
  return changed === claim ? claim : { ...changed, modified: now };
}

/** @param {Annotation} claim @param {ClaimCommand} command */
function changedBy(claim, command) {
  const evidence = claim.evidence ?? [];
  switch (command.type) {
    case "setVerdict": {
      const { verdict, rating = claim.rating ?? null } = command;
      return withRating(withVerdict(claim, verdict), rating);
    }
    case "setRating":
      return withRating(claim, command.rating);
    case "addEvidence":
      return withEvidence(claim, [...evidence, command.evidence]);
    case "changeEvidence": {
      const old = evidence[command.at];
      if (old === undefined || isSame(old, command.evidence)) return claim;
      // A field of somebody else's beside ours stays.
      return withEvidence(claim, evidence.with(command.at, { ...old, ...command.evidence }));
    }
    case "removeEvidence":
      if (evidence[command.at] === undefined) return claim;
      return withEvidence(claim, evidence.toSpliced(command.at, 1));
  }
}

/** @param {Annotation} claim @param {string} verdict */
function withVerdict(claim, verdict) {
  if ((claim.verdict ?? "") === verdict) return claim;
  const { verdict: _before, ...rest } = claim;
  return verdict === "" ? rest : { ...rest, verdict };
}

/** @param {Annotation} claim @param {number | null} rating */
function withRating(claim, rating) {
  if ((claim.rating ?? null) === rating) return claim;
  const { rating: _before, ...rest } = claim;
  return rating === null ? rest : { ...rest, rating };
}

/** @param {Annotation} claim @param {Evidence[]} evidence */
function withEvidence(claim, evidence) {
  const { evidence: _before, ...rest } = claim;
  return evidence.length === 0 ? rest : { ...rest, evidence };
}

/** @param {Evidence} a @param {Evidence} b */
const isSame = (a, b) => a.url === b.url && a.quote === b.quote && a.date === b.date;
