import { element } from "./element.js";

/** How much of the sheet stands above the edge of the screen: its tabs, half of it, all of it. */
const PLACES = /** @type {const} */ (["low", "half", "full"]);

/** The handle and the tabs, in pixels (style/panel.css). */
const LOW = 72;
/** Shares of the window. */
const HALF = 0.46;
/** A drag this long, in pixels, goes to the next place; a shorter one falls back. */
const FAR_ENOUGH = 36;

/**
 * On a phone the panel is a sheet at the bottom, moved by its handle: dragged, or pressed to go to the next place.
 *
 * @param {HTMLElement} sheet
 * @param {HTMLElement} tabs  can be dragged as well
 * @returns {{handle: HTMLButtonElement, raise: () => void}}
 */
export function createSheet(sheet, tabs) {
  const handle = element("button", { type: "button", class: "sheet-handle" });
  /** @type {typeof PLACES[number]} */
  let place = "low";

  /** @param {typeof PLACES[number]} to */
  function move(to) {
    place = to;
    const height = sheet.offsetHeight || innerHeight;
    const shown = { low: LOW, half: innerHeight * HALF, full: height }[to];
    sheet.style.setProperty("--sheet-shift", `${Math.max(0, height - shown)}px`);
    handle.setAttribute("aria-label", to === "full" ? "Shrink the lists" : "Enlarge the lists");
  }

  handle.addEventListener("click", () => {
    if (!dragged) move(place === "low" ? "half" : place === "half" ? "full" : "low");
  });

  let dragged = false;
  for (const grip of [handle, tabs]) {
    grip.addEventListener("pointerdown", (event) => {
      if (!isSheet()) return;
      const from = event.clientY;
      const shift = Number.parseFloat(sheet.style.getPropertyValue("--sheet-shift")) || 0;
      dragged = false;
      /** @param {PointerEvent} moved */
      const drag = (moved) => {
        const by = moved.clientY - from;
        if (!dragged && Math.abs(by) < 6) return;
        dragged = true;
        grip.setPointerCapture(event.pointerId);
        sheet.classList.add("dragging");
        sheet.style.setProperty("--sheet-shift", `${Math.max(0, shift + by)}px`);
      };
      /** @param {PointerEvent} ended */
      const end = (ended) => {
        grip.removeEventListener("pointermove", drag);
        sheet.classList.remove("dragging");
        if (!dragged) return;
        const by = ended.clientY - from;
        const index = PLACES.indexOf(place) + (by < -FAR_ENOUGH ? 1 : by > FAR_ENOUGH ? -1 : 0);
        // A long drag passes over the middle.
        const far = Math.abs(by) > innerHeight * HALF ? (by < 0 ? 2 : 0) : Math.min(Math.max(index, 0), 2);
        move(/** @type {typeof PLACES[number]} */ (PLACES[far]));
        // The click that follows a drag is no press.
        setTimeout(() => (dragged = false));
      };
      grip.addEventListener("pointermove", drag);
      grip.addEventListener("pointerup", end, { once: true });
      grip.addEventListener("pointercancel", end, { once: true });
    });
  }

  const isSheet = () => getComputedStyle(handle).display !== "none";
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
