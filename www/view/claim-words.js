import { indexOf } from "./annotation-index.js";

/** @import {Annotation, GlossatorDocument} from "../types.js" */
/** @import {Reason} from "../../src/wasm/types.js" */

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
  hedged: "says, possibly",
  denied: "denies",
  questioned: "leaves open",
});
const BY_THE_ARTICLE = Object.freeze({
  asserted: "The article states",
  hedged: "The article says, possibly",
  denied: "The article denies",
  questioned: "The article leaves open",
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
  return { speaker: speakerOf(document, claim) ?? "Someone", manner: BY_SOMEONE[certainty] };
}

/**
 * @param {GlossatorDocument} document
 * @param {Annotation} claim
 * @returns {string | null}
 */
function speakerOf(document, claim) {
  const { byId, entityById } = indexOf(document);
  const source = claim.attribution === undefined ? undefined : byId.get(claim.attribution)?.source;
  const entity = entityById.get(claim.claimer ?? source?.entity ?? "");
  const quote = source?.quote.replace(/\s+/g, " ");
  // "The government of X" says more than X; a pronoun says less.
  if (quote !== undefined && (entity === undefined || (quote.includes(entity.name) && quote.length <= LONGEST_SPEAKER))) {
    return quote.charAt(0).toUpperCase() + quote.slice(1);
  }
  return entity?.name ?? null;
}

/** Longer descriptions of a speaker hide what is said. */
const LONGEST_SPEAKER = 48;

/** @type {Readonly<Record<string, string>>} */
const REASONS = Object.freeze({
  number: "number",
  "named-actor": "named",
  comparison: "comparison",
  superlative: "ranking",
  cause: "cause",
  prediction: "prediction",
  law: "law or rule",
  date: "date",
  hedge: "unsure",
  source: "source",
  opinion: "opinion",
});

/**
 * Why a claim is worth checking, in words: "number: 61 percent".
 *
 * @param {GlossatorDocument} document
 * @param {Reason} reason
 * @returns {string}
 */
export function reasonInWords(document, { code, start, end }) {
  const words = document.text.slice(start, end).replace(/\s+/g, " ").trim();
  const name = REASONS[code] ?? code.replaceAll("-", " ");
  if (words === "") return name;
  return `${name}: ${words.length > LONGEST_REASON ? `${words.slice(0, LONGEST_REASON).trimEnd()}…` : words}`;
}

const LONGEST_REASON = 32;

/**
 * The claim's own words, on one line.
 *
 * @param {Annotation} claim
 * @returns {string}
 */
export function saidIn({ quote }) {
  return quote.replace(/\s+/g, " ");
}
