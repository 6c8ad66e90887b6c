import { textOfPaste } from "../files/html.js";
import { SAMPLE } from "./sample.js";
import { button, COMMAND } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { icon } from "../kit/icons.js";
import { loadingInWords } from "./model-words.js";

/** @import {Progress} from "../core/model.js" */
/** @import {Stage} from "../document/types.js" */

/** What is being done, and how far along the line it is. */
const STAGES = Object.freeze({
  reading: { words: "Reading…", done: "24%" },
  entities: { words: "Finding names and figures…", done: "56%" },
  claims: { words: "Finding claims…", done: "82%" },
  crossing: { words: "Laying out the page…", done: "96%" },
});

/** The part of the line that the model takes, in percent: the reading that follows goes on from there. */
const MODEL_SHARE = 22;

/** Up to this many characters a paste keeps the field's own undo; beyond, Chromium takes seconds for it. */
const UNDOABLE = 50_000;

/**
 * The page before there is an article.
 *
 * @typedef {object} Start
 * @property {HTMLElement} element
 * @property {(stage: Stage | null) => void} progress  null when nothing is under way
 * @property {(model: Progress) => void} loading  the model, which a text waits for
 * @property {(text: string) => void} fill
 * @property {() => void} focus
 */

/**
 * @param {object} options
 * @param {(text: string) => void} options.annotate
 * @param {() => void} options.chooseFile
 * @param {HTMLElement} options.library
 * @returns {Start}
 */
export function createStart({ annotate, chooseFile, library }) {
  const field = element("textarea", {
    id: "article-text",
    "aria-label": "Article text",
    placeholder: "Paste an article here",
    spellcheck: "false",
    autocomplete: "off",
  });
  const submit = button({
    label: "Annotate",
    key: `${COMMAND} ↵`,
    shortcut: "Control+Enter",
    class: "primary",
    run: () => annotate(field.value),
  });
  const state = element("span", { class: "count" });
  const bar = element("div", { class: "progress", hidden: true });
  const file = button({ label: "Open a file", icon: "file", hint: "Open a .txt, .md or .html file, or drop one anywhere", run: chooseFile });
  const sample = button({ label: "Try a sample", run: () => annotate(SAMPLE) });

  field.addEventListener("input", count);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    annotate(field.value);
  });
  field.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (data === null) return;
    // Plain and short, the browser's own paste does the same.
    if (data.getData("text/html") === "" && data.getData("text/plain").length <= UNDOABLE) return;
    event.preventDefault();
    insert(textOfPaste(data));
  });

  /** @param {string} text */
  function insert(text) {
    // Deprecated, and the one way that keeps the field's own undo
    if (text.length <= UNDOABLE && document.execCommand("insertText", false, text)) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    count();
  }

  function count() {
    const words = field.value.length > 500_000 ? null : (field.value.match(/\S+/g)?.length ?? 0);
    state.textContent = words === null ? "A very long text" : words === 0 ? "" : `${words.toLocaleString("en-GB")} ${words === 1 ? "word" : "words"}`;
  }

  /**
   * @param {string} words
   * @param {string} done
   */
  function say(words, done) {
    state.textContent = words;
    bar.style.setProperty("--done", done);
  }

  const root = element(
    "div",
    { class: "start" },
    element("h1", {}, "Read it pen in hand."),
    lede(),
    element(
      "div",
      { class: "paste" },
      field,
      bar,
      element("div", { class: "paste-foot" }, file, sample, element("div", { class: "end" }, state, submit)),
    ),
    element("p", { class: "privacy" }, icon("lock"), "Nothing leaves this browser. There is no server to send it to."),
    library,
  );

  return {
    element: root,
    progress(stage) {
      bar.hidden = stage === null;
      bar.parentElement?.classList.toggle("busy", stage !== null);
      field.readOnly = stage !== null;
      submit.disabled = file.disabled = sample.disabled = stage !== null;
      if (stage === null) {
        count();
        return;
      }
      say(STAGES[stage].words, STAGES[stage].done);
    },
    loading({ received, total }) {
      // A text that came as a file while an article is open waits elsewhere.
      if (bar.hidden) return;
      say(loadingInWords({ received, total }), `${total === null ? 8 : Math.max(2, (MODEL_SHARE * received) / total)}%`);
    },
    fill(text) {
      field.value = text;
      count();
    },
    focus() {
      // A touch screen would throw its keyboard over the page.
      if (!matchMedia("(pointer: coarse)").matches) field.focus();
    },
  };
}

/** What the marks mean, said with the marks. */
function lede() {
  /** @param {string} look @param {string} words */
  const marked = (look, words) => element("mark", { "data-look": look }, words);
  return element(
    "p",
    { class: "lede" },
    "Paste an article. Glossator marks its ",
    marked("person", "people"),
    ", ",
    marked("org", "organisations"),
    ", ",
    marked("place", "places"),
    ", ",
    marked("time", "dates"),
    " and ",
    marked("amount", "amounts"),
    ", and underlines ",
    element("span", { class: "claimed" }, "claims worth checking"),
    ". Correct it, add notes, and export it.",
  );
}
