import { indexOf } from "../document/annotation-index.js";
import { tagsOf } from "../document/tags.js";
import { beforeWords, saidIn, timesSaid } from "../findings/claim-words.js";
import { createListView } from "../findings/list-view.js";
import { decisionsOn, details, groupName, stepsBetween } from "../findings/row-actions.js";
import { scoreRing } from "../findings/score-ring.js";
import { ALL_HIDDEN } from "../findings/threshold.js";
import { button, segmented } from "../kit/button.js";
import { html, nothing, styled } from "../kit/draw.js";
import { picture } from "../kit/icons.js";
import { counted } from "../kit/words.js";
import { createClaimCard } from "./claim-card.js";
import { CLAIM_FILTERING, claimItems, ordered, reviewProgress } from "./claim-items.js";
import { languageNotice } from "./language-words.js";

/** @import {VerdictScale} from "./verdict-scale.js" */
/** @import {GlossatorDocument, Range as TextRange} from "../document/types.js" */
/** @import {HiddenCounts} from "../document/hidden.js" */
/** @import {TextPointer} from "./claim-card.js" */
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
 * @param {ListMeans & {scale: VerdictScale, text: TextPointer, judge: (id: string) => void, openEntity: (id: string) => void,
 *   lesser: {shown: () => boolean, count: () => number, change: (shown: boolean) => void}, selected: () => TextRange | null}} options  `judge` asks for a
 *   verdict; `lesser`: the claims that are less worth checking, and how many they are, shown or not
 */
export function createClaimsList({ scale, text, judge, openEntity, lesser, selected, ...means }) {
  const { actions, navigation, edit, tell } = means;
  /** @type {{document: GlossatorDocument, hidden: HiddenCounts} | null} */
  let shown = null;
  /** @type {ClaimItem[]} */
  let items = [];
  const order = { byWorth: false, bySpeaker: false };
  let progress = { done: 0, all: 0 };
  /** How many were reviewed when that was last heard of; null for a document just opened. @type {number | null} */
  let told = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const view = createListView(means, {
    name: "Claims",
    headClass: "claims-head",
    filtering: CLAIM_FILTERING,
    arrange: (passed) => ordered(passed, order),
    keyOf: (/** @type {ClaimItem} */ { claim }) => claim.id,
    placesOf: ({ places }) => places,
    findingOf: ({ claim, places }) => ({ id: claim.id, ids: places.map(({ id }) => id) }),
    classOf: () => "claim",
    row: (item, isCurrent) => claimRow(item, isCurrent ? claimActions(item) : nothing),
    go: ({ claim }) => navigation.go(claim, "list"),
    head: ({ hasTools, filter, filters, select }) => html`
      <div class="claim-tools" ?hidden=${!hasTools}>
        <div class="head-row">${orders()}${filter}</div>
        ${filters}
      </div>
      <div class="head-row">
        <span class="reviewed">${reviewed()}</span>
        <span class="head-buttons">
          ${button({ label: "Who says what", class: "small", hint: "Group claims by speaker", pressed: order.bySpeaker, hidden: !hasTools, run: () => sort({ bySpeaker: !order.bySpeaker }) })}${select}
        </span>
      </div>
      ${reviewBar()}`,
    empty() {
      if (shown !== null && shown.hidden.lesser > 0) return "All claims found here are lower priority, so none are shown.";
      return shown !== null && shown.hidden.claims > 0 ? ALL_HIDDEN : "No claims were found. Select a sentence in the text to mark one.";
    },
    over() {
      const language = languageNotice(shown?.document.language);
      return html`<div class="language-notice" role="note" ?hidden=${language === null}>${picture("alert")}<p>${language}</p></div>`;
    },
    below: lesserButton,
    rejected: () => (shown === null ? [] : indexOf(shown.document).rejectedClaims.map((claim) => ({ name: saidIn(claim), ids: [claim.id] }))),
    shown(listed) {
      if (shown !== null) card.update({ document: shown.document, items, listed });
    },
    card: () => card,
  });
  const card = createClaimCard({ actions, scale, text, openEntity, step, toggled: view.toggled, selected });

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

  const reviewed = () => (progress.all === 0 ? "" : `${progress.done} of ${progress.all} reviewed`);

  function reviewBar() {
    const { done, all } = progress;
    return html`<div class="review-bar" role="progressbar" aria-label="Reviewed claims" aria-valuemin="0" aria-valuemax=${all} aria-valuenow=${done} aria-valuetext=${reviewed()} ?hidden=${all === 0}>
      <div class="done-part" ${styled("width", `${all === 0 ? 0 : (done / all) * 100}%`)}></div>
    </div>`;
  }

  function tellProgress() {
    const { done, all } = progress;
    if (told !== null && told !== done) {
      clearTimeout(timer);
      timer = setTimeout(() => tell(`${reviewed()}${done === all ? ": all claims reviewed" : ""}`), REST);
    }
    told = done;
  }

  /** Shows the claims that are less worth checking, and hides them again. */
  function lesserButton() {
    const isShown = lesser.shown();
    const alone = items.length === 0;
    const words = isShown ? "Hide lower-priority claims" : `Show ${counted(lesser.count(), alone ? "lower-priority claim" : "more lower-priority claim")}`;
    const toggle = (/** @type {Event} */ event) => {
      const pressed = /** @type {HTMLElement} */ (event.currentTarget);
      lesser.change(!isShown);
      // Rows came or went above the button: for those who use the keys, it must stay in view.
      if (pressed.matches(":focus-visible")) pressed.scrollIntoView({ block: "nearest" });
      tell(`${counted(lesser.count(), "lower-priority claim")} ${isShown ? "hidden" : "shown"}`);
    };
    return html`<div class="lesser-claims" ?hidden=${lesser.count() === 0}><button type="button" class="button small" aria-expanded=${String(isShown)} @click=${toggle}>${words}</button></div>`;
  }

  /** @param {1 | -1} by */
  function step(by) {
    const claim = view.next(by)?.claim;
    if (claim === undefined) return;
    navigation.go(claim, "list");
    if (card.id !== null) card.open(claim.id);
    else view.list.focus(claim.id);
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
    reset() {
      view.panel.reset();
      clearTimeout(timer);
      told = null;
    },
    /** @param {GlossatorDocument} document @param {HiddenCounts} hidden */
    update(document, hidden) {
      shown = { document, hidden };
      items = claimItems(document);
      progress = reviewProgress(document);
      view.show(items);
      tellProgress();
      return items.length;
    },
  };
}

/** A row: the claim as a sentence by someone, why it is worth checking, and what the person added. @param {ClaimItem} item @param {Drawable} actions */
function claimRow({ claim, places, speaker, manner, reasons, heading }, actions) {
  const sources = claim.evidence?.length ?? 0;
  const tags = tagsOf(claim);
  const told = [...(places.length > 1 ? [{ words: timesSaid(places.length), class: "reason said-again" }] : []), ...reasons.map((words) => ({ words, class: "reason" }))];
  return html`${groupName(heading)}<button type="button" class="go">${scoreRing(claim)}<span
        ><span class="who">${speaker ? html`<strong>${speaker}</strong> ` : nothing}${beforeWords(manner)}</span><span class="said">${saidIn(claim)}</span>${told.length === 0
          ? nothing
          : html`<span class="reasons">${told.map(({ words, class: classes }) => html`<span class=${classes}>${words}</span>`)}</span>`}${(claim.verdict ?? "") === ""
          ? nothing
          : mine("verdict", html`<strong>${claim.verdict}</strong>${claim.rating === undefined ? nothing : ` · ${claim.rating} of 5`}`)}${sources === 0
          ? nothing
          : mine("link", counted(sources, "source"))}${(claim.note ?? "") === "" ? nothing : mine("note", claim.note)}${tags.length === 0
          ? nothing
          : mine("tag", tags.map((tag) => `#${tag}`).join(" "))}</span
      ></button
    >${actions}`;
}

/** @param {IconName} name @param {Drawable} words */
const mine = (name, words) => html`<span class="mine">${picture(name)}<span>${words}</span></span>`;
