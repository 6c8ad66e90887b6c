import { render } from "../kit/draw.js";
import { element, setAttribute } from "../kit/element.js";
import { keepingFocus } from "../kit/focus.js";
import { createVirtualList } from "../kit/virtual-list.js";
import { standFor, tellSelected } from "./findings.js";
import { allOf, clicked, NOTHING_SELECTED, pressed, remaining, stepOf } from "./row-selection.js";

/** @import {Active} from "../article/active.js" */
/** @import {Template} from "../kit/draw.js" */
/** @import {Finding} from "./findings.js" */
/** @import {Selection} from "./row-selection.js" */

/** @template Item @typedef {ReturnType<typeof createFindingsList<Item>>} FindingsList */

/**
 * A list of findings: one tab stop, with the arrows moving inside. What is hovered or focused lights up in the text; the active
 * row shows its actions.
 *
 * @template Item
 * @param {object} options
 * @param {string} options.name  the accessible name
 * @param {Active} options.active
 * @param {(item: Item) => string} options.keyOf
 * @param {(item: Item) => Finding} options.findingOf
 * @param {(item: Item) => string} options.classOf  of its row
 * @param {(item: Item, isCurrent: boolean) => Template} options.row  contains a `button.go`, and the actions of the current row
 * @param {(item: Item) => void} options.go
 * @param {(annotationId: string) => string | null} options.keyOfAnnotation  the row that stands for an annotation
 * @param {(said: boolean) => void} [options.selected]  the selection has changed; `said`: a person did it
 */
export function createFindingsList({ name, active, keyOf, findingOf, classOf, row: template, go, keyOfAnnotation, selected = () => {} }) {
  const list = element("ul", { class: "findings selectable", "aria-label": name, role: "list" });
  /** @type {string | null} */
  let current = null;
  /** The row that Tab leads to. @type {string | null} */
  let tabStop = null;
  /** The rows that are lit from the text. @type {Set<string>} */
  let lit = new Set();
  let selection = NOTHING_SELECTED;
  /** Whether plain clicks select. */
  let choosing = false;
  tellSelected(list, selectedIds);

  const rows = createVirtualList(list, {
    keyOf,
    pinned: () => [tabStop],
    make(key) {
      const row = element("li", { "data-key": key });
      row.addEventListener("pointerenter", () => active.hover(idsOf(key), "list"));
      row.addEventListener("pointerleave", () => active.hover([], "list"));
      return row;
    },
    draw,
  });

  /** @param {HTMLElement} row @param {Item} item */
  function draw(row, item) {
    const key = keyOf(item);
    standFor(row, findingOf(item));
    keepingFocus(row, () => render(template(item, key === current), row), () => goOf(row)); // prettier-ignore
    const button = goOf(row);
    button.tabIndex = key === tabStop ? 0 : -1;
    setAttribute(button, "aria-current", key === current && "true");
    setAttribute(button, "aria-description", selection.keys.has(key) && "selected");
    const states = { current: key === current, picked: selection.keys.has(key), lit: lit.has(key) };
    const classes = ["finding", classOf(item), ...Object.entries(states).flatMap(([state, on]) => (on ? state : []))].join(" ");
    if (row.className !== classes) row.className = classes;
  }

  /** @param {string | null} key */
  function redraw(key) {
    const row = rows.row(key ?? "");
    const item = rows.item(key ?? "");
    if (row !== null && item !== null) draw(row, item);
  }

  /** @param {string | null} key */
  function moveTabStop(key) {
    for (const [one, to] of /** @type {const} */ ([[tabStop, -1], [key, 0]])) {
      const row = rows.row(one ?? "");
      if (row !== null) goOf(row).tabIndex = to;
    }
    tabStop = key;
  }

  /** The row that holds an element. @param {EventTarget | null} inside */
  const keyAround = (inside) => (inside instanceof Element && /** @type {HTMLElement | null} */ (inside.closest(".finding"))?.dataset.key) || null;

  /** Moves the focus by some rows; null where it is in none. @param {number} step */
  function move(step) {
    const at = rows.keys.indexOf(keyAround(document.activeElement) ?? "");
    const next = at === -1 ? undefined : rows.keys[Math.min(Math.max(at + step, 0), rows.keys.length - 1)];
    if (next === undefined) return null;
    focus(next);
    return next;
  }

  /** @param {string} key */
  function focus(key) {
    const row = rows.bring(key);
    if (row === null) return;
    goOf(row).focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** @param {string} key */
  function idsOf(key) {
    const item = rows.item(key);
    return item === null ? [] : findingOf(item).ids;
  }

  function selectedIds() {
    return rows.keys.filter((key) => selection.keys.has(key)).flatMap(idsOf);
  }

  /** @param {Selection} next @param {boolean} [said] */
  function select(next, said = true) {
    if (next === selection) return;
    const before = selection.keys;
    selection = next;
    for (const key of new Set([...before, ...next.keys])) redraw(key);
    selected(said);
  }

  function clear() {
    if (selection.keys.size > 0) select(NOTHING_SELECTED);
  }

  list.addEventListener("click", (event) => {
    const key = isGo(event.target) ? keyAround(event.target) : null;
    const item = rows.item(key ?? "");
    if (key === null || item === null) return;
    const next = clicked(selection, rows.keys, key, event, choosing);
    if (next !== null) {
      select(next);
      return;
    }
    clear();
    go(item);
  });
  list.addEventListener("focusin", ({ target }) => {
    const key = isGo(target) ? keyAround(target) : null;
    if (key === null) return;
    moveTabStop(key);
    // A click focuses too, but what it does is up to `go`.
    if (/** @type {Element} */ (target).matches(":focus-visible")) active.hover(idsOf(key), "list");
  });
  list.addEventListener("focusout", ({ target }) => {
    if (isGo(target)) active.hover([], "list");
  });
  list.addEventListener("keydown", (event) => {
    const key = keyAround(event.target);
    const next = key && pressed(selection, rows.keys, key, event, move);
    if (next) {
      select(next);
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const step = stepOf(event);
    if (step === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (move(step) !== null) event.preventDefault();
  });

  active.subscribe(({ what, where }) => {
    if (what !== "hover") return;
    const before = lit;
    lit = new Set(where === "list" ? [] : active.hovered.flatMap((id) => keyOfAnnotation(id) ?? []));
    for (const key of before) rows.row(key)?.classList.toggle("lit", lit.has(key));
    for (const key of lit) rows.row(key)?.classList.add("lit");
  });

  return {
    element: list,
    focus,
    selectedIds,
    /** How many rows are selected. */
    get selectedRows() {
      return selection.keys.size;
    },
    get choosing() {
      return choosing;
    },
    set choosing(on) {
      choosing = on;
      list.classList.toggle("choosing", on);
      if (!on) clear();
    },
    clear,
    selectAll: () => select(allOf(rows.keys)),
    /** @param {readonly Item[]} items */
    update(items) {
      const focused = rows.keys.indexOf(keyAround(document.activeElement) ?? "");
      list.hidden = items.length === 0;
      rows.update(items);
      // The row with the focus may be gone: the focus goes to the row in its place.
      if (focused !== -1 && !list.contains(document.activeElement)) {
        const row = rows.bring(rows.keys[Math.min(focused, rows.keys.length - 1)] ?? "");
        if (row !== null) goOf(row).focus({ preventScroll: true });
      }
      if (rows.row(tabStop ?? "") === null) moveTabStop(keyAround(list.firstElementChild));
      const left = remaining(selection, new Set(rows.keys));
      if (left !== selection) select(left, false);
      else if (left.keys.size > 0) selected(false);
    },
    /** Shows which row is active. @param {{scroll?: boolean}} [options] */
    follow({ scroll = false } = {}) {
      const next = keyOfAnnotation(active.id ?? "");
      const before = current;
      current = next === null || rows.item(next) === null ? null : next;
      if (before !== current) redraw(before);
      if (current === null) return;
      // A row out of sight is drawn as current when it comes into view.
      const row = scroll ? rows.bring(current) : rows.row(current);
      if (row === null) return;
      redraw(current);
      moveTabStop(current);
      if (scroll) row.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
  };
}

/** @param {EventTarget | null} target */
const isGo = (target) => target instanceof Element && target.closest(".go") !== null;

/** @param {HTMLElement} row */
const goOf = (row) => /** @type {HTMLButtonElement} */ (row.querySelector(".go"));
