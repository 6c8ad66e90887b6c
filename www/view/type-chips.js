import { element } from "./element.js";
import { TYPES } from "./entity-types.js";

/** @import {EntityType} from "../types.js" */
/** @import {TypeWords} from "./entity-types.js" */

/** The four that news is made of; the rest wait behind "More". */
const FIRST = 4;

/**
 * The types to choose from, each with its tint and the digit that chooses it.
 *
 * @param {object} options
 * @param {EntityType} [options.chosen]
 * @param {(type: EntityType) => void} options.choose
 * @returns {HTMLElement}
 */
export function typeChips({ chosen, choose }) {
  const chips = element("div", { class: "chips", role: "group", "aria-label": "Type" });
  const shown = TYPES.filter(({ type }, i) => i < FIRST || type === chosen);
  const rest = TYPES.filter((words) => !shown.includes(words));
  const more = element("button", { type: "button", class: "button small quiet" }, "More…");
  more.addEventListener("click", () => {
    const added = rest.map((words) => chip(words, chosen, choose));
    more.replaceWith(...added);
    added[0]?.focus();
  });
  chips.append(...shown.map((words) => chip(words, chosen, choose)), more);
  return chips;
}

/**
 * @param {TypeWords} words
 * @param {EntityType | undefined} chosen
 * @param {(type: EntityType) => void} choose
 */
function chip({ type, one, look, key, letter }, chosen, choose) {
  const made = element(
    "button",
    {
      type: "button",
      class: "type-chip",
      "data-look": look,
      "aria-pressed": chosen === undefined ? undefined : String(type === chosen),
      "aria-keyshortcuts": key ?? undefined,
    },
    element("kbd", { "aria-hidden": "true", class: "digit" }, key ?? letter),
    element("kbd", { "aria-hidden": "true", class: "letter" }, letter),
    one,
  );
  made.addEventListener("click", () => choose(type));
  return made;
}
