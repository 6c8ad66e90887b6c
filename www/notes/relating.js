import { annotationIn, indexOf } from "../document/annotation-index.js";
import { piecesOf, wordsIn } from "../document/fragments.js";
import { findingAround } from "../findings/findings.js";
import { kindsOf, quoteOf, relationInWords } from "../findings/relation-words.js";
import { createFloatingCard } from "../kit/beside.js";
import { button } from "../kit/button.js";
import { createChoiceList } from "../kit/choice-list.js";
import { html, render } from "../kit/draw.js";
import { swatchOf } from "../labels/swatch.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Article} from "../article/article.js" */
/** @import {Marking} from "../article/marking.js" */
/** @import {Say} from "../kit/say.js" */
/** @import {Shown} from "../reading/shown.js" */

/**
 * Relates an annotation to another. First the other end is chosen, by a click in the text or the lists or by typing; then how
 * they relate.
 *
 * @param {{shown: Shown, article: Article, marking: Marking, actions: Actions, say: Say}} options
 */
export function createRelating({ shown, article, marking, actions, say }) {
  const card = createFloatingCard({ class: "relating", name: "Relate" });
  /** @type {{from: string, to: string | null} | null} */
  let asked = null;
  let usual = "supports";
  const choices = createChoiceList({
    id: "relate",
    words: { label: "Find the other mark", placeholder: "Or type some of its words", list: "Marks to relate to", none: "No other mark matches." },
    textOf: (/** @type {Annotation} */ one) => wordsIn(one),
    rowOf: (one) => html`${swatchOf(one)}<span class="name">${quoteOf(one)}</span>`,
    choose: ({ id }) => pick(id),
    point: (one) => light(one?.id),
    draw,
  });

  const whole = () => /** @type {GlossatorDocument} */ (shown.document);
  /** @param {string | null | undefined} id */
  const find = (id) => annotationIn(shown.document, id);
  /** @param {string} selector */
  const focus = (selector) => /** @type {HTMLElement | null} */ (card.element.querySelector(selector))?.focus({ preventScroll: true });

  /** Shows in the text which mark is meant. @param {string | null | undefined} id */
  function light(id) {
    const one = find(id);
    marking.light(one === undefined ? [] : piecesOf(one));
  }

  /** @param {string} id */
  function start(id) {
    cancel();
    const from = find(id);
    if (from === undefined || from.status === "rejected") return;
    asked = { from: id, to: null };
    // Marks of the same kind come first, and of those the nearest.
    const far = (/** @type {Annotation} */ one) => Math.abs(one.start - from.start) + (one.kind === from.kind ? 0 : whole().text.length);
    choices.show(indexOf(whole()).live.filter((one) => one.id !== id).sort((a, b) => far(a) - far(b))); // prettier-ignore
    card.open();
    focus("input");
    say.status(`Relate “${quoteOf(from)}”: click the other mark, or type some of its words`);
  }

  /** @param {string | undefined} id */
  function pick(id) {
    const other = find(id);
    if (asked === null || other === undefined || other.id === asked.from) return;
    askKind({ from: asked.from, to: other.id });
    say.status(`How does it relate to “${quoteOf(other)}”?`);
  }

  /** @param {{from: string, to: string}} ends */
  function askKind(ends) {
    asked = ends;
    draw();
    light(ends.to);
    focus(`.kinds button:nth-of-type(${Math.max(kindsOf(whole()).indexOf(usual), 0) + 1})`);
  }

  /** @param {string} type */
  function relate(type) {
    const done = close();
    if (done === null || done.to === null) return;
    usual = type;
    actions.run({ type: "relate", relation: { type, from: done.from, to: done.to } });
  }

  function close() {
    const done = asked;
    asked = null;
    if (done === null) return null;
    light(null);
    card.close();
    return done;
  }

  function cancel() {
    if (close() !== null) say.status("Cancelled");
  }

  function draw() {
    const from = find(asked?.from);
    const to = find(asked?.to);
    if (from !== undefined) render(to === undefined ? endTemplate(from) : kindTemplate(from, to), card.element);
  }

  const cancelButton = () => button({ label: "Cancel", key: "Esc", class: "small quiet end", run: cancel });

  /** @param {Annotation} from */
  const endTemplate = (from) => html`
    <div class="section">
      <p class="kind">Relate</p>
      <h2 class="sentence">${swatchOf(from)} ${quoteOf(from)}</h2>
      <p class="about">Click the other mark in the text or in the lists.</p>
    </div>
    <div class="section">${choices.template()}</div>
    <div class="section row">${cancelButton()}</div>`;

  /** @param {Annotation} from @param {Annotation} to */
  function kindTemplate(from, to) {
    const kinds = kindsOf(whole()).map((type, i) => button({ label: relationInWords(type), ...(i < 9 ? { key: String(i + 1) } : {}), class: "small", run: () => relate(type) }));
    const end = (/** @type {Annotation} */ one) => html`<p class="relating-end">${swatchOf(one)}<span>${quoteOf(one)}</span></p>`;
    return html`
      <div class="section">
        ${end(from)}
        <div class="kinds" role="group" aria-label="Relation to the other mark">
          ${kinds}<input type="text" class="text-field" aria-label="In your own words" data-draft="relation" placeholder="In your own words" maxlength="40" autocomplete="off" />
        </div>
        ${end(to)}
      </div>
      <div class="section row">
        ${button({ label: "Swap", icon: "swap", class: "small quiet", run: () => askKind({ from: to.id, to: from.id }) })}${cancelButton()}
      </div>`;
  }

  /** A press on a mark, or on a row that stands for one, chooses that mark. @param {MouseEvent} event */
  function clicked(event) {
    const { target, clientX, clientY } = event;
    if (asked === null || asked.to !== null || !(target instanceof Element) || card.element.contains(target)) return;
    const isInText = article.element.contains(target);
    const row = target.closest(".go, .line") === null ? null : findingAround(target);
    if (!isInText && row === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { from } = asked;
    const found = isInText ? marking.at(clientX, clientY).filter(({ id }) => id !== from) : [find(row?.id)].flatMap((one) => one ?? []);
    if (found.length === 1) pick(found[0]?.id);
    else if (found.length === 0) say.status("No other mark there");
    else {
      // Several marks share these words: the list asks which.
      choices.show(found);
      focus("input");
    }
  }

  /** Keeps the page from acting on its keys until the question is answered. @param {KeyboardEvent} event */
  function keys(event) {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (asked === null || ctrlKey || metaKey || altKey) return;
    if (key === "Escape") cancel();
    else if (target instanceof HTMLInputElement && card.element.contains(target)) {
      const words = target.value.trim();
      if (asked.to === null || key !== "Enter" || words === "") return;
      relate(words);
    } else if (asked.to !== null && /^[1-9]$/.test(key)) {
      const type = kindsOf(whole())[Number(key) - 1];
      if (type !== undefined) relate(type);
    } else if (key.length > 1 || key === " ") {
      return;
    }
    event.stopPropagation();
    event.preventDefault();
  }

  addEventListener("keydown", keys, { capture: true });
  document.addEventListener("click", clicked, { capture: true });

  return {
    start,
    cancel,
    /** The document has changed: an end may be gone. */
    changed() {
      if (asked !== null && (find(asked.from) === undefined || (asked.to !== null && find(asked.to) === undefined))) cancel();
    },
  };
}
