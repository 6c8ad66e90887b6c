import { element, landmark } from "./element.js";
import { icon } from "./icons.js";

/**
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {() => void} run
 * @property {import("./icons.js").IconName} [icon]
 * @property {string} [hint]
 * @property {boolean} [checked]  makes it one of several, of which one holds
 *
 * @typedef {{group: string, choices: readonly MenuItem[]}} MenuGroup  choices in a row; the menu stays open, so that they can
 *   be tried
 */

/** Between the button and its menu, in pixels. */
const GAP = 6;

/**
 * A menu that a button opens. Its items are asked for each time, so that they say how things stand.
 *
 * @param {HTMLButtonElement} opener
 * @param {string} name
 * @param {() => readonly (MenuItem | MenuGroup)[]} itemsNow
 */
export function attachMenu(opener, name, itemsNow) {
  const menu = element("div", { class: "menu", role: "menu", "aria-label": name, popover: "auto" });
  landmark("layer").append(menu);
  opener.setAttribute("aria-haspopup", "menu");
  opener.setAttribute("aria-expanded", "false");

  const items = () => [.../** @type {NodeListOf<HTMLButtonElement>} */ (menu.querySelectorAll(".menu-item"))];

  function open() {
    fill();
    menu.showPopover();
    const box = opener.getBoundingClientRect();
    const left = Math.min(box.left, innerWidth - menu.offsetWidth - 8);
    menu.style.setProperty("left", `${Math.max(8, Math.max(left, box.right - menu.offsetWidth))}px`);
    // Where there is no room below it stands above.
    const below = box.bottom + GAP;
    const top = below + menu.offsetHeight <= innerHeight - 8 ? below : Math.max(8, Math.min(below, innerHeight - 8) - menu.offsetHeight);
    const above = box.top - GAP - menu.offsetHeight;
    menu.style.setProperty("top", `${below === top || above < 8 ? top : above}px`);
    items()[0]?.focus();
  }

  function fill() {
    menu.replaceChildren(...itemsNow().map((one) => ("group" in one ? groupOf(one) : itemButton(one))));
  }

  /** @param {MenuGroup} group */
  function groupOf({ group, choices }) {
    const name = element("span", { class: "menu-group-name", "aria-hidden": "true" }, group);
    const row = element("div", { class: "menu-choices" }, ...choices.map((choice) => itemButton(choice, true)));
    return element("div", { class: "menu-group", role: "group", "aria-label": group }, name, row);
  }

  /**
   * @param {MenuItem} item
   * @param {boolean} [stays]
   */
  function itemButton({ label, run, icon: picture, hint, checked }, stays = false) {
    const made = element(
      "button",
      {
        type: "button",
        class: "menu-item",
        role: checked === undefined ? "menuitem" : "menuitemradio",
        "aria-checked": checked === undefined ? undefined : String(checked),
        tabindex: "-1",
      },
      picture && icon(picture),
      element("span", {}, label),
      hint && element("span", { class: "hint", "aria-hidden": "true" }, hint),
    );
    if (checked !== undefined && !stays) {
      const tick = icon("check");
      tick.classList.add("tick");
      made.prepend(tick);
    }
    made.addEventListener("click", () => {
      if (stays) {
        const at = items().indexOf(made);
        run();
        fill();
        items()[at]?.focus();
        return;
      }
      menu.hidePopover();
      run();
    });
    return made;
  }

  // The press that opens must not be the one that dismisses: the popover closes on it first, and would open again.
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
  menu.addEventListener("toggle", (event) => {
    const isOpen = /** @type {ToggleEvent} */ (event).newState === "open";
    opener.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen && (document.activeElement === document.body || menu.contains(document.activeElement))) opener.focus();
  });
  menu.addEventListener("keydown", (event) => {
    const all = items();
    const at = all.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[(to + all.length) % all.length]?.focus();
    } else if (event.key === "Tab") {
      menu.hidePopover();
    }
  });
}
