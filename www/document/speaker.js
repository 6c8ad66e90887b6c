/**
 * Who makes a claim, as the document holds it: an entity, words of the text, a name that a person typed, or the article itself.
 *
 * @module
 */

import { indexOf } from "./annotation-index.js";
import { piecesOf } from "./fragments.js";
import { overlap } from "./ranges.js";
import { withFields } from "./with-fields.js";

/** @import {Correction} from "./original.js" */
/** @import {Annotation, ChosenSpeaker, GlossatorDocument, Range as TextRange} from "./types.js" */

/** The words that say who makes a claim, where the text has them. @param {GlossatorDocument} document @param {Annotation} claim */
export const sourceOf = (document, claim) => claim.source ?? indexOf(document).byId.get(claim.attribution ?? "")?.source;

/**
 * What a claim holds when somebody else makes it. An attribution that tells of the same speaker is followed again: chosen back, a
 * suggestion is what it was.
 *
 * @param {GlossatorDocument} document
 * @param {Annotation} claim
 * @param {ChosenSpeaker} chosen
 * @returns {Correction}
 */
export function saidBy(document, claim, chosen) {
  if ("article" in chosen) return { ...NOBODY, voice: "author" };
  if ("name" in chosen) return { ...NOBODY, voice: "reported", claimerName: chosen.name.replace(/\s+/g, " ").trim() };
  const reported = reportsOn(document, claim).find(({ source }) => source !== undefined && isOf(source, chosen));
  if (reported !== undefined) return { ...NOBODY, ...fromAttribution(reported) };
  if ("entity" in chosen) return { ...NOBODY, voice: "reported", claimer: chosen.entity };
  const entity = entityIn(document, chosen.words);
  const { start, end } = chosen.words;
  const source = { start, end, quote: document.text.slice(start, end), ...(entity === undefined ? {} : { entity }) };
  return { ...NOBODY, voice: "reported", source, claimer: entity };
}

const NOBODY = Object.freeze({ attribution: undefined, claimer: undefined, claimerName: undefined, source: undefined });

/** What a claim holds of the attribution that reports it. @param {Annotation} attribution */
const fromAttribution = ({ id, source }) => ({ voice: /** @type {const} */ ("reported"), attribution: id, claimer: source?.entity });

/** @param {NonNullable<Annotation["source"]>} source @param {Exclude<ChosenSpeaker, {article: true} | {name: string}>} chosen */
const isOf = (source, chosen) => ("entity" in chosen ? source.entity === chosen.entity : source.start === chosen.words.start && source.end === chosen.words.end);

/** The attributions that tell of words of a claim: the one that was suggested for it first, then the one with most of its words. @param {GlossatorDocument} document @param {Annotation} claim */
function reportsOn(document, claim) {
  const first = claim.original?.attribution ?? claim.attribution;
  return attributionsOn(document, piecesOf(claim)).sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

/** Those whose content has some of these words, the one with most of them first and of two the narrower. @param {GlossatorDocument} document @param {readonly TextRange[]} pieces */
function attributionsOn({ annotations }, pieces) {
  const shared = (/** @type {TextRange} */ a, /** @type {TextRange} */ b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return annotations
    .flatMap((one) => {
      const { content } = one;
      if (one.kind !== "attribution" || one.status === "rejected" || content === undefined) return [];
      const words = pieces.reduce((sum, piece) => sum + shared(piece, content), 0);
      return words === 0 ? [] : [{ one, words, size: content.end - content.start }];
    })
    .sort((a, b) => b.words - a.words || a.size - b.size)
    .map(({ one }) => one);
}

/** The entity that words name, or that is named in them. @param {GlossatorDocument} document @param {TextRange} words */
function entityIn({ annotations }, words) {
  const named = annotations.filter((one) => one.kind === "entity" && one.status !== "rejected" && SPEAKING.has(one.type ?? "") && overlap(one, words));
  return named.find(({ start, end }) => start === words.start && end === words.end)?.entity ?? named.at(-1)?.entity;
}

/** Types of what can make a claim. @type {ReadonlySet<string>} */
export const SPEAKING = new Set(["PERSON", "ORG", "NORP", "LOC", "WORK_OF_ART"]);

/** The verbs by which a text says that somebody says something. */
const SAYING = "says?|said|states?|stated|claims?|claimed|writes?|wrote|warns?|warned|argues?|argued|adds?|added|reports?|reported|announced|announces?|insists?|insisted|finds?|found|shows?|showed|estimates?|estimated|concludes?|concluded|tells?|told|explained|explains?|confirmed|confirms?|noted|notes?";
/** "The report states that" before a claim; at most six words say who. */
const BEFORE = new RegExp(`(?:^|[.!?;,]\\s+|\\s)((?:[\\p{L}\\p{N}’'.&-]+\\s){0,5}[\\p{L}\\p{N}’'.&-]+)\\s(?:${SAYING})(?:\\s(?:us|reporters))?(?:,|:)?(?:\\sthat)?\\s?[“"‘']?$`, "u");
/** ", said Ana Costa" after one. */
const AFTER = new RegExp(`^[,”"’']{0,3}\\s?(?:${SAYING})\\s((?:the\\s|a\\s|an\\s)?(?:\\p{Lu}[\\p{L}’'.-]*)(?:\\s\\p{Lu}[\\p{L}’'.-]*){0,4})`, "u");

/**
 * Who makes a claim on these words by what stands around them: an attribution that was found there, else the words before a verb of
 * saying, or after it. The article itself where nothing of that stands there.
 *
 * @param {GlossatorDocument} document
 * @param {Annotation} claim
 * @returns {Annotation}
 */
export function withSuggestedSpeaker(document, claim) {
  const [reported] = attributionsOn(document, piecesOf(claim)).filter(({ source }) => source !== undefined);
  if (reported !== undefined) return withFields(claim, fromAttribution(reported));
  const words = wordsBefore(document, claim) ?? wordsAfter(document, claim);
  return words === null ? claim : withFields(claim, saidBy(document, claim, { words }));
}

/** @param {GlossatorDocument} document @param {TextRange} claim @returns {TextRange | null} */
function wordsBefore({ text, sentences }, { start }) {
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  if (sentence === undefined) return null;
  const before = text.slice(sentence.start, start);
  const found = BEFORE.exec(before);
  const words = found?.[1];
  if (found === null || words === undefined) return null;
  const at = sentence.start + found.index + found[0].indexOf(words);
  return { start: at, end: at + words.length };
}

/** @param {GlossatorDocument} document @param {TextRange} claim @returns {TextRange | null} */
function wordsAfter({ text }, { end }) {
  const found = AFTER.exec(text.slice(end, end + 120));
  const words = found?.[1]?.replace(/[’'.]s?$/, "");
  if (found === null || words === undefined) return null;
  const at = end + found[0].lastIndexOf(words);
  return { start: at, end: at + words.length };
}
