import { keptChoice } from "../store/kept-choice.js";

/** @typedef {{id: string, text: string}} Edited  the document whose text is edited */

/**
 * An edit of a text that is not saved yet, kept as long as the tab lives, so that a reload does not lose it.
 *
 * @param {() => Pick<Storage, "getItem" | "setItem" | "removeItem">} [storage]
 */
export function createDraft(storage = () => sessionStorage) {
  const kept = keptChoice("edit", storage);
  return {
    /** The edited text; null where there is no draft of this very text. @param {Edited} document @returns {string | null} */
    read({ id, text }) {
      try {
        const draft = JSON.parse(kept.read() ?? "null");
        return draft?.id === id && draft.length === text.length && typeof draft.edited === "string" ? draft.edited : null;
      } catch {
        return null;
      }
    },
    /** @param {Edited} document @param {string} edited */
    write: ({ id, text }, edited) => kept.write(JSON.stringify({ id, length: text.length, edited })),
    clear: () => kept.write(null),
  };
}
