import { indexOf } from "../document/annotation-index.js";
import { element } from "../kit/element.js";
import { drawn, html } from "../kit/draw.js";
import { swatchOf } from "../labels/swatch.js";

/** @import {Comparison, GlossatorDocument} from "../document/types.js" */

/**
 * Sets beside each line what each of two coders marked there: the first on the left, the second on the right.
 *
 * @param {HTMLElement} text
 * @param {readonly GlossatorDocument[]} documents  two
 * @param {Comparison} comparison
 * @param {number} at  the difference that is looked at
 */
export function drawSides(text, documents, { differences }, at) {
  const top = text.getBoundingClientRect().top - text.scrollTop;
  const places = Array.from(/** @type {NodeListOf<HTMLElement>} */ (text.querySelectorAll("[data-difference]")), (one) => {
    const [line] = one.getClientRects();
    return { i: Number(one.dataset.difference), y: line === undefined ? null : Math.round(line.top + line.height / 2 - top) };
  });
  const first = new Map(places.toReversed().flatMap(({ i, y }) => (y === null ? [] : [/** @type {const} */ ([i, y])])));
  const sides = text.querySelector(".compare-sides") ?? text.appendChild(element("div", { class: "compare-sides", "aria-hidden": "true" }));
  sides.replaceChildren(
    ...documents.flatMap((document, coder) => {
      const { byId } = indexOf(document);
      /** The differences on each line. @type {Map<number, number[]>} */
      const lines = new Map();
      for (const [i, y] of [...first].sort(([a], [b]) => a - b)) lines.set(y, [...(lines.get(y) ?? []), i]);
      return [...lines].map(([y, here]) => {
        const signs = here.map((i) => {
          const [mark] = (differences[i]?.sides[coder] ?? []).flatMap((id) => byId.get(id) ?? []);
          return html`<span class=${i === at ? "side-sign here" : "side-sign"}>${mark === undefined ? "–" : swatchOf(mark)}</span>`;
        });
        const line = /** @type {HTMLElement} */ (drawn(html`<div class=${coder === 0 ? "side-signs left" : "side-signs right"}>${signs}</div>`));
        line.style.setProperty("top", `${y}px`);
        return line;
      });
    }),
  );
}
