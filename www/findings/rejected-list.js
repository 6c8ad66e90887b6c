import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";

/** @import {Actions} from "../app/actions.js" */

/**
 * What was rejected, out of the way at the end of its list, each a press from being taken back.
 *
 * @param {string} name
 * @param {Actions} actions
 * @returns {{element: HTMLElement, update: (items: readonly {name: string, sign: Node | null, ids: string[]}[]) => void}}
 */
export function createRejected(name, actions) {
  const summary = element("summary");
  const list = element("ul", { "aria-label": name, role: "list" });
  const details = element("details", { class: "rejected", hidden: true }, summary, list);
  return {
    element: details,
    update(items) {
      details.hidden = items.length === 0;
      summary.textContent = `Rejected (${items.length})`;
      list.replaceChildren(
        ...items.map(({ name: words, sign, ids }) =>
          element(
            "li",
            {},
            sign,
            element("span", { class: "name" }, words),
            button({ label: "Restore", class: "small", run: () => actions.restore(ids) }),
          ),
        ),
      );
    },
  };
}
