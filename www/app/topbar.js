import { hidesSuggestions } from "../document/suggestions-hidden.js";
import { button, COMMAND } from "../kit/button.js";
import { drawn, html, live, render } from "../kit/draw.js";
import { landmark } from "../kit/element.js";
import { mark, picture } from "../kit/icons.js";
import { attachMenu } from "../kit/menu.js";
import { choose, CLAIMS, NAMES, reportChoice } from "../report/report-choice.js";
import { hideItem } from "../reading/hide-item.js";
import { lineLength, textSize, theme } from "../reading/appearance.js";

/** @import {Actions} from "../store/workspace.js" */
/** @import {MenuGroup, MenuItem} from "../kit/menu.js" */
/** @import {ReadingTools} from "../reading/reading-tools.js" */
/** @import {Setting} from "../reading/appearance.js" */
/** @import {Drafts} from "../store/drafts.js" */
/** @import {Workspace} from "../store/workspace.js" */

const SAVE_WORDS = Object.freeze({ saved: "Saved", saving: "Saving…", failed: "Not saved" });

/**
 * The bar at the top of every view.
 *
 * @param {{workspace: Workspace, drafts: Pick<Drafts, "restore">, actions: Actions, tools: () => ReadingTools | undefined, run: Record<"startNew" | "chooseImport" | "chooseCoders" | "downloadJson" | "downloadReport" | "chooseFormat" |
 *   "copyJson" | "saveLibrary" | "editText" | "help" | "name", () => void>}} options
 * @returns {() => void} draws it; to be called when the workspace has changed
 */
export function createTopbar({ workspace, drafts, actions, tools, run }) {
  const root = landmark("topbar");
  const sign = mark();
  const more = /** @type {HTMLButtonElement} */ (drawn(button({ label: "More", icon: "more", iconOnly: true, class: "quiet more", hint: "New, import, text size, theme, help", run() {} })));
  const exports = /** @type {HTMLButtonElement} */ (
    drawn(html`<button type="button" class="button primary export-button" aria-label="Export">${picture("export")}<span class="label">Export</span><span class="caret">${picture("caret")}</span></button>`)
  );
  attachMenu(more, "More", () => [
    // While the text is edited there is neither another article nor a mark.
    ...(workspace.document === null || document.body.classList.contains("editing")
      ? []
      : [
          { label: "New article", icon: /** @type {const} */ ("plus"), hint: "this one is saved", run: run.startNew },
          { label: "Import", icon: /** @type {const} */ ("import"), hint: "of this or another tool", run: run.chooseImport },
          { label: "Compare coders", icon: /** @type {const} */ ("split"), hint: "two files or more", run: run.chooseCoders },
          { label: "Edit text", icon: /** @type {const} */ ("pencil"), hint: "marks move with it", run: run.editText },
          { ...hideItem(workspace.document, actions), icon: hidesSuggestions(workspace.document) ? /** @type {const} */ ("eye") : /** @type {const} */ ("hidden") },
          ...readingItems(tools()),
        ]),
    choicesOf(theme, tools()),
    { label: "Your name", icon: "pencil", hint: "in what you export", run: run.name },
    { label: "Help", icon: "help", hint: "?", run: run.help },
  ]);
  attachMenu(exports, "Export", () => [
    { label: "JSON", icon: "export", hint: "download", run: run.downloadJson },
    { label: "Report (HTML)", icon: "file", hint: "for anybody to read", run: run.downloadReport },
    reportGroup("Claims in the report", CLAIMS, reportChoice.claims, (claims) => choose({ claims })),
    reportGroup("Names in the report", NAMES, reportChoice.names, (names) => choose({ names })),
    { label: "Other formats", icon: "export", hint: "CSV, W3C, Label Studio…", run: run.chooseFormat },
    { label: "Copy JSON", icon: "copy", hint: "clipboard", run: run.copyJson },
    { label: "Whole library", icon: "export", hint: "download", run: run.saveLibrary },
  ]);

  /** What is being written into the field of the title; null where nothing is. */
  function titleInField() {
    const field = document.activeElement;
    return field instanceof HTMLInputElement && field.matches(".title-field") ? field.value : null;
  }

  /** @param {KeyboardEvent & {currentTarget: HTMLInputElement}} event */
  function titleKey({ key, currentTarget: field }) {
    if (key === "Escape") field.value = workspace.document?.title ?? "";
    // Leaving the field keeps its words.
    if (key === "Enter" || key === "Escape") field.blur();
  }

  /** The document whose title the field has. @type {string | undefined} */
  let shown;

  const name = html`${sign}<span class="name">Glossator</span>`;

  return () => {
    const { document: open, undoLabel, redoLabel, saveState } = workspace;
    const hidden = open === null;
    document.title = open === null || open.title === "" ? "Glossator" : `${open.title} - Glossator`;
    exports.hidden = hidden;
    render(
      html`${hidden ? html`<div class="brand">${name}</div>` : html`<button type="button" class="brand" aria-label="Glossator, start page" title="Start page (this article is saved)" @click=${run.startNew}>${name}</button>`}
        <input
          class="title-field"
          data-draft="title"
          aria-label="Title"
          type="text"
          autocomplete="off"
          spellcheck="false"
          ?hidden=${hidden}
          .value=${live(titleInField() ?? open?.title ?? "")}
          @change=${(/** @type {{target: HTMLInputElement}} */ { target }) => workspace.run({ type: "setTitle", title: target.value.trim() })}
          @keydown=${titleKey}
        />
        <span class=${saveState === "failed" ? "save-state failed" : "save-state"} ?hidden=${hidden}>${SAVE_WORDS[saveState]}</span>
        <span class="spacer"></span>
        ${button({ label: "Undo", icon: "undo", iconOnly: true, class: "quiet", shortcut: "Control+Z", hint: undoLabel !== null ? `Undo: ${undoLabel} (${COMMAND} Z)` : "Nothing to undo", disabled: undoLabel === null, hidden, run: actions.undo })}
        ${button({ label: "Redo", icon: "redo", iconOnly: true, class: "quiet", shortcut: "Control+Shift+Z", hint: redoLabel !== null ? `Redo: ${redoLabel} (${COMMAND} Shift Z)` : "Nothing to redo", disabled: redoLabel === null, hidden, run: actions.redo })}
        <span class="divider"></span>
        ${button({ label: "Import", icon: "import", class: "quiet importing", hint: "Open a document of this or of another tool", hidden: !hidden, run: run.chooseImport })}
        ${button({ label: "Find", icon: "search", iconOnly: true, class: "quiet wide", hint: "Find in the text (F)", hidden, run: () => tools()?.find() })}
        ${button({ label: "Print", icon: "print", iconOnly: true, class: "quiet wide", hint: "Print, or save as PDF", hidden, run: () => print() })}
        ${more} ${exports}`,
      root,
    );
    if (open?.id === shown) return;
    shown = open?.id;
    const field = root.querySelector("input");
    if (field !== null && open !== null) void drafts.restore(field);
  };
}

/** @param {ReadingTools | undefined} tools  undefined where no article is shown @returns {(MenuItem | MenuGroup)[]} */
function readingItems(tools) {
  if (tools === undefined) return [];
  const { find, focusMode, outline } = tools;
  return [
    { label: "Find in the text", icon: "search", hint: "F", run: find },
    ...(outline.isEmpty ? [] : [{ label: "Outline", icon: /** @type {const} */ ("list"), run: outline.open }]),
    { label: "Focus mode", icon: "focus", hint: "Z", run: focusMode },
    { label: "Print or PDF", icon: "print", run: () => print() },
    choicesOf(textSize, tools),
    choicesOf(lineLength, tools),
  ];
}

/** @template {string} Value @param {string} group @param {readonly {value: Value, label: string}[]} choices @param {Value} chosen @param {(value: Value) => void} set @returns {MenuGroup} */
const reportGroup = (group, choices, chosen, set) => ({ group, choices: choices.map(({ value, label }) => ({ label, checked: value === chosen, run: () => set(value) })) });

/** @template {string} Value @param {Setting<Value>} setting @param {ReadingTools | undefined} tools @returns {MenuGroup} */
function choicesOf({ name, choices, value: chosen, set }, tools) {
  const keepPlace = tools?.keepPlace ?? ((/** @type {() => void} */ change) => change());
  return { group: name, choices: choices.map(({ value, label }) => ({ label, checked: value === chosen, run: () => keepPlace(() => set(value)) })) };
}
