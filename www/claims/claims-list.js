import { indexOf } from "../document/annotation-index.js";
import { button, segmented } from "../kit/button.js";
import { createClaimCard } from "./claim-card.js";
import { isOn, NO_FILTER, passing } from "../findings/list-filter.js";
import { CLAIM_FILTERING } from "./claim-filter.js";
import { claimItems, reviewProgress } from "./claim-items.js";
import { ordered } from "./claim-order.js";
import { claimActions, claimRow } from "./claim-row.js";
import { saidIn } from "../findings/claim-words.js";
import { createClaimsProgress } from "./claims-progress.js";
import { html, nothing, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { createFilterBar } from "../findings/filter-bar.js";
import { createFindingsList } from "../findings/findings-list.js";
import { picture } from "../kit/icons.js";
import { languageNotice } from "./language-words.js";
import { lesserClaims } from "./lesser-claims.js";
import { rejectedList } from "../findings/rejected-list.js";
import { createSelectionBar } from "../findings/selection-bar.js";
import { ALL_HIDDEN } from "../findings/threshold.js";

/** @import {VerdictScale} from "./verdict-scale.js" */
/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {HiddenCounts} from "../document/hidden.js" */
/** @import {Active} from "../article/active.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {ClaimCard} from "./claim-card.js" */
/** @import {TextPointer} from "./claim-card.js" */
/** @import {ClaimItem} from "./claim-items.js" */
/** @import {LesserClaims} from "./lesser-claims.js" */
/** @import {Navigation} from "../article/navigation.js" */
/** @import {PanelList} from "../app/panel.js" */

/**
 * What is asserted, each as a sentence by someone.
 *
 * @typedef {PanelList & {card: ClaimCard, step: (step: 1 | -1) => void, reset: () => void}} ClaimsList
 *   `reset`: another document is about to be shown
 */

/**
 * @param {object} options
 * @param {Active} options.active
 * @param {Actions} options.actions
 * @param {Navigation} options.navigation
 * @param {VerdictScale} options.scale
 * @param {TextPointer} options.text
 * @param {(id: string, focus?: "note") => void} options.edit
 * @param {(id: string) => void} options.judge  asks for a verdict
 * @param {(id: string) => void} options.openEntity
 * @param {(words: string) => void} options.tell
 * @param {(ids: string[]) => void} options.tag
 * @param {LesserClaims} options.lesser
 * @returns {ClaimsList}
 */
export function createClaimsList({ active, actions, navigation, scale, text, edit, judge, openEntity, tell, tag, lesser }) {
  /** @type {{document: GlossatorDocument, hidden: HiddenCounts} | null} */
  let shown = null;
  const order = { byWorth: false, bySpeaker: false };
  /** @type {readonly ClaimItem[]} */
  let listed = [];
  /** Which row each claim is told in, whether it is listed now or not. @type {Map<string, string>} */
  let rowOf = new Map();
  /** How many there are, listed or not. */
  let count = 0;
  /** Where in the list the active claim stands, or stood before it went. */
  let place = 0;

  const list = createFindingsList({
    name: "Claims",
    active,
    keyOf: (/** @type {ClaimItem} */ { claim }) => claim.id,
    findingOf: ({ claim, places }) => ({ id: claim.id, ids: places.map(({ id }) => id) }),
    classOf: () => "claim",
    row: (item, isCurrent) => claimRow(item, isCurrent ? claimActions(item, { active, actions, navigation, edit, judge, open: (id) => card.open(id) }) : nothing),
    go: ({ claim }) => navigation.go(claim, "list"),
    keyOfAnnotation: (id) => rowOf.get(id) ?? null,
    selected: (...of) => selecting.update(...of),
  });
  const selecting = createSelectionBar({ what: "claims", actions, tag, selection: () => list.selection, tell });
  const progress = createClaimsProgress(tell);
  const filters = createFilterBar({ filtering: CLAIM_FILTERING, what: "claims", change: again, tell });
  const card = createClaimCard({ actions, scale, text, openEntity, step, toggled });
  const head = element("div", { class: "claims-head" });
  const root = element("div");

  /** @param {Partial<typeof order>} next */
  function sort(next) {
    Object.assign(order, next);
    again();
  }

  function unfilter() {
    filters.filter = NO_FILTER;
    again();
    focusRow(null);
  }

  function again() {
    if (shown !== null) update(shown.document, shown.hidden);
  }

  /** @param {string | null} closed @param {boolean} held */
  function toggled(closed, held) {
    draw();
    if (card.id === null && (held || closed !== null)) focusRow(closed);
  }

  function draw() {
    if (shown === null) return;
    const { document, hidden } = shown;
    const isOpen = card.id !== null;
    const none = count === 0 ? (hidden.lesser > 0 ? NONE_WORTH : hidden.claims > 0 ? ALL_HIDDEN : NONE_FOUND) : NONE_PASS;
    const hasTools = (count > 1 || isOn(filters.filter)) && !isOpen;
    const language = languageNotice(document.language);
    const rejected = indexOf(document).rejectedClaims.map((claim) => ({ name: saidIn(claim), ids: [claim.id] }));
    const orders = segmented("Order", [
      { label: "Text order", pressed: !order.byWorth, run: () => sort({ byWorth: false }) },
      { label: "Most check-worthy", pressed: order.byWorth, run: () => sort({ byWorth: true }) },
    ]);
    selecting.button.hidden = !hasTools;
    render(
      html`<div class="claim-tools" ?hidden=${!hasTools}>
          <div class="head-row">${orders}${filters.button}</div>
          ${filters.element}
        </div>
        <div class="head-row">
          ${progress.words}<span class="head-buttons"
            >${button({
              label: "Who says what",
              class: "small",
              hint: "Group claims by speaker",
              pressed: order.bySpeaker,
              hidden: !hasTools,
              run: () => sort({ bySpeaker: !order.bySpeaker }),
            })}${selecting.button}</span
          >
        </div>
        ${progress.bar}`,
      head,
    );
    render(
      html`<div class="language-notice" role="note" ?hidden=${language === null}>${picture("alert")}<p>${language}</p></div>
        <div ?hidden=${isOpen}>
          ${list.element}
          <div class="empty" ?hidden=${listed.length > 0}>
            <p>${none}</p>
            ${button({ label: "Show all claims", class: "small", hidden: count === 0, run: unfilter })}
          </div>
          ${lesserClaims({ ...lesser, alone: count === 0 })} ${rejectedList("Rejected claims", rejected, actions)} ${selecting.element}
        </div>
        ${card.element}`,
      root,
    );
  }

  /** The row of a claim; where it is gone, the one that stands there now. @param {string | null} id */
  function focusRow(id) {
    const there = listed.some(({ claim }) => claim.id === id);
    const key = there ? id : listed[Math.min(place, listed.length - 1)]?.claim.id;
    if (key) list.focus(key);
  }

  /** @param {1 | -1} by */
  function step(by) {
    if (listed.length === 0) return;
    const at = listed.findIndex(({ claim }) => claim.id === rowOf.get(active.id ?? ""));
    // From a claim that has just been rejected, the next one is the one that has taken its place.
    const next = at !== -1 ? at + by : by === 1 ? place : place - 1;
    const { claim } = /** @type {ClaimItem} */ (listed[(next + listed.length) % listed.length]);
    navigation.go(claim, "list");
    if (card.id !== null) card.open(claim.id);
    else list.focus(claim.id);
  }

  function findPlace() {
    const row = rowOf.get(active.id ?? "");
    const at = row === undefined ? -1 : listed.findIndex(({ claim }) => claim.id === row);
    if (at !== -1) place = at;
  }

  /**
   * @param {GlossatorDocument} document
   * @param {HiddenCounts} hidden
   */
  function update(document, hidden) {
    shown = { document, hidden };
    const items = claimItems(document);
    const passed = passing(items, filters.filter, CLAIM_FILTERING);
    listed = ordered(passed, order);
    rowOf = new Map(items.flatMap(({ claim, places }) => places.map(({ id }) => [id, claim.id])));
    count = items.length;
    // First: the list must stand in the page to know which rows are seen.
    draw();
    list.update(listed);
    findPlace();
    filters.update(items, passed.length);
    card.update({ document, items, listed });
    progress.update(reviewProgress(document));
    return items.length;
  }

  return {
    name: "Claims",
    card,
    element: root,
    head,
    step,
    reset() {
      filters.filter = NO_FILTER;
      list.selection.clear();
      progress.reset();
      place = 0;
    },
    update,
    holds: (id) => rowOf.has(id),
    undecided: () => listed.flatMap(({ places }) => places.filter(({ status }) => status === "suggested").map(({ id }) => id)),
    follow(options) {
      const chosen = rowOf.get(active.id ?? "");
      if (card.id !== null && chosen !== undefined && chosen !== card.id) card.open(chosen, false);
      findPlace();
      list.follow(options);
    },
  };
}

const NONE_FOUND = "No claims were found. Select a sentence in the text to mark one.";
const NONE_PASS = "No claims match these filters.";
const NONE_WORTH = "All claims found here are lower priority, so none are shown.";
