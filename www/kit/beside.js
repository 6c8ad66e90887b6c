import { place } from "./placement.js";
import { readingView } from "./reveal.js";

/**
 * Puts a card beside the words that it speaks of; on a phone along the bottom.
 *
 * @param {HTMLElement} card
 * @param {readonly DOMRect[]} words  their lines, in the window
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
 * Gives the focus back to what had it before a card opened, unless it has gone on to something else.
 *
 * @param {HTMLElement} card
 * @param {Element | null} before
 */
export function giveBackFocus(card, before) {
  const isLost = document.activeElement === document.body || card.contains(document.activeElement);
  if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
}
