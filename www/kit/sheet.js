import { element } from "./element.js";

/** How much of the sheet is visible: its tabs, half of it, or all. */
const PLACES = /** @type {const} */ (["low", "half", "full"]);

/** The handle and the tabs, in pixels (app/panel.css). */
const LOW = 72;
/** A share of the window. */
const HALF = 0.46;
/** How far a drag must go to reach the next place, in pixels. */
const FAR_ENOUGH = 36;

/**
 * On a phone the panel is a sheet at the bottom of the screen. Its handle is dragged, or pressed to go to the next place.
 *
 * @param {HTMLElement} sheet
 * @param {HTMLElement} tabs  can be dragged as well
 */
export function createSheet(sheet, tabs) {
  const handle = element("button", { type: "button", class: "sheet-handle" });
  /** @type {typeof PLACES[number]} */
  let place = "low";
  let dragged = false;
  const isSheet = () => getComputedStyle(handle).display !== "none";

  /** @param {typeof PLACES[number]} to */
  function move(to) {
    place = to;
    const height = sheet.offsetHeight || innerHeight;
    const shown = { low: LOW, half: innerHeight * HALF, full: height }[to];
    sheet.style.setProperty("--sheet-shift", `${Math.max(0, height - shown)}px`);
    handle.setAttribute("aria-label", to === "full" ? "Shrink the lists" : "Enlarge the lists");
  }

  /** @param {HTMLElement} grip @param {PointerEvent} pressed */
  function drag(grip, pressed) {
    if (!isSheet()) return;
    const from = pressed.clientY;
    const shift = Number.parseFloat(sheet.style.getPropertyValue("--sheet-shift")) || 0;
    dragged = false;
    const moving = (/** @type {PointerEvent} */ { clientY }) => {
      const by = clientY - from;
      if (!dragged && Math.abs(by) < 6) return;
      dragged = true;
      grip.setPointerCapture(pressed.pointerId);
      sheet.classList.add("dragging");
      sheet.style.setProperty("--sheet-shift", `${Math.max(0, shift + by)}px`);
    };
    const end = (/** @type {PointerEvent} */ { clientY }) => {
      grip.removeEventListener("pointermove", moving);
      sheet.classList.remove("dragging");
      if (!dragged) return;
      const by = clientY - from;
      const next = PLACES.indexOf(place) + (by < -FAR_ENOUGH ? 1 : by > FAR_ENOUGH ? -1 : 0);
      // A long drag passes over the middle place.
      const to = Math.abs(by) > innerHeight * HALF ? (by < 0 ? 2 : 0) : Math.min(Math.max(next, 0), 2);
      move(/** @type {typeof PLACES[number]} */ (PLACES[to]));
      // The click that follows a drag does not count as one.
      setTimeout(() => (dragged = false));
    };
    grip.addEventListener("pointermove", moving);
    grip.addEventListener("pointerup", end, { once: true });
    grip.addEventListener("pointercancel", end, { once: true });
  }

  handle.addEventListener("click", () => {
    if (!dragged) move(place === "low" ? "half" : place === "half" ? "full" : "low");
  });
  for (const grip of [handle, tabs]) grip.addEventListener("pointerdown", (pressed) => drag(grip, pressed));
  addEventListener("resize", () => move(place));
  new ResizeObserver(() => move(place)).observe(sheet);
  move(place);

  return {
    handle,
    raise() {
      if (isSheet() && place === "low") move("half");
    },
  };
}
