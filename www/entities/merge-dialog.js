import { createChoiceList } from "../kit/choice-list.js";
import { createDialog } from "../kit/dialog.js";
import { html } from "../kit/draw.js";
import { counted } from "../kit/words.js";
import { swatch } from "../labels/swatch.js";
import { entityItems } from "./entity-groups.js";

/** @import {Entity, GlossatorDocument} from "../document/types.js" */
/** @import {EntityItem} from "./entity-groups.js" */

/** Asks which entity another one is to be merged into. */
export function createMergeDialog() {
  const dialog = createDialog("merge", "merge");
  let title = "";
  /** @type {(id: string) => void} */
  let answer = () => {};
  const choices = createChoiceList({
    id: "merge",
    words: { label: "Find an entity", placeholder: "Type a name", list: "Entities to merge into", none: "No other entity has that name." },
    textOf: (/** @type {EntityItem} */ { entity }) => entity.name,
    rowOf: ({ entity, words, mentions }) =>
      html`${swatch(words)}<span class="name">${entity.name}</span><span class="about">${counted(mentions.length, "mention")}</span>`,
    choose({ entity }) {
      dialog.element.close();
      answer(entity.id);
    },
    draw: () => dialog.draw(title, choices.template()),
  });

  return {
    /** @param {GlossatorDocument} document @param {Entity} entity @param {(id: string) => void} chosen */
    ask(document, entity, chosen) {
      const others = entityItems(document).filter((item) => item.entity.id !== entity.id);
      answer = chosen;
      title = `Merge “${entity.name}” into`;
      choices.show(others.sort((a, b) => likeness(b.entity, entity) - likeness(a.entity, entity)));
      dialog.open();
    },
  };
}

/** How likely two entities are the same: names that share a word count most, then the type. @param {Entity} a @param {Entity} b */
function likeness(a, b) {
  const words = new Set(b.name.toLowerCase().split(/\s+/));
  const shared = a.name.toLowerCase().split(/\s+/).some((word) => words.has(word));
  return (shared ? 2 : 0) + (a.type === b.type ? 1 : 0);
}
