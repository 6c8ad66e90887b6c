import { button, COMMAND } from "../kit/buttons.js";
import { element } from "../kit/element.js";

/**
 * Where a note is written. Nothing is asked: what stands in it is kept when its card closes.
 *
 * @param {object} options
 * @param {string} options.note  what it holds already
 * @param {() => void} options.done
 * @returns {{element: HTMLElement, field: HTMLTextAreaElement}}
 */
export function noteField({ note, done }) {
  const field = element("textarea", {
    class: "note-field",
    "aria-label": "Note",
    rows: 3,
    placeholder: "Add a note…",
  });
  field.value = note;
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // The page's own use of this key must not follow once the card is gone.
    event.stopPropagation();
    done();
  });
  const save = button({ label: "Save note", class: "small primary", run: done });
  const hint = element("span", { class: "hint" }, `${COMMAND} + Enter`);
  return { element: element("div", {}, field, element("div", { class: "note-actions" }, hint, save)), field };
}
