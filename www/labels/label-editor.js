import { drawn } from "../kit/draw.js";
import { download, fileName } from "../files/download.js";
import { labelFile, labelsOf, labelsOfFile, withLabels, wordsOfName } from "../document/label-set.js";
import { same } from "../document/same.js";
import { setUsualLabels, usualLabels } from "./usual-labels.js";
import { indexOf } from "../document/annotation-index.js";
import { button } from "../kit/buttons.js";
import { element, landmark } from "../kit/element.js";
import { keyInWords, TYPES, wordsFor } from "./entity-types.js";
import { fileChoice } from "../kit/file-choice.js";
import { createLabelForm } from "./label-form.js";
import { swatch } from "./swatch.js";

/** @import {GlossatorDocument, OwnLabel} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Workspace} from "../store/workspace.js" */

/**
 * Where a person makes labels of their own, changes them, and takes the set from one article to the next.
 *
 * @typedef {object} LabelEditor
 * @property {() => void} open
 * @property {() => void} changed  the document has changed
 */

/**
 * @param {{workspace: Workspace, actions: Actions}} options
 * @returns {LabelEditor}
 */
export function createLabelEditor({ workspace, actions }) {
  const title = element("h2", { id: "labels-title" });
  const close = button({ label: "Close", icon: "close", iconOnly: true, class: "quiet", run: () => dialog.close() });
  const list = element("ul", { class: "label-rows", "aria-label": "Your labels", role: "list" });
  // In a dialog the page's own live region is silent.
  const told = element("span", { "aria-live": "polite" });
  const undo = button({ label: "Undo", class: "small quiet", run: takeBack });
  const said = element("p", { class: "labels-said" }, told, undo);
  const chooseFile = fileChoice("Label file", ".json,application/json", (file) => void importFile(file));
  const fresh = button({ label: "New label", icon: "plus", class: "small primary", run: () => write(null) });
  const load = button({ label: "Import labels", icon: "import", class: "small quiet", run: chooseFile });
  const save = button({ label: "Export labels", icon: "export", class: "small quiet", run: exportFile });
  const keep = button({ label: "Use in new articles", class: "small quiet", hint: "Start new articles with these labels", run: keepUsual });
  const usual = button({ label: "Add my default labels", class: "small quiet", run: addUsual });
  const whole = element(
    "div",
    {},
    element("p", {}, "Add your own types alongside the built-in ones, such as ships, treaties or diseases."),
    list,
    said,
    element("div", { class: "labels-foot" }, fresh, usual, keep, load, save),
  );
  const form = createLabelForm({ save: keepLabel, cancel: showList });
  const dialog = element("dialog", { class: "help labels", "aria-labelledby": "labels-title" }, element("div", { class: "help-head" }, title, close), whole, form.element);
  landmark("layer").append(dialog);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });

  const labels = () => (workspace.document === null ? [] : labelsOf(workspace.document));

  /** @param {string} words @param {boolean} [undoable] */
  function tell(words, undoable = false) {
    told.textContent = words;
    undo.hidden = !undoable;
    said.hidden = words === "";
  }

  function takeBack() {
    actions.undo();
    tell("Undone");
    fresh.focus();
  }

  /** @param {OwnLabel | null} label */
  function write(label) {
    title.textContent = label === null ? "New label" : `Edit “${label.words}”`;
    whole.hidden = true;
    form.open(label, labels().filter((one) => one.name !== label?.name));
  }

  /** @param {string} [name]  whose row had the focus */
  function showList(name) {
    title.textContent = "Labels";
    whole.hidden = false;
    form.element.hidden = true;
    render();
    const row = [...list.children].find((one) => /** @type {HTMLElement} */ (one).dataset.name === name);
    (row?.querySelector("button") ?? fresh).focus();
  }

  /** @param {OwnLabel} label */
  function keepLabel(label) {
    const isNew = !labels().some(({ name }) => name === label.name);
    actions.run({ type: "setLabels", labels: [label] });
    tell(isNew ? `Added “${label.words}”` : `Changed “${label.words}”`, true);
    showList(label.name);
  }

  /** @param {OwnLabel} label @param {number} marks */
  function remove({ name, words }, marks) {
    actions.run({ type: "removeLabel", name });
    const stay = marks === 1 ? "1 mark keeps the name" : `${marks} marks keep the name`;
    tell(marks === 0 ? `Deleted “${words}”` : `Deleted “${words}”; ${stay}`, true);
    undo.focus();
  }

  /** @param {File} file */
  async function importFile(file) {
    const found = labelsOfFile(await file.text().catch(() => ""));
    if (found.length === 0) {
      tell(`No labels found in “${file.name}”. Choose a label file or document exported from Glossator.`);
      return;
    }
    actions.run({ type: "setLabels", labels: found });
    tell(`Imported ${counted(found.length)}`, true);
  }

  function exportFile() {
    const name = fileName(`${workspace.document?.title ?? ""} labels`, ".json");
    download(name, new Blob([labelFile(labels())], { type: "application/json" }));
    tell(`Exported as ${name}`);
  }

  function keepUsual() {
    setUsualLabels(labels());
    tell(labels().length === 0 ? "New articles will start without labels" : `New articles will start with ${labels().length === 1 ? "this label" : `these ${labels().length} labels`}`);
    render();
  }

  function addUsual() {
    const before = labels().length;
    actions.run({ type: "setLabels", labels: usualLabels() });
    tell(`Added ${counted(labels().length - before)}`, true);
  }

  function render() {
    const { document } = workspace;
    if (document === null) return;
    const own = labels();
    const marks = marksByType(document);
    const known = new Set([...TYPES.map(({ type }) => type), ...own.map(({ name }) => name)]);
    const nameless = [...marks].filter(([type]) => !known.has(type));
    list.replaceChildren(...own.map((label) => rowOf(label, marks.get(label.name) ?? 0)), ...nameless.map(([type, count]) => namelessRow(type, count)));
    list.hidden = list.children.length === 0;
    save.disabled = own.length === 0;
    keep.disabled = same(own, usualLabels());
    usual.hidden = withLabels(own, usualLabels()).length === own.length;
  }

  /** @param {OwnLabel} label @param {number} marks */
  function rowOf(label, marks) {
    const words = wordsFor(label.name);
    return element(
      "li",
      { "data-name": label.name },
      drawn(swatch(words)),
      element("div", {}, element("span", { class: "name" }, label.words), label.key !== undefined && element("kbd", {}, keyInWords(label.key)), element("span", { class: "about" }, countOf(marks)), label.help && element("p", { class: "about" }, label.help)),
      button({ label: `Edit “${label.words}”`, icon: "pencil", iconOnly: true, class: "small quiet", run: () => write(label) }),
      button({ label: `Delete “${label.words}”`, icon: "trash", iconOnly: true, class: "small quiet danger", run: () => remove(label, marks) }),
    );
  }

  /** What is marked with a name that no label bears. @param {string} name @param {number} marks */
  function namelessRow(name, marks) {
    const words = wordsOfName(name);
    const make = () => write({ name, words, colour: "slate", shape: "line" });
    return element(
      "li",
      { class: "nameless" },
      drawn(swatch(wordsFor(name))),
      element("div", {}, element("span", { class: "name" }, words), element("span", { class: "about" }, `${countOf(marks)}, no label yet`)),
      button({ label: `Create label “${words}”`, class: "small quiet", run: make }),
    );
  }

  return {
    open() {
      if (workspace.document === null || dialog.open) return;
      tell("");
      dialog.showModal();
      showList();
    },
    changed() {
      if (dialog.open && !whole.hidden) render();
    },
  };
}

/** @param {number} count */
const counted = (count) => (count === 1 ? "1 label" : `${count} labels`);
/** @param {number} marks */
const countOf = (marks) => (marks === 0 ? "no marks" : marks === 1 ? "1 mark" : `${marks} marks`);

/** @param {GlossatorDocument} document */
function marksByType(document) {
  /** @type {Map<string, number>} */
  const marks = new Map();
  for (const { kind, type = "" } of indexOf(document).live) if (kind === "entity") marks.set(type, (marks.get(type) ?? 0) + 1);
  return marks;
}
