import { element, landmark } from "./element.js";
import { place } from "./placement.js";
import { readingView } from "./reveal.js";

/** For so many frames a card that has opened is put beside its words anew. */
const FRAMES = 12;

/**
 * Puts a card beside the words it is about; on a phone along the bottom.
 *
 * @param {HTMLElement} card
 * @param {readonly DOMRect[]} words  one rectangle a line, in window coordinates
 */
function putBeside(card, words) {
  const isSheet = readingView().bottom < innerHeight;
  card.style.setProperty("right", isSheet ? "0" : "auto");
  if (isSheet) putAt(card, { left: 0, top: innerHeight - card.offsetHeight });
  else putNear(card, words, "below");
}

/** Puts a card under the words it is about or over them. @param {HTMLElement} card @param {readonly DOMRect[]} words @param {"below" | "above"} preferred */
export function putNear(card, words, preferred) {
  const { top, bottom } = readingView();
  const view = { left: 0, right: document.documentElement.clientWidth, top, bottom };
  const lines = words.filter((line) => line.bottom > top && line.top < bottom);
  putAt(card, place(lines, { width: card.offsetWidth, height: card.offsetHeight }, view, preferred));
}

/** @param {HTMLElement} card @param {{left: number, top: number}} corner */
function putAt(card, { left, top }) {
  card.style.setProperty("left", `${left}px`);
  card.style.setProperty("top", `${top}px`);
}

/**
 * A small card over the page. When it closes, the focus goes back to where it was before the card opened, unless it has moved
 * elsewhere in the meantime.
 *
 * @param {object} options
 * @param {string} options.class
 * @param {string} [options.name]  for assistive technology, where it is always the same
 * @param {boolean} [options.dismissible]  closes by Escape and by a press outside it
 * @param {() => readonly DOMRect[]} [options.beside]  the lines of the words that it stands beside, wherever they go
 * @param {() => void} [options.closed]  however it closed
 */
export function createFloatingCard({ class: classes, name, dismissible = false, beside, closed = () => {} }) {
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

  function settle() {
    if (beside !== undefined && isOpen()) putBeside(card, beside());
  }
  /** What has just been drawn may still move its words, without a scroll. @param {number} frames */
  function settleFor(frames) {
    settle();
    if (frames > 0 && isOpen()) requestAnimationFrame(() => settleFor(frames - 1));
  }

  // Its words may stand in a part of the page that scrolls by itself.
  addEventListener("scroll", settle, { passive: true, capture: true });
  addEventListener("resize", settle);

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
      settleFor(FRAMES);
    },
    close() {
      if (!isOpen()) return;
      card.hidePopover();
      giveBack();
    },
    /** What it shows, or the words that it stands beside, have changed. */
    settle,
  };
}
