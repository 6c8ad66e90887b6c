import { worth } from "../claims/claim-items.js";
import { saidIn } from "../findings/claim-words.js";
import { blockAt } from "../findings/display-blocks.js";

/** @import {ClaimItem} from "../claims/claim-items.js" */
/** @import {GlossatorDocument} from "../document/types.js" */

/** So many claims are shown to be checked first. */
const FIRST = 5;

/**
 * The claims most worth checking, the best first. What repeats another of them (a headline that the
 * body says too, words that another one contains) comes after the others, and last what stands in a caption. A verdict moves none.
 *
 * @param {GlossatorDocument} document
 * @param {readonly ClaimItem[]} items
 */
export function firstToCheck(document, items) {
  const found = known.get(items) ?? choose(document, items);
  known.set(items, found);
  return found;
}

/** @type {WeakMap<readonly ClaimItem[], readonly ClaimItem[]>} */
const known = new WeakMap();

/** @param {GlossatorDocument} document @param {readonly ClaimItem[]} items @returns {readonly ClaimItem[]} */
function choose(document, items) {
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
