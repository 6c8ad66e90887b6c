import { render } from "../kit/draw.js";
import { element, setAttribute } from "../kit/element.js";
import { standFor } from "./findings.js";
import { createRowSelection } from "./row-selection.js";
import { createVirtualList } from "../kit/virtual-list.js";

/** @import {Active} from "../article/active.js" */
/** @import {Template} from "../kit/draw.js" */
/** @import {Finding} from "./findings.js" */
/** @import {RowSelection} from "./row-selection.js" */

/**
 * A list of findings: one tab stop, arrows within; what is hovered or focused lights in the text, and what is active shows
 * its actions.
 *
 * @template Item
 * @typedef {object} FindingsList
 * @property {HTMLElement} element
 * @property {(items: readonly Item[]) => void} update
 * @property {(options?: {scroll?: boolean}) => void} follow  shows which row is active
 * @property {(key: string) => void} focus
 * @property {RowSelection} selection
 */

/**
 * @template Item
 * @param {object} options
 * @param {string} options.name  its accessible name
 * @param {Active} options.active
 * @param {(item: Item) => string} options.keyOf
 * @param {(item: Item) => Finding} options.findingOf
 * @param {(item: Item) => string} options.classOf  of its row
 * @param {(item: Item, isCurrent: boolean) => Template} options.row  what is in it: a `button.go`, and what can be done with the
 *   current one
 * @param {(item: Item) => void} options.go
 * @param {(annotationId: string) => string | null} options.keyOfAnnotation  the row that an annotation is told in
 * @param {(ids: string[], rows: number, said: boolean) => void} [options.selected]  what is selected has changed
 * @returns {FindingsList<Item>}
 */
export function createFindingsList({ name, active, keyOf, findingOf, classOf, row: template, go, keyOfAnnotation, selected = () => {} }) {
  const list = element("ul", { class: "findings", "aria-label": name, role: "list" });
  /** @type {string | null} */
  let current = null;
  /** The row that Tab leads to. @type {string | null} */
  let tabStop = null;
  /** The rows that the text lights. @type {Set<string>} */
  let lit = new Set();
  /** @type {WeakMap<Element, string>} */
  const keys = new WeakMap();

  const rows = createVirtualList(list, {
    keyOf,
    pinned: () => [tabStop],
    make(key) {
      const row = element("li");
      keys.set(row, key);
      row.addEventListener("pointerenter", () => active.hover(idsOf(key), "list"));
      row.addEventListener("pointerleave", () => active.hover([], "list"));
      return row;
    },
    draw,
  });

  /**
   * @param {HTMLElement} row
   * @param {Item} item
   */
  function draw(row, item) {
    const key = keyOf(item);
    const held = row.contains(document.activeElement);
    standFor(row, findingOf(item));
    render(template(item, key === current), row);
    const button = goOf(row);
    button.tabIndex = key === tabStop ? 0 : -1;
    setAttribute(button, "aria-current", key === current && "true");
    setAttribute(button, "aria-description", selection.has(key) && "selected");
    const states = { current: key === current, picked: selection.has(key), lit: lit.has(key) };
    const classes = ["finding", classOf(item), ...Object.entries(states).flatMap(([state, on]) => (on ? state : []))].join(" ");
    if (row.className !== classes) row.className = classes;
    // The button that was pressed may be gone with what it did.
    if (held && !row.contains(document.activeElement)) button.focus({ preventScroll: true });
  }

  /** @param {string | null} key */
  function redraw(key) {
    const row = key === null ? null : rows.row(key);
    const item = key === null ? null : rows.item(key);
    if (row !== null && item !== null) draw(row, item);
  }

  /** @param {string | null} key */
  function moveTabStop(key) {
    const before = tabStop;
    tabStop = key;
    for (const one of [before, key]) {
      const row = one === null ? null : rows.row(one);
      if (row !== null) goOf(row).tabIndex = one === key ? 0 : -1;
    }
  }

  /** The row that holds an element. @param {EventTarget | null} inside */
  function keyAround(inside) {
    const row = inside instanceof Element ? inside.closest(".finding") : null;
    return (row && keys.get(row)) ?? null;
  }

  /** Moves the focus by rows. @param {number} step */
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

  const selection = createRowSelection({ list, order: () => rows.keys, keyOf: keyAround, repaint: redraw, idsOf, move, changed: selected });

  list.addEventListener("click", ({ target }) => {
    const item = isGo(target) ? rows.item(keyAround(target) ?? "") : null;
    if (item !== null) go(item);
  });
  list.addEventListener("focusin", ({ target }) => {
    const key = isGo(target) ? keyAround(target) : null;
    if (key === null) return;
    moveTabStop(key);
    // A click focuses as well, and says where it goes itself.
    if (/** @type {Element} */ (target).matches(":focus-visible")) active.hover(idsOf(key), "list");
  });
  list.addEventListener("focusout", ({ target }) => {
    if (isGo(target)) active.hover([], "list");
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
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
    update(items) {
      const focused = rows.keys.indexOf(keyAround(document.activeElement) ?? "");
      list.hidden = items.length === 0;
      rows.update(items);
      // What had the focus is gone: it passes to what stands there now.
      if (focused !== -1 && !list.contains(document.activeElement)) {
        const next = rows.keys[Math.min(focused, rows.keys.length - 1)];
        const row = next === undefined ? null : rows.bring(next);
        if (row !== null) goOf(row).focus({ preventScroll: true });
      }
      if (tabStop === null || rows.row(tabStop) === null) moveTabStop(keyAround(list.firstElementChild));
      selection.update();
    },
    focus,
    selection,
    follow({ scroll = false } = {}) {
      const next = active.id === null ? null : keyOfAnnotation(active.id);
      const before = current;
      current = next === null || rows.item(next) === null ? null : next;
      if (before !== current) redraw(before);
      if (current === null) return;
      // Out of sight it opens when it comes into view.
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

/**
 * @param {HTMLElement} row
 * @returns {HTMLButtonElement}
 */
function goOf(row) {
  return /** @type {HTMLButtonElement} */ (row.querySelector(".go"));
}
