import { wordsIn } from "../document/fragments.js";
import { speakerOf } from "./claim-speaker.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {BodyReason, Reason} from "../document/types.js" */

/** @typedef {"high"|"mid"|"low"} Level */

/** From here on a claim is drawn strongly. On news the upper third of the claims reaches it: more, and all would shout. */
const HIGH = 0.75;
/** Below, it is drawn faintly: the lower third. */
const MID = 0.5;

/**
 * How strongly a claim is drawn.
 *
 * @param {Annotation} claim
 * @returns {Level}
 */
export function levelOf({ checkworthiness, origin }) {
  // What a person marked, a person wants checked.
  const score = checkworthiness ?? (origin === "user" ? 1 : 0);
  return score >= HIGH ? "high" : score >= MID ? "mid" : "low";
}

const BY_SOMEONE = Object.freeze({
  asserted: "says",
  hedged: "suggests",
  denied: "denies",
  questioned: "questions",
});
const BY_THE_ARTICLE = Object.freeze({
  asserted: "The article states",
  hedged: "The article suggests",
  denied: "The article denies",
  questioned: "The article questions",
});

/**
 * Who asserts a claim and how, so that the claim's own words end the sentence.
 *
 * @param {GlossatorDocument} document
 * @param {Annotation} claim
 * @returns {{speaker: string | null, manner: string}} no speaker where the article itself speaks
 */
export function whoSays(document, claim) {
  const certainty = claim.certainty ?? "asserted";
  if (claim.origin === "user" && claim.voice !== "reported") return { speaker: null, manner: "You marked" };
  if (claim.voice !== "reported") return { speaker: null, manner: BY_THE_ARTICLE[certainty] };
  return { speaker: speakerOf(document, claim).words, manner: BY_SOMEONE[certainty] };
}

/** @typedef {Readonly<Record<string, string>>} Words */

/** What a reason is called: with the words that gave it, "…" stands for them; without, the second. @type {Readonly<Record<string, readonly [string, string]>>} */
const REASONS = Object.freeze({
  number: ["gives a figure: …", "gives a figure"],
  harm: ["harm or casualties: …", "harm or casualties"],
  cause: ["a cause or remedy: …", "a cause or remedy"],
  accusation: ["an accusation: …", "an accusation"],
  comparison: ["a comparison: …", "a comparison"],
  superlative: ["a record: …", "a record"],
  prediction: ["a promise or forecast: …", "a promise or forecast"],
  law: ["what a law or court says: …", "what a law or court says"],
  "many-people": ["affects many people: …", "affects many people"],
  act: ["an official act: …", "an official act"],
  position: ["takes a side: …", "takes a side"],
  date: ["says when: …", "says when"],
  "named-actor": ["names the actor: …", "names the actor"],
  hedge: ["hedged: …", "hedged"],
  source: ["attributed to …", "attributed"],
  opinion: ["an opinion: …", "an opinion"],
  vague: ["vague: …", "vague"],
  personal: ["a personal remark: …", "a personal remark"],
  ought: ["what should happen: …", "what should happen"],
  wording: ["a fact to check: …", "a fact to check"],
  // Of files that an earlier version wrote.
  measure: ["counted or measured: …", "something counted or measured"],
  // What a headline and its body share, and in what they part.
  "other-number": ["a different number: …", "a different number"],
  denial: ["denied: …", "denied"],
  "same-number": ["the same number: …", "the same number"],
  "same-name": ["the same name: …", "the same name"],
  "same-date": ["the same date: …", "the same date"],
  "same-word": ["in common: …", "words in common"],
});

/**
 * Why a claim is worth checking, or what it has of another, in words: "gives a figure: 61 percent".
 *
 * @param {GlossatorDocument} document
 * @param {Reason | BodyReason} reason
 * @returns {string}
 */
export function reasonInWords(document, reason) {
  return "lowers" in reason && reason.lowers ? `${plainly(document, reason)} (lowers the score)` : plainly(document, reason);
}

/**
 * @param {GlossatorDocument} document
 * @param {Reason | BodyReason} reason
 * @returns {string}
 */
function plainly(document, { code, start, end }) {
  const words = document.text.slice(start, end).replace(/\s+/g, " ").trim();
  const plain = code.replaceAll("-", " ");
  const [told, bare] = REASONS[code] ?? [`${plain}: …`, plain];
  if (words === "") return bare;
  return told.replace("…", () => (words.length > LONGEST_REASON ? `${words.slice(0, LONGEST_REASON).trimEnd()}…` : words));
}

const LONGEST_REASON = 40;

/**
 * The claim's own words, on one line.
 *
 * @param {Annotation} annotation
 * @returns {string}
 */
export function saidIn(annotation) {
  return wordsIn(annotation).replace(/\s+/g, " ");
}

/** "said twice". @param {number} count */
export const timesSaid = (count) => (count === 2 ? "said twice" : `said ${count} times`);

/** @type {Words} */
export const KINDS = Object.freeze({
  event: "Events",
  quantity: "Quantities",
  comparison: "Comparisons",
  cause: "Causes",
  prediction: "Predictions",
  law: "Laws and rules",
  position: "Positions",
});

/** How sure the speaker is. @type {Words} */
export const CERTAINTIES = Object.freeze({
  asserted: "Stated as fact",
  hedged: "Hedged",
  denied: "Denied",
  questioned: "Questioned",
});

/** Whose words they are. @type {Words} */
export const VOICES = Object.freeze({ author: "Author’s own", reported: "Reported" });
