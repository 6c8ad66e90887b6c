import { verdictGlyph } from "../claims/verdict-glyph.js";
import { drawn, html, nothing } from "../kit/draw.js";
import { element } from "../kit/element.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Article} from "./article.js" */
/** @import {Segment} from "./segments.js" */

/** Lines whose tops lie this near to each other are one, in pixels. */
const SAME_LINE = 4;

/** So many signs have room beside a line; one more stands for all that are left. */
const ROOM = 2;

/**
 * A sign beside the line on which a claim begins: its verdict, its number among those to check first, or a tick. One tick stands for
 * all claims of a line that have no room for their own.
 *
 * @typedef {{top: number, height: number, claims: readonly Annotation[], number: number | null}} MarginSign
 */

/**
 * The signs in the margin of a block, in pixels from its top; those nearest to the text come first.
 *
 * @param {Article} article
 * @param {number} index  of the block
 * @param {readonly Segment[]} segments  of claims
 * @param {{numbers: ReadonlyMap<string, number>, isDrawn: (claim: Annotation) => boolean}} marks
 * @returns {MarginSign[]}
 */
export function measureSigns(article, index, segments, { numbers, isDrawn }) {
  const begun = segments.filter(({ annotation, gap, start }) => !gap && (article.blocks[index]?.start ?? 0) + start === annotation.start);
  if (begun.length === 0) return [];
  const { top } = article.blockElement(index).getBoundingClientRect();
  /** @type {{top: number, height: number, claims: Annotation[]}[]} */
  const lines = [];
  for (const { annotation, start, end } of begun) {
    const box = article.linesIn({ index, start, end })[0];
    if (box === undefined) continue;
    const line = lines.find((one) => Math.abs(one.top - (box.top - top)) < SAME_LINE);
    if (line === undefined) lines.push({ top: box.top - top, height: box.height, claims: [annotation] });
    else line.claims.push(annotation);
  }
  const isJudged = (/** @type {Annotation} */ { verdict }) => (verdict ?? "") !== "";
  const isSigned = (/** @type {Annotation} */ claim) => isJudged(claim) || numbers.has(claim.id);
  return lines.flatMap(({ claims, ...line }) => {
    // A claim with a line and no number needs no sign beside it.
    const told = claims.filter((claim) => isSigned(claim) || !isDrawn(claim)).sort((a, b) => Number(isSigned(b)) - Number(isSigned(a)));
    const alone = told.filter(isSigned).slice(0, told.length > ROOM ? ROOM - 1 : ROOM);
    const rest = told.slice(alone.length);
    const signs = alone.map((claim) => ({ ...line, claims: [claim], number: isJudged(claim) ? null : (numbers.get(claim.id) ?? null) }));
    return rest.length === 0 ? signs : [...signs, { ...line, claims: rest, number: null }];
  });
}

/** Draws the signs of a stretch of a block, in place of those that stood there. @param {HTMLElement} block @param {number} stretch @param {readonly MarginSign[]} signs */
export function drawSigns(block, stretch, signs) {
  block.querySelector(`.margin-signs[data-stretch="${stretch}"]`)?.remove();
  if (signs.length === 0) return;
  const made = signs.map((sign, i) => {
    const { top, height, claims } = sign;
    const one = drawn(signOf(sign, signs.slice(0, i).filter((before) => before.top === top).length));
    one.style.setProperty("top", `${top}px`);
    one.style.setProperty("height", `${height}px`);
    claimsOf.set(one, claims);
    return one;
  });
  block.append(element("div", { class: "margin-signs", "data-stretch": String(stretch), "aria-hidden": "true" }, ...made));
}

/** @param {MarginSign} sign @param {number} at  from the text outwards */
function signOf({ claims, number }, at) {
  const [claim] = claims;
  const verdict = claims.length === 1 ? (claim?.verdict ?? "") : "";
  const kind = verdict !== "" ? "judged" : number === null ? "tick" : "number";
  // A number is no text of the article: it must not be found or copied with it.
  return html`<i class="margin-sign ${kind}" data-at=${at} data-number=${number ?? nothing} title=${verdict || (number === null ? "A claim without a line: click to open it" : nothing)}>${verdict === "" ? nothing : verdictGlyph(verdict, claim?.rating)}</i>`;
}

/** @type {WeakMap<Element, readonly Annotation[]>} */
const claimsOf = new WeakMap();

/** The claims that a sign of the margin stands for; none elsewhere. @param {EventTarget | null} target */
export function claimsAt(target) {
  const sign = target instanceof Element ? target.closest(".margin-sign") : null;
  return (sign && claimsOf.get(sign)) ?? [];
}
