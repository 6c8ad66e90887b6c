import { CodedError } from "../errors/coded-error.js";
import { download, fileName } from "../files/download.js";

/** @import {Core} from "../core/core.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Say} from "../kit/say.js" */

/**
 * Taking the document away.
 *
 * @param {{workspace: Workspace, core: Core, say: Say, fail: (error: unknown) => void}} options
 */
export function createExports({ workspace, core, say, fail }) {
  async function json() {
    if (workspace.document === null) throw new CodedError("document-missing");
    return core.exportJson(workspace.document);
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
      try {
        await copy(json());
        say.toast("JSON copied");
      } catch (error) {
        fail(error instanceof CodedError ? error : new CodedError("clipboard-blocked", "", { cause: error }));
      }
    },
  };
}

/**
 * The clipboard opens only while the press that asked for it is fresh, so it is handed the promise and not its result.
 *
 * @param {Promise<string>} text
 */
async function copy(text) {
  const blob = text.then((words) => new Blob([words], { type: "text/plain" }));
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}
