import { drawn } from "../kit/draw.js";
import { button } from "../kit/buttons.js";
import { createChoiceList } from "../kit/choice-list.js";
import { element, landmark } from "../kit/element.js";
import { entityItems } from "./entity-groups.js";
import { swatch } from "../labels/swatch.js";

/** @import {Entity, GlossatorDocument} from "../document/types.js" */
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
  const close = button({ label: "Close", icon: "close", iconOnly: true, class: "quiet", run: () => dialog.close() });
  /** @type {(id: string) => void} */
  let answer = () => {};
  const choices = createChoiceList({
    id: "merge",
    words: { label: "Find an entity", placeholder: "Type a name", list: "Entities to merge into", none: "No other entity has that name." },
    most: SHOWN,
    textOf: (/** @type {EntityItem} */ { entity }) => entity.name,
    rowOf: ({ entity, words, mentions }) => [
      drawn(swatch(words)),
      element("span", { class: "name" }, entity.name),
      element("span", { class: "about" }, mentions.length === 1 ? "1 mention" : `${mentions.length} mentions`),
    ],
    choose({ entity }) {
      dialog.close();
      answer(entity.id);
    },
  });
  const dialog = element("dialog", { class: "help merge", "aria-labelledby": "merge-title" }, element("div", { class: "help-head" }, title, close), choices.field, choices.list, choices.none);
  landmark("layer").append(dialog);
  choices.field.addEventListener("keydown", (event) => {
    if (choices.press(event.key)) event.preventDefault();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });

  return {
    ask(document, entity, chosen) {
      const others = entityItems(document).filter((item) => item.entity.id !== entity.id);
      answer = chosen;
      title.textContent = `Merge “${entity.name}” into`;
      choices.show(others.sort((a, b) => likeness(b.entity, entity) - likeness(a.entity, entity)));
      dialog.showModal();
      choices.field.focus();
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
