import { button } from "../kit/button.js";
import { html, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { createFilterBar } from "./filter-bar.js";
import { createFindingsList } from "./findings-list.js";
import { choosing, isOn, NO_FILTER, passing } from "./list-filter.js";
import { createSelectionBar } from "./selection-bar.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Active} from "../article/active.js" */
/** @import {Navigation} from "../article/navigation.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Drawable, Template} from "../kit/draw.js" */
/** @import {Finding} from "./findings.js" */
/** @import {Filtering} from "./list-filter.js" */

/**
 * What every list of the panel needs from the page.
 *
 * @typedef {object} ListMeans
 * @property {Active} active
 * @property {Actions} actions
 * @property {Navigation} navigation
 * @property {(id: string, focus?: "note") => void} edit  opens the card of an annotation in the text
 * @property {(words: string) => void} tell  to screen readers
 * @property {(ids: string[]) => void} tag  asks for tags
 * @property {(list: "Entities" | "Claims" | "Notes", ids: ReadonlySet<string> | null) => void} filtered  hears which annotations pass the
 *   filters of a list; null where it has none
 *
 * @typedef {ReturnType<typeof createListView>["panel"]} ListOfPanel
 */

/** What a list says that is empty because all of it is left out of what is shown. */
export const ALL_LEFT_OUT = "Everything found here is hidden. The line above the text says what is, and shows it again.";

/**
 * What the three lists of the panel share: filters, a bar for what is selected, an empty state, and a card in place of the rows.
 *
 * @template Item
 * @param {ListMeans} means
 * @param {object} options
 * @param {"Entities" | "Claims" | "Notes"} options.name
 * @param {string} options.headClass
 * @param {boolean} [options.typed]  whether what is listed has a type
 * @param {boolean} [options.judged]  whether it can be accepted and rejected
 * @param {Filtering<Item>} options.filtering
 * @param {string} [options.filterLabel]
 * @param {(passed: Item[], isFiltered: boolean) => readonly Item[]} [options.arrange]  orders the rows
 * @param {(item: Item) => string} options.keyOf
 * @param {(item: Item) => readonly Annotation[]} options.placesOf  the annotations a row stands for
 * @param {(item: Item) => Finding} options.findingOf
 * @param {(item: Item) => string} options.classOf  of its row
 * @param {(item: Item, isCurrent: boolean) => Template} options.row
 * @param {(item: Item) => void} options.go
 * @param {(bars: {hasTools: boolean, filter: Template, filters: Template, select: Template}) => Template | null} options.head  null for
 *   none; `hasTools` where there is something to sort and filter
 * @param {(listed: readonly Item[]) => void} [options.shown]  hears of the rows whenever they are listed anew
 * @param {() => string} options.empty  what is said where there is nothing to list
 * @param {() => readonly {name: string, sign?: Drawable, ids: string[]}[]} [options.rejected]  what was rejected, to be taken back
 * @param {() => Drawable} [options.above]  the rows
 * @param {() => Drawable} [options.below]
 * @param {() => Drawable} [options.over]  the rows or the card
 * @param {() => Drawable} [options.foot]  under them, at the bottom of the panel
 * @param {() => {id: string | null, element: HTMLElement, open: (id: string, focus?: boolean) => void} | null} [options.card]
 */
export function createListView({ active, actions, tell, tag, filtered }, options) {
  const { name, headClass, typed = false, judged = true, filtering, filterLabel = "Filter", arrange = (passed) => passed, keyOf, placesOf } = options;
  const { head: headOf, empty, above, below, over, foot, shown, rejected: rejectedOf, card: cardNow = () => null } = options;
  const what = name.toLowerCase();
  const head = element("div", { class: headClass });
  const root = element("div", { class: "list-body" });
  /** @type {readonly Item[]} */
  let items = [];
  /** Those that pass the filters. @type {readonly Item[]} */
  let listed = [];
  /** The row of each annotation, listed or not. @type {Map<string, string>} */
  let rowOf = new Map();
  /** Where in the list the active row is, or was before it went. */
  let place = 0;

  const list = createFindingsList({ ...options, active, keyOfAnnotation: (id) => rowOf.get(id) ?? null, selected: (said) => selecting.update(said) });
  const selecting = createSelectionBar({ list, what, typed, judged, actions, tag, draw, tell });
  const filters = createFilterBar({ filtering, what, label: filterLabel, change: again, draw, tell });

  function draw() {
    const card = cardNow();
    const isOpen = card !== null && card.id !== null;
    const hasTools = (items.length > 1 || isOn(filters.filter)) && !isOpen;
    const top = headOf({ hasTools, filter: filters.button(), filters: filters.template(), select: selecting.button(!hasTools) });
    head.hidden = top === null;
    if (top !== null) render(top, head);
    render(
      html`${over?.()}
        <div ?hidden=${isOpen}>
          ${above?.()}${list.element}
          <div class="empty" ?hidden=${listed.length > 0}>
            <p>${items.length > 0 ? `No ${what} match these filters.` : empty()}</p>
            ${button({ label: `Show all ${what}`, class: "small", hidden: items.length === 0, run: showAll })}
          </div>
          ${below?.()}${rejectedOf && rejectedList(rejectedOf())}${selecting.template()}
        </div>
        ${card?.element}${foot?.()}`,
      root,
    );
  }

  /** @param {readonly {name: string, sign?: Drawable, ids: string[]}[]} rejected */
  function rejectedList(rejected) {
    const row = (/** @type {typeof rejected[number]} */ { name: words, sign, ids }) =>
      html`<li>${sign}<span class="name">${words}</span>${button({ label: "Restore", class: "small", run: () => actions.run({ type: "restore", ids }) })}</li>`;
    return html`<details class="rejected" ?hidden=${rejected.length === 0}>
      <summary>Rejected (${rejected.length})</summary>
      <ul aria-label=${`Rejected ${what}`} role="list">${rejected.map(row)}</ul>
    </details>`;
  }

  /** @param {readonly Item[]} all */
  function show(all) {
    items = all;
    const passed = passing(items, filters.filter, filtering);
    listed = arrange(passed, isOn(filters.filter));
    rowOf = new Map(items.flatMap((item) => placesOf(item).map(({ id }) => [id, keyOf(item)])));
    filters.update(items, passed.length);
    // Drawn first: the rows in view are known only once the list is in the page.
    draw();
    list.update(listed);
    findPlace();
    shown?.(listed);
    filtered(name, isOn(filters.filter) ? new Set(passed.flatMap(placesOf).map(({ id }) => id)) : null);
  }

  function again() {
    show(items);
  }

  function unfilter() {
    filters.filter = NO_FILTER;
    again();
  }

  function showAll() {
    unfilter();
    focusRow(null);
  }

  /** Where the active annotation is listed; -1 where it is not. */
  function at() {
    const key = rowOf.get(active.id ?? "");
    return key === undefined ? -1 : listed.findIndex((item) => keyOf(item) === key);
  }

  function findPlace() {
    const found = at();
    if (found !== -1) place = found;
  }

  /** Focuses the row of a key; where it is gone, the row in its place. @param {string | null} key */
  function focusRow(key) {
    const item = listed.find((one) => keyOf(one) === key) ?? listed[Math.min(place, listed.length - 1)];
    if (item !== undefined) list.focus(keyOf(item));
  }

  return {
    list,
    draw,
    show,
    again,
    /** Lists what has one value of a choice, "" for all, and focuses the first of it. @param {string} choice @param {string} value */
    choose(choice, value) {
      filters.filter = choosing(NO_FILTER, choice, value);
      again();
      place = 0;
      focusRow(null);
    },
    /** For the card: it has opened, or closed on a row. @param {string | null} closed @param {boolean} held  whether it had the focus */
    toggled(closed, held) {
      draw();
      if (cardNow()?.id === null && (held || closed !== null)) focusRow(closed);
    },
    /** The row that stands for an annotation, by its key. @param {string} id */
    keyOf: (id) => rowOf.get(id) ?? null,
    /** The row after the active one, or before it. @param {1 | -1} by @returns {Item | undefined} */
    next(by) {
      const found = at();
      // Where the active row has gone, for having been rejected, the next one is the one in its place.
      const next = found !== -1 ? found + by : by === 1 ? place : place - 1;
      return listed[(next + listed.length) % listed.length];
    },
    /** The list as the panel knows it, but for its `update`. */
    panel: {
      name,
      element: root,
      /** Shown above it. */
      head,
      /** Another document is about to be shown. */
      reset() {
        filters.filter = NO_FILTER;
        list.clear();
        place = 0;
      },
      /** Takes the filters away. */
      unfilter,
      /** Whether an annotation belongs to it. @param {string} id */
      holds: (id) => rowOf.has(id),
      /** The suggestions listed that nobody has judged. */
      undecided: () => (judged ? listed.flatMap((item) => placesOf(item).filter(({ status }) => status === "suggested").map(({ id }) => id)) : []), // prettier-ignore
      /** Shows which row is active. @param {{scroll?: boolean}} [scrolling] */
      follow(scrolling) {
        const card = cardNow();
        const chosen = rowOf.get(active.id ?? "");
        if (card !== null && card.id !== null && chosen !== undefined && chosen !== card.id) card.open(chosen, false);
        findPlace();
        list.follow(scrolling);
      },
    },
  };
}
