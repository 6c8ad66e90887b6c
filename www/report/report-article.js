import { segmentsOf } from "../article/segments.js";
import { indexOf } from "../document/annotation-index.js";
import { isLeftOut } from "../document/in-article.js";
import { labelsOf } from "../document/label-set.js";
import { inReadingOrder } from "../document/ranges.js";
import { displayBlocks } from "../findings/display-blocks.js";
import { html, nothing } from "../kit/draw.js";
import { lookOf } from "../labels/entity-types.js";
import { piecesOf } from "./article-pieces.js";

/** @import {Annotation, Block, GlossatorDocument} from "../document/types.js" */
/** @import {Segment} from "../article/segments.js" */
/** @import {Drawable} from "../kit/draw.js" */
/** @import {LegendEntry} from "../lens/legend.js" */
/** @import {Lens} from "../lens/lens.js" */
/** @import {PrintedMark} from "./article-pieces.js" */

/** What refers to a mark; that of a checked claim is set stronger. @typedef {{words: string, isChecked: boolean}} ReportNumber */

/** The signs in the order of the legend. */
const SIGNS = Object.freeze(
  /** @type {const} */ ([
    ["person", "person"],
    ["org", "organisation"],
    ["place", "place"],
    ["group", "group"],
    ["time", "date or time"],
    ["amount", "amount"],
    ["other", "other name"],
    ["claim-high", "claim, most check-worthy"],
    ["claim-mid", "claim"],
    ["claim-low", "claim, least check-worthy"],
    ["claim-judged", "claim with a verdict"],
    ["note", "note"],
  ]),
);

/**
 * The article of a report: its title, what its signs mean, and its paragraphs with the signs of the lens.
 *
 * @param {GlossatorDocument} document
 * @param {Lens} lens
 * @param {ReadonlyMap<string, ReportNumber>} numbers  by the id of what they refer to
 */
export function articleOf(document, lens, numbers) {
  const { drawn: marks, penOf } = lens.marksOf(document);
  const lined = new Set(marks);
  // What the report lists has its number in the text, with a line or without.
  const live = [...marks, ...indexOf(document).live.filter((one) => numbers.has(one.id) && !lined.has(one))].sort(inReadingOrder);
  const blocks = displayBlocks(document);
  const segments = segmentsOf(blocks, live).map((list) => list.filter(({ gap }) => !gap));
  /** A mark may be of several pieces, or of several blocks: what refers to it stands after the last. */
  const last = new Map(segments.flat().map((segment) => [segment.annotation, segment]));
  const parts = blocks
    .map((block, i) => ({ block, marks: (segments[i] ?? []).map(printed) }))
    // What the web page carried beside the article is printed only where somebody marked it.
    .filter(({ block, marks: here }) => !isLeftOut(block) || here.length > 0);
  const hasHeadline = parts[0]?.block.kind === "headline";
  const paragraphs = parts.map(({ block, marks: here }) => paragraph(document, block, here));
  const title = hasHeadline ? paragraphs.shift() : document.title !== "" && html`<h1>${document.title}</h1>`;
  const own = labelsOf(document).map((label) => /** @type {const} */ ([lookOf(label), label.words]));
  return { title: title || nothing, legend: legend(new Set(marks.map(penOf)), lens.legendOf(document), own), paragraphs };

  /** @param {Segment} segment @returns {PrintedMark} */
  function printed(segment) {
    const { annotation, start, end } = segment;
    const number = last.get(annotation) === segment ? numbers.get(annotation.id) : undefined;
    return { start, end, sign: lined.has(annotation) ? penOf(annotation) : "none", ...(number === undefined ? {} : { number }) };
  }
}

/** @param {GlossatorDocument} document @param {Block} block @param {readonly PrintedMark[]} marks */
function paragraph({ text }, { kind, start, end }, marks) {
  const pieces = piecesOf(text.slice(start, end), marks).map((piece) => {
    // One element a sign: the lines of several lie under each other.
    const words = piece.signs.reduceRight((/** @type {Drawable} */ inner, sign) => html`<span data-sign=${sign} data-look=${sign}>${inner}</span>`, piece.text);
    return html`${words}${piece.after.map(({ words: number, isChecked }) => html`<sup class=${isChecked ? "checked" : nothing}>${number}</sup>`)}`;
  });
  if (kind === "headline") return html`<h1 data-kind=${kind} dir="auto">${pieces}</h1>`;
  if (kind === "heading") return html`<h3 data-kind=${kind} dir="auto">${pieces}</h3>`;
  if (kind === "quote") return html`<blockquote data-kind=${kind} dir="auto">${pieces}</blockquote>`;
  return html`<p data-kind=${kind} dir="auto">${pieces}</p>`;
}

/**
 * What the lines under the words mean, as far as there are any: in the words of the lens, where it has a legend.
 *
 * @param {ReadonlySet<string>} signs
 * @param {readonly LegendEntry[]} entries  of the lens
 * @param {readonly (readonly [sign: string, words: string])[]} own  those of a person's own labels
 */
function legend(signs, entries, own) {
  const told = entries.length === 0 ? [...SIGNS, ...own] : [...entries.map(({ pen, words }) => /** @type {const} */ ([pen, words])), ...SIGNS.filter(([sign]) => sign === "note" || sign === "claim-judged")];
  return told.filter(([sign]) => signs.has(sign)).map(([sign, words]) => html`<span data-sign=${sign} data-look=${sign}>${words}</span>${" "}`);
}
