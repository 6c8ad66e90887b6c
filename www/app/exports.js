import { CodedError } from "../errors/coded-error.js";
import { download, fileName } from "../files/download.js";

/** @import {Core} from "../core/core.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Say} from "../kit/say.js" */

/**
 * The open document as JSON, in a file or in the clipboard.
 *
 * @param {{workspace: Workspace, core: Core, annotator: () => string, say: Say, fail: (error: unknown) => void}} options  `annotator`: the
 *   person's name, empty where they gave none
 */
export function createExports({ workspace, core, annotator, say, fail }) {
  async function json() {
    if (workspace.document === null) throw new CodedError("document-missing");
    // An article may be older than the name.
    const name = annotator();
    return core.exportJson(name === "" ? workspace.document : { ...workspace.document, annotator: name });
  }

  return {
    async downloadJson() {
      try {
        const name = fileName(workspace.document?.title ?? "", ".json");
        download(name, new Blob([await json()], { type: "application/json" }));
        say.toast(`Exported as ${name}`);
      } catch (error) {
        fail(error);
      }
    },
    async copyJson() {
      // The clipboard opens only right after the press that asked for it, so it gets the promise, not its result.
      const text = json().then((words) => new Blob([words], { type: "text/plain" }));
      try {
        await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
        say.toast("JSON copied");
      } catch (error) {
        fail(error instanceof CodedError ? error : new CodedError("clipboard-blocked", "", { cause: error }));
      }
    },
  };
}
