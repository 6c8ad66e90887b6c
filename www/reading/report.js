import { dateInWords } from "../dates/words.js";
import { labelsOf } from "../document/label-set.js";
import { piecesOf } from "./report-pieces.js";
import { indexOf } from "../document/annotation-index.js";
import { claimItems } from "../claims/claim-items.js";
import { displayBlocks } from "../findings/display-blocks.js";
import { element } from "../kit/element.js";
import { lookOf } from "../labels/entity-types.js";
import { penOf } from "../article/highlights.js";
import { claimSection, legend, letterOf, noteSection } from "./report-parts.js";
import { segmentsOf } from "../article/segments.js";

/** @import {Block, GlossatorDocument} from "../document/types.js" */
/** @import {PrintedMark} from "./report-pieces.js" */
/** @import {Segment} from "../article/segments.js" */
/** @import {Shown} from "./shown.js" */

const TAGS = Object.freeze({ headline: "h1", heading: "h2", quote: "blockquote" });

/**
 * The article on paper or in a PDF: a report, made when the page is printed and gone afterwards. It is markup of its own,
 * because browsers leave tints off paper and draw highlights on it each in its own way.
 *
 * @param {Shown} shown
 */
export function attachReport(shown) {
  /** @type {HTMLElement | null} */
  let report = null;
  function remove() {
    report?.remove();
    report = null;
  }
  addEventListener("beforeprint", () => {
    remove();
    if (shown.document === null) return;
    report = reportOf(shown.document);
    document.body.append(report);
  });
  addEventListener("afterprint", remove);
}

/**
 * @param {GlossatorDocument} document
 * @returns {HTMLElement}
 */
export function reportOf(document) {
  const claims = claimItems(document);
  const { live, noted } = indexOf(document);
  const notes = noted.filter(({ kind }) => kind !== "claim");
  const numbers = new Map([
    ...claims.flatMap(({ places }, i) => places.map(({ id }) => /** @type {const} */ ([id, String(i + 1)]))),
    ...notes.map(({ id }, i) => /** @type {const} */ ([id, letterOf(i)])),
  ]);
  const blocks = displayBlocks(document);
  const segments = segmentsOf(blocks, live).map((list) => list.filter(({ gap }) => !gap));
  /** A mark may be of several pieces, or of several blocks: what refers to it stands after the last. */
  const last = new Map(segments.flat().map((segment) => [segment.annotation, segment]));
  const signs = new Set(live.map(penOf));
  const parts = blocks
    .map((block, i) => ({ block, marks: (segments[i] ?? []).map(printed) }))
    // What the web page carried beside the article is printed only where somebody marked it.
    .filter(({ block, marks }) => block.kind !== "boilerplate" || marks.length > 0);
  const hasHeadline = parts[0]?.block.kind === "headline";
  const paragraphs = parts.map(({ block, marks }) => paragraph(document, block, marks));
  const title = hasHeadline ? paragraphs.shift() : document.title !== "" && element("h1", {}, document.title);
  return element(
    "section",
    { class: "report", lang: document.language?.code, "aria-label": "Report" },
    element("p", { class: "report-kind" }, "Annotated article"),
    title,
    element("p", { class: "report-facts" }, factsOf(document, claims.length)),
    legend(signs, labelsOf(document).map((label) => [lookOf(label), label.words])),
    element("div", { class: "report-article" }, ...paragraphs),
    claims.length > 0 && claimSection(claims),
    notes.length > 0 && noteSection(notes),
    element("p", { class: "report-foot" }, `Annotated with Glossator ${document.generator.version}. Unreviewed suggestions are automatic.`),
  );

  /**
   * @param {Segment} segment
   * @returns {PrintedMark}
   */
  function printed(segment) {
    const { annotation, start, end } = segment;
    const number = last.get(annotation) === segment ? numbers.get(annotation.id) : undefined;
    return { start, end, sign: penOf(annotation), ...(number === undefined ? {} : { number }) };
  }
}

/** @param {GlossatorDocument} document @param {number} claims */
function factsOf({ text, articleDate, annotations }, claims) {
  const words = text.match(/\S+/g)?.length ?? 0;
  const judged = annotations.filter(({ kind, verdict }) => kind === "claim" && (verdict ?? "") !== "").length;
  const published = articleDate && (dateInWords(articleDate.date) ?? articleDate.date);
  return [
    published && `Published ${published}`,
    `${words.toLocaleString("en-GB")} words`,
    claims > 0 && `${claims} ${claims === 1 ? "claim" : "claims"}, ${judged} with a verdict`,
    `printed ${dateInWords(new Date().toISOString().slice(0, 10))}`,
  ]
    .filter((part) => part !== undefined && part !== false)
    .join(" · ");
}

/**
 * @param {GlossatorDocument} document
 * @param {Block} block
 * @param {readonly PrintedMark[]} marks
 */
function paragraph({ text }, { kind, start, end }, marks) {
  const pieces = piecesOf(text.slice(start, end), marks).flatMap((piece) => {
    // One element a sign: the lines of several lie under each other.
    const words = piece.signs.reduceRight(
      (/** @type {Node} */ inner, sign) => element("span", { "data-sign": sign }, inner),
      globalThis.document.createTextNode(piece.text),
    );
    return [words, ...piece.after.map((number) => element("sup", {}, number))];
  });
  return element(TAGS[/** @type {keyof typeof TAGS} */ (kind)] ?? "p", { "data-kind": kind, dir: "auto" }, ...pieces);
}
