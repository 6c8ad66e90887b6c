import { withEntry, withoutEntry } from "../document/dictionary.js";
import { onOneLine } from "../kit/words.js";
import { asOne, BY_RULE } from "../labels/entity-types.js";

/** @import {Annotation, DictionaryEntry} from "../document/types.js" */
/** @import {DictionaryStore} from "../store/dictionary-store.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Say} from "../kit/say.js" */

/**
 * @typedef {{words: string, kept: boolean, run: () => void}} DictionaryOffer  `kept`: the dictionary has these words with this type;
 *   `run` puts them in, or takes them out
 * @typedef {ReturnType<typeof createDictionaryTools>} DictionaryTools
 */

/** @param {{workspace: Workspace, store: DictionaryStore, say: Say}} options */
export function createDictionaryTools({ workspace, store, say }) {
  /** Applies entries to the suggestions of the open document. @param {readonly DictionaryEntry[]} entries */
  const use = (entries) => workspace.run({ type: "useDictionary", entries });

  /** @param {DictionaryEntry} entry */
  async function remember(entry) {
    const before = store.entries;
    const kept = await store.save(withEntry(before, entry));
    const done = use([entry]);
    const undo = () => {
      void store.save(before);
      // Its effect on the open article is undone too, unless more has been done since.
      if (done !== null && workspace.undoLabel === done.label) workspace.undo();
    };
    const what = `“${entry.words}” will be ${asOne(entry.type)} in every article`;
    say.toast(kept ? what : `${what} until you leave: this browser isn’t saving anything`, { label: "Undo", run: undo });
  }

  /** @param {string} words */
  async function forget(words) {
    const before = store.entries;
    await store.save(withoutEntry(before, words));
    say.toast(`Removed “${words}” from your dictionary`, { label: "Undo", run: () => void store.save(before) });
  }

  return {
    use,
    /** What can be done with the words of a mark; null where a person has decided nothing yet. @param {Annotation} annotation @returns {DictionaryOffer | null} */
    offer({ kind, type, quote, origin, status, learned }) {
      if (kind !== "entity" || type === undefined || BY_RULE.has(type)) return null;
      const words = onOneLine(quote);
      const kept = store.entries.some((one) => one.words === words && one.type === type);
      const isDecided = origin === "user" || status === "accepted" || status === "edited" || learned !== undefined;
      if (!kept && !isDecided) return null;
      return { words, kept, run: () => void (kept ? forget(words) : remember({ words, type })) };
    },
  };
}
