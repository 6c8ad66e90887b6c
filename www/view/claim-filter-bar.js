import { button } from "./buttons.js";
import { activeFilters, CHOICES, NO_FILTER, optionsOf } from "./claim-filter.js";
import { element } from "./element.js";
import { icon } from "./icons.js";

/** @import {Choice, ClaimFilter} from "./claim-filter.js" */
/** @import {ClaimItem} from "./claim-items.js" */

/** In percent. */
const STEP = 5;

/**
 * What decides which claims are listed: a button, the controls that it opens, and the filters that hold, as chips.
 *
 * @typedef {object} FilterBar
 * @property {HTMLButtonElement} button
 * @property {HTMLElement} element
 * @property {ClaimFilter} filter  settable
 * @property {(items: readonly ClaimItem[], remaining: number) => void} update
 */

/**
 * @param {object} options
 * @param {() => void} options.change  `update` is to follow
 * @param {(words: string) => void} options.tell  what a choice came to
 * @returns {FilterBar}
 */
export function createFilterBar({ change, tell }) {
  /** @type {ClaimFilter} */
  let filter = NO_FILTER;
  const count = element("span", { class: "remaining", "aria-hidden": "true" });
  const countOfClosed = element("span", { class: "remaining", "aria-hidden": "true" });
  const chips = element("ul", { class: "filter-chips", "aria-label": "Active filters", role: "list" });
  const activeRow = element("div", { class: "filter-active" }, chips, countOfClosed);

  /** @param {ClaimFilter} next */
  function choose(next) {
    filter = next;
    change();
    tell(`${count.textContent} claims`);
  }

  const choices = /** @type {Choice[]} */ (Object.keys(CHOICES)).map((choice) => {
    const select = element("select", { class: "filter-select", "aria-label": CHOICES[choice].name });
    select.addEventListener("change", () => choose({ ...filter, [choice]: select.value }));
    return { choice, select, sign: "" };
  });
  /** @type {HTMLInputElement} */
  const slider = element("input", { class: "slider", type: "range", id: "claim-minimum", min: 0, max: 100, step: STEP, value: 0, autocomplete: "off" });
  const figure = element("span", { class: "figure", "aria-hidden": "true" });
  slider.addEventListener("input", () => {
    filter = { ...filter, minimum: slider.valueAsNumber };
    change();
  });
  const controls = element(
    "div",
    { class: "filter-controls", id: "claim-filters", role: "group", "aria-label": "Filter the claims", hidden: true },
    ...choices.map(({ select }) => select),
    element(
      "div",
      { class: "minimum" },
      element("div", {}, element("label", { for: "claim-minimum" }, "Worth checking at least"), " ", figure),
      count,
      slider,
    ),
  );
  const toggle = button({ label: "Filter", icon: "filter", class: "small", run: () => open(controls.hidden !== false) });
  toggle.setAttribute("aria-controls", "claim-filters");
  open(false);

  /** @param {boolean} isOpen */
  function open(isOpen) {
    controls.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
  }

  /** @param {readonly ClaimItem[]} items */
  function offer(items) {
    for (const one of choices) {
      const value = filter[one.choice];
      const options = optionsOf(items, one.choice);
      const sign = JSON.stringify([options, value]);
      if (one.sign === sign) continue;
      one.sign = sign;
      const made = options.map(({ value, words, count }) => element("option", { value }, `${words} (${count})`));
      one.select.replaceChildren(element("option", { value: "" }, CHOICES[one.choice].all), ...made);
      one.select.value = value;
      one.select.classList.toggle("on", value !== "");
    }
  }

  /** @param {readonly ClaimItem[]} items */
  function showChips(items) {
    const active = activeFilters(items, filter);
    const held = chips.contains(document.activeElement);
    const made = active.map(({ words, without }) => {
      const chip = element("button", { type: "button", class: "filter-chip", "aria-label": `Remove the filter: ${words}` }, words, icon("close"));
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
      offer(items);
      count.textContent = `${remaining} of ${items.length}`;
      countOfClosed.textContent = count.textContent;
      figure.textContent = `${filter.minimum}%`;
      slider.valueAsNumber = filter.minimum;
      slider.style.setProperty("--at", `${filter.minimum}%`);
      slider.setAttribute("aria-valuetext", `${filter.minimum} percent, ${count.textContent} claims`);
      showChips(items);
    },
  };
}
