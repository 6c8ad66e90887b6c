import { element, landmark } from "./element.js";
import { place } from "./placement.js";
import { readingView } from "./reveal.js";

/**
 * Puts a card beside the words it is about; on a phone along the bottom.
 *
 * @param {HTMLElement} card
 * @param {readonly DOMRect[]} words  one rectangle a line, in window coordinates
 */
export function putBeside(card, words) {
  const view = readingView();
  const lines = words.filter(({ bottom, top }) => bottom > view.top && top < view.bottom);
  const sheet = view.bottom < innerHeight;
  const box = sheet
    ? { left: 0, top: innerHeight - card.offsetHeight }
    : place(lines, { width: card.offsetWidth, height: card.offsetHeight }, { left: 0, right: document.documentElement.clientWidth, ...view });
  card.style.setProperty("left", `${box.left}px`);
  card.style.setProperty("right", sheet ? "0" : "auto");
  card.style.setProperty("top", `${box.top}px`);
}

/**
 * A small card over the page. When it closes, the focus goes back to where it was before the card opened, unless it has moved
 * elsewhere in the meantime.
 *
 * @param {object} options
 * @param {string} options.class
 * @param {string} [options.name]  for assistive technology, where it is always the same
 * @param {boolean} [options.dismissible]  closes by Escape and by a press outside it
 * @param {() => void} [options.closed]  however it closed
 */
export function createFloatingCard({ class: classes, name, dismissible = false, closed = () => {} }) {
  const card = element("div", { class: `popover card ${classes}`, popover: dismissible ? "auto" : "manual", role: "dialog", "aria-label": name, tabindex: "-1" });
  landmark("layer").append(card);
  /** @type {Element | null} */
  let cameFrom = null;
  const isOpen = () => card.matches(":popover-open");

  function giveBack() {
    const lost = document.activeElement === document.body || card.contains(document.activeElement);
    if (lost && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  }

  card.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "open") return;
    closed();
    giveBack();
  });

  return {
    element: card,
    get isOpen() {
      return isOpen();
    },
    open() {
      if (isOpen()) return;
      cameFrom = document.activeElement;
      card.showPopover();
    },
    close() {
      if (!isOpen()) return;
      card.hidePopover();
      giveBack();
    },
  };
}
