import { indexOf } from "./annotation-index.js";
import { button, segmented } from "./buttons.js";
import { reasonInWords, saidIn, whoSays } from "./claim-words.js";
import { element } from "./element.js";
import { createFindingsList } from "./findings-list.js";
import { icon } from "./icons.js";
import { createRejected } from "./rejected-list.js";
import { scoreRing } from "./score-ring.js";
import { ALL_HIDDEN } from "./threshold.js";

/** @import {Annotation, GlossatorDocument} from "../types.js" */
/** @import {HiddenCounts} from "../state/threshold.js" */
/** @import {Active} from "./active.js" */
/** @import {Actions} from "./actions.js" */
/** @import {Navigation} from "./navigation.js" */
/** @import {PanelList} from "./panel.js" */

/**
 * A claim with what its row says of other annotations.
 *
 * @typedef {{claim: Annotation, speaker: string | null, manner: string, reasons: string[]}} ClaimItem
 */

/**
 * What is asserted, each as a sentence by someone.
 *
 * @param {{active: Active, actions: Actions, navigation: Navigation, edit: (id: string, focus?: "note") => void}} options
 * @returns {PanelList}
 */
export function createClaimsList({ active, actions, navigation, edit }) {
  /** @type {{document: GlossatorDocument, hidden: HiddenCounts} | null} */
  let shown = null;
  let byWorth = false;
  /** @type {Set<string>} */
  let ids = new Set();
  const list = createFindingsList({
    name: "Claims",
    active,
    keyOf: (/** @type {ClaimItem} */ { claim }) => claim.id,
    same: (a, b) => a.claim === b.claim && a.speaker === b.speaker && a.manner === b.manner,
    findingOf: ({ claim }) => ({ id: claim.id, ids: [claim.id] }),
    render: claimRow,
    actions: ({ claim }) => claimActions(claim),
    go: ({ claim }) => navigation.go(claim, "list"),
    keyOfAnnotation: (id) => (ids.has(id) ? id : null),
  });
  const empty = element("p", { class: "empty" });
  const reviewed = element("span", { class: "reviewed" });
  const rejected = createRejected("Rejected claims", actions);
  const order = segmented("Order", [
    { label: "In order", pressed: true, run: () => sort(false) },
    { label: "Most worth checking", pressed: false, run: () => sort(true) },
  ]);
  const head = element("div", {}, order);

  /** @param {boolean} worth */
  function sort(worth) {
    byWorth = worth;
    if (shown !== null) update(shown.document, shown.hidden);
  }

  /** @param {Annotation} claim */
  function claimActions(claim) {
    return element(
      "div",
      { class: "actions" },
      claim.status === "suggested" && button({ label: "Accept", key: "A", class: "small", run: () => actions.accept([claim.id]) }),
      claim.origin === "user"
        ? button({ label: "Delete", key: "Del", class: "small danger", run: () => actions.remove([claim.id]) })
        : button({ label: "Reject", key: "X", class: "small danger", run: () => actions.reject([claim.id]) }),
      button({ label: "Note", key: "N", class: "small", run: () => edit(claim.id, "note") }),
    );
  }

  /**
   * @param {GlossatorDocument} document
   * @param {HiddenCounts} hidden
   */
  function update(document, hidden) {
    shown = { document, hidden };
    const { claims, rejectedClaims } = indexOf(document);
    ids = new Set(claims.map(({ id }) => id));
    const sorted = byWorth ? [...claims].sort((a, b) => (b.checkworthiness ?? 1) - (a.checkworthiness ?? 1)) : claims;
    list.update(
      sorted.map((claim) => ({
        claim,
        ...whoSays(document, claim),
        reasons: (claim.reasons ?? []).map((reason) => reasonInWords(document, reason)),
      })),
    );
    empty.hidden = claims.length > 0;
    empty.textContent = hidden.claims > 0 ? ALL_HIDDEN : NONE_FOUND;
    order.hidden = claims.length < 2;
    const done = claims.filter(({ status }) => status !== "suggested").length + rejectedClaims.length;
    reviewed.textContent = done === 0 ? "" : `${done} of ${claims.length + rejectedClaims.length} reviewed`;
    rejected.update(rejectedClaims.map((claim) => ({ name: saidIn(claim), sign: null, ids: [claim.id] })));
    return claims.length;
  }

  return {
    name: "Claims",
    element: element("div", {}, list.element, empty, rejected.element),
    head: element("div", { class: "head-row" }, head, reviewed),
    update,
    holds: (id) => ids.has(id),
    follow: list.follow,
  };
}

const NONE_FOUND = "No claims were found. Select a sentence in the text to mark one.";

/** @param {ClaimItem} item */
function claimRow({ claim, speaker, manner, reasons }) {
  const note = claim.note ?? "";
  return element(
    "li",
    { class: "finding claim" },
    element(
      "button",
      { type: "button", class: "go" },
      scoreRing(claim),
      element(
        "span",
        {},
        element("span", { class: "who" }, speaker && element("strong", {}, speaker), speaker && " ", `${manner}:`),
        element("span", { class: "said" }, saidIn(claim)),
        reasons.length > 0 &&
          element("span", { class: "reasons" }, ...reasons.map((reason) => element("span", { class: "reason" }, reason))),
        note !== "" && element("span", { class: "mine" }, icon("note"), element("span", {}, note)),
      ),
    ),
  );
}
