import { createDraft } from "./draft.js";
import { fromTextBox, toTextBox } from "./line-ends.js";
import { originsOf } from "../document/article-date.js";
import { blocksAt, readBy } from "../document/in-article.js";
import { forecast } from "../document/new-text.js";
import { spansOf } from "../document/spans.js";
import { codeOf } from "../errors/coded-error.js";
import { workInWords } from "../findings/work-words.js";
import { button, COMMAND } from "../kit/button.js";
import { drawn, html, nothing, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { onFormKeys } from "../kit/form-keys.js";
import { counted } from "../kit/words.js";
import { swatchOf } from "../labels/swatch.js";

/** @import {Core} from "../core/core.js" */
/** @import {Forecast} from "../document/new-text.js" */
/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {Template} from "../kit/draw.js" */
/** @import {Say} from "../kit/say.js" */
/** @import {Workspace} from "../store/workspace.js" */

/** Typing must rest this long before its effect is worked out, in milliseconds. */
const REST = 250;
/** So many marks are listed one by one. */
const SHOWN = 30;

/**
 * The text of the open document in a text box, and beside it what saving the edit would do to a person's marks.
 *
 * @param {{workspace: Workspace, core: Core, say: Say, fail: (error: unknown) => void, show: () => void, saved: () => void,
 *   whileReading: (read: () => Promise<void>) => Promise<void>}} options  `show` is called when the editor has opened or closed,
 *   `saved` when the edited text has been read
 */
export function createEditText({ workspace, core, whileReading, say, fail, show, saved }) {
  const draft = createDraft();
  const root = element("section", { class: "text-editor", "aria-label": "Edit the text" });
  const field = /** @type {HTMLTextAreaElement} */ (
    drawn(html`<textarea
      id="edited-text"
      class="edited-text"
      aria-label="Text of the article"
      aria-describedby="edit-words"
      spellcheck="true"
      autocomplete="off"
      @input=${typed}
      @keydown=${onFormKeys({ submit: () => void save(), cancel })}
    ></textarea>`)
  );
  /** The document when its editing began; null while the editor is closed. @type {GlossatorDocument | null} */
  let base = null;
  /** What saving would do, and the words that each mark has now; null for an unchanged text. @type {Forecast & {before: Map<string, string>} | null} */
  let foreseen = null;
  let isBusy = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function draw() {
    const { lost = [], changed = [], before } = foreseen ?? {};
    const effect = foreseen === null ? "No changes yet. Fix a typo or remove a caption; your marks and notes move with the text." : inWords(foreseen);
    field.readOnly = isBusy;
    root.classList.toggle("busy", isBusy);
    render(
      html`${field}
        <div class="edit-side">
          <h2>Effect of this edit</h2>
          <p id="edit-words" class="edit-words" role="status">${isBusy ? "Analysing the edited text…" : effect}</p>
          <div class="edit-lists">
            ${listed("No longer in the text", "Kept under Notes until you re-attach or discard them.", lost, ({ quote }) => html`<s>${quote}</s>`)}
            ${listed("Text changed", "", changed, ({ id, quote }) => html`<s>${before?.get(id)}</s> → <span>${quote}</span>`)}
          </div>
          <div class="edit-foot">
            ${button({ label: "Cancel", disabled: isBusy, run: cancel })}
            ${button({ label: "Save text", key: `${COMMAND} ↵`, shortcut: "Control+Enter", class: "primary", disabled: isBusy || foreseen === null, run: () => void save() })}
          </div>
        </div>`,
      root,
    );
  }

  /** @param {GlossatorDocument} document */
  const textIn = ({ text }) => fromTextBox(field.value, text);

  function typed() {
    clearTimeout(timer);
    timer = setTimeout(() => void foresee(), REST);
    if (base !== null) draft.write(base, field.value);
  }

  async function foresee() {
    const { document } = workspace;
    if (base === null || document === null || isBusy) return;
    const text = textIn(document);
    try {
      const places = text === document.text ? null : await core.reanchor(document.text, text, spansOf(document));
      // Something else was typed or done in the meantime, and is worked out next.
      if (workspace.document !== document || base === null || textIn(document) !== text) return;
      const before = new Map(document.annotations.map(({ id, quote }) => [id, quote]));
      foreseen = places && { ...forecast(document, text, places), before };
      draw();
    } catch (error) {
      fail(error);
    }
  }

  async function save() {
    const { document } = workspace;
    if (base === null || document === null || isBusy || textIn(document) === document.text) return;
    isBusy = true;
    draw();
    try {
      await whileReading(() => readAndRun(document));
    } catch (error) {
      if (codeOf(error) !== "superseded") fail(error);
    }
    isBusy = false;
    draw();
    void foresee();
  }

  /** @param {GlossatorDocument} document */
  async function readAndRun(document) {
    const text = textIn(document);
    const { document: fresh, words } = await core.annotate(text, { ...readBy(document), blocks: await blocksIn(document, text), origins: originsOf(document) });
    const open = workspace.document;
    // Another article was opened in the meantime.
    if (open === null || open.id !== document.id) return;
    const places = await core.reanchor(open.text, fresh.text, spansOf(open));
    if (workspace.document !== open) {
      if (workspace.document?.id === open.id) await readAndRun(workspace.document);
      return;
    }
    draft.clear();
    close();
    workspace.run({ type: "editText", fresh, places, words });
    saved();
    const lost = workspace.document?.unplaced?.length ?? 0;
    if (lost > 0) say.toast(`Text saved. ${counted(lost, "mark is", "marks are")} no longer in it; see Notes`, { label: "Undo", run: () => void workspace.undo() });
  }

  /** The blocks that the edited text is read by, where they stand in it. @param {GlossatorDocument} document @param {string} text */
  async function blocksIn(document, text) {
    const { blocks } = readBy(document);
    if (blocks.length === 0) return blocks;
    const spans = Uint32Array.from(blocks.flatMap(({ start, end }) => [start, end]));
    return blocksAt(blocks, { before: document.text, after: text, places: await core.reanchor(document.text, text, spans) });
  }

  function cancel() {
    if (base === null || isBusy) return;
    const [before, edited] = [base, field.value];
    draft.clear();
    close();
    if (edited === toTextBox(before.text)) return;
    say.toast("Edit discarded", {
      label: "Keep editing",
      run() {
        if (workspace.document?.id !== before.id) return;
        draft.write(workspace.document, edited);
        open();
      },
    });
  }

  function open() {
    const { document } = workspace;
    if (document === null) return;
    const unfinished = draft.read(document);
    const place = Math.min(workspace.scroll, document.text.length);
    base = document;
    foreseen = null;
    draw();
    show();
    field.value = unfinished ?? toTextBox(document.text);
    field.focus({ preventScroll: true });
    field.setSelectionRange(place, place);
    // Roughly where reading was: a text box does not say where its lines are.
    field.scrollTop = (field.scrollHeight * place) / Math.max(field.value.length, 1) - field.clientHeight / 3;
    if (unfinished === null) return;
    say.toast("Restored your unsaved edit");
    void foresee();
  }

  function close() {
    clearTimeout(timer);
    base = null;
    show();
  }

  return {
    element: root,
    get isOpen() {
      return base !== null;
    },
    /** Whether an edit of the open document was left unfinished. */
    get hasDraft() {
      const { document } = workspace;
      return document !== null && draft.read(document) !== null;
    },
    open,
    /** To be called after each change of the workspace. */
    changed() {
      const { document } = workspace;
      if (base === null || document === base) return;
      if (document?.id !== base.id) {
        base = null;
        return;
      }
      // In another tab.
      if (document.text !== base.text) say.notice("This text was also edited in another tab. Saving overwrites that version; Undo restores it.");
      base = document;
      draft.write(base, field.value);
      void foresee();
    },
  };
}

/** @param {Forecast} forecast */
function inWords({ kept, changed, lost }) {
  const all = kept + changed.length + lost.length;
  if (all === 0) return "You have no marks yet; suggestions will be regenerated for the edited text.";
  const parts = [
    kept > 0 && `${kept} of your ${counted(all, "mark")} unchanged`,
    changed.length > 0 && `${changed.length} with changed text`,
    lost.length > 0 && `${lost.length} no longer in the text`,
  ].filter((part) => part !== false);
  return `${parts.join(", ")}. Unreviewed suggestions will be regenerated.`;
}

/**
 * @param {string} name
 * @param {string} about
 * @param {readonly Annotation[]} annotations
 * @param {(annotation: Annotation) => Template} words
 */
function listed(name, about, annotations, words) {
  if (annotations.length === 0) return nothing;
  const more = annotations.length - SHOWN;
  return html`<section>
    <h3>${name}</h3>
    ${about === "" ? nothing : html`<p class="about">${about}</p>`}
    <ul role="list" aria-label=${name}>
      ${annotations.slice(0, SHOWN).map((one) => {
        const work = workInWords(one);
        return html`<li class="edit-row">${swatchOf(one)}<div><p class="on">${words(one)}</p>${work === "" ? nothing : html`<p class="text">${work}</p>`}</div></li>`;
      })}
    </ul>
    ${more > 0 ? html`<p class="about">and ${more} more</p>` : nothing}
  </section>`;
}
