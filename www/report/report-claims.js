import { verdictGlyph } from "../claims/verdict-glyph.js";
import { scaleNow } from "../claims/verdict-look.js";
import { linkOf } from "../document/claim-commands.js";
import { dateInWords } from "../dates/words.js";
import { beforeWords, saidIn, timesSaid } from "../findings/claim-words.js";
import { reasonSentence } from "../findings/reason-sentence.js";
import { html, nothing } from "../kit/draw.js";
import { tally } from "../kit/group-by.js";

/** @import {Evidence, GlossatorDocument} from "../document/types.js" */
/** @import {ClaimItem} from "../claims/claim-items.js" */

const NUMBERS = ["None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

/** @param {number} count */
const inWords = (count) => NUMBERS[count] ?? count.toLocaleString("en-GB");

/**
 * What came of the checking: "Six of 26 claims were checked: three true, one mostly false."
 *
 * @param {readonly ClaimItem[]} checked
 * @param {number} all
 */
export function summaryOf(checked, all) {
  const counts = new Map(tally(checked.map((item) => verdictOf(item).verdict)));
  const known = scaleNow().map(({ words }) => words);
  const inOrder = [...known.filter((words) => counts.has(words)), ...[...counts.keys()].filter((words) => !known.includes(words))];
  const told = inOrder.map((verdict) => `${inWords(Number(counts.get(verdict))).toLowerCase()} ${verdict.toLowerCase()}`);
  const some = checked.length === all ? (all === 1 ? "The only claim was checked" : `All ${inWords(all).toLowerCase()} claims were checked`) : `${inWords(checked.length)} of ${all.toLocaleString("en-GB")} claims ${checked.length === 1 ? "was" : "were"} checked`;
  return html`<strong>${some}</strong>: ${told.join(", ")}.`;
}

/** The verdict on a claim, wherever it was given. @param {ClaimItem} item */
function verdictOf({ places }) {
  const judged = places.find(({ verdict }) => (verdict ?? "") !== "");
  return { verdict: judged?.verdict ?? "", rating: judged?.rating };
}

/** A claim with a verdict. @param {GlossatorDocument} document @param {ClaimItem} item @param {number} number */
export function checkedRow(document, item, number) {
  const { claim, places } = item;
  const { verdict, rating } = verdictOf(item);
  const { evidence = [], note = "", tags = [] } = claim;
  const isOfScale = scaleNow().some(({ words }) => words === verdict);
  return html`<li id=${`claim-${number}`}>
    <p class="report-verdict"><span class="report-number">${number}</span>${verdictGlyph(verdict, rating)} <b>${verdict}</b>${rating && !isOfScale ? `, rated ${rating} of 5` : ""}</p>
    <div>
      <p class="report-said">${saidIn(claim)}</p>
      <p class="report-facts">${item.speaker === null ? nothing : `${item.speaker} ${beforeWords(item.manner).replace(/:$/, " so")}. `}${reasonSentence(document, claim)}${places.length > 1 ? ` ${timesSaid(places.length).replace("s", "S")}.` : ""}</p>
      ${evidence.length === 0 ? nothing : html`<ul class="report-evidence">${evidence.map(evidenceRow)}</ul>`}
      ${note === "" ? nothing : html`<p class="report-note">${note}</p>`}
      ${tags.length === 0 ? nothing : html`<p class="report-facts">${tags.map((tag) => `#${tag}`).join(" ")}</p>`}
    </div>
  </li>`;
}

/** A claim that nobody has judged. @param {GlossatorDocument} document @param {ClaimItem} item @param {number} number */
export function uncheckedRow(document, { claim, speaker, manner }, number) {
  const { evidence = [], note = "" } = claim;
  return html`<li id=${`claim-${number}`}>
    <span class="report-number">${number}</span>
    <div>
      <p class="report-said">${speaker === null ? nothing : html`<i>${speaker} ${beforeWords(manner)}</i>${" "}`}${saidIn(claim)}</p>
      <p class="report-facts">${reasonSentence(document, claim)}</p>
      ${evidence.length === 0 ? nothing : html`<ul class="report-evidence">${evidence.map(evidenceRow)}</ul>`}
      ${note === "" ? nothing : html`<p class="report-note">${note}</p>`}
    </div>
  </li>`;
}

/** @param {Evidence} evidence */
function evidenceRow({ url, title = "", quote, date }) {
  const day = date === "" ? null : (dateInWords(date) ?? date);
  const link = linkOf(url);
  const address = link === null ? url : html`<a href=${link.href} rel="noopener noreferrer">${title === "" ? link.host.replace(/^www\./, "") + (link.pathname === "/" ? "" : link.pathname) : link.host.replace(/^www\./, "")}</a>`;
  return html`<li>${url === "" ? nothing : html`<span class="report-address">${address}</span>${" "}`}${title === "" ? nothing : html`${title}${" "}`}${quote === "" ? nothing : html`<q>${quote}</q>${" "}`}${day === null ? nothing : `(${day})`}</li>`;
}
