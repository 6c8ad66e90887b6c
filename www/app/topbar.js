import { button, COMMAND } from "../kit/buttons.js";
import { element, landmark } from "../kit/element.js";
import { icon, mark } from "../kit/icons.js";
import { attachMenu } from "../kit/menu.js";
import { lineLength, textSize } from "../reading/text-settings.js";
import { setTheme, theme } from "../reading/theme.js";

/** @import {Workspace} from "../store/workspace.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {MenuGroup, MenuItem} from "../kit/menu.js" */
/** @import {ReadingTools} from "../reading/reading-tools.js" */
/** @import {Theme} from "../reading/theme.js" */

const SAVE_WORDS = Object.freeze({ saved: "Saved", saving: "Saving…", failed: "Not saved" });

/**
 * The bar over everything.
 *
 * @param {object} options
 * @param {Workspace} options.workspace
 * @param {Actions} options.actions
 * @param {() => void} options.startNew
 * @param {() => void} options.chooseImport
 * @param {() => void} options.downloadJson
 * @param {() => void} options.copyJson
 * @param {() => void} options.saveLibrary
 * @param {() => void} options.editText
 * @param {ReadingTools} options.tools
 * @param {() => void} options.help
 * @returns {{update: () => void}}
 */
export function createTopbar({ workspace, actions, startNew, chooseImport, downloadJson, copyJson, saveLibrary, editText, tools, help }) {
  const title = element("input", { class: "title-field", "aria-label": "Title", type: "text", autocomplete: "off", spellcheck: "false" });
  title.addEventListener("change", () => workspace.run({ type: "setTitle", title: title.value.trim() }));
  title.addEventListener("keydown", (event) => {
    if (event.key === "Enter") title.blur();
    if (event.key !== "Escape") return;
    title.value = workspace.document?.title ?? "";
    title.blur();
  });
  const save = element("span", { class: "save-state" });
  const undo = button({ label: "Undo", icon: "undo", iconOnly: true, class: "quiet", shortcut: "Control+Z", run: actions.undo });
  const redo = button({ label: "Redo", icon: "redo", iconOnly: true, class: "quiet", shortcut: "Control+Shift+Z", run: actions.redo });
  const fresh = button({ label: "New", icon: "plus", class: "quiet fold", hint: "New article (this one is saved)", run: startNew });
  const load = button({ label: "Import", icon: "import", class: "quiet fold", hint: "Open a document exported from Glossator", run: chooseImport });
  const edit = button({ label: "Edit text", icon: "pencil", class: "quiet fold edit-button", hint: "Fix the text; marks and notes move with it", run: editText });
  const exports = button({ label: "Export", icon: "export", class: "primary export-button", run() {} });
  const caret = icon("caret");
  caret.classList.add("caret");
  exports.append(caret);
  const look = button({ label: "View", icon: "letters", iconOnly: true, class: "quiet view-button", run() {} });
  const keys = button({ label: "Help", icon: "help", iconOnly: true, class: "quiet help-button", shortcut: "?", hint: "Shortcuts and symbols (?)", run: help });
  const more = button({ label: "More", icon: "more", iconOnly: true, class: "quiet more", run() {} });
  for (const folded of [edit, fresh, load, exports]) {
    // Narrow windows show the picture alone; the name stays.
    folded.setAttribute("aria-label", folded.textContent ?? "");
  }

  attachMenu(exports, "Export", () => [
    { label: "JSON", icon: "export", hint: "download", run: downloadJson },
    { label: "Copy JSON", icon: "file", hint: "clipboard", run: copyJson },
    { label: "Whole library", icon: "export", hint: "download", run: saveLibrary },
  ]);
  const views = () => [...(workspace.document === null ? [] : readingItems(tools)), themes()];
  attachMenu(look, "View", views);
  attachMenu(more, "More", () => [
    ...(workspace.document === null ? [] : [{ label: "Edit text", icon: /** @type {const} */ ("pencil"), run: editText }]),
    ...views(),
    { label: "Help", icon: "help", run: help },
  ]);

  const reading = [title, save, undo, redo, edit, fresh, exports];
  landmark("topbar").append(
    element("div", { class: "brand" }, mark(), element("span", { class: "name" }, "Glossator")),
    title,
    save,
    element("span", { class: "spacer" }),
    undo,
    redo,
    element("span", { class: "divider" }),
    edit,
    fresh,
    load,
    look,
    keys,
    more,
    exports,
  );

  function update() {
    const { document: open, canUndo, canRedo, undoLabel, redoLabel, saveState } = workspace;
    for (const control of reading) control.hidden = open === null;
    if (open !== null && document.activeElement !== title) title.value = open.title;
    document.title = open === null || open.title === "" ? "Glossator" : `${open.title} - Glossator`;
    save.textContent = SAVE_WORDS[saveState];
    save.classList.toggle("failed", saveState === "failed");
    undo.disabled = !canUndo;
    redo.disabled = !canRedo;
    undo.title = canUndo ? `Undo: ${undoLabel} (${COMMAND} Z)` : "Nothing to undo";
    redo.title = canRedo ? `Redo: ${redoLabel} (${COMMAND} Shift Z)` : "Nothing to redo";
  }

  // Until something is open there is nothing to undo, to edit or to export.
  update();
  return { update };
}

/**
 * @param {ReadingTools} tools
 * @returns {(MenuItem | MenuGroup)[]}
 */
function readingItems({ find, focusMode, outline, keepPlace }) {
  return [
    { label: "Find in the text", icon: "search", hint: "F", run: find },
    ...(outline.isEmpty ? [] : [{ label: "Outline", icon: /** @type {const} */ ("list"), run: outline.open }]),
    { label: "Focus mode", icon: "focus", hint: "Z", run: focusMode },
    { label: "Print or PDF", icon: "print", run: () => print() },
    choicesOf(textSize, keepPlace),
    choicesOf(lineLength, keepPlace),
  ];
}

/**
 * @template {string} Value
 * @param {import("../reading/text-settings.js").TextSetting<Value>} setting
 * @param {(change: () => void) => void} keepPlace
 * @returns {MenuGroup}
 */
function choicesOf({ name, choices, value, set }, keepPlace) {
  return {
    group: name,
    choices: choices.map((one) => ({ label: one.label, checked: one.value === value, run: () => keepPlace(() => set(one.value)) })),
  };
}

/** @returns {MenuGroup} */
function themes() {
  /** @type {[Theme, string][]} */
  const choices = [
    ["system", "System"],
    ["light", "Light"],
    ["dark", "Dark"],
  ];
  return { group: "Theme", choices: choices.map(([value, label]) => ({ label, checked: theme() === value, run: () => setTheme(value) })) };
}
