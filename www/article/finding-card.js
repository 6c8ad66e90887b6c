import { drawn } from "../kit/draw.js";
import { wordsIn } from "../document/fragments.js";
import { tagsOf } from "../document/tags.js";
import { button, segmented } from "../kit/buttons.js";
import { reasonInWords, saidIn, whoSays } from "../findings/claim-words.js";
import { element } from "../kit/element.js";
import { wordsFor } from "../labels/entity-types.js";
import { relationRows } from "../findings/relation-section.js";
import { joined, provenance } from "../findings/provenance.js";
import { scoreRing } from "../findings/score-ring.js";
import { typeChips } from "../labels/type-chips.js";
import { valueInWords } from "../findings/value-words.js";
import { whyOf } from "./why.js";

/** @import {Annotation, EntityType, GlossatorDocument} from "../document/types.js" */
/** @import {End} from "../document/adjust.js" */
/** @import {DictionaryOffer} from "../entities/dictionary-tools.js" */

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
 * @property {(type: EntityType) => void} label  one more on the same words
 * @property {(end: End, step: 1 | -1) => void} nudge
 * @property {(all: boolean) => void} scope
 * @property {() => void} tag  asks for tags
 * @property {DictionaryOffer | null} remember  what the dictionary has to say of it; null where it has no name's type
 * @property {() => void} relate  to another one
 * @property {import("../findings/relation-section.js").RelationActions} relations
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
  const types = kind === "entity" ? typeSections(card) : [spanSection(card)];
  const told = relationRows(card.document, [card.annotation.id], card.actions.relations);
  const rows = told && drawn(told);
  const relations = rows === null ? [] : [element("div", { class: "section" }, rows)];
  return [head, ...types, ...relations, ...whySection(card), actionSection(card)];
}

/** Why it was suggested, folded until it is asked for. @param {Card} card */
function whySection({ document, annotation }) {
  const sentences = whyOf(document, annotation);
  if (sentences.length === 0) return [];
  return [
    element(
      "div",
      { class: "section why-section" },
      element("details", { class: "why" }, element("summary", {}, "Why", element("kbd", { "aria-hidden": "true" }, "W")), element("ul", {}, ...sentences.map((sentence) => element("li", {}, sentence)))),
    ),
  ];
}

/** @param {Card} card */
function entityHead({ document, annotation, count, all, actions }) {
  const entity = document.entities.find(({ id }) => id === annotation.entity);
  const meaning = valueInWords(annotation);
  return element(
    "div",
    { class: "section" },
    element("p", { class: "kind" }, joined([wordsFor(annotation.type).one, count > 1 ? `${count} mentions` : ""])),
    element("h2", {}, entity?.name ?? wordsIn(annotation)),
    meaning && element("p", { class: "about" }, meaning),
    element("p", { class: "about" }, joined(provenance(annotation))),
    count > 1 &&
      element(
        "div",
        { class: "scope" },
        segmented("Apply changes to", [
          { label: "This mention", pressed: !all, run: () => actions.scope(false) },
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
    drawn(scoreRing(annotation)),
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

/**
 * The types, and the words; "Add type" makes the next type that is chosen one more on the same words.
 *
 * @param {Card} card
 */
function typeSections(card) {
  const { annotation, actions } = card;
  let beside = false;
  /** @param {EntityType} type */
  const choose = (type) => (beside ? actions.label(type) : actions.retype(type));
  const also = button({ label: "Add type…", class: "small quiet end", hint: "Add another type to these words (Shift+digit)", run: () => press(!beside) });
  /** @param {boolean} pressed */
  function press(pressed) {
    beside = pressed;
    also.setAttribute("aria-pressed", String(pressed));
  }
  press(false);
  const chips = typeChips({ ...(annotation.type === undefined ? {} : { chosen: annotation.type }), choose });
  return [element("div", { class: "section" }, chips, actions.remember && rememberButton(actions.remember)), spanSection(card, also)];
}

/**
 * The ends of its words, for who can neither drag a handle nor press a key.
 *
 * @param {Card} card
 * @param {HTMLElement} [also]
 */
function spanSection({ actions }, also) {
  return element("div", { class: "section ends" }, nudges("Start", "start", actions), nudges("End", "end", actions), also);
}

/** @param {string} label @param {End} end @param {CardActions} actions */
function nudges(label, end, { nudge }) {
  const keys = end === "end" ? "Alt+Shift+" : "Alt+";
  const back = button({ label: `Move ${end} one word left`, icon: "left", iconOnly: true, class: "small quiet", hint: `Move ${end} one word left (${keys}←)`, run: () => nudge(end, -1) });
  const on = button({ label: `Move ${end} one word right`, icon: "right", iconOnly: true, class: "small quiet", hint: `Move ${end} one word right (${keys}→)`, run: () => nudge(end, 1) });
  return element("div", { class: "nudge", role: "group", "aria-label": label }, back, element("span", {}, label), on);
}

/** @param {DictionaryOffer} offer */
function rememberButton({ kept, words, run }) {
  const made = button({ label: kept ? "In your dictionary" : "Use in every article", icon: "book", class: "small quiet remember", hint: kept ? `Remove “${words}” from your dictionary` : `Add “${words}” to your dictionary`, run });
  made.setAttribute("aria-pressed", String(kept));
  return made;
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
    tagsOf(annotation).length > 0 && element("p", { class: "card-tags" }, tagsOf(annotation).map((tag) => `#${tag}`).join(" ")),
    element(
      "div",
      { class: "row" },
      suggestion && status === "suggested" && button({ label: "Accept", key: "A", class: "small", run: actions.accept }),
      suggestion && button({ label: "Reject", key: "X", class: "small danger", run: actions.reject }),
      kind === "claim" && button({ label: "Verdict", key: "V", class: "small", run: actions.verdict }),
      kind === "claim"
        ? button({ label: note, icon: "note", iconOnly: true, hint: `${note} (N)`, class: "small", run: actions.note })
        : kind !== "note" && button({ label: note, key: "N", class: "small", run: actions.note }),
      button({ label: "Relate", icon: "relate", iconOnly: true, hint: "Relate to another mark (G)", class: "small quiet end", run: actions.relate }),
      button({ label: "Tags", icon: "tag", iconOnly: true, hint: "Tags (T)", class: "small quiet", run: actions.tag }),
      // A suggestion is rejected: erased it would come back.
      !suggestion && button({ label: "Delete", icon: "trash", iconOnly: true, hint: "Delete (Del)", class: "small quiet danger", run: actions.remove }),
    ),
  );
}
