import { indexOf } from "../document/annotation-index.js";
import { SPEAKING } from "../document/speaker.js";
import { speakerOf } from "../findings/claim-words.js";

/** @import {Annotation, ChosenSpeaker, EntityType, GlossatorDocument} from "../document/types.js" */

/**
 * Who can be chosen as the speaker of a claim.
 *
 * @typedef {{key: string, name: string, type: EntityType | undefined, speaker: ChosenSpeaker}} SpeakerChoice  `key` as that of a
 *   `Speaker` in claim-words.js
 */

/** Of the types that can speak, a person is likelier to than a place. @type {Readonly<Record<string, number>>} */
const LIKELY = Object.freeze({ PERSON: 3, ORG: 2, NORP: 1, LOC: 0, WORK_OF_ART: 0 });

/**
 * Who may make a claim, the likeliest first: who is held to make it, who speaks elsewhere in the article, who is named near it.
 *
 * @param {GlossatorDocument} document
 * @param {Annotation} claim
 * @returns {SpeakerChoice[]} without the article itself
 */
export function speakerChoices(document, claim) {
  const { byId, claims } = indexOf(document);
  /** @type {Map<string, SpeakerChoice>} */
  const choices = new Map();
  /** @type {Map<string, number>} */
  const spoken = new Map();
  for (const one of claims) {
    const { key, name, entity } = speakerOf(document, one);
    spoken.set(key, (spoken.get(key) ?? 0) + 1);
    const speaker = entity === null ? wordsOf(byId, one) : { entity: entity.id };
    if (speaker !== null && !choices.has(key)) choices.set(key, { key, name, type: entity?.type, speaker });
  }
  /** @type {Map<string, number>} */
  const away = new Map();
  for (const { id, name, type, mentions } of document.entities) {
    const places = mentions.flatMap((mention) => byId.get(mention) ?? []).filter(({ status }) => status !== "rejected");
    if (!SPEAKING.has(type) || places.length === 0) continue;
    const key = `entity ${id}`;
    away.set(key, Math.min(...places.map(({ start, end }) => Math.max(0, start - claim.end, claim.start - end))));
    if (!choices.has(key)) choices.set(key, { key, name, type, speaker: { entity: id } });
  }
  const chosen = speakerOf(document, claim).key;
  const likely = (/** @type {SpeakerChoice} */ { type }) => LIKELY[type ?? ""] ?? 1;
  return [...choices.values()].sort(
    (a, b) =>
      Number(b.key === chosen) - Number(a.key === chosen) ||
      (spoken.get(b.key) ?? 0) - (spoken.get(a.key) ?? 0) ||
      likely(b) - likely(a) ||
      (away.get(a.key) ?? Infinity) - (away.get(b.key) ?? Infinity),
  );
}

/** The words by which somebody without a name makes a claim; null where there are none. @param {ReadonlyMap<string, Annotation>} byId @param {Annotation} claim @returns {ChosenSpeaker | null} */
function wordsOf(byId, { voice, claimerName, source, attribution }) {
  if (voice !== "reported") return null;
  if (claimerName !== undefined) return { name: claimerName };
  const words = source ?? byId.get(attribution ?? "")?.source;
  return words === undefined ? null : { words: { start: words.start, end: words.end } };
}
