import { download } from "../files/download.js";
import { messageFor } from "../errors/messages.js";
import { element, landmark } from "../kit/element.js";
import { counted } from "./library-row.js";

/** @import {Imported, Library} from "./library.js" */
/** @import {Say} from "../kit/say.js" */

/** So many damaged lines are told one by one. */
const TOLD = 3;

/**
 * The whole library to one file, and back.
 *
 * @typedef {object} LibraryFiles
 * @property {() => Promise<void>} save
 * @property {(file: File) => Promise<void>} load
 */

/**
 * @param {{library: Library, say: Say, fail: (error: unknown) => void, changed: () => Promise<void>}} options
 * @returns {LibraryFiles}
 */
export function createLibraryFiles({ library, say, fail, changed }) {
  const bar = element("progress", { max: 1, value: 0 });
  const words = element("p", {});
  const root = element("div", { class: "library-progress", hidden: true }, words, bar);
  landmark("layer").append(root);

  /**
   * @param {string} what
   * @param {() => Promise<void>} work
   */
  async function working(what, work) {
    words.textContent = what;
    bar.value = 0;
    root.hidden = false;
    bar.setAttribute("aria-label", what);
    say.status(what);
    try {
      await work();
    } catch (error) {
      fail(error);
    } finally {
      root.hidden = true;
      await changed();
    }
  }

  return {
    save: () =>
      working("Exporting the library", async () => {
        const { file, documents, failed } = await library.toFile((done, all) => (bar.value = all === 0 ? 1 : done / all));
        const name = `glossator-library-${new Date().toISOString().slice(0, 10)}.jsonl`;
        download(name, file);
        const done = `Exported ${counted(documents, "article", "articles") || "nothing"} as ${name}`;
        if (failed === 0) say.toast(done);
        else say.notice(`${done}. ${counted(failed, "article", "articles")} could not be exported.`);
      }),
    load: (file) =>
      working("Importing the library", async () => {
        const report = await library.fromFile(file, (share) => (bar.value = share));
        if (report.damaged.length === 0) say.toast(inWords(report));
        else say.notice(`${inWords(report)} ${damageInWords(report)}`);
        say.status(inWords(report));
      }),
  };
}

/** @param {Imported} report */
function inWords({ added, known, copies, damaged }) {
  const parts = [
    counted(added, "article imported", "articles imported"),
    counted(known, "already here", "already here"),
    counted(copies, "kept as a second version", "kept as second versions"),
    counted(damaged.length, "damaged line", "damaged lines"),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "This file contains no articles." : `${parts.join(", ")}.`;
}

/** @param {Imported} report */
function damageInWords({ damaged }) {
  const told = damaged.slice(0, TOLD).map(({ line, error }) => `Line ${line}: ${messageFor(error)}`);
  return [...told, damaged.length > TOLD ? `And ${damaged.length - TOLD} more.` : ""].join(" ").trim();
}
