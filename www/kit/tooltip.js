import { element, landmark } from "./element.js";

/** Between a control and its tooltip, and from the edges of the window, in pixels. */
const GAP = 6;

/**
 * Shows the hint of the control that the keyboard is on, as the browser shows it to a pointer that rests there: its `title`, beside
 * it, until the focus goes on, a key is pressed or the page scrolls. Screen readers have the title itself.
 */
export function attachTooltip() {
  const tip = element("div", { class: "tooltip", popover: "manual", "aria-hidden": "true" });
  landmark("layer").append(tip);
  const hide = () => tip.matches(":popover-open") && tip.hidePopover();

  /** @param {Element} control */
  function show(control) {
    tip.textContent = control.getAttribute("title");
    tip.showPopover();
    const { left, width, top, bottom } = control.getBoundingClientRect();
    const fitsBelow = bottom + GAP + tip.offsetHeight <= innerHeight;
    const middle = left + width / 2 - tip.offsetWidth / 2;
    tip.style.setProperty("left", `${Math.max(GAP, Math.min(middle, document.documentElement.clientWidth - tip.offsetWidth - GAP))}px`);
    tip.style.setProperty("top", `${fitsBelow ? bottom + GAP : top - GAP - tip.offsetHeight}px`);
  }

  addEventListener("focusin", ({ target }) => {
    hide();
    // A control that says it all needs no hint. The focus may come while something else is being shown.
    if (!(target instanceof Element) || !target.matches("button[title].icon-only:focus-visible, button[title]:has(kbd):focus-visible")) return;
    requestAnimationFrame(() => document.activeElement === target && show(target));
  });
  for (const leaving of ["focusout", "keydown", "pointerdown", "scroll", "resize"]) addEventListener(leaving, hide, { capture: true, passive: true });
}
