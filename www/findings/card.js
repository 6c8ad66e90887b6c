import { render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { keepingFocus } from "../kit/focus.js";
import { standFor } from "./findings.js";

/** @import {Drawable, Template} from "../kit/draw.js" */
/** @import {Finding} from "./findings.js" */

/**
 * What a card shows.
 *
 * @typedef {object} Told
 * @property {string} id
 * @property {Finding} finding
 * @property {string} name  the accessible name
 * @property {string} note
 * @property {(note: Drawable) => Template} template  given the section of the note
 */

/**
 * @template Context
 * @typedef {ReturnType<typeof createCard<Context>>} Card
 */

/**
 * A card in place of a list: everything about one finding, with a note on it. An unfinished note is kept when the field, the
 * card or the page is left.
 *
 * @template Context  what it is drawn from
 * @param {object} options
 * @param {"claim" | "entity"} options.kind
 * @param {(id: string, context: Context) => Told | null} options.tell  null where the finding is gone
 * @param {(id: string, note: string) => void} options.setNote
 * @param {() => void} [options.opened]  on another finding
 * @param {() => void} [options.left]
 * @param {(closed: string | null, held: boolean) => void} options.toggled  it has opened, or closed on this finding; `held`: with
 *   the focus in it
 */
export function createCard({ kind, tell, setNote, opened = () => {}, left = () => {}, toggled }) {
  /** @type {string | null} */
  let id = null;
  /** @type {Told | null} */
  let shown = null;
  /** @type {Context | null} */
  let context = null;
  const root = element("div", { class: `finding ${kind}-card`, role: "group", tabindex: "-1", hidden: true });
  const note = element("textarea", { class: "note-field", "aria-label": `Note on the ${kind}`, rows: 2, placeholder: "Add a note…" });
  const noting = element("section", { class: "card-section" }, element("h3", {}, "Note"), note);

  function keep() {
    if (shown !== null && note.value.trim() !== shown.note) setNote(shown.id, note.value);
  }
  note.addEventListener("change", keep);
  for (const leaving of ["visibilitychange", "pagehide"]) addEventListener(leaving, keep, { capture: true });

  /** @param {string | null} [closed] */
  function hide(closed = id) {
    if (id === null) return;
    const held = root.contains(document.activeElement);
    id = null;
    shown = null;
    root.hidden = true;
    left();
    toggled(closed, held);
  }

  function close() {
    keep();
    hide();
  }

  function draw() {
    if (id === null || context === null) return;
    const told = tell(id, context);
    if (told === null) {
      hide();
      return;
    }
    const writes = document.activeElement === note && shown?.id === told.id;
    if (!writes) note.value = told.note;
    note.dataset.draft = `note ${told.id}`;
    shown = told;
    id = told.id;
    standFor(root, told.finding);
    root.setAttribute("aria-label", told.name);
    keepingFocus(root, () => render(told.template(noting), root), () => root); // prettier-ignore
  }

  root.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const isWritten = target instanceof HTMLElement && target.matches("input, textarea");
    if (event.defaultPrevented || (key !== "Escape" && (key !== "n" || isWritten || (kind === "entity" && target !== root)))) return;
    event.preventDefault();
    if (key === "n") note.focus();
    else if (isWritten) root.focus();
    else close();
  });

  return {
    element: root,
    get id() {
      return id;
    },
    /** @param {string} next @param {boolean} [focus] */
    open(next, focus = true) {
      if (next !== id) {
        keep();
        const wasOpen = id !== null;
        id = next;
        root.hidden = false;
        opened();
        if (!wasOpen) toggled(null, false);
        draw();
        root.closest(".tab-panel")?.scrollTo({ top: 0, behavior: "instant" });
      }
      if (focus && id !== null) root.focus({ preventScroll: true });
    },
    close,
    /** Closes without keeping the note: another document is there. */
    dismiss: () => hide(null),
    /** Draws it from other facts. @param {Context} next */
    update(next) {
      context = next;
      draw();
    },
    redraw: draw,
  };
}
