import { drawn } from "../kit/draw.js";
import { piecesOf, wordsIn } from "../document/fragments.js";
import { indexOf } from "../document/annotation-index.js";
import { button } from "../kit/buttons.js";
import { createChoiceList } from "../kit/choice-list.js";
import { element, landmark } from "../kit/element.js";
import { findingAround } from "../findings/findings.js";
import { kindsOf, quoteOf, relationInWords } from "../findings/relation-words.js";
import { swatchOf } from "../labels/swatch.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Article} from "../article/article.js" */
/** @import {Marking} from "../article/marking.js" */
/** @import {Say} from "../kit/say.js" */
/** @import {Shown} from "../reading/shown.js" */

/** More are found by typing. */
const SHOWN = 30;

/**
 * Relates an annotation to another: first the other end, by a click in the text or the lists, or by typing; then how.
 *
 * @typedef {object} Relating
 * @property {(id: string) => void} start
 * @property {() => void} cancel
 * @property {() => void} changed  the document has changed
 */

/**
 * @param {{shown: Shown, article: Article, marking: Marking, actions: Actions, say: Say}} options
 * @returns {Relating}
 */
export function createRelating({ shown, article, marking, actions, say }) {
  const card = element("div", { class: "popover card relating", popover: "manual", role: "dialog", "aria-label": "Relate" });
  landmark("layer").append(card);
  /** @type {{from: string, to: string | null} | null} */
  let asked = null;
  let usual = "supports";
  /** @type {Element | null} */
  let cameFrom = null;

  const heading = element("h2", { class: "sentence" });
  const choices = createChoiceList({
    id: "relate",
    words: { label: "Find the other mark", placeholder: "Or type some of its words", list: "Marks to relate to", none: "No other mark matches." },
    most: SHOWN,
    textOf: (/** @type {Annotation} */ one) => wordsIn(one),
    rowOf: (one) => [drawn(swatchOf(one)), element("span", { class: "name" }, quoteOf(one))],
    choose: ({ id }) => pick(id),
    point: (one) => light(one?.id),
  });
  const { field } = choices;
  const own = element("input", { type: "text", class: "text-field", "aria-label": "In your own words", placeholder: "In your own words", maxlength: 40, autocomplete: "off" });

  const document = () => /** @type {GlossatorDocument} */ (shown.document);
  /** @param {string | null | undefined} id */
  const find = (id) => (shown.document === null ? undefined : indexOf(shown.document).byId.get(id ?? ""));

  /** @param {string} id */
  function start(id) {
    cancel();
    const from = find(id);
    if (from === undefined || from.status === "rejected") return;
    asked = { from: id, to: null };
    cameFrom = globalThis.document.activeElement;
    addEventListener("keydown", keys, { capture: true });
    globalThis.document.addEventListener("click", clicked, { capture: true });
    askEnd(from);
    card.showPopover();
    field.focus({ preventScroll: true });
    say.status(`Relate “${quoteOf(from)}”: click the other mark, or type some of its words`);
  }

  /** @param {Annotation} from */
  function askEnd(from) {
    heading.replaceChildren(drawn(swatchOf(from)), ` ${quoteOf(from)}`);
    const others = indexOf(document()).live.filter(({ id }) => id !== from.id);
    // What is of the same kind and near is the likeliest.
    const far = (/** @type {Annotation} */ one) => Math.abs(one.start - from.start) + (one.kind === from.kind ? 0 : document().text.length);
    card.replaceChildren(
      element("div", { class: "section" }, element("p", { class: "kind" }, "Relate"), heading, element("p", { class: "about" }, "Click the other mark in the text or in the lists.")),
      element("div", { class: "section" }, field, choices.list, choices.none),
      element("div", { class: "section row" }, button({ label: "Cancel", key: "Esc", class: "small quiet end", run: cancel })),
    );
    choices.show(others.sort((a, b) => far(a) - far(b)));
  }

  /** Shows which one in the text is meant. @param {string | null | undefined} id */
  function light(id) {
    const one = find(id);
    marking.light(one === undefined ? [] : piecesOf(one));
  }

  /** @param {string | undefined} id */
  function pick(id) {
    const other = find(id);
    if (asked === null || other === undefined || other.id === asked.from) return;
    asked = { ...asked, to: other.id };
    askKind();
    say.status(`How does it relate to “${quoteOf(other)}”?`);
  }

  function askKind() {
    const from = find(asked?.from);
    const to = find(asked?.to);
    if (from === undefined || to === undefined) return;
    const kinds = kindsOf(document());
    const buttons = kinds.map((type, i) => button({ label: relationInWords(type), ...(i < 9 ? { key: String(i + 1) } : {}), class: "small", run: () => relate(type) }));
    own.value = "";
    const end = (/** @type {Annotation} */ one) => element("p", { class: "relating-end" }, drawn(swatchOf(one)), element("span", {}, quoteOf(one)));
    card.replaceChildren(
      element(
        "div",
        { class: "section" },
        end(from),
        element("div", { class: "kinds", role: "group", "aria-label": "Relation to the other mark" }, ...buttons, own),
        end(to),
      ),
      element(
        "div",
        { class: "section row" },
        button({ label: "Swap", icon: "swap", class: "small quiet", run: swap }),
        button({ label: "Cancel", key: "Esc", class: "small quiet end", run: cancel }),
      ),
    );
    light(asked?.to);
    (buttons[kinds.indexOf(usual)] ?? buttons[0])?.focus({ preventScroll: true });
  }

  function swap() {
    if (asked === null || asked.to === null) return;
    asked = { from: asked.to, to: asked.from };
    askKind();
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
    if (done === null) return null;
    asked = null;
    removeEventListener("keydown", keys, { capture: true });
    globalThis.document.removeEventListener("click", clicked, { capture: true });
    light(null);
    const lost = card.contains(globalThis.document.activeElement) || globalThis.document.activeElement === globalThis.document.body;
    card.hidePopover();
    if (lost && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
    return done;
  }

  function cancel() {
    if (close() !== null) say.status("Cancelled");
  }

  /** A press on a mark, or on a row that stands for one, means that mark. @param {MouseEvent} event */
  function clicked(event) {
    const { target, clientX, clientY } = event;
    if (asked === null || asked.to !== null || !(target instanceof Element) || card.contains(target)) return;
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
      // Several stand on the same words: these are the choice.
      choices.show(found);
      field.focus({ preventScroll: true });
    }
  }

  /** @param {KeyboardEvent} event */
  function keys(event) {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (asked === null || ctrlKey || metaKey || altKey) return;
    if (key === "Escape") cancel();
    else if (target === field) {
      if (!choices.press(key)) return;
    } else if (target === own) {
      if (key !== "Enter" || own.value.trim() === "") return;
      relate(own.value.trim());
    } else if (asked.to !== null && /^[1-9]$/.test(key)) {
      const type = kindsOf(document())[Number(key) - 1];
      if (type !== undefined) relate(type);
    } else if (key.length > 1 || key === " ") {
      return;
    }
    // The page's own single letters wait until the question is answered.
    event.stopPropagation();
    event.preventDefault();
  }

  return {
    start,
    cancel,
    changed() {
      if (asked !== null && (find(asked.from) === undefined || (asked.to !== null && find(asked.to) === undefined))) cancel();
    },
  };
}
