import { indexOf } from "../document/annotation-index.js";
import { wordsIn } from "../document/fragments.js";
import { isMannerSet } from "../document/original.js";
import { sourceOf } from "../document/speaker.js";
import { isPlural } from "./plural-speaker.js";
import { onOneLine, shortened } from "../kit/words.js";

/** @import {Annotation, BodyReason, Certainty, Entity, GlossatorDocument, Reason} from "../document/types.js" */

/** @typedef {"high" | "mid" | "low"} Level  how strongly a claim is drawn */

/**
 * From these scores on a claim is drawn strongly, or less so; below, faintly. They are about the upper and the lower third of
 * the claims of news: if more were strong, none would stand out.
 */
const HIGH = 0.75;
const MID = 0.5;

/** How strongly a claim is drawn; one that a person marked, always strongly. @param {Annotation} claim @returns {Level} */
export function levelOf({ checkworthiness, origin }) {
  const score = checkworthiness ?? (origin === "user" ? 1 : 0);
  return score >= HIGH ? "high" : score >= MID ? "mid" : "low";
}

/**
 * Who makes a claim.
 *
 * @typedef {object} Speaker
 * @property {string} key  the same for all claims of a speaker
 * @property {string} name
 * @property {string} words  as in this claim: "The government of X" says more than X
 * @property {Entity | null} entity
 */

/** A longer description of a speaker would hide what is said. */
const LONGEST_SPEAKER = 48;

const ARTICLE = Object.freeze({ key: "article", name: "The article itself", words: "The article", entity: null });
const SOMEONE = Object.freeze({ key: "someone", name: "Unnamed speaker", words: "Someone", entity: null });

/** Words that name nobody when they stand alone in a list. */
const PRONOUN = /^(?:he|she|it|they|who|which|that|this)$/i;

/** @param {GlossatorDocument} document @param {Annotation} claim @returns {Speaker} */
export function speakerOf(document, claim) {
  if (claim.voice !== "reported") return ARTICLE;
  const { entityById } = indexOf(document);
  const source = sourceOf(document, claim);
  const entity = entityById.get(claim.claimer ?? source?.entity ?? "") ?? null;
  const quote = asSpeaker(claim.claimerName ?? source?.quote ?? "");
  if (entity === null) return quote === "" || PRONOUN.test(quote) ? SOMEONE : { key: `words ${quote.toLowerCase()}`, name: quote, words: quote, entity };
  const name = asSpeaker(entity.name);
  // The quote says more than the name where it contains it; a pronoun says less.
  const fuller = quote.includes(name) && quote.length <= LONGEST_SPEAKER;
  return { key: `entity ${entity.id}`, name, words: fuller ? quote : name, entity };
}

/** The words for a speaker, as they begin a sentence. @param {string} words */
function asSpeaker(words) {
  // "Some analysts’ estimates" are told by the analysts, and the figure of a footnote is nobody’s name.
  const plain = onOneLine(words).replace(/\s*(?:\[\d+\]|[¹²³⁰⁴-⁹]+)$/u, "").replace(/[’']s$/, "").replace(/(?<=s)[’']$/, "").replace(/[,;:]$/, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** For one speaker, and for many, so that the claim's own words end the sentence. @type {Readonly<Record<Certainty, readonly [string, string]>>} */
const MANNERS = Object.freeze({
  asserted: ["says", "say"],
  hedged: ["says possibly", "say possibly"],
  denied: ["denies that", "deny that"],
  questioned: ["asks whether", "ask whether"],
});

/** Of the article itself. @type {Readonly<Record<Certainty, string>>} */
const OF_THE_ARTICLE = Object.freeze({ ...mapped(([one]) => one), asserted: "states" });

/** @param {(verbs: readonly [string, string]) => string} verb @returns {Record<Certainty, string>} */
function mapped(verb) {
  const { asserted, hedged, denied, questioned } = MANNERS;
  return { asserted: verb(asserted), hedged: verb(hedged), denied: verb(denied), questioned: verb(questioned) };
}

/** Words of a claim that deny already: "denies that" before them would say the opposite. */
const NEGATION = /\b(?:no|not|never|none|nobody|nothing|neither|nor|cannot|without|den(?:y|ies|ied)|reject(?:s|ed)|refut(?:es|ed)|untrue|false)\b|n[’']t\b/i;

/** How surely a claim is told: as it is held, but where its own words deny, unless a person said that they are denied. @param {Annotation} claim @returns {Certainty} */
export function toldCertainty(claim) {
  const certainty = claim.certainty ?? "asserted";
  return certainty === "denied" && !isMannerSet(claim) && NEGATION.test(saidIn(claim)) ? "asserted" : certainty;
}

/**
 * The verbs to choose from for who says a claim, in the number of the speaker.
 *
 * @param {Speaker} by
 * @returns {Readonly<Record<Certainty, string>>}
 */
export function mannersOf(by) {
  if (by.key === ARTICLE.key) return OF_THE_ARTICLE;
  const { words, entity } = by;
  const many = isPlural(words, words === entity?.name && entity.type !== "NORP");
  return mapped(([one, several]) => (many ? several : one));
}

/**
 * Who asserts a claim and how, so that the claim's own words end the sentence. No speaker where the article itself speaks.
 *
 * @param {GlossatorDocument} document
 * @param {Annotation} claim
 * @returns {{speaker: string | null, manner: string}}
 */
export function whoSays(document, claim) {
  const by = speakerOf(document, claim);
  const verb = mannersOf(by)[toldCertainty(claim)];
  return by.key === ARTICLE.key ? { speaker: null, manner: `The article ${verb}` } : { speaker: by.words, manner: verb };
}

/** A manner as it stands before the claim's own words: "says:", "denies that". @param {string} manner */
export const beforeWords = (manner) => (/ (?:that|whether)$/.test(manner) ? manner : `${manner}:`);

/** What a reason is called with the words behind it, which replace "…", and without them. @type {Readonly<Record<string, readonly [string, string]>>} */
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
  "named-actor": ["who did what: …", "who did what"],
  hedge: ["hedged: …", "hedged"],
  source: ["attributed to …", "attributed"],
  opinion: ["an opinion: …", "an opinion"],
  vague: ["vague: …", "vague"],
  personal: ["a personal remark: …", "a personal remark"],
  ought: ["what should happen: …", "what should happen"],
  wording: ["a fact to check: …", "a fact to check"],
  // In files written by an earlier version.
  measure: ["counted or measured: …", "something counted or measured"],
  // What a headline and the body have in common, and where they differ.
  "other-number": ["a different number: …", "a different number"],
  denial: ["denied: …", "denied"],
  "same-number": ["the same number: …", "the same number"],
  "same-name": ["the same name: …", "the same name"],
  "same-date": ["the same date: …", "the same date"],
  "same-word": ["in common: …", "words in common"],
});

const LONGEST_REASON = 72;

/**
 * Why a claim is worth checking, or what it has in common with another: "gives a figure: 61 percent".
 *
 * @param {GlossatorDocument} document
 * @param {Reason | BodyReason} reason
 */
export function reasonInWords(document, reason) {
  const { code, start, end } = reason;
  // The comma that ends "The board, based in Oslo," is not part of what a reason names.
  const words = shortened(document.text.slice(start, end).trim().replace(/[,;:]$/, ""), LONGEST_REASON);
  const plain = code.replaceAll("-", " ");
  const [withWords, bare] = REASONS[code] ?? [`${plain}: …`, plain];
  const told = words === "" ? bare : withWords.replace("…", () => words);
  return "lowers" in reason && reason.lowers ? `${told} (lowers the score)` : told;
}

/** The claim's own words, on one line. @param {Annotation} annotation */
export const saidIn = (annotation) => onOneLine(wordsIn(annotation));

/** "said twice". @param {number} count */
export const timesSaid = (count) => (count === 2 ? "said twice" : `said ${count} times`);

/** @type {Readonly<Record<string, string>>} */
export const KINDS = Object.freeze({
  event: "Events",
  quantity: "Quantities",
  comparison: "Comparisons",
  cause: "Causes",
  prediction: "Predictions",
  law: "Laws and rules",
  position: "Positions",
});

/** What a claim is about: "quantities", "events"; none for a claim without kinds. @param {Pick<Annotation, "kinds">} claim */
export const kindsInWords = ({ kinds = [] }) => kinds.map((kind) => (KINDS[kind] ?? kind).toLowerCase()).join(", ");

/** How sure the speaker is. @type {Readonly<Record<string, string>>} */
export const CERTAINTIES = Object.freeze({ asserted: "Stated as fact", hedged: "Hedged", denied: "Denied", questioned: "Questioned" });

/** Whose words they are. @type {Readonly<Record<string, string>>} */
export const VOICES = Object.freeze({ author: "Author’s own", reported: "Reported" });
