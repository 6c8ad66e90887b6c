import { codeOf } from "../errors/coded-error.js";
import { dateSet } from "../document/article-date.js";
import { createDraft } from "./draft.js";
import { forecast } from "../document/new-text.js";
import { fromTextBox, toTextBox } from "./line-ends.js";
import { spansOf } from "../document/spans.js";
import { createTextEditor } from "./text-editor.js";

/** @import {Core} from "../core/core.js" */
/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Say} from "../kit/say.js" */

/** Typing rests this long before what it does is worked out, in milliseconds. */
const REST = 250;

/**
 * Editing the text of the open document in a step of its own.
 *
 * @typedef {object} EditText
 * @property {HTMLElement} element
 * @property {boolean} isOpen
 * @property {boolean} hasDraft  whether an edit of the open document was left unfinished
 * @property {() => void} open
 * @property {() => void} changed  the document is another
 */

/**
 * @param {object} options
 * @param {Workspace} options.workspace
 * @param {Pick<Core, "annotate" | "reanchor">} options.core
 * @param {(read: () => Promise<void>) => Promise<void>} options.whileReading
 * @param {Say} options.say
 * @param {(error: unknown) => void} options.fail
 * @param {() => void} options.show  the editor is open now, or closed
 * @returns {EditText}
 */
export function createEditText({ workspace, core, whileReading, say, fail, show }) {
  const draft = createDraft();
  const editor = createTextEditor({ changed: typed, save: () => void save(), cancel });
  /** The document as it was when its editing began. @type {GlossatorDocument | null} */
  let base = null;
  let isBusy = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {GlossatorDocument} document */
  const textIn = ({ text }) => fromTextBox(editor.value, text);

  function typed() {
    clearTimeout(timer);
    timer = setTimeout(() => void foresee(), REST);
    if (base !== null) draft.write(base, editor.value);
  }

  async function foresee() {
    const document = workspace.document;
    if (base === null || document === null || isBusy) return;
    const text = textIn(document);
    if (text === document.text) {
      editor.foresee(null);
      return;
    }
    try {
      const places = await core.reanchor(document.text, text, spansOf(document));
      // Something newer is on its way, or was typed, meanwhile.
      if (workspace.document !== document || base === null || textIn(document) !== text) return;
      const quotes = new Map(document.annotations.map(({ id, quote }) => [id, quote]));
      editor.foresee(forecast(document, text, places), (id) => quotes.get(id) ?? "");
    } catch (error) {
      fail(error);
    }
  }

  async function save() {
    const document = workspace.document;
    if (base === null || document === null || isBusy || textIn(document) === document.text) return;
    setBusy(true);
    try {
      await whileReading(() => readAndRun(document));
    } catch (error) {
      if (codeOf(error) !== "superseded") fail(error);
    } finally {
      setBusy(false);
      if (base !== null) void foresee();
    }
  }

  /** @param {GlossatorDocument} document */
  async function readAndRun(document) {
    const { document: fresh, words } = await core.annotate(textIn(document), { articleDate: dateSet(document) });
    const open = workspace.document;
    // Who opened another article in the meantime has no use for it.
    if (open === null || open.id !== document.id) return;
    const places = await core.reanchor(open.text, fresh.text, spansOf(open));
    if (workspace.document !== open) {
      if (workspace.document?.id === open.id) await readAndRun(workspace.document);
      return;
    }
    draft.clear();
    close();
    workspace.run({ type: "editText", fresh, places, words });
    const lost = workspace.document?.unplaced?.length ?? 0;
    if (lost > 0) say.toast(`Text saved. ${lost === 1 ? "1 mark is" : `${lost} marks are`} no longer in it; see Notes`, { label: "Undo", run: () => void workspace.undo() });
  }

  /** @param {boolean} busy */
  function setBusy(busy) {
    isBusy = busy;
    editor.setBusy(busy);
  }

  function cancel() {
    if (base === null || isBusy) return;
    const [before, edited] = [base, editor.value];
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
    base = document;
    show();
    const unfinished = draft.read(document);
    editor.show(unfinished ?? toTextBox(document.text), Math.min(workspace.scroll, document.text.length));
    editor.foresee(null);
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
    element: editor.element,
    get isOpen() {
      return base !== null;
    },
    get hasDraft() {
      const { document } = workspace;
      return document !== null && draft.read(document) !== null;
    },
    open,
    changed() {
      const { document } = workspace;
      if (base === null || document === base) return;
      if (document?.id !== base.id) {
        base = null;
        return;
      }
      // In another tab; saving takes this one's text.
      if (document.text !== base.text) say.notice("This text was also edited in another tab. Saving overwrites that version; Undo restores it.");
      base = document;
      draft.write(base, editor.value);
      void foresee();
    },
  };
}
