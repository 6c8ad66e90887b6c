/**
 * What the brief says of a document, but for how it is drawn.
 *
 * @module
 */

import { claimItems, hasVerdict, speakerRank, worth } from "../claims/claim-items.js";
import { shortSpeaker } from "../findings/short-speaker.js";
import { blockAt } from "../findings/display-blocks.js";
import { saidIn } from "../findings/claim-words.js";
import { groupBy } from "../kit/group-by.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {ClaimItem} from "../claims/claim-items.js" */

/** @typedef {{key: string, name: string, full: string, count: number}} SpeakerCount  `key` is what the list of claims filters by */

/** So many claims are shown to be checked first. */
export const FIRST = 5;

/**
 * The claims that the brief speaks of: all of the document but those that were rejected, each once. The one place that decides
 * this, so that whatever hides claims elsewhere can hide them here.
 *
 * @param {GlossatorDocument} document  without what is hidden
 */
export const shown = (document) => claimItems(document);

/**
 * The claims most worth checking, the best first. What repeats another of them (a headline that the
 * body says too, words that another one contains) comes after the others, and last what stands in a caption. A verdict moves none.
 *
 * @param {GlossatorDocument} document
 * @param {readonly ClaimItem[]} items
 */
export function firstToCheck(document, items) {
  const { blocks } = document;
  const ids = new Set(items.flatMap(({ places }) => places.map(({ id }) => id)));
  /** @type {ClaimItem[]} */
  const first = [];
  /** @type {ClaimItem[]} */
  const repeats = [];
  /** @type {ClaimItem[]} */
  const captions = [];
  /** @type {string[]} */
  const said = [];
  for (const item of items.toSorted((a, b) => worth(b) - worth(a) || a.claim.start - b.claim.start)) {
    const { claim } = item;
    const words = bare(saidIn(claim));
    if (blocks[blockAt(blocks, claim.start)]?.kind === "caption") captions.push(item);
    else if ((claim.body?.relation === "supports" && ids.has(claim.body.claim)) || said.some((other) => other.includes(words))) repeats.push(item);
    else first.push(item);
    if (first.length === FIRST) break;
    said.push(words);
  }
  return [...first, ...repeats, ...captions].slice(0, FIRST);
}

/** Without marks and case, between spaces so that only whole words are found in it. @param {string} words */
const bare = (words) => ` ${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `; // prettier-ignore

/**
 * Who makes how many of the claims: the named by how many they make, then the unnamed, then the article itself.
 *
 * @param {readonly ClaimItem[]} items
 * @returns {SpeakerCount[]}
 */
export function speakersOf(items) {
  const groups = [...groupBy(items, ({ by }) => by.key).values()].map((all) => ({ by: /** @type {ClaimItem} */ (all[0]).by, count: all.length }));
  groups.sort((a, b) => speakerRank(a) - speakerRank(b) || b.count - a.count);
  return groups.map(({ by, count }) => ({ key: by.key, name: by.entity === null ? shortSpeaker(by.name) : by.name, full: by.name, count }));
}

const NUMBERS = ["None", "One", "Two", "Three", "Four", "Five"];

/**
 * The first sentence of the brief, in its two parts: how many claims, and the rest.
 *
 * @param {readonly ClaimItem[]} items
 * @param {readonly ClaimItem[]} first  those to check first
 * @returns {{count: string, rest: string}}
 */
export function summaryOf(items, first) {
  const said = items.filter(({ claim }) => claim.voice === "reported").length;
  const checked = first.filter(hasVerdict).length;
  const by =
    items.length === 1
      ? said === 1 ? "said by somebody" : "attributed to nobody"
      : said === items.length ? "all of them said by somebody" : said === 0 ? "none of them said by somebody" : `${said.toLocaleString("en-GB")} of them said by somebody`; // prettier-ignore
  const toCheck = `${NUMBERS[first.length] ?? first.length} to check${items.length > first.length ? " first" : ""}`;
  const progress = checked === 0 ? toCheck : checked < first.length ? `${checked} of ${first.length} checked` : first.length === 1 ? "It is checked" : `All ${(NUMBERS[first.length] ?? "").toLowerCase()} checked`;
  return { count: `${items.length.toLocaleString("en-GB")} ${items.length === 1 ? "claim" : "claims"}`, rest: `, ${by}. ${progress}:` };
}

/** Where the other claims are; empty where there are none. @param {number} others */
export function othersInWords(others) {
  if (others <= 0) return "";
  return others === 1 ? "See the other claim" : `See the other ${others.toLocaleString("en-GB")} claims`;
}
