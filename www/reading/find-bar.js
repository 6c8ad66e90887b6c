import { findAll, firstFrom, folded } from "./find.js";
import { belowTop, toTop } from "../article/keep-place.js";
import { button, COMMAND } from "../kit/button.js";
import { html, render } from "../kit/draw.js";
import { element, landmark } from "../kit/element.js";
import { reveal } from "../kit/reveal.js";

/** @import {Range as TextRange} from "../document/types.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Article} from "../article/article.js" */
/** @import {Marking} from "../article/marking.js" */
/** @import {Say} from "../kit/say.js" */

/**
 * Finding words in the article: a bar over it, and a mark on every place that holds them.
 *
 * @param {object} options
 * @param {Workspace} options.workspace
 * @param {Article} options.article
 * @param {Marking} options.marking
 * @param {Say} options.say
 * @param {(found: readonly TextRange[]) => void} options.map  shows on the minimap where they stand
 */
export function createFindBar({ workspace, article, marking, say, map }) {
  const bar = element("div", { class: "find-bar", role: "search", "aria-label": "Find", hidden: true });
  landmark("layer").append(bar);
  const field = element("input", { type: "text", "aria-label": "Find in the text", placeholder: "Find in the text", autocomplete: "off", spellcheck: "false" });
  field.addEventListener("input", search);
  /** @type {readonly TextRange[]} */
  let found = [];
  let at = -1;
  /** Where the person was reading when the search began. */
  let cameFrom = { place: 0, below: 0, scroll: 0 };
  /** @type {Element | null} */
  let focusFrom = null;
  /** The text that was folded last: folding a long one takes longer than a key press should. */
  let known = { text: "", folded: folded("") };

  /** How many there are, and which is shown; empty where nothing is sought. */
  function count() {
    if (field.value.trim() === "") return "";
    return found.length === 0 ? "No matches" : `${at + 1} of ${found.length.toLocaleString("en-GB")}`;
  }

  function draw() {
    const disabled = found.length === 0;
    const control = { iconOnly: true, class: "quiet small" };
    render(
      html`${field}
        <span class="count" aria-hidden="true">${count()}</span>
        ${button({ ...control, label: "Previous match", icon: "left", hint: "Previous match (Shift Enter)", disabled, run: () => step(-1) })}
        ${button({ ...control, label: "Next match", icon: "right", hint: "Next match (Enter)", disabled, run: () => step(1) })}
        ${button({ label: "Select", class: "quiet small", hint: `Select this match to mark it (${COMMAND} Enter)`, disabled, run: selectWords })}
        ${button({ ...control, label: "Close search", icon: "close", hint: "Close search (Esc also returns to where you were)", run: close })}`,
      bar,
    );
  }
  draw();

  function search() {
    const text = workspace.document?.text ?? "";
    if (known.text !== text) known = { text, folded: folded(text) };
    found = findAll(known.folded, field.value);
    at = firstFrom(found, cameFrom.place);
    showFound();
  }

  function showFound() {
    draw();
    if (count() !== "") say.status(count());
    const here = found[at];
    article.peek(here ?? null);
    if (here !== undefined) reveal(article, here);
    map(found);
    marking.found(found, here ?? null);
  }

  /** @param {1 | -1} by */
  function step(by) {
    if (found.length === 0) return;
    at = (at + by + found.length) % found.length;
    showFound();
  }

  /** In a narrow window the bar goes from side to side, and the article begins below it; what is read stays where it is. @param {boolean} isOpen */
  function show(isOpen) {
    const topOfText = () => article.element.lastElementChild?.getBoundingClientRect().top ?? 0;
    const before = topOfText();
    bar.hidden = !isOpen;
    document.body.classList.toggle("searching", isOpen);
    const moved = topOfText() - before;
    if (moved !== 0 && scrollY > 0) scrollBy({ top: moved, behavior: "instant" });
  }

  function close() {
    if (bar.hidden) return;
    const held = bar.contains(document.activeElement);
    show(false);
    found = [];
    at = -1;
    map(found);
    marking.found([], null);
    article.stay();
    if (held && focusFrom instanceof HTMLElement && focusFrom.isConnected) focusFrom.focus({ preventScroll: true });
  }

  function goBack() {
    article.peek(null);
    close();
    if (scrollY === cameFrom.scroll) return;
    if (cameFrom.scroll === 0) scrollTo({ top: 0, behavior: "instant" });
    else toTop(article, cameFrom.place, cameFrom.below);
    say.status("Back where you were");
  }

  function selectWords() {
    const here = found[at];
    if (here === undefined) return;
    close();
    article.element.focus({ preventScroll: true });
    article.select(here);
  }

  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") goBack();
    else if (event.key !== "Enter" || event.target !== field) return;
    else if (event.ctrlKey || event.metaKey) selectWords();
    else step(event.shiftKey ? -1 : 1);
    event.preventDefault();
  });

  return {
    open() {
      if (bar.hidden) {
        const place = article.topOffset();
        cameFrom = { place, below: belowTop(article, place), scroll: scrollY };
        focusFrom = document.activeElement;
        show(true);
        if (field.value !== "") search();
      }
      field.focus();
      field.select();
    },
    close,
  };
}
