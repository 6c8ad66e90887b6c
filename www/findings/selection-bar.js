import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { TYPES } from "../labels/entity-types.js";
import { tellSelected } from "./findings.js";
import { attachMenu } from "../kit/menu.js";

/** @import {Actions} from "../store/workspace.js" */
/** @import {RowSelection} from "./row-selection.js" */

/**
 * How many rows are selected and what can be done with all of them, each in one step.
 *
 * @typedef {object} SelectionBar
 * @property {HTMLButtonElement} button  begins and ends selecting by plain clicks
 * @property {HTMLElement} element
 * @property {(ids: string[], rows: number, said: boolean) => void} update
 */

/**
 * @param {object} options
 * @param {string} options.what  is listed, in the plural
 * @param {boolean} [options.typed]  whether what is listed has a type
 * @param {boolean} [options.judged]  whether it can be accepted and rejected
 * @param {Actions} options.actions
 * @param {(ids: string[]) => void} options.tag
 * @param {() => RowSelection} options.selection
 * @param {(words: string) => void} options.tell
 * @returns {SelectionBar}
 */
export function createSelectionBar({ what, typed = false, judged = true, actions, tag, selection, tell }) {
  /** @type {string[]} */
  let chosen = [];
  const count = element("span", { class: "selected-count" });
  const accept = button({ label: "Accept", key: "A", class: "small", run: () => actions.run({ type: "accept", ids: chosen }) });
  const reject = button({ label: judged ? "Reject" : "Delete", key: judged ? "X" : "Del", class: "small danger", run: () => actions.run({ type: "remove", ids: chosen }) });
  const type = button({ label: "Type", icon: "caret", class: "small", run() {} });
  const tags = button({ label: "Tag", key: "T", class: "small", run: () => tag(chosen) });
  const all = button({ label: "Select all", class: "small quiet", run: () => selection().all() });
  const clear = button({ label: "Clear selection", icon: "close", iconOnly: true, class: "small quiet", hint: "Clear selection (Esc)", run: end });
  const root = element(
    "div",
    { class: "selection-bar selectable", role: "toolbar", "aria-label": `Selected ${what}`, hidden: true },
    element("div", { class: "row" }, count, all, clear),
    element("div", { class: "row" }, judged && accept, reject, typed && type, tags),
  );
  tellSelected(root, () => chosen);
  if (typed) {
    attachMenu(type, `Type of the selected ${what}`, () =>
      TYPES.map(({ type: entityType, one, key }) => ({ label: one, ...(key === null ? {} : { hint: key }), run: () => actions.run({ type: "retype", ids: chosen, entityType }) })),
    );
  }
  const toggle = button({ label: "Select", icon: "select", class: "small", hint: "Select several: Ctrl+click, or Shift+arrow keys", run: () => choose(toggle.getAttribute("aria-pressed") !== "true") });
  toggle.setAttribute("aria-label", `Select ${what}`);
  toggle.setAttribute("aria-pressed", "false");

  /** @param {boolean} on */
  function choose(on) {
    toggle.setAttribute("aria-pressed", String(on));
    selection().choosing = on;
    root.hidden = !on && chosen.length === 0;
    show(chosen.length === 0 ? 0 : rows);
    if (on) tell(`Choose the ${what} to select`);
  }

  function end() {
    const held = root.contains(document.activeElement);
    selection().clear();
    choose(false);
    if (held) toggle.focus();
  }

  let rows = 0;
  /** @param {number} next */
  function show(next) {
    rows = next;
    count.textContent = next === 0 ? "None selected" : `${next.toLocaleString("en-GB")} selected`;
    for (const control of [accept, reject, type, tags]) control.disabled = next === 0;
  }

  return {
    button: toggle,
    element: root,
    update(ids, next, said) {
      const held = root.contains(document.activeElement);
      chosen = ids;
      show(next);
      root.hidden = next === 0 && !selection().choosing;
      if (root.hidden && held) toggle.focus();
      if (said) tell(next === 0 ? "None selected" : `${next} selected`);
    },
  };
}
