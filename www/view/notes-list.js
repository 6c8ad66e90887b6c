import { indexOf } from "./annotation-index.js";
import { button } from "./buttons.js";
import { element } from "./element.js";
import { createFindingsList } from "./findings-list.js";

/** @import {Annotation, GlossatorDocument} from "../types.js" */
/** @import {Active} from "./active.js" */
/** @import {Actions} from "./actions.js" */
/** @import {Navigation} from "./navigation.js" */
/** @import {PanelList} from "./panel.js" */
/** @import {UnplacedList} from "./unplaced-list.js" */

/**
 * What the person wrote, in the order of the text.
 *
 * @param {{active: Active, actions: Actions, navigation: Navigation, edit: (id: string, focus?: "note") => void,
 *   unplaced: UnplacedList}} options
 * @returns {PanelList}
 */
export function createNotesList({ active, actions, navigation, edit, unplaced }) {
  /** @type {Map<string, Annotation>} */
  let noted = new Map();
  const list = createFindingsList({
    name: "Notes",
    active,
    keyOf: (/** @type {Annotation} */ { id }) => id,
    same: (a, b) => a === b,
    findingOf: ({ id }) => ({ id, ids: [id] }),
    render: noteRow,
    actions: (annotation) =>
      element(
        "div",
        { class: "actions" },
        button({ label: "Edit", key: "N", class: "small", run: () => edit(annotation.id, "note") }),
        button({
          label: "Delete",
          key: "Del",
          class: "small danger",
          // Of a finding that carries a note only the note goes.
          run: () => (annotation.kind === "note" ? actions.remove([annotation.id]) : actions.setNote(annotation.id, "")),
        }),
      ),
    go: (annotation) => navigation.go(annotation, "list"),
    keyOfAnnotation: (id) => (noted.has(id) ? id : null),
  });
  const empty = element(
    "p",
    { class: "empty" },
    "Your notes will stand here. Select words in the text and choose Note, or press N on anything that is marked.",
  );
  return {
    name: "Notes",
    element: element("div", {}, unplaced.element, list.element, empty),
    head: null,
    update(/** @type {GlossatorDocument} */ document) {
      const annotations = indexOf(document).noted;
      noted = new Map(annotations.map((annotation) => [annotation.id, annotation]));
      list.update(annotations);
      empty.hidden = annotations.length > 0;
      return annotations.length + unplaced.update(document.unplaced ?? []);
    },
    holds: (id) => noted.get(id)?.kind === "note",
    follow: list.follow,
  };
}

/** @param {Annotation} annotation */
function noteRow({ quote, note }) {
  const blank = (note ?? "") === "";
  return element(
    "li",
    { class: "finding note-item" },
    element(
      "button",
      { type: "button", class: "go" },
      element("span", { class: "on" }, shortened(quote)),
      element("span", { class: blank ? "text blank" : "text" }, blank ? "No words yet" : note),
    ),
  );
}

const LONGEST = 160;

/** @param {string} quote */
function shortened(quote) {
  const line = quote.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
