import { mannersOf, speakerOf, toldCertainty } from "../findings/claim-words.js";
import { html, nothing, orNone } from "../kit/draw.js";
import { walkRound } from "../kit/focus.js";
import { picture } from "../kit/icons.js";
import { swatch } from "../labels/swatch.js";
import { wordsFor } from "../labels/entity-types.js";
import { speakerChoices } from "./speaker-choices.js";

/** @import {Annotation, Certainty, ChosenSpeaker, GlossatorDocument, Range as TextRange} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Drawable} from "../kit/draw.js" */
/** @import {SpeakerChoice} from "./speaker-choices.js" */

/** @typedef {ReturnType<typeof createSpeakerField>} SpeakerField */

/** So many speakers are offered; with more, a field finds the others. */
const MOST = 8;

/**
 * Who says a claim and how surely, as two buttons that read as a sentence. Either opens one menu under them, in the card.
 *
 * @param {{actions: Actions, draw: () => void, root: () => Element, selected: () => TextRange | null}} options  `root`: what it is
 *   drawn in; `selected`: the words that are selected in the article
 */
export function createSpeakerField({ actions, draw, root, selected }) {
  /** The claim whose menu is open. @type {string | null} */
  let open = null;
  /** Whether somebody else is being named. */
  let names = false;
  let sought = "";

  /** @param {string} [focus]  what takes the focus */
  function close(focus = ".speaker-button") {
    open = null;
    names = false;
    sought = "";
    draw();
    part(focus)?.focus();
  }
  const part = (/** @type {string} */ selector) => /** @type {HTMLElement | null} */ (root().querySelector(selector));

  /** @param {string} id @param {string} [focus] */
  function show(id, focus = '.speaker-choice[aria-pressed="true"]') {
    open = id;
    names = false;
    sought = "";
    draw();
    (part(focus) ?? part(".speaker-choice"))?.focus();
  }

  /** @param {ChosenSpeaker} speaker */
  function choose(speaker) {
    const id = open;
    close();
    if (id !== null) actions.run({ type: "setSpeaker", ids: [id], speaker });
  }

  /** @param {Certainty} certainty */
  function chooseManner(certainty) {
    const id = open;
    close(".manner-button");
    if (id !== null) actions.run({ type: "setManner", ids: [id], certainty });
  }

  function nameSomebody() {
    names = true;
    draw();
    part(".speaker-name")?.focus();
  }

  // The next words that are selected in the article are who says it.
  addEventListener("pointerup", () =>
    setTimeout(() => {
      const words = names && open !== null && root().isConnected ? selected() : null;
      if (words === null) return;
      getSelection()?.removeAllRanges();
      choose({ words });
    }),
  );

  /** @param {KeyboardEvent & {currentTarget: Element}} event */
  function press(event) {
    const { key, target, currentTarget } = event;
    const isWritten = target instanceof HTMLInputElement;
    if (key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    const column = target instanceof Element ? target.closest(".speaker-column") : null;
    if (isWritten && key !== "ArrowDown") return;
    if (key === "ArrowLeft" || key === "ArrowRight") {
      event.preventDefault();
      const other = [...currentTarget.querySelectorAll(".speaker-column")].find((one) => one !== column);
      /** @type {HTMLElement | null | undefined} */ (other?.querySelector('[aria-pressed="true"]') ?? other?.querySelector("button"))?.focus();
    } else walkRound(event, column?.querySelectorAll("button") ?? []);
  }

  /** @param {KeyboardEvent & {currentTarget: HTMLInputElement}} event */
  function name(event) {
    const typed = event.currentTarget.value.trim();
    if (event.key !== "Enter" || typed === "") return;
    event.preventDefault();
    event.stopPropagation();
    choose({ name: typed });
  }

  /** @param {boolean} isChosen @param {() => void} run @param {Drawable} words */
  const choice = (isChosen, run, words) => html`<button type="button" class="speaker-choice" aria-pressed=${String(isChosen)} @click=${run}>${words}${isChosen ? picture("check", "icon tick") : nothing}</button>`;

  /** @param {SpeakerChoice} one @param {string} chosen */
  const row = ({ key, name: words, type, speaker }, chosen) =>
    choice(key === chosen, () => choose(speaker), html`${type === undefined ? html`<span class="speaker-sign" aria-hidden="true">“</span>` : swatch(wordsFor(type))}<span class="label">${words}</span>`);

  /** @param {GlossatorDocument} document @param {Annotation} claim */
  function menu(document, claim) {
    const by = speakerOf(document, claim);
    const all = speakerChoices(document, claim);
    const found = all.filter(({ name: words }) => words.toLowerCase().includes(sought.trim().toLowerCase()));
    const manners = mannersOf(by);
    const search = (/** @type {Event} */ { target }) => ((sought = /** @type {HTMLInputElement} */ (target).value), draw());
    return html`<div class="speaker-menu" role="group" aria-label="Who says it, and how surely" @keydown=${press}>
      <div class="speaker-column" role="group" aria-label="Who says it">
        ${all.length > MOST ? html`<input type="text" class="filter-field" aria-label="Find a speaker" placeholder="Find a speaker" autocomplete="off" .value=${sought} @input=${search} />` : nothing}
        ${found.slice(0, MOST).map((one) => row(one, by.key))}
        <div class="speaker-others">
          ${choice(by.key === "article", () => choose({ article: true }), html`<span class="speaker-sign" aria-hidden="true">A</span><span class="label">The article itself</span>`)}
          ${names
            ? html`<input type="text" class="text-field speaker-name" aria-label="Who says it" data-draft=${`speaker ${claim.id}`} placeholder="Type a name, or select words" autocomplete="off" @keydown=${name} />`
            : choice(false, nameSomebody, html`<span class="speaker-sign" aria-hidden="true">+</span><span class="label">Somebody else…</span>`)}
        </div>
      </div>
      <div class="speaker-column" role="group" aria-label="How surely">
        ${/** @type {Certainty[]} */ (Object.keys(manners)).map((certainty) => choice(certainty === toldCertainty(claim), () => chooseManner(certainty), html`<span class="label">${manners[certainty]}</span>`))}
      </div>
    </div>`;
  }

  return {
    /** Opens the menu of a claim, which is drawn. @param {string} id */
    open: (id) => show(id),
    /** @param {GlossatorDocument} document @param {Annotation} claim @param {Drawable} [beside]  at the end of their line */
    template(document, claim, beside = nothing) {
      const by = speakerOf(document, claim);
      const isOpen = open === claim.id;
      const toggle = (/** @type {string} */ focus) => () => (isOpen ? close() : show(claim.id, focus));
      return html`<p class="who-says">
          <button type="button" class="button small speaker-button" aria-expanded=${String(isOpen)} aria-keyshortcuts=${orNone("S")} title="Change who says it (S)" @click=${toggle('.speaker-choice[aria-pressed="true"]')}><strong class="label">${by.key === "article" ? "The article" : by.words}</strong>${picture("down")}</button>
          <button type="button" class="button small manner-button" aria-expanded=${String(isOpen)} title="Change how surely it is said" @click=${toggle('.speaker-column + .speaker-column [aria-pressed="true"]')}><span class="label">${mannersOf(by)[toldCertainty(claim)]}</span>${picture("down")}</button>
          <kbd aria-hidden="true">S</kbd>${beside}
        </p>
        ${isOpen ? menu(document, claim) : nothing}`;
    },
  };
}
