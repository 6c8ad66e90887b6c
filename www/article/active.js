/** Where the active annotation was chosen from: the text, a list, or the keys that step through them. @typedef {"text" | "list" | "keys"} Where */

/** @typedef {ReturnType<typeof createActive>} Active */

/** The active annotation and those pointed at, shared by the text and the lists: each highlights what the other has chosen. */
export function createActive() {
  /** @type {((change: {what: "active" | "hover", where: Where}) => void)[]} */
  const listeners = [];
  /** @type {string | null} */
  let id = null;
  /** @type {readonly string[]} */
  let hovered = [];
  /** @param {"active" | "hover"} what @param {Where} where */
  const tell = (what, where) => listeners.forEach((listener) => listener({ what, where }));
  return {
    /** The annotation that keys act on. */
    get id() {
      return id;
    },
    /** The annotations that the pointer or the focus rests on. */
    get hovered() {
      return hovered;
    },
    /** @param {string | null} next @param {Where} [where] */
    set(next, where = "text") {
      id = next;
      tell("active", where);
    },
    /** @param {readonly string[]} ids @param {Where} [where] */
    hover(ids, where = "text") {
      if (ids.length === hovered.length && ids.every((one, i) => one === hovered[i])) return;
      hovered = ids;
      tell("hover", where);
    },
    /** @param {(typeof listeners)[number]} listener */
    subscribe: (listener) => void listeners.push(listener),
  };
}
