import { element } from "./element.js";
import { icon } from "./icons.js";

/** @import {IconName} from "./icons.js" */

/**
 * A button with a word, a picture, or both, and the key that does the same.
 *
 * The key is shown but is no part of the name that assistive technology reads; it gets `shortcut` as such.
 *
 * @param {object} options
 * @param {string} options.label
 * @param {() => void} options.run
 * @param {IconName} [options.icon]
 * @param {boolean} [options.iconOnly]
 * @param {string} [options.key]  as it is shown: "A", "Del"
 * @param {string} [options.shortcut]  as ARIA writes it: "Control+Z"
 * @param {string} [options.class]
 * @param {string} [options.hint]  a tooltip
 * @returns {HTMLButtonElement}
 */
export function button({ label, run, icon: picture, iconOnly = false, key, shortcut, class: classes = "", hint }) {
  const made = element(
    "button",
    {
      type: "button",
      class: `button ${iconOnly ? "icon-only " : ""}${classes}`.trim(),
      "aria-label": iconOnly ? label : undefined,
      "aria-keyshortcuts": shortcut,
      title: hint ?? (iconOnly ? label : undefined),
    },
    picture && icon(picture),
    !iconOnly && element("span", { class: "label" }, label),
    key && element("kbd", { "aria-hidden": "true" }, key),
  );
  made.addEventListener("click", run);
  return made;
}

/**
 * Two or more ways to see the same, one of them chosen.
 *
 * @param {string} name
 * @param {readonly {label: string, pressed: boolean, run: () => void}[]} choices
 * @returns {HTMLElement}
 */
export function segmented(name, choices) {
  const buttons = choices.map(({ label, pressed, run }) => {
    const choice = element("button", { type: "button", "aria-pressed": String(pressed) }, label);
    choice.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === choice));
      run();
    });
    return choice;
  });
  return element("div", { class: "segmented", role: "group", "aria-label": name }, ...buttons);
}

export { COMMAND } from "./button.js";
