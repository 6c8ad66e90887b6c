import { claimItems, hasVerdict } from "../claims/claim-items.js";
import { dateInWords } from "../dates/words.js";
import { indexOf } from "../document/annotation-index.js";
import { isLeftOut } from "../document/in-article.js";
import { saidIn } from "../findings/claim-words.js";
import { displayBlocks } from "../findings/display-blocks.js";
import { joined } from "../findings/provenance.js";
import { html, nothing, orNone } from "../kit/draw.js";
import { counted } from "../kit/words.js";
import { articleOf } from "./report-article.js";
import { castOf } from "./report-cast.js";
import { checkedRow, summaryOf, uncheckedRow } from "./report-claims.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {ClaimItem} from "../claims/claim-items.js" */
/** @import {Lens} from "../lens/lens.js" */
/** @import {Template} from "../kit/draw.js" */

/**
 * The report on an article, for paper and for a file: what was checked first, then the article with the numbers of its claims, then
 * what was not checked, the notes, and who and what is named.
 *
 * @param {GlossatorDocument} whole
 * @param {Lens} lens  says what is marked in the article
 * @returns {Template}
 */
export function reportOf(whole, lens) {
  const document = lens.passed(whole);
  const claims = claimItems(document);
  const checked = claims.filter(hasVerdict);
  const open = claims.filter((item) => !hasVerdict(item));
  const inOrder = [...checked, ...open];
  const numberOf = new Map(inOrder.map((item, i) => [item, i + 1]));
  const notes = indexOf(document).noted.filter(({ kind }) => kind !== "claim");
  const numbers = new Map([
    ...inOrder.flatMap((item) => item.places.map(({ id }) => /** @type {const} */ ([id, { words: String(numberOf.get(item)), isChecked: checked.includes(item) }]))),
    ...notes.map(({ id }, i) => /** @type {const} */ ([id, { words: letterOf(i), isChecked: false }])),
  ]);
  const { title, legend, paragraphs } = articleOf(whole, lens, numbers);
  const number = (/** @type {ClaimItem} */ item) => Number(numberOf.get(item));
  return html`
    <article class="report" lang=${orNone(whole.language?.code)} aria-label="Report">
      <header class="report-head"><span class="report-kind">${checked.length > 0 ? "Fact-check report" : "Annotated article"}</span><span>${byLine(whole, checked.length > 0)}</span></header>
      ${title}
      <p class="report-facts">${factsOf(whole, claims)}</p>
      ${checked.length === 0
        ? nothing
        : html`<section class="report-claims report-checked" aria-label="Checked claims"><p class="report-summary">${summaryOf(checked, claims.length)}</p><ol role="list">${checked.map((item) => checkedRow(document, item, number(item)))}</ol></section>`}
      <section>
        ${checked.length === 0 ? nothing : html`<h2>The article</h2>`}
        <p class="report-legend">${legend}</p>
        <div class="report-article">${paragraphs}</div>
      </section>
      ${open.length === 0
        ? nothing
        : html`<section class="report-claims report-open"><h2>${checked.length === 0 ? "Claims" : "Not checked"} <span class="report-count">${counted(open.length, "claim")}, in the order of the text</span></h2><ol role="list">${open.map((item) => uncheckedRow(document, item, number(item)))}</ol></section>`}
      ${notes.length === 0 ? nothing : html`<section class="report-notes"><h2>Notes</h2><ol role="list">${notes.map(noteRow)}</ol></section>`}
      ${castOf(document)}
      <p class="report-foot">Made with Glossator ${whole.generator.version}. The claims and names were found by machine, unless a person marked them; the verdicts are a person’s.</p>
    </article>
  `;
}

/** @param {GlossatorDocument} document @param {boolean} isChecked */
function byLine({ annotator }, isChecked) {
  const today = dateInWords(new Date().toISOString().slice(0, 10));
  return joined([annotator !== undefined && `${isChecked ? "Checked" : "Annotated"} by ${annotator}`, today]);
}

/** @param {GlossatorDocument} document @param {readonly ClaimItem[]} claims */
function factsOf(document, claims) {
  const { text, articleDate } = document;
  const article = displayBlocks(document).filter((block) => !isLeftOut(block));
  const words = article.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(/\S+/g)?.length ?? 0), 0);
  const published = articleDate && (dateInWords(articleDate.date) ?? articleDate.date);
  return joined([published && `Published ${published}`, counted(words, "word"), claims.length > 0 && counted(claims.length, "claim")]);
}

/** The letters of notes: a, b, …, z, aa, ab. @param {number} index @returns {string} */
function letterOf(index) {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}

/** @param {Annotation} annotation @param {number} i */
const noteRow = (annotation, i) =>
  html`<li><span class="report-number">${letterOf(i)}</span><div><p class="report-said"><q>${saidIn(annotation)}</q></p><p class="report-note">${annotation.note}</p></div></li>`;
