import { claimItems, worth } from "../claims/claim-items.js";
import { isLeftOut } from "../document/in-article.js";
import { piecesOf } from "../document/fragments.js";
import { levelOf } from "../findings/claim-words.js";
import { blockAt } from "../findings/display-blocks.js";
import { firstToCheck } from "./first-to-check.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {ClaimItem} from "../claims/claim-items.js" */

/** How many of the claims have a line under them. @typedef {"five" | "strong" | "all"} Density */

/** Of the characters of an article, `strong` underlines no more than this share. */
const AT_MOST = 0.2;

/**
 * The claims that have a line under them: those to check first, and as many as the density asks for. One that a person marked or
 * gave a verdict always has its line, and what is said more than once has it at each place.
 *
 * @param {GlossatorDocument} document
 * @param {Density} density
 * @returns {Set<string>} ids
 */
export function underlinedClaims(document, density) {
  const items = claimItems(document);
  const chosen = density === "all" ? items : density === "five" ? firstToCheck(document, items) : strongest(document, items);
  const own = items.filter(({ places }) => places.some(({ origin, verdict }) => origin === "user" || (verdict ?? "") !== ""));
  return new Set([...chosen, ...own].flatMap(({ places }) => places.map(({ id }) => id)));
}

/** The first five, and after them the strong ones by their worth, until a fifth of the article is underlined. @param {GlossatorDocument} document @param {readonly ClaimItem[]} items */
function strongest(document, items) {
  const chosen = new Set(firstToCheck(document, items));
  let left = AT_MOST * document.blocks.reduce((length, block) => length - (isLeftOut(block) ? block.end - block.start : 0), document.text.length);
  const take = (/** @type {ClaimItem} */ { places }) => (left -= places.flatMap(piecesOf).reduce((sum, { start, end }) => sum + end - start, 0));
  chosen.forEach(take);
  for (const item of items.toSorted((a, b) => worth(b) - worth(a))) {
    if (left <= 0) break;
    // A headline is read first without a line.
    if (levelOf(item.claim) !== "low" && !chosen.has(item) && !isInHeading(document, item) && take(item) >= 0) chosen.add(item);
  }
  return [...chosen];
}

/** @param {GlossatorDocument} document @param {ClaimItem} item */
function isInHeading({ blocks }, { claim }) {
  const kind = blocks[blockAt(blocks, claim.start)]?.kind;
  return kind === "headline" || kind === "heading";
}

/** The number of each claim to check first, as the brief counts them. @param {GlossatorDocument} document @returns {Map<string, number>} by id */
export const numbersOf = (document) => new Map(firstToCheck(document, claimItems(document)).map(({ claim }, i) => [claim.id, i + 1]));
