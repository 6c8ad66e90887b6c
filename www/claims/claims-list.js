import { indexOf } from "../document/annotation-index.js";
import { tagsOf } from "../document/tags.js";
import { beforeWords, saidIn, timesSaid } from "../findings/claim-words.js";
import { ALL_LEFT_OUT, createListView } from "../findings/list-view.js";
import { reasonSentence } from "../findings/reason-sentence.js";
import { saidBecause } from "../findings/reason-words.js";
import { decisionsOn, details, groupName, stepsBetween } from "../findings/row-actions.js";
import { scoreRing } from "../findings/score-ring.js";
import { button, segmented } from "../kit/button.js";
import { html, nothing, styled } from "../kit/draw.js";
import { picture } from "../kit/icons.js";
import { counted } from "../kit/words.js";
import { createClaimCard } from "./claim-card.js";
import { CLAIM_FILTERING, claimItems, judgeProgress, nextToJudge, ordered } from "./claim-items.js";
import { languageNotice } from "./language-words.js";
import { atSameHeight } from "./same-height.js";
import { verdictGlyph } from "./verdict-glyph.js";

/** @import {Annotation, GlossatorDocument, Range as TextRange} from "../document/types.js" */
/** @import {JudgeOf, TextPointer} from "./claim-card.js" */
/** @import {ClaimItem} from "./claim-items.js" */
/** @import {ListMeans} from "../findings/list-view.js" */
/** @import {Drawable} from "../kit/draw.js" */
/** @import {IconName} from "../kit/icons.js" */

/** @typedef {ReturnType<typeof createClaimsList>} ClaimsList */

/** Progress is announced only after this long without a judgement, in milliseconds, so as not to interrupt each one. */
const REST = 3000;

/**
 * What is asserted, each claim as a sentence by someone.
 *
 * @param {ListMeans & {judgeOf: JudgeOf, text: TextPointer, judge: (id: string) => void, openEntity: (id: string) => void,
 *   selected: () => TextRange | null}} options  `judge` asks for a verdict
 */
export function createClaimsList({ judgeOf, text, judge, openEntity, selected, ...means }) {
  const { actions, navigation, edit, tell } = means;
  /** @type {GlossatorDocument | null} */
  let shown = null;
  /** Whether marks are left out of it. */
  let leavesOut = false;
  /** @type {readonly ClaimItem[]} */
  let items = [];
  /** Those that pass the filters. @type {readonly ClaimItem[]} */
  let listed = [];
  let isFiltered = false;
  const order = { byWorth: false, bySpeaker: false, withArticle: false };
  let progress = { done: 0, all: 0 };
  /** How many were judged when that was last heard of; null for a document just opened. @type {number | null} */
  let told = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const view = createListView(means, {
    name: "Claims",
    headClass: "claims-head",
    filtering: CLAIM_FILTERING,
    arrange(passed, isFilterOn) {
      isFiltered = isFilterOn;
      return ordered(order.bySpeaker && !order.withArticle && !isFiltered ? shownSpeakers(passed) : passed, order);
    },
    keyOf: (/** @type {ClaimItem} */ { claim }) => claim.id,
    placesOf: ({ places }) => places,
    findingOf: ({ claim, places }) => ({ id: claim.id, ids: places.map(({ id }) => id) }),
    classOf: () => "claim",
    row: (item, isCurrent) => claimRow(/** @type {GlossatorDocument} */ (shown), item, isCurrent ? claimActions(item) : nothing),
    go: ({ claim }) => navigation.go(claim, "list"),
    head: ({ hasTools, filter, filters, select }) =>
      hasTools
        ? html`<div class="claim-tools">
              <div class="head-row">${orders()}<span class="head-buttons">${filter}${select}</span></div>
              ${filters}
            </div>`
        : null,
    empty: () => (leavesOut ? ALL_LEFT_OUT : "No claims were found. Select a sentence in the text to mark one."),
    over() {
      const language = languageNotice(shown?.language);
      return html`<div class="language-notice" role="note" ?hidden=${language === null}>${picture("alert")}<p>${language}</p></div>`;
    },
    below: articleFold,
    foot,
    rejected: () => (shown === null ? [] : indexOf(shown).rejectedClaims.map((claim) => ({ name: saidIn(claim), ids: [claim.id] }))),
    shown(now) {
      listed = now;
      if (shown !== null) card.update({ document: shown, items, listed });
    },
    card: () => card,
  });
  const card = createClaimCard({ actions, judgeOf, text, openEntity, step, goOn, toggled: view.toggled, selected });

  /** What can be done with a claim, in all the places where it is said. @param {ClaimItem} item */
  function claimActions({ claim, places }) {
    const ids = places.map(({ id }) => id);
    return html`<div class="actions">
      ${stepsBetween("place", places, means)}${decisionsOn(ids, places, actions)}
      ${button({ label: "Verdict", key: "V", class: "small", run: () => judge(claim.id) })}
      ${button({ label: "Note", icon: "note", iconOnly: true, class: "small", hint: "Note (N)", run: () => edit(claim.id, "note") })}${details(() => card.open(claim.id))}
    </div>`;
  }

  const orders = () =>
    segmented("Order", [
      { label: "Text order", pressed: !order.byWorth, run: () => sort({ byWorth: false }) },
      { label: "Most check-worthy", pressed: order.byWorth, run: () => sort({ byWorth: true }) },
    ]);

  /** @param {Partial<typeof order>} next */
  function sort(next) {
    Object.assign(order, next);
    view.again();
  }

  const judged = () => (progress.all === 0 ? "" : `${progress.done} of ${progress.all} judged`);

  /** How far the work has come. */
  function foot() {
    const { done, all } = progress;
    return html`<div class="claims-foot" ?hidden=${all === 0}>
      <div class="review-bar" role="progressbar" aria-label="Judged claims" aria-valuemin="0" aria-valuemax=${all} aria-valuenow=${done} aria-valuetext=${judged()}>
        <div class="done-part" ${styled("width", `${all === 0 ? 0 : (done / all) * 100}%`)}></div>
      </div>
      <span class="judged">${judged()}</span><span class="keys" aria-hidden="true"><kbd>X</kbd>not a claim</span>
    </div>`;
  }

  function tellProgress() {
    const { done, all } = progress;
    if (told !== null && told !== done) {
      clearTimeout(timer);
      timer = setTimeout(() => tell(`${judged()}${done === all ? ": all claims judged" : ""}`), REST);
    }
    told = done;
  }

  /** Grouped by speaker, the claims of the article itself lie under one line at the end, until they are asked for. */
  function articleFold() {
    const count = items.length - shownSpeakers(items).length;
    if (!order.bySpeaker || isFiltered || count === 0 || count === items.length) return nothing;
    const toggle = () => {
      order.withArticle = !order.withArticle;
      view.again();
    };
    return html`<div class="article-claims"><button type="button" class="button small" aria-expanded=${String(order.withArticle)} @click=${toggle}>${order.withArticle ? "Hide claims made by the article itself" : `Show ${counted(count, "claim")} made by the article itself`}</button></div>`;
  }

  /** @param {1 | -1} by */
  function step(by) {
    const claim = view.next(by)?.claim;
    if (claim !== undefined) goTo(claim);
  }

  /** @param {Annotation} claim */
  function goTo(claim) {
    if (card.id !== null) {
      navigation.go(claim, "list");
      card.open(claim.id);
      return;
    }
    atSameHeight(view.panel.element.parentElement, () => view.list.element.querySelector("[aria-current]"), () => {
      navigation.go(claim, "list");
      view.list.focus(claim.id);
    });
  }

  /** To the claim to judge after this one. @param {Pick<Annotation, "id">} judged */
  function goOn({ id }) {
    const next = nextToJudge(listed, id)?.claim;
    if (next !== undefined) return goTo(next);
    tell("All claims judged");
    if (card.id !== null) card.element.focus();
    else view.list.focus(id);
  }

  return {
    ...view.panel,
    card,
    step,
    /** Lists all claims, or those of one speaker. @param {string} [speaker]  its key */
    showOf(speaker = "") {
      card.dismiss();
      view.choose("speaker", speaker);
    },
    goOn,
    keyOf: view.keyOf,
    /** All places where the claim is said that is also said here. @param {string} id */
    placesOf: (id) => items.find(({ places }) => places.some((one) => one.id === id))?.places.map((one) => one.id) ?? [id],
    /** The claim to judge after this one. @param {Pick<Annotation, "id">} judged */
    nextToJudge: ({ id }) => nextToJudge(listed, id)?.claim,
    /** The claim after the active one in the list, or before it. @param {1 | -1} by */
    next: (by) => view.next(by)?.claim,
    reset() {
      view.panel.reset();
      clearTimeout(timer);
      told = null;
    },
    /** Groups the claims by who makes them, or lists them as they stand in the text. @param {boolean} bySpeaker */
    group: (bySpeaker) => order.bySpeaker !== bySpeaker && sort({ bySpeaker }),
    /** @param {GlossatorDocument} document @param {boolean} isPart  whether marks are left out of it */
    update(document, isPart) {
      shown = document;
      leavesOut = isPart;
      items = claimItems(document);
      progress = judgeProgress(document);
      view.show(items);
      tellProgress();
      return items.length;
    },
  };
}

/** The claims that somebody makes; all where the article itself makes every one. @param {readonly ClaimItem[]} items */
function shownSpeakers(items) {
  const said = items.filter(({ by }) => by.key !== "article");
  return said.length === 0 ? items : said;
}

/** A row: the claim as a sentence by someone, why it is worth checking, and what the person added. @param {GlossatorDocument} document @param {ClaimItem} item @param {Drawable} actions */
function claimRow(document, { claim, places, speaker, manner, heading }, actions) {
  const sources = claim.evidence?.length ?? 0;
  const tags = tagsOf(claim);
  const again = places.length > 1 ? ` ${timesSaid(places.length).replace("s", "S")}.` : "";
  return html`${groupName(heading)}<button type="button" class="go">${scoreRing(claim)}<span
        ><span class="who">${speaker ? html`<strong>${speaker}</strong> ` : nothing}${beforeWords(manner)}</span><span class="said">${saidBecause(document, claim)}</span><span class="why-check">${reasonSentence(document, claim)}${again}</span>${(claim.verdict ?? "") === ""
          ? nothing
          : html`<span class="mine">${verdictGlyph(claim.verdict, claim.rating)}<span><strong>${claim.verdict}</strong></span></span>`}${sources === 0
          ? nothing
          : mine("link", counted(sources, "source"))}${(claim.note ?? "") === "" ? nothing : mine("note", claim.note)}${tags.length === 0
          ? nothing
          : mine("tag", tags.map((tag) => `#${tag}`).join(" "))}</span
      ></button
    >${actions}`;
}

/** @param {IconName} name @param {Drawable} words */
const mine = (name, words) => html`<span class="mine">${picture(name)}<span>${words}</span></span>`;
