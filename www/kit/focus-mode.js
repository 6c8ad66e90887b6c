import { button } from "./buttons.js";
import { landmark } from "./element.js";

/** @import {Say} from "./say.js" */

/**
 * The article alone: the bar and the lists move out of the window, and come back while the keyboard is in them.
 *
 * @typedef {object} FocusMode
 * @property {boolean} isOn
 * @property {() => void} toggle
 * @property {() => void} leave
 */

/**
 * @param {{say: Say, keepPlace: (change: () => void) => void}} options
 * @returns {FocusMode}
 */
export function createFocusMode({ say, keepPlace }) {
  const root = document.documentElement;
  const back = button({ label: "Exit focus mode", icon: "focus", key: "Z", class: "small leave-focus", run: () => set(false) });
  back.hidden = true;
  landmark("layer").append(back);

  const isOn = () => root.classList.contains("focus-mode");

  /** @param {boolean} on */
  function set(on) {
    if (on === isOn()) return;
    keepPlace(() => root.classList.toggle("focus-mode", on));
    back.hidden = !on;
    // Not to a place that has just left the window.
    const active = document.activeElement;
    if (on && active instanceof HTMLElement && active.closest(".topbar, .panel") !== null) active.blur();
    say.status(on ? "Focus mode on. Press Z to leave it." : "Focus mode off");
  }

  return {
    get isOn() {
      return isOn();
    },
    toggle: () => set(!isOn()),
    leave: () => set(false),
  };
}
