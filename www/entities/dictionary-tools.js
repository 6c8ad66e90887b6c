import { withEntry, withoutEntry } from "../document/dictionary.js";
import { asOne } from "../labels/entity-types.js";

/** @import {Annotation, DictionaryEntry, EntityType} from "../document/types.js" */
/** @import {DictionaryStore} from "../store/dictionary-store.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Say} from "../kit/say.js" */

/** What is read by rule is no name that a list could know. */
const NOT_NAMES = new Set(["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"]);

/**
 * `kept`: the words are in the dictionary as what they are here; `run` puts them in, or takes them out.
 *
 * @typedef {{words: string, kept: boolean, run: () => void}} DictionaryOffer
 *
 * @typedef {object} DictionaryTools
 * @property {(annotation: Annotation) => DictionaryOffer | null} offer  null where a person has decided nothing yet
 * @property {(entries: readonly DictionaryEntry[]) => void} use  on the suggestions of the open document
 */

/**
 * @param {{workspace: Workspace, store: DictionaryStore, say: Say}} options
 * @returns {DictionaryTools}
 */
export function createDictionaryTools({ workspace, store, say }) {
  /** @param {readonly DictionaryEntry[]} entries */
  const use = (entries) => workspace.run({ type: "useDictionary", entries });

  /** @param {DictionaryEntry} entry */
  async function remember(entry) {
    const before = store.entries;
    const kept = await store.save(withEntry(before, entry));
    const done = use([entry]);
    const undo = () => {
      void store.save(before);
      // What it did to the open article goes with it, unless more has been done since.
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
    use: (entries) => void use(entries),
    offer({ kind, type, quote, origin, status, learned }) {
      if (kind !== "entity" || type === undefined || NOT_NAMES.has(type)) return null;
      const entry = { words: quote.replace(/\s+/g, " "), type: /** @type {EntityType} */ (type) };
      const kept = store.entries.some((one) => one.words === entry.words && one.type === type);
      const isDecided = origin === "user" || status === "accepted" || status === "edited" || learned !== undefined;
      if (!kept && !isDecided) return null;
      return { words: entry.words, kept, run: () => void (kept ? forget(entry.words) : remember(entry)) };
    },
  };
}
