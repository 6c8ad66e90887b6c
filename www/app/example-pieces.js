import { piecesOf } from "../document/fragments.js";
import { levelOf } from "../findings/claim-words.js";
import { wordsFor } from "../labels/entity-types.js";

/** @import {GlossatorDocument} from "../document/types.js" */

/**
 * Some words of a text and how they are drawn.
 *
 * @typedef {{words: string, look: string | null, isClaimed: boolean}} Piece  `look`: of the name, date or amount that they are part of
 */

/**
 * A short text in order, cut where a name, date or amount or a claim worth checking begins or ends.
 *
 * @param {Pick<GlossatorDocument, "text" | "annotations">} document
 * @returns {Piece[]}
 */
export function piecesOfExample({ text, annotations }) {
  const names = annotations.filter(({ kind }) => kind === "entity").flatMap((one) => piecesOf(one).map(({ start, end }) => ({ start, end, look: wordsFor(one.type).look })));
  const claims = annotations.filter((one) => one.kind === "claim" && levelOf(one) !== "low").flatMap(piecesOf);
  const ends = [...names, ...claims].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = /** @type {number} */ (cuts[i + 1]);
    const covers = (/** @type {{start: number, end: number}} */ one) => one.start <= start && end <= one.end;
    // Of two names on the same words the inner is drawn.
    const inner = names.filter(covers).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    return { words: text.slice(start, end), look: inner?.look ?? null, isClaimed: claims.some(covers) };
  });
}
