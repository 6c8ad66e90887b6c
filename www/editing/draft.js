import { keptChoice } from "../store/kept-choice.js";

/**
 * An edit of a text that is not saved yet, kept as long as the tab lives: a reload must not lose it.
 *
 * @typedef {object} Draft
 * @property {(document: {id: string, text: string}) => string | null} read  null where there is none of this text
 * @property {(document: {id: string, text: string}, edited: string) => void} write
 * @property {() => void} clear
 */

/**
 * @param {() => Pick<Storage, "getItem" | "setItem" | "removeItem">} [storage]
 * @returns {Draft}
 */
export function createDraft(storage = () => sessionStorage) {
  const kept = keptChoice("edit", storage);
  return {
    read({ id, text }) {
      try {
        const draft = JSON.parse(kept.read() ?? "null");
        // Another text than the one that was edited: what was typed belongs to none.
        return draft?.id === id && draft.length === text.length && typeof draft.edited === "string" ? draft.edited : null;
      } catch {
        return null;
      }
    },
    write: ({ id, text }, edited) => kept.write(JSON.stringify({ id, length: text.length, edited })),
    clear: () => kept.write(null),
  };
}
