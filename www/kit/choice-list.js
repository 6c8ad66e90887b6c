import { html, live, orNone } from "./draw.js";

/** @import {Drawable, Template} from "./draw.js" */

/** Items shown at once; typing finds the rest. */
const MOST = 40;

/**
 * A text field that filters, and the list of what is left (the combobox pattern of ARIA). The arrows walk the list and Enter
 * takes what they point at.
 *
 * @template Item
 * @param {object} options
 * @param {string} options.id  begins the ids of its elements
 * @param {{label: string, placeholder: string, list: string, none: string}} options.words
 * @param {(item: Item) => string} options.textOf  what is searched
 * @param {(item: Item) => Drawable} options.rowOf
 * @param {(item: Item) => void} options.choose
 * @param {(item: Item | undefined) => void} [options.point]  where the arrows or the pointer are
 * @param {() => void} options.draw  draws `template()` again
 */
export function createChoiceList({ id, words, textOf, rowOf, choose, point = () => {}, draw }) {
  let sought = "";
  let at = 0;
  /** @type {readonly Item[]} */
  let items = [];
  /** Those that match. @type {readonly Item[]} */
  let left = [];

  /** @param {string} text */
  function search(text) {
    sought = text;
    const wanted = text.trim().toLowerCase();
    left = items.filter((item) => textOf(item).toLowerCase().includes(wanted)).slice(0, MOST);
    pointAt(0);
  }

  /** @param {number} index */
  function pointAt(index) {
    at = left.length === 0 ? 0 : (index + left.length) % left.length;
    draw();
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
    point(left[at]);
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const item = left[at];
    if (step !== undefined) pointAt(at + step);
    else if (event.key !== "Enter") return;
    else if (item !== undefined) choose(item);
    event.preventDefault();
  }

  return {
    /** @param {readonly Item[]} fresh  all there are; the field is emptied */
    show(fresh) {
      items = fresh;
      search("");
    },
    /** @returns {Template} */
    template: () => html`
      <input
        type="text" class="filter-field" role="combobox" aria-label=${words.label} aria-controls=${`${id}-list`} aria-expanded="true"
        aria-autocomplete="list" aria-activedescendant=${orNone(left.length > 0 && `${id}-${at}`)} placeholder=${words.placeholder}
        autocomplete="off" spellcheck="false" .value=${live(sought)}
        @input=${(/** @type {Event} */ { target }) => search(/** @type {HTMLInputElement} */ (target).value)} @keydown=${press}
      />
      <ul id=${`${id}-list`} class="choices" role="listbox" aria-label=${words.list}>
        ${left.map(
          (item, i) =>
            html`<li role="option" id=${`${id}-${i}`} class="choice" aria-selected=${String(i === at)} @click=${() => choose(item)} @pointerenter=${() => point(item)}>${rowOf(item)}</li>`,
        )}
      </ul>
      <p class="about" ?hidden=${left.length > 0}>${words.none}</p>`,
  };
}
