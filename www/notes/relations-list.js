import { relatedIn } from "../document/relations.js";
import { indexOf } from "../document/annotation-index.js";
import { element } from "../kit/element.js";
import { endButton, removeButton } from "../findings/relation-section.js";
import { quoteOf, relationInWords } from "../findings/relation-words.js";
import { alike } from "../kit/same-items.js";

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
  const count = element("span", { class: "count" });
  const list = element("ul", { class: "relations", "aria-label": "Relations", role: "list" });
  const root = element("section", { class: "relations-section", hidden: true }, element("h3", { class: "group-name" }, "Relations", count), list);
  /** @type {unknown[]} */
  let shown = [];

  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...list.children];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    if (step === undefined || at === -1) return;
    event.preventDefault();
    rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.querySelector("button")?.focus();
  });

  /** @param {Related} related */
  function row({ relation, from, to }) {
    const manner = relationInWords(relation.type);
    const made = element(
      "li",
      { class: "relation whole" },
      element("div", {}, endButton(from, go), element("span", { class: "manner" }, manner), endButton(to, go)),
      removeButton(`“${quoteOf(from)}” ${manner} “${quoteOf(to)}”`, () => remove(relation.id)),
    );
    const light = () => active.hover([from.id, to.id], "list");
    for (const event of ["pointerenter", "focusin"]) made.addEventListener(event, light);
    for (const event of ["pointerleave", "focusout"]) made.addEventListener(event, () => active.hover([], "list"));
    return made;
  }

  return {
    element: root,
    update(whole) {
      const all = relatedIn(whole, indexOf(whole).byId).sort((a, b) => a.from.start - b.from.start || a.to.start - b.to.start);
      root.hidden = all.length === 0;
      const parts = all.flatMap(({ relation, from, to }) => [relation, from, to]);
      if (alike(parts, shown)) return;
      shown = parts;
      const at = [...list.children].findIndex((one) => one.contains(document.activeElement));
      count.textContent = String(all.length);
      list.replaceChildren(...all.map(row));
      // What had the focus is gone: it passes to what stands there now.
      if (at !== -1) list.children[Math.min(at, list.children.length - 1)]?.querySelector("button")?.focus({ preventScroll: true });
    },
  };
}
