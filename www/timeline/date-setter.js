import { codeOf } from "../errors/coded-error.js";

/** @import {Core} from "../core/core.js" */
/** @import {Workspace} from "../store/workspace.js" */

/**
 * Reads the dates of the open article against a day, or against its own where none is given, and sets both.
 *
 * @param {{workspace: Workspace, core: Pick<Core, "datesOf">, fail: (error: unknown) => void}} options
 * @returns {(day?: string) => Promise<void>}
 */
export function createDateSetter({ workspace, core, fail }) {
  return async (day) => {
    const asked = workspace.document;
    if (asked === null) return;
    try {
      const { articleDate, values } = await core.datesOf(asked.text, day);
      // Who opened another article in the meantime has no use for it.
      if (workspace.document?.id === asked.id) workspace.run({ type: "setArticleDate", values, ...(articleDate && { articleDate }) });
    } catch (error) {
      if (codeOf(error) !== "superseded") fail(error);
    }
  };
}
