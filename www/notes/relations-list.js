import { indexOf } from "../document/annotation-index.js";
import { relatedIn } from "../document/relations.js";
import { endButton, removeButton } from "../findings/relation-section.js";
import { quoteOf, relationInWords } from "../findings/relation-words.js";
import { html, render, repeat } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { keepingRow, walkRows } from "../kit/focus.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Related} from "../document/relations.js" */
/** @import {Active} from "../article/active.js" */
/** @import {RelationActions} from "../findings/relation-section.js" */

/** Every relation of the document, in the order of where it starts in the text. @param {RelationActions & {active: Active}} options */
export function createRelationsList({ active, go, remove }) {
  const root = element("section", { class: "relations-section", hidden: true });
  const walk = (/** @type {KeyboardEvent} */ event) => walkRows(event, root.querySelectorAll("li"));

  /** @param {Related} related */
  function row({ relation, from, to }) {
    const manner = relationInWords(relation.type);
    const light = () => active.hover([from.id, to.id], "list");
    const end = () => active.hover([], "list");
    return html`<li class="relation whole" @pointerenter=${light} @focusin=${light} @pointerleave=${end} @focusout=${end}>
      <div>${endButton(from, go)}<span class="manner">${manner}</span>${endButton(to, go)}</div>
      ${removeButton(`“${quoteOf(from)}” ${manner} “${quoteOf(to)}”`, () => remove(relation.id))}
    </li>`;
  }

  return {
    element: root,
    /** @param {GlossatorDocument} whole */
    update(whole) {
      const all = relatedIn(whole, indexOf(whole).byId).sort((a, b) => a.from.start - b.from.start || a.to.start - b.to.start);
      root.hidden = all.length === 0;
      const list = html`<h3 class="group-name">Relations<span class="count">${all.length}</span></h3>
        <ul class="relations" aria-label="Relations" role="list" @keydown=${walk}>${repeat(all, ({ relation }) => relation.id, row)}</ul>`;
      keepingRow(root, () => render(list, root), "button");
    },
  };
}
