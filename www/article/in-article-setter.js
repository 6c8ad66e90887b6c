import { originsOf } from "../document/article-date.js";
import { run } from "../document/commands.js";
import { alsoDecided, readBy } from "../document/in-article.js";
import { same } from "../document/same.js";

/** @import {DictionaryEntry, Range} from "../document/types.js" */
/** @import {Core} from "../core/core.js" */
/** @import {Workspace} from "../store/workspace.js" */

/**
 * Takes blocks of the open article in or out of it.
 *
 * @typedef {(places: readonly Range[], inArticle: boolean) => Promise<void>} SetInArticle
 */

/**
 * A function that takes blocks of the open article in or out of it: the text is read anew by that, and all of it is one step.
 *
 * @param {{workspace: Workspace, core: Pick<Core, "annotate">, whileReading: (read: () => Promise<void>) => Promise<void>,
 *   dictionary: {entries: readonly DictionaryEntry[]}, fail: (error: unknown) => void}} options
 * @returns {SetInArticle}
 */
export function createInArticleSetter({ workspace, core, whileReading, dictionary, fail }) {
  // A second line may be taken in while the first is being read, and would supersede it: each has its turn.
  let last = Promise.resolve();

  /** @type {SetInArticle} */
  async function set(places, inArticle) {
    const asked = workspace.document;
    if (asked === null) return;
    const by = readBy(asked);
    const { document: read } = await core.annotate(asked.text, { ...by, blocks: alsoDecided(asked.blocks, places, inArticle), origins: originsOf(asked) });
    const open = workspace.document;
    // Another article was opened in the meantime, or this one was edited, and these are places of its old text.
    if (open?.id !== asked.id || open.text !== asked.text) return;
    // Undo, or another day: what is read must go by that too.
    if (!same(readBy(open), by)) return set(places, inArticle);
    const { document: fresh } = run(read, { type: "useDictionary", entries: dictionary.entries });
    workspace.run({ type: "setInArticle", fresh, places, inArticle });
  }

  return (places, inArticle) => (last = last.then(() => whileReading(() => set(places, inArticle))).catch(fail));
}
