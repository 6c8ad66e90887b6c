import { button } from "../kit/buttons.js";
import { createClaimHead } from "./claim-card-head.js";
import { elsewhereSections, reasonSection } from "./claim-card-sections.js";
import { createClaimNote } from "./claim-note.js";
import { saidIn } from "../findings/claim-words.js";
import { element } from "../kit/element.js";
import { createEvidenceSection } from "./evidence-section.js";
import { standFor } from "../findings/findings.js";
import { relationSection } from "../findings/relation-section.js";
import { createRatingField } from "./rating-field.js";
import { createVerdictField } from "./verdict-field.js";

/** @import {VerdictScale} from "./verdict-scale.js" */
/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Actions} from "../app/actions.js" */
/** @import {TextPointer} from "./claim-card-sections.js" */
/** @import {ClaimItem} from "./claim-items.js" */

/** @typedef {{items: readonly ClaimItem[], listed: readonly ClaimItem[]}} Claims  all of them, and those the list shows */

/**
 * The card of a claim, in place of the list: what is said and why it is worth checking, and what the fact-checker makes of it.
 *
 * @typedef {object} ClaimCard
 * @property {HTMLElement} element
 * @property {string | null} id  of the claim that is shown
 * @property {(id: string, focus?: boolean) => void} open
 * @property {() => void} dismiss  another document is there: nothing of this one is to be kept in it
 * @property {(document: GlossatorDocument, claims: Claims) => void} update
 */

/**
 * @param {object} options
 * @param {Actions} options.actions
 * @param {VerdictScale} options.scale
 * @param {TextPointer} options.text
 * @param {(id: string) => void} options.openEntity
 * @param {(step: 1 | -1) => void} options.step  to another claim of the list
 * @param {(closed: string | null, held: boolean) => void} options.toggled  it has opened, or closed on this claim; whether it
 *   held the focus
 * @returns {ClaimCard}
 */
export function createClaimCard({ actions, scale, text, openEntity, step, toggled }) {
  /** @type {string | null} */
  let id = null;
  /** @type {(Claims & {document: GlossatorDocument}) | null} */
  let shown = null;
  const withId = (/** @type {(id: string) => void} */ act) => id !== null && act(id);
  const head = createClaimHead({ actions, go: ({ claim }) => text.go(claim), openEntity });
  const verdict = createVerdictField({ scale, choose: (chosen) => withId((claim) => actions.setVerdict(claim, chosen)) });
  const rating = createRatingField((chosen) => withId((claim) => actions.setRating(claim, chosen)));
  const evidence = createEvidenceSection(actions);
  const note = createClaimNote(actions.setNote);
  const reasons = element("div");
  const elsewhere = element("div");
  const place = element("span", { class: "place" });
  const root = element(
    "div",
    { class: "finding claim-card", role: "group", tabindex: "-1", hidden: true },
    element(
      "div",
      { class: "card-bar" },
      button({ label: "All claims", icon: "left", class: "quiet small back", run: () => close() }),
      place,
      button({ label: "Previous claim", icon: "left", iconOnly: true, class: "quiet small", hint: "Previous claim (H)", run: () => step(-1) }),
      button({ label: "Next claim", icon: "right", iconOnly: true, class: "quiet small", hint: "Next claim (L)", run: () => step(1) }),
    ),
    head.element,
    reasons,
    elsewhere,
    element("section", { class: "card-section" }, element("h3", {}, "Verdict"), verdict.element, rating.element),
    evidence.element,
    note.element,
  );
  let sign = "";

  /** @param {string | null} [closed] */
  function hide(closed = id) {
    if (id === null) return;
    const held = root.contains(document.activeElement);
    id = null;
    sign = "";
    root.hidden = true;
    text.light([]);
    toggled(closed, held);
  }

  function close() {
    note.keep();
    hide();
  }

  function render() {
    if (shown === null) return;
    const { items, listed } = shown;
    const item = items.find(({ places }) => places.some((one) => one.id === id));
    if (item === undefined) {
      hide();
      return;
    }
    const { claim, places } = item;
    id = claim.id;
    standFor(root, { id, ids: places.map((one) => one.id) });
    root.setAttribute("aria-label", `About the claim “${saidIn(claim)}”`);
    const at = listed.findIndex((one) => one.claim === claim);
    place.textContent = at === -1 ? "" : `${at + 1} of ${listed.length}`;
    head.update(item);
    verdict.update(claim.verdict ?? "");
    rating.update(claim.rating);
    evidence.update(claim);
    note.update(claim);
    // What tells the same stays as it is, with its focus.
    const next = JSON.stringify([id, places.map((one) => one.id), claim.reasons, claim.body, shown.document.annotations.length, shown.document.relations]);
    if (next === sign) return;
    sign = next;
    reasons.replaceChildren(...[reasonSection(shown.document, item, text)].flatMap((made) => made ?? []));
    const relations = relationSection(shown.document, places.map((one) => one.id), { go: text.go, remove: actions.removeRelation });
    elsewhere.replaceChildren(...elsewhereSections(shown.document, item, text), ...(relations === null ? [] : [relations]));
  }

  root.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape") {
      event.preventDefault();
      if (event.target === root || !(event.target instanceof HTMLElement) || !event.target.matches("input, textarea")) close();
      else root.focus();
    } else if (event.key === "n" && !(event.target instanceof HTMLElement && event.target.matches("input, textarea"))) {
      event.preventDefault();
      note.field.focus();
    }
  });

  return {
    element: root,
    get id() {
      return id;
    },
    open(next, focus = true) {
      if (next !== id) {
        note.keep();
        const wasOpen = id !== null;
        id = next;
        root.hidden = false;
        if (!wasOpen) toggled(null, false);
        render();
        root.closest(".tab-panel")?.scrollTo({ top: 0, behavior: "instant" });
      }
      if (focus && id !== null) root.focus({ preventScroll: true });
    },
    dismiss: () => hide(null),
    update(document, claims) {
      shown = { ...claims, document };
      if (id !== null) render();
    },
  };
}
