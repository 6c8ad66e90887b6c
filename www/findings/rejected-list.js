import { button } from "../kit/button.js";
import { html } from "../kit/draw.js";

/** @import {Actions} from "../store/workspace.js" */
/** @import {Drawable, Template} from "../kit/draw.js" */

/**
 * What was rejected, out of the way at the end of its list, each a press from being taken back.
 *
 * @param {string} name
 * @param {readonly {name: string, sign?: Drawable, ids: string[]}[]} items
 * @param {Actions} actions
 * @returns {Template}
 */
export function rejectedList(name, items, actions) {
  return html`<details class="rejected" ?hidden=${items.length === 0}>
    <summary>Rejected (${items.length})</summary>
    <ul aria-label=${name} role="list">${items.map(
      ({ name: words, sign, ids }) => html`<li>${sign}<span class="name">${words}</span>${button({ label: "Restore", class: "small", run: () => actions.run({ type: "restore", ids }) })}</li>`,
    )}</ul>
  </details>`;
}
