import { button, COMMAND } from "./buttons.js";
import { element, landmark } from "./element.js";
import { icon, mark } from "./icons.js";
import { attachMenu } from "./menu.js";
import { setTheme, theme } from "./theme.js";

/** @import {Workspace} from "../state/workspace.js" */
/** @import {Actions} from "./actions.js" */
/** @import {MenuItem} from "./menu.js" */
/** @import {Theme} from "./theme.js" */

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
 * @param {() => void} options.help
 * @returns {{update: () => void}}
 */
export function createTopbar({ workspace, actions, startNew, chooseImport, downloadJson, copyJson, saveLibrary, editText, help }) {
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
  const fresh = button({ label: "New", icon: "plus", class: "quiet fold", hint: "New article; this one is kept", run: startNew });
  const load = button({ label: "Import", icon: "import", class: "quiet fold", hint: "Open a document that was exported here", run: chooseImport });
  const edit = button({ label: "Edit text", icon: "pencil", class: "quiet fold edit-button", hint: "Mend the text; marks and notes move along", run: editText });
  const exports = button({ label: "Export", icon: "export", class: "primary export-button", run() {} });
  const caret = icon("caret");
  caret.classList.add("caret");
  exports.append(caret);
  const look = button({ label: "Theme", icon: "theme", iconOnly: true, class: "quiet theme-button", run() {} });
  const keys = button({ label: "Help", icon: "help", iconOnly: true, class: "quiet help-button", shortcut: "?", hint: "Keys and signs (?)", run: help });
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
  attachMenu(look, "Theme", themes);
  attachMenu(more, "More", () => [
    ...(workspace.document === null ? [] : [{ label: "Edit text", icon: /** @type {const} */ ("pencil"), run: editText }]),
    ...themes(),
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

  return {
    update() {
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
    },
  };
}

/** @returns {MenuItem[]} */
function themes() {
  /** @type {[Theme, string][]} */
  const choices = [
    ["system", "As the system"],
    ["light", "Light"],
    ["dark", "Dark"],
  ];
  return choices.map(([value, label]) => ({ label, checked: theme() === value, run: () => setTheme(value) }));
}
