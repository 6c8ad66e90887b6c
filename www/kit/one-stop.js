import { walkRound } from "./focus.js";

/**
 * Makes Tab pass some controls in one step, and come back to the one that had the focus; the arrows go from one to the next.
 *
 * @param {HTMLElement} root  holds them
 * @param {string} selector  of the controls
 * @returns {() => void} to be called when they were drawn anew
 */
export function oneStop(root, selector) {
  const all = () => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
  const seen = () => all().filter((one) => one.checkVisibility());

  function settle() {
    const controls = seen();
    if (controls.length === 0) return;
    const had = controls.find((one) => one === document.activeElement) ?? controls.find((one) => one.getAttribute("tabindex") === "0");
    const stop = had ?? controls.find((one) => one.ariaPressed === "true") ?? controls[0];
    for (const one of all()) one.tabIndex = one === stop ? 0 : -1;
  }

  root.addEventListener("focusin", settle);
  root.addEventListener("keydown", (event) => {
    if (!event.altKey && !event.ctrlKey && !event.metaKey && seen().some((one) => one === event.target)) walkRound(event, seen());
  });
  return settle;
}
