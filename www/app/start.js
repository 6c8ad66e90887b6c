import { createExample } from "./example.js";
import { loadingInWords } from "./model-words.js";
import { SAMPLE } from "./sample.js";
import { articleOfPaste } from "../files/html.js";
import { button, COMMAND } from "../kit/button.js";
import { drawn, html, nothing, render, styled } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { onFormKeys } from "../kit/form-keys.js";
import { picture } from "../kit/icons.js";
import { counted } from "../kit/words.js";
import { keptChoice } from "../store/kept-choice.js";

/** @import {Progress} from "../core/model.js" */
/** @import {GlossatorDocument, Origins, Stage} from "../document/types.js" */
/** @import {Article, ReadHtml} from "../files/html.js" */

/** What is being done, and how far along the line it is, in percent. */
const STAGES = Object.freeze({
  reading: { words: "Reading…", done: 24 },
  entities: { words: "Finding names, dates and amounts…", done: 56 },
  claims: { words: "Finding claims…", done: 82 },
  crossing: { words: "Laying out the page…", done: 96 },
});
/** The part of the line that loading the model takes, in percent: less than the reading that follows it. */
const MODEL_SHARE = 22;

/** In characters. A longer paste loses the field's undo, for which Chromium would take seconds. */
const UNDOABLE = 50_000;
/** In characters. The words of a longer text are not counted at each key. */
const COUNTABLE = 500_000;

/**
 * The page before there is an article.
 *
 * @param {{annotate: (article: Article) => void, readExample: (text: string) => Promise<GlossatorDocument>, readHtml: ReadHtml,
 *   fail: (error: unknown) => void, chooseFile: () => void, library: HTMLElement}} options
 */
export function createStart({ annotate, readExample, readHtml, fail, chooseFile, library }) {
  const root = element("div", { class: "start" });
  const field = /** @type {HTMLTextAreaElement} */ (
    drawn(html`<textarea
      id="article-text"
      aria-label="Article text"
      data-draft="/article"
      placeholder="Paste an article here"
      spellcheck="false"
      autocomplete="off"
      @input=${changed}
      @keydown=${onFormKeys({ submit, cancel() {} })}
      @paste=${paste}
    ></textarea>`)
  );
  const example = createExample({ read: readExample, changed: () => draw() });
  /** What is under way; null while nothing is. @type {{words: string, done: number} | null} */
  let busy = null;
  const keptHidden = keptChoice("hide-suggestions");
  let hidesAtFirst = keptHidden.read() !== null;
  /** @param {Event} event */
  function hideAtFirst({ target }) {
    hidesAtFirst = /** @type {HTMLInputElement} */ (target).checked;
    keptHidden.write(hidesAtFirst ? "at first" : null);
  }
  /** What is known of the page that was pasted last. @type {Origins | undefined} */
  let pasted;

  /** @param {ClipboardEvent} event */
  async function paste(event) {
    const data = event.clipboardData;
    if (data === null) return;
    const [html, plain] = [data.getData("text/html"), data.getData("text/plain")];
    // The browser's own paste does the same with short plain text.
    if (html === "" && plain.length <= UNDOABLE) return;
    event.preventDefault();
    const all = field.selectionEnd - field.selectionStart === field.value.length;
    if (html !== "") setBusy({ words: "Reading the page…", done: 12 });
    try {
      const { text, origins } = await articleOfPaste({ html, plain }, readHtml);
      if (html !== "") setBusy(null);
      if (origins !== undefined || all) pasted = origins;
      insert(text);
    } catch (error) {
      setBusy(null);
      fail(error);
    }
  }

  /** @param {string} text */
  function insert(text) {
    // Deprecated, and the only way that keeps the field's own undo.
    if (text.length <= UNDOABLE && document.activeElement === field && document.execCommand("insertText", false, text)) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function changed() {
    // What was pasted is gone, and what it came with.
    if (field.value.trim() === "") pasted = undefined;
    draw();
  }

  function submit() {
    if (busy === null) annotate({ text: field.value, title: "", origins: pasted });
  }

  /** @param {typeof busy} now */
  function setBusy(now) {
    busy = now;
    field.readOnly = busy !== null;
    draw();
  }

  /** Whether nothing was pasted or written yet, here or in an article that the library holds. */
  const isUnused = () => busy === null && field.value === "" && library.hidden;

  function draw() {
    const isBusy = busy !== null;
    render(
      html`<h1>See what an article claims.</h1>
        <p class="lede">
          Paste an article. Glossator marks its <mark data-look="person">people</mark>, <mark data-look="org">organisations</mark>, <mark data-look="place">places</mark>, <mark data-look="time">dates</mark> and <mark data-look="amount">amounts</mark>, and underlines <span class="claimed">claims worth checking</span>. Correct the marks, add notes and export it all.
        </p>
        <div class=${isBusy ? "paste busy" : "paste"}>
          ${field}
          <div class="progress" ?hidden=${!isBusy} ${styled("--done", `${busy?.done ?? 0}%`)}></div>
          <div class="paste-foot">
            ${button({ label: "Open a file", icon: "file", hint: "Open a PDF, Word (.docx), .txt, .md or .html file, or drop one anywhere", disabled: isBusy, run: chooseFile })}
            ${button({ label: "Try a sample", disabled: isBusy, run: () => annotate({ text: SAMPLE, title: "" }) })}
            <div class="end">
              <span class="count">${busy?.words ?? count(field.value)}</span>
              ${button({ label: "Annotate", key: `${COMMAND} ↵`, shortcut: "Control+Enter", class: "primary", disabled: isBusy, run: submit })}
            </div>
          </div>
        </div>
        <div class="start-notes">
          <p class="privacy">${picture("lock")}Nothing leaves this browser: there is no server to send your text to.</p>
          <label class="mark-first" title="So that a class or a coder can mark first, without being influenced; they can be shown at any time"><input type="checkbox" .checked=${hidesAtFirst} @change=${hideAtFirst} /> Hide suggestions at first</label>
        </div>
        ${isUnused() ? example.template() : nothing} ${library}`,
      root,
    );
  }

  draw();
  return {
    element: root,
    /** @param {Stage | null} stage  null when nothing is under way any more */
    progress: (stage) => setBusy(stage && STAGES[stage]),
    /** Says which page of a file is being read. @param {number} page @param {number} of */
    page: (page, of) => setBusy({ words: `Opening page ${page.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}…`, done: Math.max(2, (MODEL_SHARE * page) / of) }),
    /** Says how far the model is that a text waits for. @param {Progress} model */
    loading({ received, total }) {
      // While an article is open, a text that came as a file waits unseen.
      if (busy !== null) setBusy({ words: loadingInWords({ received, total }), done: total === null ? 8 : Math.max(2, (MODEL_SHARE * received) / total) });
    },
    /** Where the article is pasted. */
    field,
    clear() {
      field.value = "";
      pasted = undefined;
      draw();
    },
    /** Whether new articles hide what is suggested, until it is asked for. */
    get hidesSuggestions() {
      return hidesAtFirst;
    },
    /** The library, or what it holds, has changed. */
    update: draw,
    /** Annotates the example, if it is shown. */
    showExample() {
      if (isUnused() && root.isConnected) void example.annotate();
    },
    focus() {
      // On a touch screen the keyboard would come up over the page.
      if (!matchMedia("(pointer: coarse)").matches) field.focus();
    },
  };
}

/** @param {string} text */
function count(text) {
  if (text.length > COUNTABLE) return "A very long text";
  const words = text.match(/\S+/g)?.length ?? 0;
  return words === 0 ? "" : counted(words, "word");
}
