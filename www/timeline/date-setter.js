import { decidedBlocks } from "../document/in-article.js";
import { codeOf } from "../errors/coded-error.js";

/** @import {Core} from "../core/core.js" */
/** @import {Workspace} from "../store/workspace.js" */

/**
 * A function that sets the date of the open article (without a day: the one it states) and reads its other dates against it.
 *
 * @param {{workspace: Workspace, core: Pick<Core, "datesOf">, fail: (error: unknown) => void}} options
 */
export function createDateSetter({ workspace, core, fail }) {
  return async (/** @type {string | undefined} */ day) => {
    const asked = workspace.document;
    if (asked === null) return;
    try {
      const { articleDate, values } = await core.datesOf(asked.text, day, decidedBlocks(asked.blocks));
      // Another article may have been opened in the meantime.
      if (workspace.document?.id === asked.id) workspace.run({ type: "setArticleDate", values, ...(articleDate && { articleDate }) });
    } catch (error) {
      if (codeOf(error) !== "superseded") fail(error);
    }
  };
}
