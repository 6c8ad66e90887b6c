import { element } from "../kit/element.js";
import { standFor } from "./findings.js";
import { createRowSelection } from "./row-selection.js";
import { createVirtualList } from "../kit/virtual-list.js";

/** @import {Active} from "../article/active.js" */
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
 * @param {(a: Item, b: Item) => boolean} options.same
 * @param {(item: Item) => Finding} options.findingOf
 * @param {(item: Item) => HTMLElement} options.render  a `li.finding` with a `button.go`
 * @param {((item: Item) => HTMLElement) | null} options.actions  what can be done with the active one; null where its list says
 * @param {(item: Item) => void} options.go
 * @param {(annotationId: string) => string | null} options.keyOfAnnotation  the row that an annotation is told in
 * @param {(ids: string[], rows: number, said: boolean) => void} [options.selected]  what is selected has changed
 * @returns {FindingsList<Item>}
 */
export function createFindingsList({ name, active, keyOf, same, findingOf, render, actions, go, keyOfAnnotation, selected = () => {} }) {
  const list = element("ul", { class: "findings", "aria-label": name, role: "list" });
  /** @type {string | null} */
  let current = null;
  /** The row that Tab leads to. @type {string | null} */
  let tabStop = null;
  /** @type {WeakMap<Element, string>} */
  const keys = new WeakMap();
  /** @type {Element[]} */
  let lit = [];

  const rows = createVirtualList(list, {
    keyOf,
    same,
    pinned: () => [tabStop],
    render(/** @type {Item} */ item) {
      const row = render(item);
      const key = keyOf(item);
      const finding = findingOf(item);
      standFor(row, finding);
      keys.set(row, key);
      const button = goOf(row);
      button.tabIndex = key === tabStop ? 0 : -1;
      button.addEventListener("click", () => go(item));
      button.addEventListener("focus", () => {
        moveTabStop(button);
        // A click focuses as well, and says where it goes itself.
        if (button.matches(":focus-visible")) active.hover(finding.ids, "list");
      });
      button.addEventListener("blur", () => active.hover([], "list"));
      row.addEventListener("pointerenter", () => active.hover(finding.ids, "list"));
      row.addEventListener("pointerleave", () => active.hover([], "list"));
      if (key === current) open(row, item);
      selection.paint(row, key);
      return row;
    },
  });

  /** @param {HTMLButtonElement} button */
  function moveTabStop(button) {
    for (const other of list.querySelectorAll('.go[tabindex="0"]')) other.setAttribute("tabindex", "-1");
    button.tabIndex = 0;
    tabStop = keyAround(button);
  }

  /**
   * @param {HTMLElement} row
   * @param {Item} item
   */
  function open(row, item) {
    row.classList.add("current");
    goOf(row).setAttribute("aria-current", "true");
    const before = row.querySelector(".actions");
    const held = before?.contains(document.activeElement) ? document.activeElement : null;
    before?.remove();
    if (actions !== null) row.append(actions(item));
    if (held === null) return;
    // Who walks from place to place by a button keeps it.
    const buttons = [.../** @type {NodeListOf<HTMLButtonElement>} */ (row.querySelectorAll(".actions button"))];
    const same = buttons.find((button) => button.title === held.getAttribute("title") && button.textContent === held.textContent);
    (same ?? goOf(row)).focus({ preventScroll: true });
  }

  /** @param {HTMLElement | null} row */
  function close(row) {
    row?.classList.remove("current");
    row?.querySelector(".go")?.removeAttribute("aria-current");
    row?.querySelector(".actions")?.remove();
  }

  /** The row that holds an element. @param {Element | null} inside */
  function keyAround(inside) {
    const row = inside?.closest(".finding");
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

  const selection = createRowSelection({
    list,
    order: () => rows.keys,
    keyOf: keyAround,
    row: rows.row,
    idsOf,
    move,
    changed: selected,
  });

  /** @param {string} key */
  function idsOf(key) {
    const item = rows.item(key);
    return item === null ? [] : findingOf(item).ids;
  }

  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (move(step) !== null) event.preventDefault();
  });

  active.subscribe(({ what, where }) => {
    if (what !== "hover") return;
    for (const row of lit) row.classList.remove("lit");
    const keys = where === "list" ? [] : active.hovered.flatMap((id) => keyOfAnnotation(id) ?? []);
    lit = [...new Set(keys)].flatMap((key) => rows.row(key) ?? []);
    for (const row of lit) row.classList.add("lit");
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
      if (list.querySelector('.go[tabindex="0"]') === null) {
        const first = /** @type {HTMLButtonElement | null} */ (list.querySelector(".go"));
        if (first !== null) moveTabStop(first);
      }
      selection.update();
    },
    focus,
    selection,
    follow({ scroll = false } = {}) {
      const next = active.id === null ? null : keyOfAnnotation(active.id);
      const item = next === null ? null : rows.item(next);
      if (current !== null && current !== next) close(rows.row(current));
      current = item === null ? null : next;
      if (next === null || item === null) return;
      // Out of sight it opens when it comes into view.
      const row = scroll ? rows.bring(next) : rows.row(next);
      if (row === null) return;
      open(row, item);
      moveTabStop(goOf(row));
      if (scroll) row.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
  };
}

/**
 * @param {HTMLElement} row
 * @returns {HTMLButtonElement}
 */
function goOf(row) {
  return /** @type {HTMLButtonElement} */ (row.querySelector(".go"));
}
