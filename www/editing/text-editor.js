import { drawn } from "../kit/draw.js";
import { button, COMMAND } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { swatchOf } from "../labels/swatch.js";
import { workInWords } from "../findings/work-words.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Forecast} from "../document/new-text.js" */

/** So many are told one by one. */
const SHOWN = 30;

/**
 * The text in a text box, and beside it what saving it would do.
 *
 * @typedef {object} TextEditor
 * @property {HTMLElement} element
 * @property {string} value
 * @property {(value: string, place: number) => void} show  the place is where reading was
 * @property {(forecast: Forecast | null, words?: (id: string) => string) => void} foresee  null while nothing is changed;
 *   `words`: on which an annotation stands before
 * @property {(busy: boolean) => void} setBusy
 */

/**
 * @param {{changed: () => void, save: () => void, cancel: () => void}} options
 * @returns {TextEditor}
 */
export function createTextEditor({ changed, save, cancel }) {
  const field = element("textarea", { id: "edited-text", class: "edited-text", "aria-label": "Text of the article", "aria-describedby": "edit-words", spellcheck: "true", autocomplete: "off" });
  const summary = element("p", { id: "edit-words", class: "edit-words", role: "status" });
  const lists = element("div", { class: "edit-lists" });
  const keep = button({ label: "Save text", key: `${COMMAND} ↵`, shortcut: "Control+Enter", class: "primary", run: save });
  const leave = button({ label: "Cancel", run: cancel });
  field.addEventListener("input", changed);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === "Escape") cancel();
    else return;
    event.preventDefault();
  });
  const root = element(
    "section",
    { class: "text-editor", "aria-label": "Edit the text" },
    field,
    element(
      "div",
      { class: "edit-side" },
      element("h2", {}, "Effect of this edit"),
      summary,
      lists,
      element("div", { class: "edit-foot" }, leave, keep),
    ),
  );

  return {
    element: root,
    get value() {
      return field.value;
    },
    show(value, place) {
      field.value = value;
      field.focus({ preventScroll: true });
      field.setSelectionRange(place, place);
      // Where reading was, or near: a text box does not tell where its lines stand.
      field.scrollTop = value.length === 0 ? 0 : (field.scrollHeight * place) / value.length - field.clientHeight / 3;
    },
    foresee(forecast, words = () => "") {
      keep.disabled = forecast === null;
      summary.textContent = forecast === null ? "No changes yet. Fix a typo or remove a caption; your marks and notes move with the text." : inWords(forecast);
      lists.replaceChildren(
        ...(forecast === null
          ? []
          : [
              section("No longer in the text", "Kept under Notes until you re-attach or discard them.", forecast.lost, (one) => rowOf(one, one.quote)),
              section("Text changed", "", forecast.changed, (one) => rowOf(one, words(one.id), one.quote)),
            ]),
      );
    },
    setBusy(busy) {
      field.readOnly = busy;
      keep.disabled = leave.disabled = busy;
      root.classList.toggle("busy", busy);
      if (busy) summary.textContent = "Analysing the edited text…";
    },
  };
}

/** @param {Forecast} forecast */
function inWords({ kept, changed, lost }) {
  const all = kept + changed.length + lost.length;
  if (all === 0) return "You have no marks yet; suggestions will be regenerated for the edited text.";
  const parts = [
    kept > 0 && `${kept} of your ${all} ${all === 1 ? "mark" : "marks"} unchanged`,
    changed.length > 0 && `${changed.length} with changed text`,
    lost.length > 0 && `${lost.length} no longer in the text`,
  ].filter((part) => part !== false);
  return `${parts.join(", ")}. Unreviewed suggestions will be regenerated.`;
}

/**
 * @param {string} name
 * @param {string} about
 * @param {readonly Annotation[]} annotations
 * @param {(annotation: Annotation) => HTMLElement} row
 */
function section(name, about, annotations, row) {
  const list = element("ul", { role: "list", "aria-label": name }, ...annotations.slice(0, SHOWN).map(row));
  const more = annotations.length - SHOWN;
  return element(
    "section",
    { hidden: annotations.length === 0 },
    element("h3", {}, name),
    about !== "" && element("p", { class: "about" }, about),
    list,
    more > 0 && element("p", { class: "about" }, `and ${more} more`),
  );
}

/**
 * @param {Annotation} annotation
 * @param {string} before
 * @param {string} [after]
 */
function rowOf(annotation, before, after) {
  const words = after === undefined ? [element("s", {}, before)] : [element("s", {}, before), " → ", element("span", {}, after)];
  const more = workInWords(annotation);
  return element("li", { class: "edit-row" }, drawn(swatchOf(annotation)), element("div", {}, element("p", { class: "on" }, ...words), more !== "" && element("p", { class: "text" }, more)));
}
