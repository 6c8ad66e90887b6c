import { entityIn } from "../document/annotation-index.js";
import { wordsIn } from "../document/fragments.js";
import { tagsOf } from "../document/tags.js";
import { beforeWords, kindsInWords, saidIn, whoSays } from "../findings/claim-words.js";
import { reasonSentence } from "../findings/reason-sentence.js";
import { saidBecause } from "../findings/reason-words.js";
import { joined, provenance } from "../findings/provenance.js";
import { relationRows } from "../findings/relation-section.js";
import { scoreRing } from "../findings/score-ring.js";
import { valueInWords } from "../findings/value-words.js";
import { button, COMMAND, segmented } from "../kit/button.js";
import { html, live, nothing, orNone } from "../kit/draw.js";
import { wordsFor } from "../labels/entity-types.js";
import { claimSheetActions, toolsButton } from "./claim-sheet.js";
import { whyOf } from "./why.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {End} from "../document/adjust.js" */
/** @import {DictionaryOffer} from "../entities/dictionary-tools.js" */
/** @import {Drawable} from "../kit/draw.js" */
/** @import {Unfolded} from "./claim-sheet.js" */
/** @import {RelationActions} from "../findings/relation-section.js" */

/**
 * What can be done on the card; `remember` is what the dictionary offers.
 *
 * @typedef {Record<"note" | "speaker" | "details" | "tag" | "relate" | "addType" | "putAside" | "next", () => void> & {
 *   unfold: (part: Unfolded) => void, decide: (decision: "accept" | "reject" | "remove") => void, nudge: (end: End, step: 1 | -1) => void,
 *   scope: (all: boolean) => void, remember: DictionaryOffer | null, relations: RelationActions}} CardActions
 *
 * @typedef {object} Card
 * @property {GlossatorDocument} document
 * @property {Annotation} annotation
 * @property {number} count  mentions of its entity, hidden ones included
 * @property {boolean} all  whether the actions are for all of them
 * @property {HTMLElement} chips  the types to choose from
 * @property {Drawable} judge  where a claim is judged
 * @property {Unfolded | null} open  what of a claim's card is unfolded on a phone
 * @property {boolean} adds  whether the next type is added to the words instead of replacing theirs
 * @property {boolean} writes  whether its note is being written: it then has a field of its own
 * @property {CardActions} actions
 */

/** What the card says of a finding, and what can be done with it. @param {Card} card */
export function findingCard(card) {
  return card.annotation.kind === "claim" ? claimCard(card) : sections(card);
}

/** On a phone its words and three actions; what folds there is in sight elsewhere (marks/claim-sheet.css). @param {Card} card */
function claimCard(card) {
  const { open, writes, actions } = card;
  // The field for a note stands over the actions.
  return html`<div class="claim-sheet" data-open=${orNone(writes ? "tools" : open)}>${sections(card)}${claimSheetActions(open, actions)}</div>`;
}

/** @param {Card} card */
function sections(card) {
  const { annotation, document, actions, judge } = card;
  const { kind } = annotation;
  const relations = relationRows(document, [annotation.id], actions.relations);
  return html`
    ${kind === "entity" ? entityHead(card) : kind === "claim" ? claimHead(card) : noteHead(saidIn(annotation))}
    ${kind === "entity" ? html`<div class="section">${card.chips}${actions.remember === null ? nothing : rememberButton(actions.remember)}</div>` : nothing}
    ${kind === "claim" ? html`<div class="section judge-section">${judge}</div>` : nothing}
    <div class="section ends">
      ${nudges("Start", "start", actions)}
      ${nudges("End", "end", actions)}
      ${kind === "entity" ? button({ label: "Add type…", class: "small quiet end", hint: "Add another type to these words (Shift+digit)", pressed: card.adds, run: actions.addType }) : nothing}
    </div>
    ${relations === null ? nothing : html`<div class="section">${relations}</div>`}
    ${whySection(card)}
    ${actionSection(card)}`;
}

/** @param {Card} card */
function entityHead({ document, annotation, count, all, actions }) {
  const entity = entityIn(document, annotation.entity);
  const meaning = valueInWords(annotation);
  const scope = [
    { label: "This mention", pressed: !all, run: () => actions.scope(false) },
    { label: count === 2 ? "Both mentions" : `All ${count} mentions`, pressed: all, run: () => actions.scope(true) },
  ];
  return html`<div class="section">
    <p class="kind">${joined([wordsFor(annotation.type).one, count > 1 ? `${count} mentions` : ""])}</p>
    <h2>${entity?.name ?? wordsIn(annotation)}</h2>
    ${meaning ? html`<p class="about">${meaning}</p>` : nothing}
    <p class="about">${joined(provenance(annotation))}</p>
    ${count > 1 ? html`<div class="scope">${segmented("Apply changes to", scope)}</div>` : nothing}
    ${detailsButton(actions)}
  </div>`;
}

/** @param {CardActions} actions */
const detailsButton = ({ details }) => button({ label: "Details", icon: "card", iconOnly: true, class: "small quiet corner", hint: "Details (I)", run: details });

/** @param {Card} card */
function claimHead({ document, annotation, open, actions }) {
  const { speaker, manner } = whoSays(document, annotation);
  return html`<div class="section claim-head">
    ${scoreRing(annotation)}
    <div>
      <p class="kind"><button type="button" class="who" title="Change who says it (S)" @click=${actions.speaker}>${speaker ? html`<strong>${speaker}</strong> ` : nothing}${beforeWords(manner)}</button></p>
      <h2 class="sentence" @click=${() => actions.unfold("words")}>${saidBecause(document, annotation)}</h2>
      <p class="why-check">${reasonSentence(document, annotation)}</p>
      <p class="about">${joined([...provenance(annotation), kindsInWords(annotation)])}</p>
    </div>
    ${toolsButton(open, actions.unfold)}${detailsButton(actions)}
  </div>`;
}

/** Which words a note is on. @param {string} quote */
export const noteHead = (quote) => html`<div class="section"><p class="kind">Note on</p><h2 class="sentence">${quote}</h2></div>`;

/** @param {DictionaryOffer} offer */
const rememberButton = ({ kept, words, run }) =>
  button({ label: kept ? "In your dictionary" : "Use in every article", icon: "book", class: "small quiet remember", hint: kept ? `Remove “${words}” from your dictionary` : `Add “${words}” to your dictionary`, pressed: kept, run });

/** One end of the words, for who can neither drag a handle nor press a key. @param {string} label @param {End} end @param {CardActions} actions */
function nudges(label, end, { nudge }) {
  const keys = end === "end" ? "Alt+Shift+" : "Alt+";
  /** @param {"left" | "right"} side @param {string} arrow @param {1 | -1} step */
  const one = (side, arrow, step) => button({ label: `Move ${end} one word ${side}`, icon: side, iconOnly: true, class: "small quiet", hint: `Move ${end} one word ${side} (${keys}${arrow})`, run: () => nudge(end, step) });
  return html`<div class="nudge" role="group" aria-label=${label}>${one("left", "←", -1)}<span>${label}</span>${one("right", "→", 1)}</div>`;
}

/** Why it was suggested, folded until it is asked for. @param {Card} card */
function whySection({ document, annotation }) {
  const sentences = whyOf(document, annotation);
  if (sentences.length === 0) return nothing;
  return html`<div class="section why-section">
    <details class="why"><summary>Why<kbd aria-hidden="true">W</kbd></summary><ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul></details>
  </div>`;
}

/** @param {Card} card */
function actionSection({ annotation, writes, actions }) {
  const { kind, status, origin, note = "" } = annotation;
  const isSuggestion = kind !== "note" && origin !== "user";
  const tags = tagsOf(annotation);
  const noteLabel = note === "" ? "Note" : "Edit note";
  return html`<div class="section">
    ${kind === "note" || note === "" || writes ? nothing : html`<p class="card-note">${note}</p>`}
    ${tags.length === 0 ? nothing : html`<p class="card-tags">${tags.map((tag) => `#${tag}`).join(" ")}</p>`}
    <div class="row">
      ${isSuggestion && status === "suggested" ? button({ label: "Accept", key: "A", class: "small", run: () => actions.decide("accept") }) : nothing}
      ${isSuggestion ? button({ label: "Reject", key: "X", class: "small danger", run: () => actions.decide("reject") }) : nothing}
      ${kind === "claim" ? button({ label: noteLabel, icon: "note", iconOnly: true, hint: `${noteLabel} (N)`, class: "small", run: actions.note }) : nothing}
      ${kind === "entity" ? button({ label: noteLabel, key: "N", class: "small", run: actions.note }) : nothing}
      ${button({ label: "Relate", icon: "relate", iconOnly: true, hint: "Relate to another mark (G)", class: "small quiet end", run: actions.relate })}
      ${button({ label: "Tags", icon: "tag", iconOnly: true, hint: "Tags (T)", class: "small quiet", run: actions.tag })}
      ${/* A suggestion is rejected: deleted it would come back. */ isSuggestion ? nothing : button({ label: "Delete", icon: "trash", iconOnly: true, hint: "Delete (Del)", class: "small quiet danger", run: () => actions.decide("remove") })}
    </div>
  </div>`;
}

/**
 * Where a note is written. Nothing is asked: what it holds is kept when the card closes.
 *
 * @param {{id: string | null, text: string}} writing  holds what is typed
 * @param {() => void} done
 */
export function noteEditor(writing, done) {
  /** @param {KeyboardEvent} event */
  function keys(event) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // The page's own use of this key must not follow once the card is gone.
    event.stopPropagation();
    done();
  }
  const type = (/** @type {Event} */ { target }) => (writing.text = /** @type {HTMLTextAreaElement} */ (target).value);
  return html`<div class="section"><div>
    <textarea class="note-field" aria-label="Note" data-draft=${writing.id === null ? nothing : `note ${writing.id}`} rows="3" placeholder="Add a note…" .value=${live(writing.text)} @input=${type} @keydown=${keys}></textarea>
    <div class="note-actions"><span class="hint">${COMMAND} + Enter</span>${button({ label: "Save note", class: "small primary", run: done })}</div>
  </div></div>`;
}
