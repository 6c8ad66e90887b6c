import { createFormatsDialog } from "./formats-dialog.js";
import { CodedError } from "../errors/coded-error.js";
import { download, fileName } from "../files/download.js";

/** @import {Core} from "../core/core.js" */
/** @import {FormatName} from "../document/types.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Say} from "../kit/say.js" */

/**
 * The open document as JSON, in a file or in the clipboard, and as a report.
 *
 * @param {{workspace: Workspace, core: Core, annotator: () => string, report: (json: string) => Promise<string>, library: (format: FormatName) => Promise<void>,
 *   say: Say, fail: (error: unknown) => void}} options  `annotator`: the person's name, empty where they gave none; `report` makes the source
 *   of a report that holds the document; `library` hands out all articles in a format
 */
export function createExports({ workspace, core, annotator, report, library, say, fail }) {
  /** What is handed out: with the person's name, which may be younger than the article. */
  function handedOut() {
    const { document } = workspace;
    if (document === null) throw new CodedError("document-missing");
    const name = annotator();
    return name === "" ? document : { ...document, annotator: name };
  }

  const json = async () => core.exportJson(handedOut());
  const formats = createFormatsDialog({ core, document: handedOut, library, say, fail });

  /** @param {string} extension @param {string} type @param {() => Promise<string>} make */
  async function exportAs(extension, type, make) {
    try {
      const name = fileName(workspace.document?.title ?? "", extension);
      download(name, new Blob([await make()], { type }));
      say.toast(`Exported as ${name}`);
    } catch (error) {
      fail(error);
    }
  }

  return {
    chooseFormat: formats.open,
    downloadJson: () => exportAs(".json", "application/json", json),
    downloadReport: () => exportAs(".html", "text/html", async () => report(await json())),
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
