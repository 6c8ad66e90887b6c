import { button, COMMAND } from "../kit/button.js";
import { drawn, html } from "../kit/draw.js";

/**
 * Where a note is written. What is in it is kept when its card closes; nobody is asked.
 *
 * @param {{note: string, done: () => void}} options  `note` is what is there already
 */
export function noteField({ note, done }) {
  /** @param {KeyboardEvent} event */
  function keys(event) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // The card closes now: the page must not take this key for its own.
    event.stopPropagation();
    done();
  }
  const made = drawn(html`<div>
    <textarea class="note-field" aria-label="Note" rows="3" placeholder="Add a note…" .value=${note} @keydown=${keys}></textarea>
    <div class="note-actions"><span class="hint">${COMMAND} + Enter</span>${button({ label: "Save note", class: "small primary", run: done })}</div>
  </div>`);
  return { element: made, field: /** @type {HTMLTextAreaElement} */ (made.querySelector("textarea")) };
}
