import { relatedIn } from "../document/relations.js";
import { indexOf } from "../document/annotation-index.js";
import { html, render, repeat } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { endButton, removeButton } from "../findings/relation-section.js";
import { quoteOf, relationInWords } from "../findings/relation-words.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Related} from "../document/relations.js" */
/** @import {Active} from "../article/active.js" */
/** @import {RelationActions} from "../findings/relation-section.js" */

/**
 * Every relation of the document, by where it begins in the text.
 *
 * @param {RelationActions & {active: Active}} options
 * @returns {{element: HTMLElement, update: (document: GlossatorDocument) => void}}
 */
export function createRelationsList({ active, go, remove }) {
  const root = element("section", { class: "relations-section", hidden: true });

  /** @param {KeyboardEvent} event */
  function walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [.../** @type {HTMLElement} */ (event.currentTarget).children];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    if (step === undefined || at === -1) return;
    event.preventDefault();
    rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.querySelector("button")?.focus();
  }

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
    update(whole) {
      const all = relatedIn(whole, indexOf(whole).byId).sort((a, b) => a.from.start - b.from.start || a.to.start - b.to.start);
      root.hidden = all.length === 0;
      const at = [...root.querySelectorAll("li")].findIndex((one) => one.contains(document.activeElement));
      const rows = repeat(all, ({ relation }) => relation.id, row);
      render(
        html`<h3 class="group-name">Relations<span class="count">${all.length}</span></h3>
          <ul class="relations" aria-label="Relations" role="list" @keydown=${walk}>${rows}</ul>`,
        root,
      );
      // What had the focus is gone: it passes to what stands there now.
      const left = root.querySelectorAll("li");
      if (at !== -1 && !root.contains(document.activeElement)) left[Math.min(at, left.length - 1)]?.querySelector("button")?.focus({ preventScroll: true });
    },
  };
}
