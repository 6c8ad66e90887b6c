import { element } from "./element.js";
import { icon } from "./icons.js";

/** @import {IconName} from "./icons.js" */

/**
 * A section over a list that is folded until somebody opens it.
 *
 * @typedef {object} Fold
 * @property {HTMLElement} element
 * @property {HTMLElement} body  for what is in it
 * @property {boolean} isOpen
 * @property {(count: number, words: string) => void} tell  how many there are; of none there is no section
 */

/**
 * @param {{id: string, name: string, icon: IconName, toggled: () => void}} options
 * @returns {Fold}
 */
export function createFold({ id, name, icon: picture, toggled }) {
  const count = element("span", { class: "count" });
  const toggle = element("button", { type: "button", class: "fold-toggle", "aria-expanded": "false", "aria-controls": id }, icon(picture), `${name} `, count, icon("caret"));
  const body = element("div", { id, hidden: true });
  const root = element("div", { class: "fold-section", hidden: true }, toggle, body);
  toggle.addEventListener("click", () => {
    body.hidden = !body.hidden;
    toggle.setAttribute("aria-expanded", String(!body.hidden));
    toggled();
  });
  return {
    element: root,
    body,
    get isOpen() {
      return !body.hidden;
    },
    tell(number, words) {
      root.hidden = number === 0;
      count.textContent = words;
    },
  };
}
