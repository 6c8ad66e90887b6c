import { indexOf } from "../document/annotation-index.js";
import { wordsIn } from "../document/fragments.js";
import { createListView } from "../findings/list-view.js";
import { annotationChoices } from "../findings/list-filter.js";
import { button } from "../kit/button.js";
import { html, nothing } from "../kit/draw.js";
import { shortened } from "../kit/words.js";
import { createRelationsList } from "./relations-list.js";

/** @import {Annotation, GlossatorDocument, Unplaced} from "../document/types.js" */
/** @import {ListMeans} from "../findings/list-view.js" */
/** @import {Filtering} from "../findings/list-filter.js" */

/** So much of the words that a note is on is shown. */
const LONGEST = 160;

/** @type {Readonly<Record<string, string>>} */
const ON = Object.freeze({ note: "On words", entity: "On names, dates and amounts", claim: "On claims" });

/** @type {Filtering<Annotation>} */
const FILTERING = {
  choices: {
    on: { name: "Note on", all: "On anything", valuesOf: ({ kind }) => [kind], words: (value) => ON[value] ?? value },
    tag: annotationChoices("Note", (/** @type {Annotation} */ one) => [one]).tag,
  },
  textOf: ({ quote, note }) => `${quote} ${note ?? ""}`,
};

/**
 * What the person wrote, in the order of the text; then the relations between marks.
 *
 * @param {ListMeans & {unplaced: {element: HTMLElement, update: (unplaced: readonly Unplaced[]) => number}}} options
 */
export function createNotesList({ unplaced, ...means }) {
  const { active, actions, navigation, edit } = means;
  /** @type {Map<string, Annotation>} */
  let noted = new Map();
  const go = (/** @type {Annotation} */ annotation) => navigation.go(annotation, "list");
  const relations = createRelationsList({ active, go, remove: (id) => actions.run({ type: "removeRelation", id }) });
  const view = createListView(means, {
    name: "Notes",
    headClass: "entities-head",
    judged: false,
    filtering: FILTERING,
    filterLabel: "Filter notes",
    keyOf: (/** @type {Annotation} */ { id }) => id,
    placesOf: (annotation) => [annotation],
    findingOf: ({ id }) => ({ id, ids: [id] }),
    classOf: () => "note-item",
    row: (annotation, isCurrent) => html`${noteRow(annotation)}${isCurrent ? noteActions(annotation) : nothing}`,
    go,
    head: ({ hasTools, filter, filters, select }) => (hasTools ? html`<div class="head-row"><span class="head-buttons">${filter}${select}</span></div>${filters}` : null),
    empty: () => "Your notes will appear here. Select text and choose Note, or press N on any mark.",
    above: () => unplaced.element,
    below: () => relations.element,
  });

  /** @param {Annotation} annotation */
  function noteActions({ id, kind }) {
    // A finding stays when its note goes.
    const remove = () => (kind === "note" ? actions.run({ type: "remove", ids: [id] }) : actions.run({ type: "setNote", id, note: "" }));
    return html`<div class="actions">${button({ label: "Edit", key: "N", class: "small", run: () => edit(id, "note") })}${button({ label: "Delete", key: "Del", class: "small danger", run: remove })}</div>`;
  }

  return {
    ...view.panel,
    /** @param {GlossatorDocument} document */
    update(document) {
      const annotations = indexOf(document).noted;
      noted = new Map(annotations.map((annotation) => [annotation.id, annotation]));
      view.show(annotations);
      relations.update(document);
      return annotations.length + unplaced.update(document.unplaced ?? []);
    },
    holds: (/** @type {string} */ id) => noted.get(id)?.kind === "note",
  };
}

/** @param {Annotation} annotation */
function noteRow(annotation) {
  const note = annotation.note ?? "";
  return html`<button type="button" class="go">
    <span class="on">${shortened(wordsIn(annotation), LONGEST)}</span><span class=${note === "" ? "text blank" : "text"}>${note === "" ? "Empty note" : note}</span>
  </button>`;
}
