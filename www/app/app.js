import { createAnnotator } from "./annotator.js";
import { createExports } from "./exports.js";
import { createImportPreview } from "./import-preview.js";
import { createHelp } from "./help.js";
import { createModelBar } from "./model-bar.js";
import { createStart } from "./start.js";
import { createTopbar } from "./topbar.js";
import { createCompare } from "../compare/compare.js";
import { withCoders } from "../compare/coders.js";
import { createCore } from "../core/core.js";
import { takenOver } from "../document/annotator.js";
import { hidesSuggestions } from "../document/suggestions-hidden.js";
import { originsOf } from "../document/article-date.js";
import { createInArticleSetter } from "../article/in-article-setter.js";
import { readBy } from "../document/in-article.js";
import { labelsOf, withLabels } from "../document/label-set.js";
import { same } from "../document/same.js";
import { createEditText } from "../editing/edit-text.js";
import { CodedError, codeOf } from "../errors/coded-error.js";
import { messageFor } from "../errors/messages.js";
import { documentsIn } from "../files/documents.js";
import { articleOfFile, isReport } from "../files/read.js";
import { landmark } from "../kit/element.js";
import { acceptDrops, fileChoice } from "../kit/file-choice.js";
import { onceAFrame } from "../kit/once-a-frame.js";
import { createSay } from "../kit/say.js";
import { attachTooltip } from "../kit/tooltip.js";
import { counted } from "../kit/words.js";
import { showLabelsOf } from "../labels/entity-types.js";
import { withUsualLabels } from "../labels/usual-labels.js";
import { documentLine, headLine, isLibrary } from "../library/library-file.js";
import { createShelf } from "../library/shelf.js";
import { showKeptAppearance } from "../reading/appearance.js";
import { createDrafts } from "../store/drafts.js";
import { createDictionaryStore } from "../store/dictionary-store.js";
import { createStorage } from "../store/storage.js";
import { createWorkspace } from "../store/workspace.js";
import { createDateSetter } from "../timeline/date-setter.js";

/** @import {createReading} from "./reading.js" */
/** @import {GlossatorDocument, ImportedFiles, Origins} from "../document/types.js" */
/** @import {Article} from "../files/html.js" */
/** @import {Change, Leaving} from "../store/changes.js" */

const ARTICLES =
  ".txt,.md,.markdown,.html,.htm,.pdf,.docx,text/plain,text/markdown,text/html,application/pdf," +
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const DOCUMENTS = ".json,.jsonl,.jsonld,.html,.csv,.ann,.txt,application/json,application/ld+json,text/html,text/csv,text/plain";

/** Starts the page: its parts, what opens and closes documents, and what is said about it. */
export async function startApp() {
  showKeptAppearance();
  attachTooltip();
  const main = landmark("main");
  const say = createSay();
  const fail = (/** @type {unknown} */ error) => void say.notice(messageFor(error));
  const storage = createStorage();
  const workspace = createWorkspace({ storage });
  const drafts = createDrafts({ storage, documentId: () => workspace.document?.id ?? "" });
  const core = createCore({ onModel: modelChanged });
  const dictionary = createDictionaryStore();
  const dictionaryLoaded = dictionary.load();
  const help = createHelp();
  const exports = createExports({ workspace, core, annotator: () => annotator.name(), report: async (json) => (await reading?.report(json)) ?? "", library: (format) => shelf.saveAs(format), say, fail });
  const offerExport = { label: "Export JSON", run: exports.downloadJson };
  const chooseFile = fileChoice("Article file", ARTICLES, (file) => void openFile(file));
  const chooseImport = fileChoice("Document file", DOCUMENTS, (_, files) => void openDocuments(files), { multiple: true });
  const chooseCoders = fileChoice("Coders’ files", DOCUMENTS, (_, files) => void compareFiles(files), { multiple: true });
  const compare = createCompare({ say, show, save: (document) => void attempt((leaving) => open(document, leaving)) });
  const preview = createImportPreview({ take: (imported) => void bringIn(imported) });
  const editText = createEditText({ workspace, core, whileReading, say, fail, show, saved: useDictionary });
  const annotator = createAnnotator({ workspace, say });
  const importJson = async (/** @type {string} */ json) => takenOver(await core.importJson(json), annotator.name());
  const shelf = createShelf({ storage, core: { exportJson: core.exportJson, exportAs: core.exportAs, words: core.words, importJson }, workspace, say, fail, open: openSaved, chooseImport });
  const start = createStart({ annotate, readExample, readHtml: core.readHtml, fail, chooseFile, library: shelf.element });
  const startNew = () => attempt((leaving) => workspace.close(leaving));
  const topbar = createTopbar({ workspace, drafts, actions: workspace, tools: () => reading?.tools, run: { ...exports, startNew, chooseImport, chooseCoders, saveLibrary: shelf.save, editText: editText.open, help, name: annotator.ask } });
  const modelBar = createModelBar({ core, workspace, say, isReading: () => texts > 0, readAgain });
  /** The page with an article; null until its part of the script has come. @type {ReturnType<typeof createReading> | null} */
  let reading = null;
  const readingLoaded = loadReading();
  topbar();
  const topbarSoon = onceAFrame(topbar);
  acceptDrops((file, files) => void (files.length > 1 || /\.(?:jsonl?|jsonld|ann|csv)$/i.test(file.name) ? openDocuments(files) : openFile(file)));

  /** How many texts are being read; one that a newer text replaces counts until it has ended. */
  let texts = 0;
  /** Ends with the reading of the example, whatever comes of it. @type {Promise<unknown>} */
  let example = Promise.resolve();
  /** Counts what is opened: a file that takes long must not take the place of what came after it. */
  let opened = 0;
  /** What was read last, which is news until it is shown. @type {GlossatorDocument | null} */
  let fresh = null;
  /** What is known of where the text that was read last comes from. @type {{id: string, origins: Origins} | undefined} */
  let markup;
  /** Takes back the notice of a failure to save, and no other. */
  let takeBack = () => {};
  /** Whether it is known, in this visit, if this browser soon forgets what it keeps. */
  let hasLooked = false;

  /**
   * Says what goes wrong with some work. Where that is because the open document can't be saved, it can be left all the same.
   *
   * @param {(leaving: Leaving) => Promise<unknown>} work
   * @param {Leaving} [leaving]
   */
  async function attempt(work, leaving = {}) {
    try {
      await work(leaving);
    } catch (error) {
      const code = codeOf(error);
      // A newer text is being read, and what becomes of that is what counts.
      if (code === "superseded") return;
      const isUnsaved = workspace.saveState === "failed" && code === workspace.saveError;
      say.notice(messageFor(error), isUnsaved ? { label: "Leave without saving", run: () => void attempt(work, { discard: true }) } : undefined);
    }
  }

  /** @param {() => Promise<void>} read */
  async function whileReading(read) {
    texts += 1;
    modelBar();
    try {
      await read();
    } finally {
      texts -= 1;
      if (texts === 0) start.progress(null);
      modelBar();
    }
  }

  /** Reads a text and opens it. @param {Article} article */
  function annotate({ text, title, origins }) {
    opened += 1;
    say.clear();
    start.progress("reading");
    if (workspace.document === null) say.status("Analysing the article");
    else say.toast("Analysing the new article…");
    return attempt((leaving) =>
      whileReading(async () => {
        // It is short; the core would be started anew to leave it unfinished.
        await example;
        const [{ document, words }] = await Promise.all([core.annotate(text, { onStage: start.progress, origins }), dictionaryLoaded]);
        const read = takenOver(withUsualLabels(document), annotator.name());
        markup = origins && { id: document.id, origins };
        fresh = { ...read, ...(title ? { title } : {}), ...(start.hidesSuggestions ? { suggestionsHidden: true } : {}) };
        await workspace.open({ document: fresh, words }, leaving);
      }),
    );
  }

  /** Reads the open article again, with the model that it was read without. */
  function readAgain() {
    say.toast("Re-analysing…");
    return attempt(() => whileReading(reread));
  }

  async function reread() {
    const { document } = workspace;
    if (document === null) return;
    const by = readBy(document);
    const origins = markup?.id === document.id ? markup.origins : originsOf(document);
    const [annotated] = await Promise.all([core.annotate(document.text, { ...by, origins }), dictionaryLoaded]);
    const open = workspace.document;
    // Another article was opened in the meantime.
    if (open?.id !== document.id) return;
    // Another day was set in the meantime, or a line taken in: the text is read by that.
    if (!same(readBy(open), by)) return reread();
    workspace.run({ type: "reread", fresh: annotated.document });
    useDictionary();
  }

  /** Applies the person's dictionary to suggestions that have just come. */
  function useDictionary() {
    workspace.run({ type: "useDictionary", entries: dictionary.entries });
  }

  /** A text, or a report, which is a document. @param {File} file */
  async function openFile(file) {
    if (await isReport(file)) return openDocuments([file]);
    opened += 1;
    say.clear();
    return attempt(() => openArticle(file));
  }

  /** Documents, of this or of another tool; several on one text are compared. @param {readonly File[]} files */
  function openDocuments(files) {
    opened += 1;
    say.clear();
    return attempt(async (leaving) => {
      const [file] = files;
      if (file === undefined) return;
      if (files.length === 1 && (await isLibrary(file))) return shelf.load(file);
      const imported = await documentsIn(files, core, workspace.document?.text);
      const [first, ...more] = imported;
      if (first === undefined) return;
      if (more.length > 0) return compareDocuments(imported.flatMap(({ documents }) => documents.map(({ document }) => document)), files);
      if (first.isNative) await opens(first, file, leaving);
      else preview.ask(file.name, first);
    });
  }

  /** @param {ImportedFiles} imported @param {File} file @param {Leaving} leaving */
  async function opens({ documents: [read] }, file, leaving) {
    if (read === undefined) return;
    const document = takenOver(read.document, annotator.name());
    await open(document, leaving);
    annotator.came(`Imported “${document.title || file.name}”`, read.document.annotator !== undefined);
  }

  /** @param {GlossatorDocument} document @param {Leaving} leaving */
  const open = async (document, leaving) => workspace.open({ document, words: await core.words(document.text) }, leaving);

  /** What the preview showed. @param {ImportedFiles} imported */
  function bringIn(imported) {
    return attempt(async (leaving) => {
      const [first, ...more] = imported.documents;
      if (first === undefined) return;
      if (imported.isLaidOn) return void workspace.run({ type: "bringIn", from: first.document });
      if (more.length === 0) {
        await open(takenOver(withUsualLabels(first.document), annotator.name()), leaving);
        annotator.came("Imported", false);
        return;
      }
      const lines = await Promise.all(imported.documents.map(({ document }) => core.exportJson(document)));
      await shelf.load(new File([headLine(new Date().toISOString(), lines.length), ...lines.map(documentLine)], "import.jsonl"));
    });
  }

  /** The coders' files, and with them the open document where it is one of theirs. @param {readonly File[]} files */
  function compareFiles(files) {
    say.clear();
    return attempt(async () => {
      const imported = await documentsIn(files, core, workspace.document?.text);
      const documents = imported.flatMap((one) => one.documents.map(({ document }) => document));
      const own = workspace.document;
      const isOther = own !== null && documents.every(({ id, modified }) => id !== own.id || modified !== own.modified);
      const name = annotator.name();
      const withOwn = isOther && documents.length === 1 ? [name === "" ? own : { ...own, annotator: name }, ...documents] : documents;
      return compareDocuments(withOwn, files);
    });
  }

  /** @param {readonly GlossatorDocument[]} documents @param {readonly File[]} files */
  async function compareDocuments(documents, files) {
    const [first] = documents;
    const comparison = await core.compare(documents);
    if (first !== undefined) showLabelsOf({ labels: documents.reduce((all, one) => withLabels(all, labelsOf(one)), labelsOf(first)) });
    compare.open(documents, withCoders(comparison, documents, files));
  }

  /** @param {File} file */
  async function openArticle(file) {
    const turn = opened;
    /** Pages are told on the start page as they come; over an open article, that it has begun. @param {number} page @param {number} of */
    const onPage = (page, of) => {
      if (turn !== opened) throw new CodedError("superseded");
      if (workspace.document === null) start.page(page, of);
      else if (page === 1) say.toast(`Opening “${file.name}”…`);
    };
    await whileReading(async () => {
      const { pages, ...read } = await articleOfFile(file, { readHtml: core.readHtml, onPage });
      // A newer text took its place while it was opened.
      if (turn !== opened) return;
      await annotate(read);
      if (pages !== undefined && pages.silent > 0) say.toast(`${pages.silent} of ${counted(pages.all, "page")} hold${pages.silent === 1 ? "s" : ""} no text, only pictures`);
    });
  }

  /** @param {string} id */
  function openSaved(id) {
    opened += 1;
    say.clear();
    return attempt(async (leaving) => {
      if (await workspace.openSaved(id, leaving)) return;
      await shelf.update();
      throw new CodedError("document-missing");
    });
  }

  /** Shows the article, its text being edited, or the page before there is an article. */
  function show() {
    const isReading = workspace.document !== null;
    const view = compare.isOpen ? compare : editText.isOpen ? editText : isReading ? reading : start;
    if (view === null) {
      void readingLoaded.then((whole) => (whole ? show() : sayIncomplete()));
      return;
    }
    document.body.classList.toggle("reading", isReading);
    document.body.classList.toggle("editing", editText.isOpen);
    document.body.classList.toggle("comparing", compare.isOpen);
    if (main.firstElementChild !== view.element) main.replaceChildren(view.element);
    if (view === reading) {
      view.opened();
      if (editText.hasDraft) say.toast("You have an unsaved edit", { label: "Resume", run: editText.open });
    } else if (view === start) {
      reading?.closed();
      // What was said about the article no longer matters.
      say.clear();
      scrollTo({ top: 0, behavior: "instant" });
      void shelf.update().then(() => {
        start.update();
        start.focus();
        showExample();
      });
    }
  }

  /** @param {string} text */
  async function readExample(text) {
    const reading = core.annotate(text);
    example = reading.catch(() => {});
    return (await reading).document;
  }

  /** As soon as the core can read it, and not while it reads a person's text. */
  function showExample() {
    if (texts === 0 && (core.model.state === "ready" || core.model.state === "failed")) start.showExample();
  }

  function modelChanged() {
    modelBar();
    showExample();
    if (core.model.state === "loading" && core.waitsForModel) start.loading(core.model);
  }

  /** @param {Change} change */
  function changed(change) {
    topbarSoon();
    modelBar();
    editText.changed();
    switch (change.what) {
      case "opened":
      case "closed":
        compare.close();
        show();
        if (workspace.document !== null && workspace.document === fresh) welcome(fresh);
        break;
      case "edited":
      case "undone":
      case "redone":
        reading?.changed();
        tell(change);
        if (!hasLooked) void warnOfForgetting();
        break;
      case "elsewhere":
        if (workspace.document === null) void shelf.update();
        break;
      case "reloaded":
        reading?.changed();
        say.status("Updated with changes from another tab");
        break;
      case "copied":
      case "rescued":
        reading?.changed();
        say.notice(messageFor(change.code), offerExport);
        break;
      case "save":
        if (change.code !== null) takeBack = say.notice(messageFor(change.code), offerExport);
        else if (change.saveState === "saved") takeBack();
    }
  }

  /** Says what was found, and applies the dictionary before it is painted. @param {GlossatorDocument} document */
  function welcome(document) {
    const claims = document.annotations.filter(({ kind }) => kind === "claim").length;
    fresh = null;
    start.clear();
    drafts.sent(start.field);
    const entities = document.entities.length;
    if (hidesSuggestions(document)) say.status("Analysed. Suggestions are hidden");
    else say.status(`Found ${entities} ${entities === 1 ? "name, date or amount" : "names, dates and amounts"}, and ${claims} ${claims === 1 ? "claim" : "claims"}`);
    useDictionary();
  }

  /** @param {Extract<Change, {what: "edited" | "undone" | "redone"}>} change */
  function tell(change) {
    const undo = { label: "Undo", run: workspace.undo };
    if (change.what === "edited") say.toast(change.done + (change.remark === undefined ? "" : `. ${change.remark}`), undo);
    else if (change.what === "undone") say.toast(`Undone: ${change.label}`, { label: "Redo", run: workspace.redo });
    else say.toast(`Redone: ${change.label}`, undo);
  }

  /** At the first correction, when there begins to be something to lose. */
  async function warnOfForgetting() {
    hasLooked = true;
    const warning = await shelf.warning();
    if (warning !== null) say.notice(warning, offerExport);
  }

  /** Loads what an article is read with, while the start page is drawn. @returns {Promise<boolean>} whether it has come */
  async function loadReading() {
    try {
      const { createReading } = await import("./reading.js");
      reading = createReading({ workspace, actions: workspace, say, setDate: createDateSetter({ workspace, core, fail }), setInArticle: createInArticleSetter({ workspace, core, whileReading, dictionary, fail }), help, dictionary, came: annotator.came, save: exports.downloadJson });
      return true;
    } catch (error) {
      console.error(String(error));
      return false;
    }
  }

  function sayIncomplete() {
    say.notice(messageFor("page-incomplete"), { label: "Reload", run: () => location.reload() });
  }

  core.load();
  workspace.subscribe(changed);
  const isRestored = await workspace.restore().catch(fail);
  if (!isRestored) {
    show();
    if (!(await readingLoaded)) sayIncomplete();
  }
  void drafts.restore(start.field);
  // A library that can't be read has nothing to delete.
  shelf.sweep().catch(() => {});
}
