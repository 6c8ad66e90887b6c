import { indexOf } from "../document/annotation-index.js";
import { labelFile, labelsOf, labelsOfFile, withLabels, wordsOfName } from "../document/label-set.js";
import { same } from "../document/same.js";
import { download, fileName } from "../files/download.js";
import { button } from "../kit/button.js";
import { createDialog } from "../kit/dialog.js";
import { html, nothing, repeat } from "../kit/draw.js";
import { fileChoice } from "../kit/file-choice.js";
import { groupBy } from "../kit/group-by.js";
import { counted } from "../kit/words.js";
import { keyInWords, TYPES, wordsFor } from "./entity-types.js";
import { createLabelForm } from "./label-form.js";
import { swatch } from "./swatch.js";
import { setUsualLabels, usualLabels } from "./usual-labels.js";

/** @import {GlossatorDocument, OwnLabel} from "../document/types.js" */
/** @import {Actions, Workspace} from "../store/workspace.js" */

/**
 * Where a person makes and changes labels of their own, and takes the set from one article to the next.
 *
 * @param {{workspace: Workspace, actions: Actions, came: (words: string) => void}} options  `came` hears of a set that came in from a file,
 *   once the dialog is closed
 */
export function createLabelEditor({ workspace, actions, came }) {
  const dialog = createDialog("labels", "labels");
  /** What came in while it was open. */
  let news = "";
  dialog.element.addEventListener("close", () => {
    if (news !== "") came(news);
    news = "";
  });
  const chooseFile = fileChoice("Label file", ".json,application/json", (file) => void importFile(file));
  const form = createLabelForm({ save: keepLabel, cancel: showList, draw });
  /** The heading while a label is being written. @type {string | null} */
  let writing = null;
  /** In a modal dialog the page's own live region is silent, so this one says what was done. */
  let said = { words: "", undoable: false };

  const labels = () => (workspace.document === null ? [] : labelsOf(workspace.document));

  /** @param {string} words @param {boolean} [undoable] */
  function tell(words, undoable = false) {
    said = { words, undoable };
    draw();
  }

  function takeBack() {
    actions.undo();
    tell("Undone");
    dialog.focus(".labels-foot button");
  }

  /** @param {OwnLabel | null} label  null for a new one */
  function write(label) {
    writing = label === null ? "New label" : `Edit “${label.words}”`;
    form.open(label, labels().filter((one) => one.name !== label?.name)); // prettier-ignore
    dialog.focus(".label-form input");
  }

  /** @param {string} [name]  the label whose row gets the focus */
  function showList(name = "") {
    writing = null;
    draw();
    if (!dialog.focus(`li[data-name="${CSS.escape(name)}"] button`)) dialog.focus(".labels-foot button");
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
    const stay = counted(marks, "mark keeps the name", "marks keep the name");
    tell(marks === 0 ? `Deleted “${words}”` : `Deleted “${words}”; ${stay}`, true);
    dialog.focus(".labels-said button");
  }

  /** @param {File} file */
  async function importFile(file) {
    const found = labelsOfFile(await file.text().catch(() => ""));
    if (found.length === 0) {
      tell(`No labels found in “${file.name}”. Choose a label file or document exported from Glossator.`);
      return;
    }
    actions.run({ type: "setLabels", labels: found });
    news = `Imported ${counted(found.length, "label")}`;
    tell(news, true);
  }

  function exportFile() {
    const name = fileName(`${workspace.document?.title ?? ""} labels`, ".json");
    download(name, new Blob([labelFile(labels())], { type: "application/json" }));
    tell(`Exported as ${name}`);
  }

  function keepUsual() {
    const own = labels();
    setUsualLabels(own);
    tell(own.length === 0 ? "New articles will start without labels" : `New articles will start with ${own.length === 1 ? "this label" : `these ${own.length} labels`}`);
  }

  function addUsual() {
    const before = labels().length;
    actions.run({ type: "setLabels", labels: usualLabels() });
    tell(`Added ${counted(labels().length - before, "label")}`, true);
  }

  function draw() {
    const { document } = workspace;
    if (document !== null) dialog.draw(writing ?? "Labels", writing === null ? list(document) : form.template());
  }

  /** @param {GlossatorDocument} document */
  function list(document) {
    const own = labels();
    const marks = groupBy(indexOf(document).live.filter(({ kind }) => kind === "entity"), ({ type = "" }) => type); // prettier-ignore
    const count = (/** @type {string} */ name) => marks.get(name)?.length ?? 0;
    const known = new Set([...TYPES.map(({ type }) => type), ...own.map(({ name }) => name)]);
    // Marks can bear a name that no label has: of a label that was deleted, or from another program.
    const nameless = [...marks.keys()].filter((type) => !known.has(type));
    return html`<div>
      <p>Add your own types, such as ships, treaties or diseases, alongside the built-in ones.</p>
      <ul class="label-rows" aria-label="Your labels" role="list" ?hidden=${own.length + nameless.length === 0}>
        ${repeat(own, ({ name }) => name, (label) => row(label, count(label.name)))}${nameless.map((name) => namelessRow(name, count(name)))}
      </ul>
      <p class="labels-said" ?hidden=${said.words === ""}>
        <span aria-live="polite">${said.words}</span>${button({ label: "Undo", class: "small quiet", hidden: !said.undoable, run: takeBack })}
      </p>
      <div class="labels-foot">
        ${button({ label: "New label", icon: "plus", class: "small primary", run: () => write(null) })}
        ${button({ label: "Add my default labels", class: "small quiet", hidden: withLabels(own, usualLabels()).length === own.length, run: addUsual })}
        ${button({ label: "Use in new articles", class: "small quiet", hint: "Start new articles with these labels", disabled: same(own, usualLabels()), run: keepUsual })}
        ${button({ label: "Import labels", icon: "import", class: "small quiet", run: chooseFile })}
        ${button({ label: "Export labels", icon: "export", class: "small quiet", disabled: own.length === 0, run: exportFile })}
      </div>
    </div>`;
  }

  /** @param {OwnLabel} label @param {number} marks */
  function row(label, marks) {
    const { name, words, key, help } = label;
    return html`<li data-name=${name}>
      ${swatch(wordsFor(name))}
      <div>
        <span class="name">${words}</span>${key === undefined ? nothing : html`<kbd>${keyInWords(key)}</kbd>`}<span class="about">${countOf(marks)}</span>${help ? html`<p class="about">${help}</p>` : nothing}
      </div>
      ${button({ label: `Edit “${words}”`, icon: "pencil", iconOnly: true, class: "small quiet", run: () => write(label) })}
      ${button({ label: `Delete “${words}”`, icon: "trash", iconOnly: true, class: "small quiet danger", run: () => remove(label, marks) })}
    </li>`;
  }

  /** @param {string} name @param {number} marks */
  function namelessRow(name, marks) {
    const words = wordsOfName(name);
    const make = () => write({ name, words, colour: "slate", shape: "line" });
    return html`<li class="nameless">
      ${swatch(wordsFor(name))}
      <div><span class="name">${words}</span><span class="about">${countOf(marks)}, no label yet</span></div>
      ${button({ label: `Create label “${words}”`, class: "small quiet", run: make })}
    </li>`;
  }

  return {
    open() {
      if (workspace.document === null || dialog.element.open) return;
      said = { words: "", undoable: false };
      dialog.element.showModal();
      showList();
    },
    /** The document has changed. */
    changed() {
      if (dialog.element.open && writing === null) draw();
    },
  };
}

/** @param {number} marks */
const countOf = (marks) => (marks === 0 ? "no marks" : counted(marks, "mark"));
