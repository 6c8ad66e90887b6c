import { activeFilters, choosing, chosenOf, NO_FILTER, optionsOf } from "./list-filter.js";
import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { icon } from "../kit/icons.js";

/** @import {Filtering, ListFilter} from "./list-filter.js" */

/** In percent. */
const STEP = 5;

/**
 * What decides what is listed: a button, the controls that it opens, and the filters that hold, as chips.
 *
 * @template Item
 * @typedef {object} FilterBar
 * @property {HTMLButtonElement} button
 * @property {HTMLElement} element
 * @property {ListFilter} filter  settable
 * @property {(items: readonly Item[], remaining: number) => void} update
 */

/**
 * @template Item
 * @param {object} options
 * @param {Filtering<Item>} options.filtering
 * @param {string} options.what  is listed, in the plural
 * @param {string} [options.label]  the name of the button, where several could be meant
 * @param {() => void} options.change  `update` is to follow
 * @param {(words: string) => void} options.tell  what a choice came to
 * @returns {FilterBar<Item>}
 */
export function createFilterBar({ filtering, what, label = "Filter", change, tell }) {
  /** @type {ListFilter} */
  let filter = NO_FILTER;
  /** @type {readonly Item[]} */
  let listed = [];
  const id = `filter-${what}`;
  const count = element("span", { class: "remaining", "aria-hidden": "true" });
  const countOfClosed = element("span", { class: "remaining", "aria-hidden": "true" });
  const chips = element("ul", { class: "filter-chips", "aria-label": label === "Filter" ? "Active filters" : `Active filters for ${what}`, role: "list" });
  const activeRow = element("div", { class: "filter-active" }, chips, countOfClosed);

  /** @param {ListFilter} next */
  function choose(next) {
    filter = next;
    change();
    tell(`${count.textContent} ${what}`);
  }

  const search = element("input", { type: "search", class: "text-field filter-text", "aria-label": `Find in ${what}`, placeholder: `Find in ${what}`, autocomplete: "off", spellcheck: "false" });
  search.addEventListener("input", () => choose({ ...filter, text: search.value }));
  const choices = Object.entries(filtering.choices).map(([choice, definition]) => {
    const select = element("select", { class: "filter-select", "aria-label": definition.name });
    select.addEventListener("change", () => choose(choosing(filter, choice, select.value)));
    return { choice, definition, select, sign: "" };
  });
  const slider = filtering.minimum && element("input", { class: "slider", type: "range", id: `${id}-minimum`, min: 0, max: 100, step: STEP, value: 0, autocomplete: "off" });
  const figure = element("span", { class: "figure", "aria-hidden": "true" });
  slider?.addEventListener("input", () => {
    filter = { ...filter, minimum: slider.valueAsNumber };
    change();
  });
  const controls = element(
    "div",
    { class: "filter-controls", id, role: "group", "aria-label": `Filter ${what}`, hidden: true },
    search,
    ...choices.map(({ select }) => select),
    element(
      "div",
      { class: "minimum" },
      filtering.minimum && element("div", {}, element("label", { for: `${id}-minimum` }, filtering.minimum.name), " ", figure),
      count,
      slider,
    ),
  );
  const toggle = button({ label: "Filter", icon: "filter", class: "small", run: () => open(controls.hidden !== false) });
  if (label !== "Filter") toggle.setAttribute("aria-label", label);
  toggle.setAttribute("aria-controls", id);
  open(false);

  /** @param {boolean} isOpen */
  function open(isOpen) {
    controls.hidden = !isOpen;
    if (isOpen) offer();
    toggle.setAttribute("aria-expanded", String(isOpen));
  }

  /** What there is to choose from is counted while it is seen: of thousands of items that takes a part of a frame. */
  function offer() {
    for (const one of choices) {
      const value = chosenOf(filter, one.choice);
      const options = optionsOf(listed, one.definition);
      const sign = JSON.stringify([options, value]);
      if (one.sign === sign) continue;
      one.sign = sign;
      const made = options.map(({ value, words, count }) => element("option", { value }, `${words} (${count})`));
      // What is chosen stays to be seen though no item has it any more.
      if (value !== "" && !options.some((option) => option.value === value)) made.push(element("option", { value }, `${one.definition.words(value, listed)} (0)`));
      one.select.replaceChildren(element("option", { value: "" }, one.definition.all), ...made);
      one.select.value = value;
      one.select.classList.toggle("on", value !== "");
      one.select.hidden = made.length === 0;
    }
  }

  /** @param {readonly Item[]} items */
  function showChips(items) {
    const active = activeFilters(items, filter, filtering);
    const held = chips.contains(document.activeElement);
    const made = active.map(({ words, without }) => {
      const chip = element("button", { type: "button", class: "filter-chip", "aria-label": `Remove filter: ${words}` }, words, icon("close"));
      chip.addEventListener("click", () => choose(without));
      return element("li", {}, chip);
    });
    chips.replaceChildren(...made);
    activeRow.hidden = active.length === 0;
    if (held) (chips.querySelector("button") ?? toggle).focus();
  }

  return {
    button: toggle,
    element: element("div", {}, controls, activeRow),
    get filter() {
      return filter;
    },
    set filter(next) {
      filter = next;
    },
    update(items, remaining) {
      listed = items;
      if (!controls.hidden) offer();
      count.textContent = `${remaining} of ${items.length}`;
      countOfClosed.textContent = count.textContent;
      if (document.activeElement !== search || filter.text === "") search.value = filter.text;
      if (slider !== undefined) {
        figure.textContent = `${filter.minimum}%`;
        slider.valueAsNumber = filter.minimum;
        slider.style.setProperty("--at", `${filter.minimum}%`);
        slider.setAttribute("aria-valuetext", `${filter.minimum} percent, ${count.textContent} ${what}`);
      }
      showChips(items);
    },
  };
}
