import { element } from "../kit/element.js";
import { ORDERS } from "./entity-order.js";
import { icon } from "../kit/icons.js";
import { keptChoice } from "../store/kept-choice.js";

/** @import {EntityOrder} from "./entity-order.js" */

const kept = keptChoice("entity-order");

/**
 * In which order the entities stand, kept by this browser.
 *
 * @param {() => void} changed
 * @returns {{element: HTMLElement, order: EntityOrder}}
 */
export function createOrderChoice(changed) {
  const select = element("select", { id: "entity-order", autocomplete: "off" }, ...ORDERS.map(([value, words]) => element("option", { value }, words)));
  const before = kept.read();
  select.value = ORDERS.find(([value]) => value === before)?.[0] ?? ORDERS[0][0];
  select.addEventListener("change", () => {
    kept.write(select.value);
    changed();
  });
  return {
    element: element("div", { class: "order-choice" }, element("label", { for: "entity-order" }, "Sort"), element("span", { class: "select" }, select, icon("caret"))),
    get order() {
      return /** @type {EntityOrder} */ (select.value);
    },
  };
}
