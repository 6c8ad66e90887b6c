import { button } from "../kit/button.js";
import { html, nothing, ref } from "../kit/draw.js";
import { attachMenu } from "../kit/menu.js";
import { TYPES } from "../labels/entity-types.js";
import { tellSelected } from "./findings.js";

/** @import {Actions} from "../store/workspace.js" */
/** @import {FindingsList} from "./findings-list.js" */

/**
 * How many rows are selected, and what can be done with all of them in one step.
 *
 * @param {{list: Pick<FindingsList<unknown>, "selectedIds" | "selectedRows" | "selectAll" | "choosing">, what: string, typed: boolean, judged: boolean,
 *   actions: Actions, tag: (ids: string[]) => void, draw: () => void, tell: (words: string) => void}} options  `what`, `typed`,
 *   `judged` as of `createListView`
 */
export function createSelectionBar({ list, what, typed, judged, actions, tag, draw, tell }) {
  /** @type {HTMLElement | undefined} */
  let toggle;
  /** @type {Element | undefined} */
  let bar;

  const chosen = list.selectedIds;
  const isShown = () => list.selectedRows > 0 || list.choosing;

  /** Draws; where the bar goes with the focus in it, the focus moves to what opens it. */
  function show() {
    const held = bar?.contains(document.activeElement);
    draw();
    if (held && !isShown()) toggle?.focus();
  }

  /** @param {boolean} on  whether plain clicks select */
  function choose(on) {
    list.choosing = on;
    show();
    if (on) tell(`Choose the ${what} to select`);
  }

  const isToggle = (/** @type {Element | undefined} */ element) => (toggle = /** @type {HTMLElement | undefined} */ (element));
  const isBar = (/** @type {Element | undefined} */ element) => {
    bar = element;
    if (element !== undefined) tellSelected(element, chosen);
  };
  const typeMenu = (/** @type {Element | undefined} */ opener) =>
    attachMenu(opener, `Type of the selected ${what}`, () =>
      TYPES.map(({ type, one, key }) => ({ label: one, ...(key === null ? {} : { hint: key }), run: () => actions.run({ type: "retype", ids: chosen(), entityType: type }) })),
    );

  return {
    /** Starts and ends selecting by plain clicks. @param {boolean} [hidden] */
    button: (hidden = false) =>
      button({
        label: "Select",
        name: `Select ${what}`,
        icon: "select",
        class: "small",
        hint: "Select several: Ctrl+click, or Shift+arrow keys",
        pressed: list.choosing,
        hidden,
        attach: isToggle,
        run: () => choose(!list.choosing),
      }),
    template() {
      const rows = list.selectedRows;
      const disabled = rows === 0;
      const out = judged ? { label: "Reject", key: "X" } : { label: "Delete", key: "Del" };
      return html`<div class="selection-bar selectable" role="toolbar" aria-label=${`Selected ${what}`} ?hidden=${!isShown()} ${ref(isBar)}>
        <div class="row">
          <span class="selected-count">${rows === 0 ? "None selected" : `${rows.toLocaleString("en-GB")} selected`}</span>
          ${button({ label: "Select all", class: "small quiet", run: () => list.selectAll() })}
          ${button({ label: "Clear selection", icon: "close", iconOnly: true, class: "small quiet", hint: "Clear selection (Esc)", run: () => choose(false) })}
        </div>
        <div class="row">
          ${judged ? button({ label: "Accept", key: "A", class: "small", disabled, run: () => actions.run({ type: "accept", ids: chosen() }) }) : nothing}
          ${button({ ...out, class: "small danger", disabled, run: () => actions.run({ type: "remove", ids: chosen() }) })}
          ${typed ? button({ label: "Type", icon: "caret", class: "small", disabled, attach: typeMenu, run() {} }) : nothing}
          ${button({ label: "Tag", key: "T", class: "small", disabled, run: () => tag(chosen()) })}
        </div>
      </div>`;
    },
    /** What is selected has changed. @param {boolean} said  whether a person did it */
    update(said) {
      show();
      if (said) tell(list.selectedRows === 0 ? "None selected" : `${list.selectedRows} selected`);
    },
  };
}
