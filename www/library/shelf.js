import { createLibrary } from "./library.js";
import { nameOf } from "./library-order.js";
import { keepingOf } from "../store/keeping.js";
import { BRIEF, KEEPING, createKeepingLine } from "./keeping-line.js";
import { createLibraryFiles } from "./library-files.js";
import { createLibraryView } from "./library-view.js";

/** @import {Core} from "../core/core.js" */
/** @import {Storage} from "../store/storage.js" */
/** @import {Summary} from "../document/summary.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Say} from "../kit/say.js" */

/** Of a name this much is said. */
const LONGEST = 60;

/**
 * The library as the page shows it, with what is done to it told and offered to be taken back.
 *
 * @typedef {object} Shelf
 * @property {HTMLElement} element
 * @property {() => Promise<void>} update  looks anew what there is
 * @property {() => Promise<void>} sweep  see state/library.js
 * @property {() => Promise<void>} save  the whole library, to a file
 * @property {(file: File) => Promise<void>} load
 * @property {() => Promise<string | null>} warning  what has to be said once there is something to lose; null: nothing
 */

/**
 * @param {object} options
 * @param {Storage} options.storage
 * @param {Core} options.core
 * @param {Workspace} options.workspace
 * @param {Say} options.say
 * @param {(error: unknown) => void} options.fail
 * @param {(id: string) => void} options.open
 * @param {() => void} options.chooseImport
 * @returns {Shelf}
 */
export function createShelf({ storage, core, workspace, say, fail, open, chooseImport }) {
  const library = createLibrary({ storage, core, announce: workspace.announce });
  const files = createLibraryFiles({ library, say, fail, changed: update });
  const line = createKeepingLine({ keep: () => void act(askToKeep) });
  const view = createLibraryView({
    findInTexts: library.findInTexts,
    exportAll: () => void save(),
    chooseImport,
    keeping: line.element,
    actions: {
      open,
      setTags: (summary, tags) =>
        act(async () => {
          const before = summary.tags ?? [];
          await library.setTags(summary.id, tags);
          say.toast(tags.length === 0 ? `Removed all tags from ${quoted(summary)}` : `Tagged ${quoted(summary)}`, undo(() => library.setTags(summary.id, before)));
        }),
      duplicate: (summary) =>
        act(async () => {
          const copy = await library.duplicate(summary.id);
          if (copy !== null) say.toast(`Duplicated ${quoted(summary)}`, undo(() => library.remove([copy.id])));
        }),
      bin: (summary) =>
        act(async () => {
          await library.bin(summary.id);
          say.toast(`Deleted ${quoted(summary)}`, undo(() => library.restore(summary.id)));
        }),
      restore: (summary) =>
        act(async () => {
          await library.restore(summary.id);
          say.toast(`Restored ${quoted(summary)}`);
        }),
      remove: (summaries) =>
        act(async () => {
          await library.remove(summaries.map(({ id }) => id));
          say.toast(summaries.length === 1 ? "Deleted permanently" : `Deleted ${summaries.length} articles permanently`);
        }),
    },
  });

  /**
   * @param {() => Promise<void>} work
   */
  async function act(work) {
    try {
      await work();
      await update();
    } catch (error) {
      fail(error);
    }
  }

  /** @param {() => Promise<void>} back */
  const undo = (back) => ({ label: "Undo", run: () => void act(back) });

  /** @param {Summary} summary */
  const quoted = (summary) => `“${nameOf(summary).slice(0, LONGEST)}”`;

  async function askToKeep() {
    const granted = await navigator.storage.persist().catch(() => false);
    say.toast(granted ? "This browser will keep your articles" : "The browser declined. Back up your library from time to time");
  }

  async function update() {
    // Without storage there is nothing to list; the line says why.
    const all = await library.list().catch(() => ({ kept: [], bin: [] }));
    const state = await keepingOf(library.list);
    const exported = await storage.getExported().catch(() => null);
    line.update({ ...state, exported, count: all.kept.length });
    view.update(all);
  }

  const save = () => files.save();

  return {
    element: view.element,
    update,
    sweep: () => library.sweep(),
    save,
    load: files.load,
    async warning() {
      // Nothing is read from the library: the correction may be the last before the page is left, and its save must not stand
      // in line. That nothing can be saved is said by every save that fails.
      const { keeping } = await keepingOf(async () => {});
      return BRIEF.includes(keeping) ? KEEPING[keeping] : null;
    },
  };
}
