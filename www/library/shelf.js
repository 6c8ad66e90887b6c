import { createLibrary } from "./library.js";
import { nameOf } from "./library-order.js";
import { countedIfAny, createLibraryView, isBrief, KEEPING } from "./library-view.js";
import { CodedError, codeOf } from "../errors/coded-error.js";
import { messageFor } from "../errors/messages.js";
import { download } from "../files/download.js";
import { html, render } from "../kit/draw.js";
import { element, landmark } from "../kit/element.js";
import { keepingOf } from "../store/keeping.js";

/** @import {Imported} from "./library.js" */
/** @import {Core} from "../core/core.js" */
/** @import {FormatName} from "../document/types.js" */
/** @import {Summary} from "../document/summary.js" */
/** @import {Storage} from "../store/storage.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Say} from "../kit/say.js" */

/** So many characters of a name are said. */
const LONGEST = 60;
/** So many damaged lines are said one by one. */
const TOLD = 3;

/**
 * The library on the page: each thing done to it is said, and can be undone where that is possible.
 *
 * @param {{storage: Storage, core: Pick<Core, "exportJson" | "exportAs" | "importJson" | "words">, workspace: Workspace, say: Say, fail: (error: unknown) => void, open: (id: string) => void,
 *   chooseImport: () => void}} options
 */
export function createShelf({ storage, core, workspace, say, fail, open, chooseImport }) {
  const library = createLibrary({ storage, core, announce: workspace.announce });
  const progress = element("div", { class: "library-progress", hidden: true });
  landmark("layer").append(progress);
  const view = createLibraryView(
    {
      open,
      chooseImport,
      exportAll: () => void save(),
      setTags: (summary, tags) =>
        act(
          () => library.setTags(summary.id, tags),
          tags.length === 0 ? `Removed all tags from ${quoted(summary)}` : `Tagged ${quoted(summary)}`,
          () => library.setTags(summary.id, summary.tags ?? []),
        ),
      duplicate(summary) {
        let copy = "";
        const make = async () => {
          const made = await library.duplicate(summary.id);
          if (made === null) throw new CodedError("document-missing");
          copy = made.id;
        };
        void act(make, `Duplicated ${quoted(summary)}`, () => library.remove([copy]));
      },
      bin: (summary) => act(() => library.bin(summary.id), `Deleted ${quoted(summary)}`, () => library.restore(summary.id)),
      restore: (summary) => act(() => library.restore(summary.id), `Restored ${quoted(summary)}`),
      remove: (summaries) => act(() => library.remove(summaries.map(({ id }) => id)), summaries.length === 1 ? "Deleted permanently" : `Deleted ${summaries.length} articles permanently`),
      askToKeep: () =>
        act(async () => {
          const isGranted = await navigator.storage.persist().catch(() => false);
          say.toast(isGranted ? "This browser will keep your articles" : "The browser declined. Back up your library from time to time");
        }),
    },
    library.findInTexts,
  );

  /**
   * @param {() => Promise<unknown>} work
   * @param {string} [done]  said afterwards
   * @param {() => Promise<unknown>} [back]  undoes it
   */
  async function act(work, done, back) {
    try {
      await work();
      if (done !== undefined) say.toast(done, back && { label: "Undo", run: () => void act(back) });
    } catch (error) {
      fail(error);
    }
    await update();
  }

  async function update() {
    // Without storage there is nothing to list, and the line under the list says why.
    const all = await library.list().catch(() => ({ kept: [], bin: [] }));
    const keeping = await keepingOf(library.list);
    view.update({ ...all, ...keeping, exported: await storage.getExported().catch(() => null) });
  }

  /**
   * Work that takes long enough to show how far it is.
   *
   * @param {string} what
   * @param {(tell: (share: number) => void) => Promise<void>} work
   */
  async function working(what, work) {
    const tell = (/** @type {number} */ share) => render(html`<p>${what}</p><progress max="1" .value=${share} aria-label=${what}></progress>`, progress);
    tell(0);
    progress.hidden = false;
    say.status(what);
    await act(() => work(tell));
    progress.hidden = true;
  }

  /** Exports the whole library to a file; `format`: for another tool, in a zip. @param {FormatName} [format] */
  const save = (format) =>
    working("Exporting the library", async (tell) => {
      const told = (/** @type {number} */ done, /** @type {number} */ all) => tell(done / all);
      const { file, documents, failed } = await (format === undefined ? library.toFile(told) : library.toZip(format, told));
      const name = `glossator-library-${new Date().toISOString().slice(0, 10)}${format === undefined ? ".jsonl" : `-${format}.zip`}`;
      download(name, file);
      const done = `Exported ${countedIfAny(documents, "article") || "nothing"} as ${name}`;
      if (failed === 0) say.toast(done);
      else say.notice(`${done}. ${countedIfAny(failed, "article")} couldn’t be exported.`);
    });

  /** @param {File} file  of a library */
  const load = (file) =>
    working("Importing the library", async (tell) => {
      const report = await library.fromFile(file, tell);
      const words = inWords(report);
      if (report.stopped !== null) say.notice(`${words} The rest could not be saved. ${whyNot(report.stopped)} Then import the file again: what is here already is passed over.`);
      else if (report.damaged.length === 0) say.toast(words);
      else say.notice(`${words} ${damageInWords(report)}`);
      say.status(words);
    });

  return {
    element: view.element,
    /** Reads again what the library holds. */
    update,
    sweep: library.sweep,
    save: () => save(),
    saveAs: save,
    load,
    /** What has to be said once there is something to lose; null for nothing. */
    async warning() {
      // Nothing is read from the library: the correction that asks for this may be the last before the page is left, and its
      // save must not wait in line. That nothing can be saved is said by each save that fails.
      const { keeping } = await keepingOf(async () => {});
      return isBrief(keeping) ? KEEPING[keeping] : null;
    },
  };
}

/** @param {Summary} summary */
const quoted = (summary) => `“${nameOf(summary).slice(0, LONGEST)}”`;

/** What a person can do so that articles can be saved. @param {unknown} error */
const whyNot = (error) => (codeOf(error) === "storage-full" ? "This browser’s storage is full: delete articles that you no longer need, and clear the Deleted list." : "Close other tabs of this page, or start the browser again.");

/** @param {Imported} report */
function inWords({ added, known, copies, damaged, stopped }) {
  const parts = [
    countedIfAny(added, "article imported", "articles imported"),
    countedIfAny(known, "already here", "already here"),
    countedIfAny(copies, "kept as a second version", "kept as second versions"),
    countedIfAny(damaged.length, "damaged line"),
  ].filter((part) => part !== "");
  return parts.length === 0 ? (stopped === null ? "This file contains no articles." : "No articles imported.") : `${parts.join(", ")}.`;
}

/** @param {Imported} report */
function damageInWords({ damaged }) {
  const told = damaged.slice(0, TOLD).map(({ line, error }) => `Line ${line}: ${messageFor(error)}`);
  return [...told, ...(damaged.length > TOLD ? [`And ${damaged.length - TOLD} more.`] : [])].join(" ");
}
