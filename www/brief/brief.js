import { languageNotice } from "../claims/language-words.js";
import { claimItems } from "../claims/claim-items.js";
import { verdictGlyph } from "../claims/verdict-glyph.js";
import { saidIn } from "../findings/claim-words.js";
import { standFor } from "../findings/findings.js";
import { reasonSentence } from "../findings/reason-sentence.js";
import { html, nothing, ref, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { picture } from "../kit/icons.js";
import { oneStop } from "../kit/one-stop.js";
import { firstToCheck } from "../lens/first-to-check.js";
import { speakersOf } from "../lens/speakers.js";
import { createDateStrip } from "./date-strip.js";
import { createPlaceStrip } from "./place-strip.js";
import { othersInWords, summaryOf } from "./shown-claims.js";

/** @import {Active} from "../article/active.js" */
/** @import {Navigation} from "../article/navigation.js" */
/** @import {ClaimItem} from "../claims/claim-items.js" */
/** @import {Annotation, GlossatorDocument} from "../document/types.js" */

/** @typedef {ReturnType<typeof createBrief>} Brief */

/**
 * The brief of an article, the first tab of the panel: how many claims, those to check first, who speaks, where and when. Every
 * line leads into the text or to the list of claims.
 *
 * @param {{active: Active, navigation: Navigation, passed: (document: GlossatorDocument) => GlossatorDocument,
 *   showClaims: (speaker?: string) => void, open: (id: string) => void}} options  `passed` leaves out the claims that do not pass the filter of their list;
 *   `showClaims` opens that list, with the claims of one speaker or with all; `open` opens the card of a claim: a row
 *   that is pressed once more
 */
export function createBrief({ active, navigation, passed: passedBy, showClaims, open }) {
  const root = element("div", { class: "brief" });
  const settle = oneStop(root, ".brief-line, .place-dot, .brief-date");
  /** @type {{document: GlossatorDocument, isPart: boolean, items: readonly ClaimItem[], first: readonly ClaimItem[]} | null} */
  let told = null;
  const places = createPlaceStrip({ active, choose: ({ mentions }) => navigation.nextOf(mentions, 1) });
  const dates = createDateStrip({ active, choose: (mentions) => navigation.nextOf(mentions, 1) });

  function draw() {
    if (told === null) return;
    const { document, items, first } = told;
    const language = languageNotice(document.language);
    const rest = othersInWords(items.length - first.length);
    const speakers = speakersOf(items);
    render(
      html`<div class="language-notice" role="note" ?hidden=${language === null}>${picture("alert")}<p>${language}</p></div>
        ${summary()}
        <ol class="brief-rows" aria-label="Claims to check first" role="list" ?hidden=${first.length === 0}>${first.map((item, i) => row(document, item, i))}</ol>
        <p class="brief-rest" ?hidden=${rest === ""}><button type="button" class="brief-line" title="The list of all claims; those without a line in the text are dashes in the margin" @click=${() => showClaims()}>${rest}</button></p>
        <section ?hidden=${speakers.length === 0}>
          <h3>Who speaks</h3>
          <ul class="brief-speakers" role="list">
            ${speakers.map(({ key, name, full, count }) => html`<li><button type="button" class="brief-line" title=${full} @click=${() => showClaims(key)}><span class="name">${name}</span> <span class="count">${count}<span class="visually-hidden"> ${count === 1 ? "claim" : "claims"}</span></span></button></li>`)}
          </ul>
        </section>
        ${places.element}${dates.element}`,
      root,
    );
    settle();
  }

  function summary() {
    if (told === null) return nothing;
    const { items, first, isPart } = told;
    if (items.length > 0) {
      const { count, rest } = summaryOf(items, first);
      return html`<p class="brief-summary"><strong>${count}</strong>${rest}</p>`;
    }
    return html`<p class="brief-summary">${isPart ? "All claims of this article are hidden." : "No claims were found in this article."}</p>
      <p class="brief-rest">${isPart ? "The line above the text says what is hidden, and shows it again." : "Select a sentence in the text to mark one."}</p>`;
  }

  /** @param {GlossatorDocument} document @param {ClaimItem} item @param {number} i */
  function row(document, item, i) {
    const { claim, places: said } = item;
    const ids = said.map(({ id }) => id);
    const words = saidIn(claim);
    const isActive = active.id !== null && ids.includes(active.id);
    const stand = ref((/** @type {Element | undefined} */ li) => li && standFor(li, { id: claim.id, ids }));
    const light = () => active.hover([claim.id], "list");
    const dim = () => active.hover([], "list");
    return html`<li class=${isActive ? "finding brief-row here" : "finding brief-row"} ${stand}>
      <button type="button" class="brief-line" title=${words} aria-current=${isActive ? "true" : nothing} @click=${() => (isActive ? open(claim.id) : navigation.go(claim, "list"))}
        @pointerenter=${light} @pointerleave=${dim} @focus=${light} @blur=${dim}>
        <span class="number" aria-hidden="true">${i + 1}</span><span class="said">${claim.short ?? words}</span><span class="why">${reasonSentence(document, claim)}${verdictIn(said)}</span>
      </button>
    </li>`;
  }

  /** What a person made of a claim. @param {readonly Annotation[]} places */
  function verdictIn(places) {
    const judged = places.find(({ verdict }) => (verdict ?? "") !== "");
    return judged === undefined ? nothing : html` <span class="checked">${verdictGlyph(judged.verdict, judged.rating)} ${judged.verdict}</span>`;
  }

  return {
    name: /** @type {const} */ ("Brief"),
    element: root,
    head: element("div", { hidden: true }),
    reset() {},
    unfilter() {},
    /** Whether a claim is one of those to check first. @param {string} id */
    holds: (id) => told !== null && told.first.some(({ places: said }) => said.some((one) => one.id === id)),
    undecided: () => /** @type {string[]} */ ([]),
    follow: draw,
    /** @param {GlossatorDocument} document @param {boolean} isPart  whether marks are left out of it */
    update(document, isPart) {
      const passed = passedBy(document);
      const items = claimItems(passed);
      told = { document, isPart: isPart || passed !== document, items, first: firstToCheck(passed, items) };
      draw();
      places.update(document);
      dates.update(document);
      settle();
      return items.length;
    },
  };
}
