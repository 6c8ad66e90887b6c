import { button } from "./button.js";
import { drawn } from "./draw.js";
import { landmark } from "./element.js";

/** @import {Say} from "./say.js" */

/**
 * The article alone: the bar and the lists leave the window, and come back while the keyboard focus is in them.
 *
 * @param {{say: Say, keepPlace: (change: () => void) => void}} options  `keepPlace` changes the layout without moving the text
 */
export function createFocusMode({ say, keepPlace }) {
  const root = document.documentElement;
  const back = drawn(button({ label: "Exit focus mode", icon: "focus", key: "Z", class: "small leave-focus", hidden: true, run: () => set(false) }));
  landmark("layer").append(back);

  const isOn = () => root.classList.contains("focus-mode");

  /** @param {boolean} on @returns {boolean} whether that is a change */
  function set(on) {
    if (on === isOn()) return false;
    keepPlace(() => root.classList.toggle("focus-mode", on));
    back.hidden = !on;
    // The focus would bring back what has just left.
    const active = document.activeElement;
    if (on && active instanceof HTMLElement && active.closest(".topbar, .panel") !== null) active.blur();
    say.status(on ? "Focus mode on. Press Z to exit." : "Focus mode off");
    return true;
  }

  return {
    toggle: () => set(!isOn()),
    /** Whether it was on. */
    leave: () => set(false),
  };
}
