import { codeOf } from "../errors/coded-error.js";

/** @import {Core} from "../core/core.js" */
/** @import {Workspace} from "../store/workspace.js" */

/**
 * A function that sets the date of the open article (without a day: the one that its page or its text states) and reads its other dates against it.
 *
 * @param {{workspace: Workspace, core: Pick<Core, "datesOf">, fail: (error: unknown) => void}} options
 */
export function createDateSetter({ workspace, core, fail }) {
  return async (/** @type {string | undefined} */ day) => {
    const asked = workspace.document;
    if (asked === null) return;
    try {
      const published = asked.published?.date;
      const { articleDate: read, values } = await core.datesOf(asked.text, day ?? published, asked.blocks);
      const articleDate = read && day === undefined && published !== undefined ? { ...read, origin: /** @type {const} */ ("rule") } : read;
      // Another article may have been opened in the meantime.
      if (workspace.document?.id === asked.id) workspace.run({ type: "setArticleDate", values, ...(articleDate && { articleDate }) });
    } catch (error) {
      if (codeOf(error) !== "superseded") fail(error);
    }
  };
}
