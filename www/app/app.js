import { createCore } from "../core/core.js";
import { codeOf } from "../errors/coded-error.js";
import { isLibrary } from "../library/library-file.js";
import { jsonOfFile, textOfFile } from "../files/read.js";
import { messageFor } from "../errors/messages.js";
import { dateSet } from "../document/article-date.js";
import { createDictionaryStore } from "../store/dictionary-store.js";
import { lesserClaims } from "../document/hidden.js";
import { withUsualLabels } from "../labels/usual-labels.js";
import { createStorage } from "../store/storage.js";
import { createWorkspace } from "../store/workspace.js";
import { createDateSetter } from "../timeline/date-setter.js";
import { createEditText } from "../editing/edit-text.js";
import { createExports } from "./exports.js";
import { landmark } from "../kit/element.js";
import { acceptDrops, fileChoice } from "../kit/file-choice.js";
import { createHelp } from "./help.js";
import { createModelBar } from "./model-bar.js";
import { createReading } from "./reading.js";
import { createSay } from "../kit/say.js";
import { createShelf } from "../library/shelf.js";
import { createStart } from "./start.js";
import { showKeptTextSettings } from "../reading/text-settings.js";
import { showKeptTheme } from "../reading/theme.js";
import { createTopbar } from "./topbar.js";

/** @import {Change, Leaving} from "../store/workspace.js" */

const ARTICLES = ".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html";
const DOCUMENTS = ".json,.jsonl,application/json";

/**
 * The page: what opens, what closes, and what is said about it.
 *
 * @returns {{start: () => Promise<void>}}
 */
export function createApp() {
  showKeptTheme();
  showKeptTextSettings();
  const say = createSay();
  const storage = createStorage();
  const workspace = createWorkspace({ storage });
  const core = createCore({ onModel: modelChanged });
  const help = createHelp();
  const main = landmark("main");
  const dictionary = createDictionaryStore();
  const dictionaryLoaded = dictionary.load();
  const exports = createExports({ workspace, core, say, fail });
  const reading = createReading({ workspace, actions: workspace, say, setDate: createDateSetter({ workspace, core, fail }), help: help.open, dictionary });
  const chooseFile = fileChoice("Article file", ARTICLES, (file) => void openFile(file));
  const chooseImport = fileChoice("Document file", DOCUMENTS, (file) => void openFile(file, true));
  const shelf = createShelf({ storage, core, workspace, say, fail, open: (id) => void openSaved(id), chooseImport });
  const start = createStart({ annotate: (text) => void annotate(text), chooseFile, library: shelf.element });
  const editText = createEditText({ workspace, core, whileReading, say, fail, show: () => void show() });
  const topbar = createTopbar({
    workspace,
    actions: workspace,
    startNew: () => void leave((options) => workspace.close(options)),
    chooseImport,
    downloadJson: () => void exports.downloadJson(),
    copyJson: () => void exports.copyJson(),
    saveLibrary: () => void shelf.save(),
    editText: editText.open,
    tools: reading.tools,
    help: help.open,
  });
  const modelBar = createModelBar({ core, workspace, say, isReading: () => texts > 0, readAgain: () => void whileReading(readAgain) });
  /** How many texts are being read; those that a newer one takes the place of count until they have heard of it. */
  let texts = 0;
  /** Takes back the notice of a failure to save, and no other: what happened meanwhile is news still. */
  let takeBack = () => {};
  /** Whether it was looked, in this visit, if the browser forgets soon what it is given. */
  let looked = false;
  acceptDrops((file) => void openFile(file, /\.jsonl?$/i.test(file.name)));

  const offerExport = { label: "Export JSON", run: () => void exports.downloadJson() };

  /** @param {unknown} error */
  function fail(error) {
    say.notice(messageFor(error));
  }

  /**
   * Does what leaves the open document; where that can't be saved the person decides.
   *
   * @param {(options?: Leaving) => Promise<void>} go
   */
  async function leave(go) {
    try {
      await go();
    } catch (error) {
      if (workspace.saveState !== "failed") fail(error);
      else say.notice(messageFor(error), { label: "Leave without saving", run: () => void go({ discard: true }).catch(fail) });
    }
  }

  /** @param {() => Promise<void>} read */
  async function whileReading(read) {
    texts += 1;
    modelBar.update();
    try {
      await read();
    } finally {
      texts -= 1;
      modelBar.update();
    }
  }

  /**
   * @param {string} text
   * @param {string} [title]
   */
  function annotate(text, title = "") {
    return whileReading(() => readNew(text, title));
  }

  /**
   * @param {string} text
   * @param {string} title
   */
  async function readNew(text, title) {
    say.clear();
    start.progress("reading");
    if (workspace.document === null) say.status("Analysing the article");
    else say.toast("Analysing the new article…");
    try {
      const annotated = await core.annotate(text, { onStage: start.progress });
      const read = withUsualLabels(annotated.document);
      const document = title === "" ? read : { ...read, title };
      await leave(async (options) => {
        await workspace.open({ document, words: annotated.words }, options);
        start.fill("");
        const { entities, annotations } = document;
        const lesser = lesserClaims(document);
        const claims = annotations.filter(({ id, kind }) => kind === "claim" && !lesser.has(id)).length;
        say.status(`Found ${entities.length} names, dates and amounts, and ${claims} ${claims === 1 ? "claim" : "claims"} worth checking`);
        await useDictionary();
      });
      start.progress(null);
    } catch (error) {
      // A newer text is on its way: what it says is what counts.
      if (codeOf(error) === "superseded") return;
      start.progress(null);
      fail(error);
    }
  }

  /** What the person's dictionary says of the suggestions that have just come. */
  async function useDictionary() {
    await dictionaryLoaded;
    workspace.run({ type: "useDictionary", entries: dictionary.entries });
  }

  /** Reads the open article with the model that it was read without. */
  async function readAgain() {
    const { document } = workspace;
    if (document === null) return;
    say.toast("Re-analysing…");
    try {
      const articleDate = dateSet(document);
      const annotated = await core.annotate(document.text, { articleDate });
      const open = workspace.document;
      // Who opened another article in the meantime has no use for it.
      if (open?.id !== document.id) return;
      // Who set another day meanwhile means that one.
      if (dateSet(open) !== articleDate) await readAgain();
      else {
        workspace.run({ type: "reread", fresh: annotated.document });
        await useDictionary();
      }
    } catch (error) {
      if (codeOf(error) !== "superseded") fail(error);
    }
  }

  function modelChanged() {
    modelBar.update();
    if (core.model.state === "loading" && core.waitsForModel) start.loading(core.model);
  }

  /**
   * @param {File} file
   * @param {boolean} [asDocument]
   */
  async function openFile(file, asDocument = false) {
    say.clear();
    try {
      if (asDocument && (await isLibrary(file))) {
        await shelf.load(file);
      } else if (asDocument) {
        const document = await core.importJson(await jsonOfFile(file));
        const words = await core.words(document.text);
        await leave(async (options) => {
          await workspace.open({ document, words }, options);
          say.toast(`Imported “${document.title || file.name}”`);
        });
      } else {
        const { text, title } = await textOfFile(file);
        await annotate(text, title);
      }
    } catch (error) {
      fail(error);
    }
  }

  /** @param {string} id */
  async function openSaved(id) {
    say.clear();
    await leave(async (options) => {
      if (await workspace.openSaved(id, options)) return;
      say.notice(messageFor("document-missing"));
      await shelf.update();
    });
  }

  /** Shows the article, or the page before there is one. */
  async function show() {
    const isReading = workspace.document !== null;
    document.body.classList.toggle("reading", isReading);
    const view = editText.isOpen ? editText.element : isReading ? reading.element : start.element;
    document.body.classList.toggle("editing", editText.isOpen);
    if (main.firstElementChild !== view) main.replaceChildren(view);
    topbar.update();
    if (editText.isOpen) return;
    if (isReading) {
      reading.opened();
      if (editText.hasDraft) say.toast("You have an unsaved edit", { label: "Resume", run: editText.open });
      return;
    }
    reading.closed();
    // What was said of the article is said.
    say.clear();
    scrollTo({ top: 0, behavior: "instant" });
    await shelf.update();
    start.focus();
  }

  /** @param {Change} change */
  function changed(change) {
    topbar.update();
    modelBar.update();
    editText.changed();
    switch (change.what) {
      case "opened":
      case "closed":
        void show();
        break;
      case "edited":
      case "undone":
      case "redone":
        reading.changed();
        tellOf(change);
        if (!looked) void warnOfForgetting();
        break;
      case "elsewhere":
        if (workspace.document === null) void shelf.update();
        break;
      case "reloaded":
        reading.changed();
        say.status("Updated with changes from another tab");
        break;
      case "copied":
        reading.changed();
        say.notice(messageFor(change.code), offerExport);
        break;
      case "rescued":
        say.notice(messageFor(change.code), offerExport);
        break;
      case "save":
        if (change.code !== null) {
          takeBack = say.notice(messageFor(change.code), offerExport);
        } else if (change.saveState === "saved") {
          takeBack();
        }
    }
  }

  /** Said at the first correction: from there on there is something to lose. */
  async function warnOfForgetting() {
    looked = true;
    const warning = await shelf.warning();
    if (warning !== null) say.notice(warning, offerExport);
  }

  /** @param {Extract<Change, {what: "edited" | "undone" | "redone"}>} change */
  function tellOf(change) {
    const undo = { label: "Undo", run: workspace.undo };
    if (change.what === "edited") say.toast(change.done + (change.remark === undefined ? "" : `. ${change.remark}`), undo);
    else if (change.what === "undone") say.toast(`Undone: ${change.label}`, { label: "Redo", run: workspace.redo });
    else say.toast(`Redone: ${change.label}`, undo);
  }

  return {
    async start() {
      core.load();
      workspace.subscribe(changed);
      const isRestored = await workspace.restore().catch((error) => {
        fail(error);
        return false;
      });
      if (!isRestored) await show();
      // A library that can't be looked into has nothing to be swept out.
      shelf.sweep().catch(() => {});
    },
  };
}
