import { button } from "./buttons.js";
import { element, landmark } from "./element.js";
import { entityItems } from "./entity-groups.js";
import { swatch } from "./swatch.js";

/** @import {Entity, GlossatorDocument} from "../types.js" */
/** @import {EntityItem} from "./entity-groups.js" */

/** More are found by typing. */
const SHOWN = 40;

/**
 * Asks which entity is to take another one in: a field that filters, a list, and the keys of both.
 *
 * @returns {{ask: (document: GlossatorDocument, entity: Entity, chosen: (id: string) => void) => void}}
 */
export function createMergeDialog() {
  const title = element("h2", { id: "merge-title" });
  const field = element("input", {
    type: "text", class: "filter-field", role: "combobox", "aria-label": "Find an entity", "aria-controls": "merge-list",
    "aria-expanded": "true", "aria-autocomplete": "list", placeholder: "Type a name", autocomplete: "off", spellcheck: "false",
  }); // prettier-ignore
  const list = element("ul", { id: "merge-list", class: "choices", role: "listbox", "aria-label": "Entities to merge into" });
  const none = element("p", { class: "about", hidden: true }, "No other entity is called that.");
  const close = button({ label: "Close", icon: "close", iconOnly: true, class: "quiet", run: () => dialog.close() });
  const dialog = element("dialog", { class: "help merge", "aria-labelledby": "merge-title" }, element("div", { class: "help-head" }, title, close), field, list, none);
  landmark("layer").append(dialog);
  /** @type {{items: EntityItem[], chosen: (id: string) => void}} */
  let asked = { items: [], chosen: () => {} };
  let at = 0;

  const options = () => [.../** @type {HTMLCollectionOf<HTMLElement>} */ (list.children)];

  function fill() {
    const sought = field.value.trim().toLowerCase();
    const found = asked.items.filter(({ entity }) => entity.name.toLowerCase().includes(sought)).slice(0, SHOWN);
    list.replaceChildren(
      ...found.map(({ entity, words, mentions }, i) => {
        const option = element(
          "li",
          { role: "option", id: `merge-${i}`, class: "choice" },
          swatch(words),
          element("span", { class: "name" }, entity.name),
          element("span", { class: "about" }, mentions.length === 1 ? "1 mention" : `${mentions.length} mentions`),
        );
        option.addEventListener("click", () => choose(entity.id));
        option.dataset.id = entity.id;
        return option;
      }),
    );
    none.hidden = found.length > 0;
    point(0);
  }

  /** @param {number} index */
  function point(index) {
    const all = options();
    at = all.length === 0 ? 0 : (index + all.length) % all.length;
    for (const [i, option] of all.entries()) option.setAttribute("aria-selected", String(i === at));
    field.setAttribute("aria-activedescendant", all.length === 0 ? "" : `merge-${at}`);
    all[at]?.scrollIntoView({ block: "nearest" });
  }

  /** @param {string | undefined} id */
  function choose(id) {
    if (id === undefined) return;
    dialog.close();
    asked.chosen(id);
  }

  field.addEventListener("input", fill);
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) point(at + step);
    else if (event.key === "Enter") choose(options()[at]?.dataset.id);
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });

  return {
    ask(document, entity, chosen) {
      const others = entityItems(document).filter((item) => item.entity.id !== entity.id);
      asked = { items: others.sort((a, b) => likeness(b.entity, entity) - likeness(a.entity, entity)), chosen };
      title.textContent = `Merge “${entity.name}” into`;
      field.value = "";
      fill();
      dialog.showModal();
      field.focus();
    },
  };
}

/**
 * How likely two entities are one: those that share a word first, then those of a type.
 *
 * @param {Entity} a
 * @param {Entity} b
 */
function likeness(a, b) {
  const words = new Set(b.name.toLowerCase().split(/\s+/));
  const shared = a.name.toLowerCase().split(/\s+/).some((word) => words.has(word));
  return (shared ? 2 : 0) + (a.type === b.type ? 1 : 0);
}
