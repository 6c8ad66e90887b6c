import { segmentsOf } from "../article/segments.js";
import { indexOf } from "../document/annotation-index.js";
import { isLeftOut } from "../document/in-article.js";
import { displayBlocks } from "../findings/display-blocks.js";
import { html } from "../kit/draw.js";
import { wordsFor } from "../labels/entity-types.js";
import { piecesOf } from "../report/article-pieces.js";

/** @import {Annotation, Block, Comparison, GlossatorDocument} from "../document/types.js" */
/** @import {Drawable} from "../kit/draw.js" */
/** @import {Choice} from "./merged.js" */
/** @import {PrintedMark} from "../report/article-pieces.js" */

/**
 * The text of several coders: what all marked alike pale, what they differ on framed.
 *
 * @param {readonly GlossatorDocument[]} documents
 * @param {Comparison} comparison
 * @param {{at: number, choices: ReadonlyMap<number, Choice>, look: (difference: number) => void}} options
 */
export function markedText(documents, { agreed, differences }, { at, choices, look }) {
  const [document] = documents;
  if (document === undefined) return [];
  const { byId } = indexOf(document);
  const alike = agreed.flatMap(([id]) => byId.get(String(id)) ?? []);
  const blocks = displayBlocks(document);
  const segments = segmentsOf(blocks, alike);
  return blocks.flatMap((block, i) => {
    const { start, end } = block;
    const own = (segments[i] ?? []).filter(({ gap }) => !gap).map((segment) => ({ start: segment.start, end: segment.end, sign: `alike ${lookOf(segment.annotation)}` }));
    const framed = differences.flatMap((one, k) => (one.start < end && one.end > start ? [{ start: Math.max(0, one.start - start), end: Math.min(end, one.end) - start, sign: `difference ${k}` }] : []));
    if (isLeftOut(block) && own.length + framed.length === 0) return [];
    return [paragraph(document.text.slice(start, end), block, [...own, ...framed])];
  });

  /** @param {string} text @param {Block} block @param {readonly PrintedMark[]} marks */
  function paragraph(text, { kind }, marks) {
    const pieces = piecesOf(text, marks).map(({ text: words, signs }) => signs.reduceRight(signed, /** @type {Drawable} */ (words)));
    if (kind === "headline") return html`<h1 dir="auto">${pieces}</h1>`;
    if (kind === "heading") return html`<h3 dir="auto">${pieces}</h3>`;
    if (kind === "quote") return html`<blockquote dir="auto">${pieces}</blockquote>`;
    return html`<p dir="auto">${pieces}</p>`;
  }

  /** @param {Drawable} inner @param {string} sign */
  function signed(inner, sign) {
    const [what, which] = sign.split(" ");
    if (what === "alike") return html`<span class="alike" data-look=${which}>${inner}</span>`;
    const k = Number(which);
    const state = k === at ? "differs here" : choices.has(k) ? "differs settled" : "differs";
    return html`<span class=${state} data-difference=${k} @click=${() => look(k)}>${inner}</span>`;
  }
}

/** @param {Annotation} annotation */
const lookOf = ({ kind, type }) => (kind === "claim" ? "claim" : wordsFor(type).look);
