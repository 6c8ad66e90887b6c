import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { keyInWords, typesNow } from "./entity-types.js";

/** @import {EntityType} from "../document/types.js" */
/** @import {TypeWords} from "./entity-types.js" */

/** The four that news is made of stand first; beside the person's own, the rest wait behind "More". */
const FIRST = 4;

/**
 * The types to choose from, each with its tint and the key that chooses it. What a label is for is said when
 * it is pointed at.
 *
 * @param {object} options
 * @param {EntityType} [options.chosen]
 * @param {(type: EntityType) => void} options.choose
 * @param {() => void} [options.editLabels]
 * @returns {HTMLElement}
 */
export function typeChips({ chosen, choose, editLabels }) {
  const chips = element("div", { class: "chips", role: "group", "aria-label": "Type" });
  const types = typesNow();
  const shown = types.filter(({ type, own = false }, i) => i < FIRST || own || type === chosen);
  const rest = types.filter((words) => !shown.includes(words));
  // Where nothing is pointed at, as on a phone, all of it can be read.
  const codebook = types.flatMap(({ one, help }) => (help === undefined ? [] : [`${one}: ${help}`])).join(" · ");
  const help = element("p", { class: "chip-help", "aria-hidden": "true" }, types.find(({ type }) => type === chosen)?.help ?? codebook);
  const usual = help.textContent;
  const chipOf = (/** @type {TypeWords} */ words) => {
    const made = chip(words, chosen, choose);
    for (const event of ["pointerenter", "focus"]) made.addEventListener(event, () => (help.textContent = words.help ?? usual));
    for (const event of ["pointerleave", "blur"]) made.addEventListener(event, () => (help.textContent = usual));
    return made;
  };
  const more = element("button", { type: "button", class: "button small quiet" }, "More…");
  more.addEventListener("click", () => {
    const added = rest.map(chipOf);
    more.replaceWith(...added);
    added[0]?.focus();
  });
  chips.append(...shown.map(chipOf), more);
  if (editLabels !== undefined) {
    chips.append(button({ label: "Labels", icon: "tag", iconOnly: true, class: "small quiet", hint: "Your labels", run: editLabels }));
  }
  if (types.some((words) => words.help !== undefined)) chips.append(help);
  return chips;
}

/**
 * @param {TypeWords} words
 * @param {EntityType | undefined} chosen
 * @param {(type: EntityType) => void} choose
 */
function chip({ type, one, look, key, letter, help }, chosen, choose) {
  const made = element(
    "button",
    {
      type: "button",
      class: "type-chip",
      "data-look": look,
      title: help,
      "aria-description": help,
      "aria-pressed": chosen === undefined ? undefined : String(type === chosen),
      "aria-keyshortcuts": key ?? undefined,
    },
    element("kbd", { "aria-hidden": "true", class: "digit" }, key === null ? letter : keyInWords(key)),
    element("kbd", { "aria-hidden": "true", class: "letter" }, letter),
    element("span", { class: "word" }, one),
  );
  made.addEventListener("click", () => choose(type));
  return made;
}
