/**
 * The claims of a document as the list shows them: a claim that the article repeats is listed once.
 *
 * @module
 */

import { saidFirst } from "../document/annotation.js";
import { indexOf } from "../document/annotation-index.js";
import { CERTAINTIES, KINDS, saidIn, speakerOf, VOICES, whoSays } from "../findings/claim-words.js";
import { annotationChoices } from "../findings/list-filter.js";
import { groupBy, headed } from "../kit/group-by.js";

/** @import {Annotation, BodyReason, GlossatorDocument} from "../document/types.js" */
/** @import {Speaker} from "../findings/claim-words.js" */
/** @import {Filtering} from "../findings/list-filter.js" */

/**
 * @typedef {object} ClaimItem
 * @property {Annotation} claim  the first place that is shown
 * @property {readonly Annotation[]} places  where it is said, in reading order
 * @property {Speaker} by
 * @property {string | null} speaker  null where the article itself speaks
 * @property {string} manner
 * @property {{name: string, count: number} | null} [heading]  above it, in a list by speaker
 */

/** @type {WeakMap<GlossatorDocument, readonly ClaimItem[]>} */
const known = new WeakMap();

/** The claims of a document in reading order; made once for each. @param {GlossatorDocument} document @returns {readonly ClaimItem[]} */
export function claimItems(document) {
  const items = known.get(document) ?? itemsOf(document);
  known.set(document, items);
  return items;
}

/** @param {GlossatorDocument} document @returns {ClaimItem[]} */
function itemsOf(document) {
  const { claims } = indexOf(document);
  return groupsOf(document, claims).map((places) => {
    const claim = /** @type {Annotation} */ (places[0]);
    return { claim, places, by: speakerOf(document, claim), ...whoSays(document, claim) };
  });
}

/** Whether a person gave a verdict on it, wherever it is said. @param {Pick<ClaimItem, "places">} item */
export const hasVerdict = ({ places }) => places.some(({ verdict }) => (verdict ?? "") !== "");

/** How many of the claims a person has judged: given a verdict, or put aside as none. @param {GlossatorDocument} document */
export function judgeProgress(document) {
  const { claims, rejectedClaims } = indexOf(document);
  const rejected = groupsOf(document, rejectedClaims).length;
  const groups = groupsOf(document, claims);
  return { done: groups.filter((places) => hasVerdict({ places })).length + rejected, all: groups.length + rejected };
}

/**
 * The claim to judge after this one: of those without a verdict the next in the order of their worth, and after the last the first.
 *
 * @template {Pick<ClaimItem, "claim" | "places">} Item
 * @param {readonly Item[]} items  in reading order
 * @param {string} id  of a place of the claim that was judged, which may be gone
 * @returns {Item | undefined} none where all are judged
 */
export function nextToJudge(items, id) {
  const byWorth = [...items].sort((a, b) => worth(b) - worth(a));
  const at = byWorth.findIndex(({ places }) => places.some((one) => one.id === id));
  return [...byWorth.slice(at + 1), ...byWorth.slice(0, Math.max(at, 0))].find((item) => !hasVerdict(item));
}

/** The claims, grouped by what they say. @param {GlossatorDocument} document @param {readonly Annotation[]} claims */
function groupsOf(document, claims) {
  const { byId } = indexOf(document);
  return [...groupBy(claims, (claim) => saidFirst(byId, claim)).values()];
}

/** How much a claim is worth checking; 1 for one a person marked. @param {Pick<ClaimItem, "claim">} item */
export const worth = ({ claim }) => claim.checkworthiness ?? 1;
/** In whole percent. @param {ClaimItem} item */
const worthOf = (item) => Math.round(worth(item) * 100);

/** What claims are filtered by. @type {Filtering<ClaimItem>} */
export const CLAIM_FILTERING = {
  choices: {
    speaker: {
      name: "Speaker",
      all: "Any speaker",
      valuesOf: ({ by }) => [by.key],
      words: (value, items) => items.find(({ by }) => by.key === value)?.by.name ?? value,
    },
    voice: { name: "Voice", all: "Any voice", valuesOf: ({ claim }) => [claim.voice ?? "author"], words: (value) => VOICES[value] ?? value },
    kind: { name: "Kind", all: "Any kind", valuesOf: ({ claim }) => claim.kinds ?? [], words: (value) => KINDS[value] ?? value },
    certainty: { name: "Certainty", all: "Any certainty", valuesOf: ({ claim }) => [claim.certainty ?? "asserted"], words: (value) => CERTAINTIES[value] ?? value },
    ...annotationChoices("Claim", ({ places }) => places),
  },
  textOf: ({ claim, speaker }) => `${speaker ?? ""} ${saidIn(claim)} ${claim.note ?? ""}`,
  minimum: { name: "Minimum check-worthiness", of: worthOf },
};

/** Named speakers come first, then the unnamed, the article itself last. @param {Pick<ClaimItem, "by">} item */
export const speakerRank = ({ by }) => (by.key === "article" ? 2 : by.entity === null ? 1 : 0);

/**
 * The claims in the order of their list. Grouped by speaker, named speakers come first and the article itself last; among them each
 * group stands where its first claim would, and that claim carries the heading.
 *
 * @param {readonly ClaimItem[]} items  in reading order
 * @param {{byWorth: boolean, bySpeaker: boolean}} order
 * @returns {ClaimItem[]}
 */
export function ordered(items, { byWorth, bySpeaker }) {
  const sorted = byWorth ? [...items].sort((a, b) => worth(b) - worth(a)) : [...items];
  if (bySpeaker) sorted.sort((a, b) => speakerRank(a) - speakerRank(b));
  return bySpeaker ? headed(sorted, ({ by }) => by.key, ({ by }) => by.name) : sorted;
}

/**
 * Where the headline and the body both speak of what a claim says, and whether they differ. Nothing where the other one is not
 * shown.
 *
 * @param {GlossatorDocument} document
 * @param {readonly Annotation[]} places  of the claim
 * @returns {{words: string, differs: boolean, other: Annotation, reasons: readonly BodyReason[]}[]}
 */
export function relationsOf(document, places) {
  const { byId, claims } = indexOf(document);
  const own = new Set(places.map(({ id }) => id));
  return claims.flatMap((headline) => {
    const told = headline.body;
    const body = byId.get(told?.claim ?? "");
    if (told === undefined || body === undefined || body.status === "rejected") return [];
    const differs = told.relation === "differs";
    const reasons = Array.isArray(told.reasons) ? told.reasons : [];
    if (own.has(headline.id)) return [{ words: differs ? "The body says otherwise" : "Also stated in the body", differs, other: body, reasons }];
    if (own.has(body.id)) return [{ words: differs ? "The headline says otherwise" : "Also stated in the headline", differs, other: headline, reasons }];
    return [];
  });
}
