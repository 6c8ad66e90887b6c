import { drawn, html, nothing, orNone, render } from "./draw.js";
import { landmark } from "./element.js";
import { walkRound } from "./focus.js";
import { picture } from "./icons.js";

/**
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {() => void} run
 * @property {import("./icons.js").IconName} [icon]
 * @property {string} [hint]
 * @property {boolean} [checked]  makes it one of several, of which one is on
 *
 * @typedef {{group: string, choices: readonly MenuItem[]}} MenuGroup  choices in a row; the menu stays open so they can be tried
 */

/** Between the button and its menu, and from the edges of the window; in pixels. */
const GAP = 6;
const EDGE = 8;

/**
 * Gives a button a menu. Its items are asked for each time it opens, so they show the current state.
 *
 * @param {Element | undefined} button  undefined, as a `ref` tells of an element that goes, is passed over
 * @param {string} name  for assistive technology
 * @param {() => readonly (MenuItem | MenuGroup)[]} itemsNow
 */
export function attachMenu(button, name, itemsNow) {
  if (button === undefined) return;
  const opener = /** @type {HTMLElement} */ (button);
  const menu = drawn(html`<div class="menu" role="menu" aria-label=${name} popover="auto" @toggle=${toggled} @keydown=${walk}></div>`);
  landmark("layer").append(menu);
  opener.setAttribute("aria-haspopup", "menu");
  opener.setAttribute("aria-expanded", "false");

  const items = () => /** @type {NodeListOf<HTMLButtonElement>} */ (menu.querySelectorAll(".menu-item"));

  function open() {
    fill();
    menu.showPopover();
    const box = opener.getBoundingClientRect();
    const left = Math.min(box.left, innerWidth - menu.offsetWidth - EDGE);
    menu.style.setProperty("left", `${Math.max(EDGE, left, box.right - menu.offsetWidth)}px`);
    // Above the button where there is no room below, and within the window where there is none above either.
    const below = box.bottom + GAP;
    const above = box.top - GAP - menu.offsetHeight;
    const lowest = innerHeight - EDGE - menu.offsetHeight;
    menu.style.setProperty("top", `${below <= lowest ? below : above >= EDGE ? above : Math.max(EDGE, lowest)}px`);
    items()[0]?.focus();
  }

  function fill() {
    const groupOf = (/** @type {MenuGroup} */ { group, choices }) =>
      html`<div class="menu-group" role="group" aria-label=${group}>
        <span class="menu-group-name" aria-hidden="true">${group}</span>
        <div class="menu-choices">${choices.map((choice) => itemButton(choice, true))}</div>
      </div>`;
    render(itemsNow().map((one) => ("group" in one ? groupOf(one) : itemButton(one))), menu); // prettier-ignore
  }

  /** @param {MenuItem} item @param {boolean} [stays]  whether the menu stays open */
  function itemButton({ label, run, icon, hint, checked }, stays = false) {
    const isChoice = checked !== undefined;
    const choose = () => {
      if (!stays) menu.hidePopover();
      run();
      if (stays) fill();
    };
    return html`<button
      type="button"
      class="menu-item"
      role=${isChoice ? "menuitemradio" : "menuitem"}
      aria-checked=${orNone(isChoice && String(checked))}
      tabindex="-1"
      @click=${choose}
    >${isChoice && !stays ? picture("check", "icon tick") : nothing}${icon ? picture(icon) : nothing}<span>${label}</span>${hint ? html`<span class="hint" aria-hidden="true">${hint}</span>` : nothing}</button>`;
  }

  // A press on the button dismisses an open menu before its click arrives; that click must not open it again.
  let wasOpen = false;
  opener.addEventListener("pointerdown", () => (wasOpen = menu.matches(":popover-open")));
  opener.addEventListener("click", (event) => {
    if (event.detail > 0 && wasOpen) menu.hidePopover();
    else open();
    wasOpen = false;
  });
  opener.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    open();
  });

  /** Whether the focus was in it when it closed. */
  let held = false;
  menu.addEventListener("beforetoggle", () => (held = menu.contains(document.activeElement)));

  /** @param {ToggleEvent} event */
  function toggled({ newState }) {
    const isOpen = newState === "open";
    opener.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen && held && (document.activeElement === document.body || menu.contains(document.activeElement))) opener.focus();
  }

  /** @param {KeyboardEvent} event */
  function walk(event) {
    if (event.key === "Tab") menu.hidePopover();
    else if (event.key === "Escape") {
      // At once: by the time the browser tells that it has closed, the next key may have moved the focus.
      event.preventDefault();
      menu.hidePopover();
      opener.focus();
      held = false;
    } else walkRound(event, items());
  }
}
