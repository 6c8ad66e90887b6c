import { element } from "./element.js";

/**
 * A field that filters, and the list of what it leaves (ARIA's combobox); the arrows go through the list, Enter takes what they
 * point at.
 *
 * @template Item
 * @typedef {object} ChoiceList
 * @property {HTMLInputElement} field
 * @property {HTMLElement} list
 * @property {HTMLElement} none  says that nothing is left
 * @property {(items: readonly Item[]) => void} show  with nothing written in the field
 * @property {(key: string) => boolean} press  whether the key was one of the list's
 */

/**
 * @template Item
 * @param {object} options
 * @param {string} options.id  what the ids of its elements begin with
 * @param {{label: string, placeholder: string, list: string, none: string}} options.words
 * @param {number} options.most  more are found by typing
 * @param {(item: Item) => string} options.textOf  what is looked through
 * @param {(item: Item) => Parameters<typeof element>[2][]} options.rowOf
 * @param {(item: Item) => void} options.choose
 * @param {(item: Item | undefined) => void} [options.point]  which one the arrows or the pointer are at
 * @returns {ChoiceList<Item>}
 */
export function createChoiceList({ id, words, most, textOf, rowOf, choose, point = () => {} }) {
  const field = element("input", {
    type: "text", class: "filter-field", role: "combobox", "aria-label": words.label, "aria-controls": `${id}-list`,
    "aria-expanded": "true", "aria-autocomplete": "list", placeholder: words.placeholder, autocomplete: "off", spellcheck: "false",
  }); // prettier-ignore
  const list = element("ul", { id: `${id}-list`, class: "choices", role: "listbox", "aria-label": words.list });
  const none = element("p", { class: "about", hidden: true }, words.none);
  /** @type {readonly Item[]} */
  let items = [];
  /** @type {readonly Item[]} what the field leaves */
  let left = [];
  let at = 0;

  function fill() {
    const sought = field.value.trim().toLowerCase();
    left = items.filter((item) => textOf(item).toLowerCase().includes(sought)).slice(0, most);
    list.replaceChildren(
      ...left.map((item, i) => {
        const option = element("li", { role: "option", id: `${id}-${i}`, class: "choice" }, ...rowOf(item));
        option.addEventListener("click", () => choose(item));
        option.addEventListener("pointerenter", () => point(item));
        return option;
      }),
    );
    none.hidden = left.length > 0;
    pointAt(0);
  }

  /** @param {number} index */
  function pointAt(index) {
    at = left.length === 0 ? 0 : (index + left.length) % left.length;
    for (const [i, option] of [...list.children].entries()) option.setAttribute("aria-selected", String(i === at));
    field.setAttribute("aria-activedescendant", left.length === 0 ? "" : `${id}-${at}`);
    list.children[at]?.scrollIntoView({ block: "nearest" });
    point(left[at]);
  }

  field.addEventListener("input", fill);

  return {
    field,
    list,
    none,
    show(fresh) {
      items = fresh;
      field.value = "";
      fill();
    },
    press(key) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      const item = left[at];
      if (step !== undefined) pointAt(at + step);
      else if (key === "Enter") item !== undefined && choose(item);
      else return false;
      return true;
    },
  };
}
