import { createCore } from "../core/core.js";
import { codeOf } from "../coded-error.js";
import { jsonOfFile, textOfFile } from "../files/read.js";
import { messageFor } from "../messages.js";
import { dateSet } from "../state/article-date.js";
import { createStorage } from "../state/storage.js";
import { createWorkspace } from "../state/workspace.js";
import { createActions } from "./actions.js";
import { createDateSetter } from "./date-setter.js";
import { createExports } from "./exports.js";
import { landmark } from "./element.js";
import { acceptDrops, fileChoice } from "./file-choice.js";
import { createHelp } from "./help.js";
import { inPast } from "./label-words.js";
import { createModelBar } from "./model-bar.js";
import { createReading } from "./reading.js";
import { createSay } from "./say.js";
import { createStart } from "./start.js";
import { showKeptTextSettings } from "./text-settings.js";
import { showKeptTheme } from "./theme.js";
import { createTopbar } from "./topbar.js";

/** @import {Summary} from "../state/storage.js" */
/** @import {Change, Leaving} from "../state/workspace.js" */

const ARTICLES = ".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html";
const DOCUMENTS = ".json,application/json";

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
  const actions = createActions(workspace);
  const help = createHelp();
  const main = landmark("main");
  const exports = createExports({ workspace, core, say, fail });
  const reading = createReading({ workspace, actions, say, setDate: createDateSetter({ workspace, core, fail }), help: help.open });
  const chooseFile = fileChoice("Article file", ARTICLES, (file) => void openFile(file));
  const chooseImport = fileChoice("Document file", DOCUMENTS, (file) => void openFile(file, true));
  const start = createStart({ annotate: (text) => void annotate(text), chooseFile, open: (id) => void openSaved(id), remove: (one) => void remove(one) });
  const topbar = createTopbar({
    workspace,
    actions,
    startNew: () => void leave((options) => workspace.close(options)),
    chooseImport,
    downloadJson: () => void exports.downloadJson(),
    copyJson: () => void exports.copyJson(),
    tools: reading.tools,
    help: help.open,
  });
  const modelBar = createModelBar({ core, workspace, say, isReading: () => texts > 0, readAgain: () => void whileReading(readAgain) });
  /** How many texts are being read; those that a newer one takes the place of count until they have heard of it. */
  let texts = 0;
  /** Whether the notice that stands is about a failure to save. */
  let warned = false;
  acceptDrops((file) => void openFile(file, /\.json$/i.test(file.name)));

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
    if (workspace.document === null) say.status("Reading the article");
    else say.toast("Reading the new article…");
    try {
      const annotated = await core.annotate(text, { onStage: start.progress });
      const document = title === "" ? annotated.document : { ...annotated.document, title };
      await leave(async (options) => {
        await workspace.open({ document, words: annotated.words }, options);
        start.fill("");
        const { entities, annotations } = document;
        const claims = annotations.filter(({ kind }) => kind === "claim").length;
        say.status(`Found ${entities.length} names, dates and amounts, and ${claims} claims`);
      });
      start.progress(null);
    } catch (error) {
      // A newer text is on its way: what it says is what counts.
      if (codeOf(error) === "superseded") return;
      start.progress(null);
      fail(error);
    }
  }

  /** Reads the open article with the model that it was read without. */
  async function readAgain() {
    const { document } = workspace;
    if (document === null) return;
    say.toast("Reading it again…");
    try {
      const articleDate = dateSet(document);
      const annotated = await core.annotate(document.text, { articleDate });
      const open = workspace.document;
      // Who opened another article in the meantime has no use for it.
      if (open?.id !== document.id) return;
      // Who set another day meanwhile means that one.
      if (dateSet(open) !== articleDate) await readAgain();
      else workspace.run({ type: "reread", fresh: annotated.document });
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
      if (asDocument) {
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
      await listRecents();
    });
  }

  /** @param {Summary} summary */
  async function remove({ id, title, excerpt }) {
    try {
      const kept = await storage.loadDocument(id);
      await workspace.removeDocument(id);
      await listRecents();
      const restore = async () => {
        if (kept === null) return;
        await storage.saveDocument({ ...kept, revision: null });
        await listRecents();
      };
      say.toast(`Deleted “${title || excerpt.slice(0, 40)}”`, { label: "Undo", run: () => void restore().catch(fail) });
    } catch (error) {
      fail(error);
    }
  }

  async function listRecents() {
    try {
      start.list(await workspace.listDocuments());
    } catch {
      // Without storage there is nothing to list; the save state says what is wrong once there is something to lose.
      start.list([]);
    }
  }

  /** Shows the article, or the page before there is one. */
  async function show() {
    const isReading = workspace.document !== null;
    document.body.classList.toggle("reading", isReading);
    const view = isReading ? reading.element : start.element;
    if (main.firstElementChild !== view) main.replaceChildren(view);
    topbar.update();
    if (isReading) {
      reading.opened();
      return;
    }
    reading.closed();
    // What was said of the article is said.
    say.clear();
    scrollTo({ top: 0, behavior: "instant" });
    await listRecents();
    start.focus();
  }

  /** @param {Change} change */
  function changed(change) {
    topbar.update();
    modelBar.update();
    switch (change.what) {
      case "opened":
      case "closed":
        void show();
        break;
      case "edited":
      case "undone":
      case "redone":
        reading.changed();
        tellOf(change.what, change.label);
        break;
      case "reloaded":
        reading.changed();
        say.status("Another tab changed this article; its changes are shown");
        break;
      case "copied":
        reading.changed();
        say.notice(messageFor(change.code));
        break;
      case "save":
        if (change.code !== null) {
          say.notice(messageFor(change.code), { label: "Export JSON", run: () => void exports.downloadJson() });
          warned = true;
        } else if (warned && change.saveState === "saved") {
          say.clear();
          warned = false;
        }
    }
  }

  /**
   * @param {"edited" | "undone" | "redone"} what
   * @param {string} label
   */
  function tellOf(what, label) {
    if (what === "edited") say.toast(inPast(label), { label: "Undo", run: actions.undo });
    else if (what === "undone") say.toast(`Undone: ${label}`, { label: "Redo", run: actions.redo });
    else say.toast(`Redone: ${label}`, { label: "Undo", run: actions.undo });
  }

  return {
    async start() {
      core.load();
      workspace.subscribe(changed);
      try {
        if (await workspace.restore()) return;
      } catch (error) {
        fail(error);
      }
      await show();
    },
  };
}
