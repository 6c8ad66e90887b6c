import { element } from "./element.js";
import { createKeyedList } from "./keyed-list.js";

/** @import {Active} from "./active.js" */

/**
 * What a row stands for: keys act on `ids`, a jump goes to `id`; `entity` where it is one, or a mention of one.
 *
 * @typedef {{id: string, ids: string[], entity?: string}} Finding
 */

/** From this many rows on, those out of sight are not laid out. */
const LONG = 200;

/** @type {WeakMap<Element, Finding>} */
const findings = new WeakMap();

/**
 * Makes an element of the class "finding" stand for one.
 *
 * @param {Element} row
 * @param {Finding} finding
 */
export const standFor = (row, finding) => void findings.set(row, finding);

/**
 * The finding of the row that holds an element, if one does.
 *
 * @param {Element | null} inside
 * @returns {Finding | null}
 */
export function findingAround(inside) {
  const row = inside?.closest(".finding");
  return (row && findings.get(row)) ?? null;
}

/** The finding of the row that holds the focus, if one does. */
export const focusedFinding = () => findingAround(document.activeElement);

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
 * @returns {FindingsList<Item>}
 */
export function createFindingsList({ name, active, keyOf, same, findingOf, render, actions, go, keyOfAnnotation }) {
  const list = element("ul", { class: "findings", "aria-label": name, role: "list" });
  /** @type {string | null} */
  let current = null;
  /** @type {Element[]} */
  let lit = [];

  const rows = createKeyedList(list, {
    keyOf,
    same,
    render(/** @type {Item} */ item) {
      const row = render(item);
      const finding = findingOf(item);
      standFor(row, finding);
      const button = goOf(row);
      button.tabIndex = -1;
      button.addEventListener("click", () => go(item));
      button.addEventListener("focus", () => {
        moveTabStop(button);
        // A click focuses as well, and says where it goes itself.
        if (button.matches(":focus-visible")) active.hover(finding.ids, "list");
      });
      button.addEventListener("blur", () => active.hover([], "list"));
      row.addEventListener("pointerenter", () => active.hover(finding.ids, "list"));
      row.addEventListener("pointerleave", () => active.hover([], "list"));
      if (keyOf(item) === current) open(row, item);
      return row;
    },
  });

  /** @param {HTMLButtonElement} button */
  function moveTabStop(button) {
    for (const other of list.querySelectorAll('.go[tabindex="0"]')) other.setAttribute("tabindex", "-1");
    button.tabIndex = 0;
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

  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [.../** @type {NodeListOf<HTMLButtonElement>} */ (list.querySelectorAll(".go"))];
    const at = buttons.findIndex((button) => button.closest(".finding")?.contains(document.activeElement));
    if (at === -1) return;
    event.preventDefault();
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus();
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
      list.classList.toggle("long", items.length >= LONG);
      const focused = [...list.children].findIndex((row) => row.contains(document.activeElement));
      rows.update(items);
      // What had the focus is gone: it passes to what stands there now.
      if (focused !== -1 && !list.contains(document.activeElement)) {
        const row = list.children[Math.min(focused, list.children.length - 1)];
        row?.querySelector("button")?.focus({ preventScroll: true });
      }
      list.hidden = items.length === 0;
      const first = list.querySelector('.go[tabindex="0"]') ?? list.querySelector(".go");
      first?.setAttribute("tabindex", "0");
    },
    focus: (key) => rows.row(key)?.querySelector("button")?.focus(),
    follow({ scroll = false } = {}) {
      const next = active.id === null ? null : keyOfAnnotation(active.id);
      const row = next === null ? null : rows.row(next);
      const item = next === null ? null : rows.item(next);
      if (current !== null && current !== next) close(rows.row(current));
      current = row === null ? null : next;
      if (row === null || item === null) return;
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
