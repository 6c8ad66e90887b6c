/**
 * Why a claim is worth checking, as one sentence with its speaker: "Cres Eastman gives one exact figure."
 *
 * @module
 */

import { speakerOf } from "./claim-words.js";
import { isPlural } from "./plural-speaker.js";
import { shortSpeaker } from "./short-speaker.js";

/** @import {Annotation, GlossatorDocument, Reason} from "../document/types.js" */

/**
 * How a reason is said: the verb for one speaker and for many, and what follows it; then what is denied or questioned.
 *
 * @type {Readonly<Record<string, readonly [one: string, many: string, rest: string, denied: string]>>}
 */
const SAID = Object.freeze({
  number: ["gives", "give", "a figure that can be looked up", "a figure that can be looked up"],
  harm: ["speaks", "speak", "of harm or casualties", "harm or casualties"],
  cause: ["names", "name", "a cause", "a cause"],
  accusation: ["makes", "make", "an accusation", "an accusation"],
  comparison: ["makes", "make", "a comparison", "a comparison"],
  superlative: ["claims", "claim", "a record or a first", "a record or a first"],
  prediction: ["makes", "make", "a promise or forecast", "a promise or forecast"],
  law: ["says", "say", "what a law or court requires", "what a law or court requires"],
  "many-people": ["says", "say", "that very many people are affected", "that very many people are affected"],
  act: ["reports", "report", "an official act", "an official act"],
  position: ["takes", "take", "a side", "a position for or against something"],
  date: ["says", "say", "when it happened", "when it happened"],
  "named-actor": ["says", "say", "who did what", "who did what"],
  wording: ["states", "state", "a fact that can be checked", "something that can be checked"],
  // In files written by an earlier version.
  measure: ["counts or measures", "count or measure", "something", "a count or measurement"],
  ought: ["says", "say", "what should happen", "what should happen"],
  personal: ["makes", "make", "a personal remark", "a personal remark"],
});

/** These say how sure the claim is and whose it is, or speak against checking it: none is a reason of its own. */
const NEVER_MAIN = new Set(["hedge", "source", "opinion", "vague"]);

const MOST_WORDS = 15;
/** With these before or in it, a figure is not an exact one. */
const ROUGH = /\b(?:about|almost|approximately|around|at least|at most|dozens|half|hundreds|less than|millions|more than|nearly|over|roughly|some|thousands|up to)\b/i;

/**
 * The reasons that speak for checking a claim, the best first; a hedge that lowers nothing is among them.
 *
 * @param {Pick<Annotation, "reasons">} claim
 */
export const reasonsFor = ({ reasons = [] }) => reasons.filter(({ lowers, code }) => lowers !== true && code !== "source" && code !== "opinion" && code !== "vague");

/** The reason that the sentence gives; none where the claim has only what is never one. @param {Pick<Annotation, "reasons">} claim */
export const mainReason = (claim) => reasonsFor(claim).find(({ code }) => !NEVER_MAIN.has(code));

/**
 * The sentence, of at most fifteen words. What lowers the score is never in it.
 *
 * @param {GlossatorDocument} document
 * @param {Annotation} claim
 */
export function reasonSentence(document, claim) {
  const { reasons = [], voice, origin, certainty = "asserted" } = claim;
  const main = mainReason(claim);
  const isReported = voice === "reported";
  if (main === undefined && !isReported && origin === "user") return "You marked this claim.";
  const isLowered = reasons.some(({ code, lowers }) => code === "hedge" && lowers === true);
  const hedges = certainty === "hedged" && !isLowered;
  const { subject, many } = subjectOf(document, claim);
  const told = predicate(document, main, { certainty, many, isNamed: isReported });
  if (!isReported) {
    const nobody = origin === "user" ? "" : hedges ? ", hedged and attributed to nobody" : ", attributed to nobody";
    return sentence([`${told}${nobody}`, told]);
  }
  const hedged = hedges ? [`${subject} ${told}, and ${many ? "hedge" : "hedges"}`] : [];
  return sentence([...hedged, `${subject} ${told}`, `The speaker ${predicate(document, main, { certainty, many: false, isNamed: true })}`]);
}

/** The first of the wordings that is short enough. @param {readonly string[]} wordings */
function sentence(wordings) {
  const fits = wordings.find((words) => words.split(" ").length <= MOST_WORDS) ?? wordings.at(-1) ?? "";
  return `${fits.charAt(0).toUpperCase()}${fits.slice(1)}.`;
}

/** @param {GlossatorDocument} document @param {Annotation} claim */
function subjectOf(document, claim) {
  const { words, entity } = speakerOf(document, claim);
  const isName = words === entity?.name;
  return { subject: isName ? words : shortSpeaker(words), many: isPlural(words, isName && entity?.type !== "NORP") };
}

/**
 * @param {GlossatorDocument} document
 * @param {Reason | undefined} reason
 * @param {{certainty: NonNullable<Annotation["certainty"]>, many: boolean, isNamed: boolean}} how
 */
function predicate(document, reason, { certainty, many, isNamed }) {
  const said = SAID[reason?.code ?? "wording"] ?? SAID["wording"];
  const [one, plural, rest, denied] = /** @type {NonNullable<typeof said>} */ (said);
  if (certainty === "denied") return `${many ? "deny" : "denies"} ${denied}`;
  if (certainty === "questioned") return `${many ? "question" : "questions"} ${denied}`;
  const verb = many ? plural : one;
  if (isNamed && reason?.code === "number" && isExact(document.text.slice(reason.start, reason.end))) return `${verb} one exact figure`;
  return `${verb} ${rest}`;
}

/** @param {string} figure */
const isExact = (figure) => /\d/.test(figure) && !ROUGH.test(figure);
