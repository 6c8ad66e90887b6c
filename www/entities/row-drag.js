import { element, landmark } from "../kit/element.js";
import { findingAround } from "../findings/findings.js";

/** How far a press must move to be a drag, in pixels. */
const FAR_ENOUGH = 6;
/** How near to an edge of the list a drag scrolls it, and how far in each frame; in pixels. */
const EDGE = 36;
const PACE = 9;

/**
 * Lets one row of entities be dragged onto another with a mouse or a pen; a finger scrolls the list. Built on pointer events:
 * Firefox starts no native drag from within a button.
 *
 * @param {HTMLElement} list
 * @param {(from: string, into: string) => void} dropped
 */
export function attachRowDrag(list, dropped) {
  list.addEventListener("pointerdown", (pressed) => {
    const row = /** @type {Element} */ (pressed.target).closest(".go")?.closest(".finding") ?? null;
    const from = findingAround(row)?.entity;
    if (row === null || from === undefined || pressed.button !== 0 || pressed.pointerType === "touch") return;
    const name = Array.from(row.querySelector(".name")?.childNodes ?? []).find(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const ghost = element("div", { class: "drag-ghost", "aria-hidden": "true" }, name?.textContent ?? "");
    const scroller = list.closest(".tab-panel");
    let dragging = false;
    /** @type {Element | null} */
    let over = null;
    let pace = 0;

    /** @param {PointerEvent} moved */
    function move(moved) {
      if (!dragging && Math.hypot(moved.clientX - pressed.clientX, moved.clientY - pressed.clientY) < FAR_ENOUGH) return;
      if (!dragging) begin();
      ghost.style.setProperty("translate", `${moved.clientX + 12}px ${moved.clientY + 10}px`);
      aim(document.elementFromPoint(moved.clientX, moved.clientY)?.closest(".finding") ?? null);
      const box = scroller?.getBoundingClientRect();
      pace = box === undefined ? 0 : moved.clientY > box.bottom - EDGE ? PACE : moved.clientY < box.top + EDGE ? -PACE : 0;
    }

    function begin() {
      dragging = true;
      row?.classList.add("dragged");
      landmark("layer").append(ghost);
      document.documentElement.classList.add("merging");
      requestAnimationFrame(scroll);
    }

    function scroll() {
      if (!dragging) return;
      scroller?.scrollBy({ top: pace, behavior: "instant" });
      requestAnimationFrame(scroll);
    }

    /** @param {Element | null} next */
    function aim(next) {
      const entity = findingAround(next)?.entity;
      over?.classList.remove("drop-target");
      over = next !== null && list.contains(next) && entity !== undefined && entity !== from ? next : null;
      over?.classList.add("drop-target");
    }

    /** @param {boolean} drops */
    function end(drops) {
      const into = findingAround(over)?.entity;
      const was = dragging;
      dragging = false;
      aim(null);
      ghost.remove();
      row?.classList.remove("dragged");
      document.documentElement.classList.remove("merging");
      stop.abort();
      if (!was) return;
      // The click that follows a drag does not count as one.
      const swallow = (/** @type {Event} */ click) => click.stopPropagation();
      list.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => list.removeEventListener("click", swallow, { capture: true }));
      if (drops && into !== undefined) dropped(from ?? "", into);
    }

    const stop = new AbortController();
    const { signal } = stop;
    addEventListener("pointermove", move, { signal });
    addEventListener("pointerup", () => end(true), { signal });
    addEventListener("pointercancel", () => end(false), { signal });
    addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !dragging) return;
        event.preventDefault();
        event.stopPropagation();
        end(false);
      },
      { signal, capture: true },
    );
  });
}
