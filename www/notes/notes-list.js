import { wordsIn } from "../document/fragments.js";
import { isOn, NO_FILTER, passing } from "../findings/list-filter.js";
import { indexOf } from "../document/annotation-index.js";
import { button } from "../kit/button.js";
import { html, nothing } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { createFilterBar } from "../findings/filter-bar.js";
import { createFindingsList } from "../findings/findings-list.js";
import { NOTE_FILTERING } from "./note-filter.js";
import { createRelationsList } from "./relations-list.js";
import { createSelectionBar } from "../findings/selection-bar.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {Active} from "../article/active.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Navigation} from "../article/navigation.js" */
/** @import {PanelList} from "../app/panel.js" */
/** @import {UnplacedList} from "./unplaced-list.js" */

/**
 * What the person wrote, in the order of the text, and what the person has related.
 *
 * @param {{active: Active, actions: Actions, navigation: Navigation, edit: (id: string, focus?: "note") => void,
 *   tell: (words: string) => void, tag: (ids: string[]) => void, unplaced: UnplacedList}} options
 * @returns {PanelList & {reset: () => void}} `reset`: another document is about to be shown
 */
export function createNotesList({ active, actions, navigation, edit, tell, tag, unplaced }) {
  /** @type {Map<string, Annotation>} */
  let noted = new Map();
  const list = createFindingsList({
    name: "Notes",
    active,
    keyOf: (/** @type {Annotation} */ { id }) => id,
    findingOf: ({ id }) => ({ id, ids: [id] }),
    classOf: () => "note-item",
    row: (annotation, isCurrent) => html`${noteRow(annotation)}${isCurrent ? noteActions(annotation) : nothing}`,
    go: (annotation) => navigation.go(annotation, "list"),
    keyOfAnnotation: (id) => (noted.has(id) ? id : null),
    selected: (...of) => selecting.update(...of),
  });
  const relations = createRelationsList({ active, go: (annotation) => navigation.go(annotation, "list"), remove: (id) => actions.run({ type: "removeRelation", id }) });
  const selecting = createSelectionBar({ what: "notes", judged: false, actions, tag, selection: () => list.selection, tell });
  const filters = createFilterBar({ filtering: NOTE_FILTERING, what: "notes", label: "Filter notes", change: again, tell });
  const head = element("div", { class: "entities-head" }, element("div", { class: "head-row" }, element("span", { class: "head-buttons" }, filters.button, selecting.button)), filters.element);
  /** @type {readonly Annotation[]} */
  let all = [];

  /** @param {Annotation} annotation */
  function noteActions({ id, kind }) {
    // Of a finding that carries a note only the note goes.
    const remove = () => actions.run(kind === "note" ? { type: "remove", ids: [id] } : { type: "setNote", id, note: "" });
    return html`<div class="actions">${button({ label: "Edit", key: "N", class: "small", run: () => edit(id, "note") })}${button({ label: "Delete", key: "Del", class: "small danger", run: remove })}</div>`;
  }

  function again() {
    const passed = passing(all, filters.filter, NOTE_FILTERING);
    list.update(passed);
    filters.update(all, passed.length);
    none.hidden = passed.length > 0 || all.length === 0;
    head.hidden = all.length < 2 && !isOn(filters.filter);
  }
  const none = element("p", { class: "empty" }, "No notes match these filters.");
  const empty = element(
    "p",
    { class: "empty" },
    "Your notes will appear here. Select text and choose Note, or press N on any mark.",
  );
  return {
    name: "Notes",
    element: element("div", {}, unplaced.element, list.element, none, empty, relations.element, selecting.element),
    head,
    reset() {
      filters.filter = NO_FILTER;
      list.selection.clear();
    },
    undecided: () => [],
    update(/** @type {GlossatorDocument} */ document) {
      const annotations = indexOf(document).noted;
      noted = new Map(annotations.map((annotation) => [annotation.id, annotation]));
      all = annotations;
      again();
      relations.update(document);
      empty.hidden = annotations.length > 0;
      return annotations.length + unplaced.update(document.unplaced ?? []);
    },
    holds: (id) => noted.get(id)?.kind === "note",
    follow: list.follow,
  };
}

/** @param {Annotation} annotation */
function noteRow(annotation) {
  const { note } = annotation;
  const blank = (note ?? "") === "";
  return html`<button type="button" class="go"><span class="on">${shortened(wordsIn(annotation))}</span><span class=${blank ? "text blank" : "text"}>${blank ? "Empty note" : note}</span></button>`;
}

const LONGEST = 160;

/** @param {string} quote */
function shortened(quote) {
  const line = quote.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
