import { dateInWords } from "../dates/words.js";
import { labelsOf } from "../document/label-set.js";
import { piecesOf } from "./report-pieces.js";
import { inReadingOrder } from "../document/ranges.js";
import { isLeftOut } from "../document/in-article.js";
import { indexOf } from "../document/annotation-index.js";
import { claimItems, hasVerdict } from "../claims/claim-items.js";
import { verdictGlyph } from "../claims/verdict-glyph.js";
import { scaleNow } from "../claims/verdict-look.js";
import { beforeWords, saidIn } from "../findings/claim-words.js";
import { displayBlocks } from "../findings/display-blocks.js";
import { reasonSentence } from "../findings/reason-sentence.js";
import { joined } from "../findings/provenance.js";
import { drawn, html, nothing, orNone } from "../kit/draw.js";
import { counted } from "../kit/words.js";
import { lookOf } from "../labels/entity-types.js";
import { segmentsOf } from "../article/segments.js";

/** @import {Annotation, Block, Evidence, GlossatorDocument} from "../document/types.js" */
/** @import {ClaimItem} from "../claims/claim-items.js" */
/** @import {Drawable} from "../kit/draw.js" */
/** @import {LegendEntry} from "../lens/legend.js" */
/** @import {Lens} from "../lens/lens.js" */
/** @import {PrintedMark} from "./report-pieces.js" */
/** @import {Segment} from "../article/segments.js" */
/** @import {Shown} from "./shown.js" */

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
    report = shown.document && drawn(reportOf(shown.document, shown.lens));
    if (report !== null) document.body.append(report);
  });
  addEventListener("afterprint", remove);
}

/** @param {GlossatorDocument} document @param {Lens} lens */
function reportOf(document, lens) {
  const passed = lens.passed(document);
  const claims = claimItems(passed);
  const { claims: said, noted } = indexOf(passed);
  const { drawn: marks, penOf } = lens.marksOf(document);
  // A claim of the list that has no line in the text has its number there all the same.
  const lined = new Set(marks);
  const live = [...marks, ...said.filter((claim) => !lined.has(claim))].sort(inReadingOrder);
  const notes = noted.filter(({ kind }) => kind !== "claim");
  const numbers = new Map([
    ...claims.flatMap(({ places }, i) => places.map(({ id }) => /** @type {const} */ ([id, String(i + 1)]))),
    ...notes.map(({ id }, i) => /** @type {const} */ ([id, letterOf(i)])),
  ]);
  const blocks = displayBlocks(document);
  const segments = segmentsOf(blocks, live).map((list) => list.filter(({ gap }) => !gap));
  /** A mark may be of several pieces, or of several blocks: what refers to it stands after the last. */
  const last = new Map(segments.flat().map((segment) => [segment.annotation, segment]));
  const signs = new Set(marks.map(penOf));
  const parts = blocks
    .map((block, i) => ({ block, marks: (segments[i] ?? []).map(printed) }))
    // What the web page carried beside the article is printed only where somebody marked it.
    .filter(({ block, marks }) => !isLeftOut(block) || marks.length > 0);
  const hasHeadline = parts[0]?.block.kind === "headline";
  const paragraphs = parts.map(({ block, marks }) => paragraph(document, block, marks));
  const title = hasHeadline ? paragraphs.shift() : document.title !== "" && html`<h1>${document.title}</h1>`;
  return html`
    <section class="report" lang=${orNone(document.language?.code)} aria-label="Report">
      <p class="report-kind">Annotated article</p>
      ${title || nothing}
      <p class="report-facts">${factsOf(document, claims)}</p>
      ${legend(signs, lens.legendOf(document), labelsOf(document).map((label) => [lookOf(label), label.words]))}
      <div class="report-article">${paragraphs}</div>
      ${claims.length > 0 ? html`<section class="report-claims"><h2>Claims</h2>${verdictLegend(claims)}<ol>${claims.map((item) => claimRow(document, item))}</ol></section>` : nothing}
      ${notes.length > 0 ? html`<section class="report-notes"><h2>Notes</h2><ol type="a">${notes.map(noteRow)}</ol></section>` : nothing}
      <p class="report-foot">Annotated with Glossator ${document.generator.version}. Unreviewed suggestions were made automatically.</p>
    </section>
  `;

  /** @param {Segment} segment @returns {PrintedMark} */
  function printed(segment) {
    const { annotation, start, end } = segment;
    const number = last.get(annotation) === segment ? numbers.get(annotation.id) : undefined;
    return { start, end, sign: lined.has(annotation) ? penOf(annotation) : "none", ...(number === undefined ? {} : { number }) };
  }
}

/** @param {GlossatorDocument} document @param {readonly ClaimItem[]} claims */
function factsOf(document, claims) {
  const { text, articleDate } = document;
  const article = displayBlocks(document).filter((block) => !isLeftOut(block));
  const words = article.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(/\S+/g)?.length ?? 0), 0);
  const published = articleDate && (dateInWords(articleDate.date) ?? articleDate.date);
  return joined([
    published && `Published ${published}`,
    counted(words, "word"),
    claims.length > 0 && `${counted(claims.length, "claim")}, ${claims.filter(hasVerdict).length} with a verdict`,
    `printed ${dateInWords(new Date().toISOString().slice(0, 10))}`,
  ]);
}

/** @param {GlossatorDocument} document @param {Block} block @param {readonly PrintedMark[]} marks */
function paragraph({ text }, { kind, start, end }, marks) {
  const pieces = piecesOf(text.slice(start, end), marks).map((piece) => {
    // One element a sign: the lines of several lie under each other.
    const words = piece.signs.reduceRight((/** @type {Drawable} */ inner, sign) => html`<span data-sign=${sign}>${inner}</span>`, piece.text);
    return html`${words}${piece.after.map((number) => html`<sup>${number}</sup>`)}`;
  });
  if (kind === "headline") return html`<h1 data-kind=${kind} dir="auto">${pieces}</h1>`;
  if (kind === "heading") return html`<h2 data-kind=${kind} dir="auto">${pieces}</h2>`;
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
  return html`<p class="report-legend">${told.filter(([sign]) => signs.has(sign)).map(([sign, words]) => html`<span data-sign=${sign}>${words}</span>${" "}`)}</p>`;
}

/** The verdicts that were given, in the order of the scale. @param {readonly ClaimItem[]} claims */
function verdictLegend(claims) {
  const given = [...new Set(claims.flatMap(({ claim }) => claim.verdict || []))];
  const inOrder = [...scaleNow().map(({ words }) => words).filter((words) => given.includes(words)), ...given.filter((words) => scaleNow().every((one) => one.words !== words))];
  const rated = (/** @type {string} */ words) => claims.find(({ claim }) => claim.verdict === words)?.claim.rating;
  return given.length === 0 ? nothing : html`<p class="report-verdicts">${inOrder.map((words) => html`<span>${verdictGlyph(words, rated(words))} ${words}</span>${" "}`)}</p>`;
}

/** The letters of notes: a, b, …, z, aa, ab. @param {number} index @returns {string} */
function letterOf(index) {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}

/** @param {GlossatorDocument} document @param {ClaimItem} item */
function claimRow(document, { claim, places, speaker, manner }) {
  const { verdict, rating, evidence, note, tags } = claim;
  const score = claim.checkworthiness;
  const facts = joined([
    !verdict && "No verdict yet",
    score !== undefined && `check-worthiness ${Math.round(score * 100)}%`,
    places.length > 1 && `said ${places.length} times`,
    tags.length > 0 && `tags: ${tags.join(", ")}`,
  ]);
  return html`<li>
    <p class="report-said">${speaker === null ? nothing : html`<b>${speaker}</b>${" "}`}${beforeWords(manner)}${" "}<q>${saidIn(claim)}</q></p>
    ${verdict ? html`<p class="report-verdict">${verdictGlyph(verdict, rating)} <b>${verdict}</b>${rating ? `, rated ${rating} of 5` : ""}</p>` : nothing}
    <p class="report-facts">${reasonSentence(document, claim)}</p>
    ${facts ? html`<p class="report-facts">${facts}</p>` : nothing}
    ${evidence?.length ? html`<ul class="report-evidence">${evidence.map(evidenceRow)}</ul>` : nothing}
    ${note === "" ? nothing : html`<p class="report-note">${note}</p>`}
  </li>`;
}

/** @param {Evidence} evidence */
function evidenceRow({ url, title = "", quote, date }) {
  const day = date === "" ? null : (dateInWords(date) ?? date);
  const words = quote === "" ? nothing : html`<q>${quote}</q>${" "}`;
  return html`<li>${title === "" ? nothing : html`<b>${title}</b>${" "}`}${words}${url === "" ? nothing : html`<span class="report-address">${url}</span>`}${day === null ? nothing : ` (${day})`}</li>`;
}

/** @param {Annotation} annotation @param {number} i */
const noteRow = (annotation, i) =>
  html`<li value=${i + 1}><p class="report-said"><q>${saidIn(annotation)}</q></p><p class="report-note">${annotation.note}</p></li>`;
