import { percentOf } from "../state/threshold.js";
import { button, segmented } from "./buttons.js";
import { reasonInWords, saidIn, whoSays } from "./claim-words.js";
import { element } from "./element.js";
import { wordsFor } from "./entity-types.js";
import { relationRows } from "./relation-section.js";
import { scoreRing } from "./score-ring.js";
import { typeChips } from "./type-chips.js";
import { valueInWords } from "./value-words.js";

/** @import {Annotation, EntityType, GlossatorDocument} from "../types.js" */

/**
 * What the card of a finding can do.
 *
 * @typedef {object} CardActions
 * @property {() => void} accept
 * @property {() => void} reject
 * @property {() => void} remove
 * @property {() => void} note
 * @property {() => void} verdict  asks for one
 * @property {() => void} details  the card of its entity, or of the claim
 * @property {(type: EntityType) => void} retype
 * @property {(all: boolean) => void} scope
 * @property {() => void} relate  to another one
 * @property {import("./relation-section.js").RelationActions} relations
 */

/**
 * @typedef {object} Card
 * @property {GlossatorDocument} document
 * @property {Annotation} annotation
 * @property {number} count  how many mentions its entity has, hidden ones among them: what can be done to all is done to these
 * @property {boolean} all  whether the actions are for all the mentions
 * @property {CardActions} actions
 */

/**
 * The sections of the card that opens on a finding.
 *
 * @param {Card} card
 * @returns {HTMLElement[]}
 */
export function cardSections(card) {
  const { kind } = card.annotation;
  const head = kind === "entity" ? entityHead(card) : kind === "claim" ? claimHead(card) : noteHead(card);
  const types = kind === "entity" ? [typeSection(card)] : [];
  const rows = relationRows(card.document, [card.annotation.id], card.actions.relations);
  const relations = rows === null ? [] : [element("div", { class: "section" }, rows)];
  return [head, ...types, ...relations, actionSection(card)];
}

const ORIGINS = Object.freeze({ model: "found by the model", rule: "found by rule", user: "marked by you" });
const STATUSES = Object.freeze({ suggested: "", accepted: "accepted", edited: "corrected", rejected: "rejected" });

/** @param {Annotation} annotation */
export function provenance(annotation) {
  const { kind, origin, status } = annotation;
  const percent = percentOf(annotation);
  const score = percent === null ? "" : `${percent}% ${kind === "claim" ? "worth checking" : "sure"}`;
  return [ORIGINS[origin], score, origin === "user" ? "" : STATUSES[status]];
}

/** @param {readonly string[]} parts */
export const joined = (parts) => parts.filter((part) => part !== "").join(" · ");

/** @param {Card} card */
function entityHead({ document, annotation, count, all, actions }) {
  const entity = document.entities.find(({ id }) => id === annotation.entity);
  const meaning = valueInWords(annotation);
  return element(
    "div",
    { class: "section" },
    element("p", { class: "kind" }, joined([wordsFor(annotation.type).one, count > 1 ? `${count} mentions` : ""])),
    element("h2", {}, entity?.name ?? annotation.quote),
    meaning && element("p", { class: "about" }, meaning),
    element("p", { class: "about" }, joined(provenance(annotation))),
    count > 1 &&
      element(
        "div",
        { class: "scope" },
        segmented("What the changes are for", [
          { label: "Only here", pressed: !all, run: () => actions.scope(false) },
          { label: count === 2 ? "Both mentions" : `All ${count} mentions`, pressed: all, run: () => actions.scope(true) },
        ]),
      ),
    detailsButton(actions),
  );
}

/** @param {CardActions} actions */
const detailsButton = ({ details }) => button({ label: "Details", icon: "card", iconOnly: true, class: "small quiet corner", hint: "Details (I)", run: details });

/** @param {Card} card */
function claimHead({ document, annotation, actions }) {
  const { speaker, manner } = whoSays(document, annotation);
  const reasons = (annotation.reasons ?? []).map((reason) => reasonInWords(document, reason));
  return element(
    "div",
    { class: "section claim-head" },
    scoreRing(annotation),
    element(
      "div",
      {},
      element("p", { class: "kind who" }, speaker && element("strong", {}, speaker), speaker && " ", `${manner}:`),
      element("h2", { class: "sentence" }, saidIn(annotation)),
      reasons.length > 0 &&
        element("div", { class: "reasons" }, ...reasons.map((reason) => element("span", { class: "reason" }, reason))),
      element("p", { class: "about" }, joined([...provenance(annotation), ...(annotation.kinds ?? [])])),
      (annotation.verdict ?? "") !== "" && element("p", { class: "about" }, "Verdict: ", element("strong", {}, annotation.verdict)),
    ),
    detailsButton(actions),
  );
}

/** @param {Card} card */
function noteHead({ annotation }) {
  return element(
    "div",
    { class: "section" },
    element("p", { class: "kind" }, "Note on"),
    element("h2", { class: "sentence" }, saidIn(annotation)),
  );
}

/** @param {Card} card */
function typeSection({ annotation, actions }) {
  return element(
    "div",
    { class: "section" },
    typeChips({ ...(annotation.type === undefined ? {} : { chosen: annotation.type }), choose: actions.retype }),
  );
}

/** @param {Card} card */
function actionSection({ annotation, actions }) {
  const { kind, status, origin } = annotation;
  const suggestion = kind !== "note" && origin !== "user";
  const note = (annotation.note ?? "") === "" ? "Note" : "Edit note";
  return element(
    "div",
    { class: "section" },
    kind !== "note" && (annotation.note ?? "") !== "" && element("p", { class: "card-note" }, annotation.note),
    element(
      "div",
      { class: "row" },
      suggestion && status === "suggested" && button({ label: "Accept", key: "A", class: "small", run: actions.accept }),
      suggestion && button({ label: "Reject", key: "X", class: "small danger", run: actions.reject }),
      kind === "claim" && button({ label: "Verdict", key: "V", class: "small", run: actions.verdict }),
      kind === "claim"
        ? button({ label: note, icon: "note", iconOnly: true, hint: `${note} (N)`, class: "small", run: actions.note })
        : kind !== "note" && button({ label: note, key: "N", class: "small", run: actions.note }),
      button({ label: "Relate", icon: "relate", iconOnly: true, hint: "Relate to another mark (G)", class: "small", run: actions.relate }),
      button({
        label: "Delete",
        icon: "trash",
        iconOnly: true,
        hint: "Delete (Del)",
        class: "small quiet danger end",
        run: actions.remove,
      }),
    ),
  );
}
