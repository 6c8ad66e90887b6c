/**
 * Where the active annotation was chosen: in the text, in a list, or by stepping with keys.
 *
 * @typedef {"text"|"list"|"keys"} Where
 *
 * @typedef {object} Active
 * @property {string | null} id  the annotation that keys act on
 * @property {readonly string[]} hovered  the annotations that the pointer or the focus rests on
 * @property {(id: string | null, where?: Where) => void} set
 * @property {(ids: readonly string[], where?: Where) => void} hover
 * @property {(listener: (change: {what: "active" | "hover", where: Where}) => void) => void} subscribe
 */

/**
 * What text and lists look at together: each lights what the other has chosen.
 *
 * @returns {Active}
 */
export function createActive() {
  /** @type {((change: {what: "active" | "hover", where: Where}) => void)[]} */
  const listeners = [];
  /** @type {string | null} */
  let id = null;
  /** @type {readonly string[]} */
  let hovered = [];
  /**
   * @param {"active" | "hover"} what
   * @param {Where} where
   */
  const tell = (what, where) => {
    for (const listener of listeners) listener({ what, where });
  };
  return {
    get id() {
      return id;
    },
    get hovered() {
      return hovered;
    },
    set(next, where = "text") {
      id = next;
      tell("active", where);
    },
    hover(ids, where = "text") {
      if (ids.length === hovered.length && ids.every((one, i) => one === hovered[i])) return;
      hovered = ids;
      tell("hover", where);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}
