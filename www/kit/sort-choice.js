import { html, live } from "./draw.js";
import { picture } from "./icons.js";
import { keptChoice } from "../store/kept-choice.js";

/**
 * The order of a list, chosen from several and kept in this browser.
 *
 * @template {string} Order
 * @param {string} id  of the field, and what the choice is kept under
 * @param {readonly (readonly [order: Order, words: string])[]} orders  the first is used until a person chooses
 * @param {() => void} changed
 */
export function createSortChoice(id, orders, changed) {
  const kept = keptChoice(id);
  let chosen = /** @type {Order} */ ((orders.find(([order]) => order === kept.read()) ?? orders[0])?.[0]);
  const choose = (/** @type {{target: HTMLSelectElement}} */ { target }) => {
    chosen = /** @type {Order} */ (target.value);
    kept.write(chosen);
    changed();
  };
  return {
    get order() {
      return chosen;
    },
    template: () => html`<label for=${id}>Sort</label>
      <span class="select">
        <select id=${id} autocomplete="off" @change=${choose}>${orders.map(([order, words]) => html`<option value=${order} .selected=${live(order === chosen)}>${words}</option>`)}</select>
        ${picture("caret")}
      </span>`,
  };
}
