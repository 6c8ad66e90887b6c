import { button } from "../kit/button.js";
import { html, live, nothing, styled } from "../kit/draw.js";
import { picture } from "../kit/icons.js";
import { activeFilters, choosing, chosenOf, NO_FILTER, optionsOf } from "./list-filter.js";

/** @import {Choice, Filtering, ListFilter} from "./list-filter.js" */

/** In percent. */
const STEP = 5;

/**
 * What decides which items are listed: a button, the controls it opens, and the active filters as chips.
 *
 * @template Item
 * @param {object} options
 * @param {Filtering<Item>} options.filtering
 * @param {string} options.what  is listed, in the plural
 * @param {string} options.label  the accessible name of the button
 * @param {() => void} options.change  lists anew and draws
 * @param {() => void} options.draw
 * @param {(words: string) => void} options.tell  announces what a choice led to
 */
export function createFilterBar({ filtering, what, label, change, draw, tell }) {
  /** @type {ListFilter} */
  let filter = NO_FILTER;
  let isOpen = false;
  /** @type {readonly Item[]} */
  let items = [];
  let count = "";
  const id = `filter-${what}`;
  const valueIn = (/** @type {Event} */ { target }) => /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value;

  /** @param {ListFilter} next */
  function choose(next) {
    filter = next;
    change();
    tell(`${count} ${what}`);
  }

  /** @param {string} choice @param {Choice<Item>} definition */
  function select(choice, definition) {
    const chosen = chosenOf(filter, choice);
    const options = optionsOf(items, definition);
    // What is chosen stays visible even when no item has it any more.
    if (chosen !== "" && options.every(({ value }) => value !== chosen)) options.push({ value: chosen, words: definition.words(chosen, items), count: 0 });
    return html`<select
      class=${chosen === "" ? "filter-select" : "filter-select on"}
      aria-label=${definition.name}
      ?hidden=${options.length === 0}
      @change=${(/** @type {Event} */ event) => choose(choosing(filter, choice, valueIn(event)))}
    >
      <option value="" .selected=${live(chosen === "")}>${definition.all}</option>
      ${options.map(({ value, words, count: of }) => html`<option value=${value} .selected=${live(value === chosen)}>${words} (${of})</option>`)}
    </select>`;
  }

  /** @param {string} name */
  function minimum(name) {
    const percent = filter.minimum;
    const slide = (/** @type {Event} */ event) => {
      filter = { ...filter, minimum: Number(valueIn(event)) };
      change();
    };
    return html`<div><label for=${`${id}-minimum`}>${name}</label> <span class="figure" aria-hidden="true">${percent}%</span></div>
      ${remaining()}
      <input
        class="slider" type="range" id=${`${id}-minimum`} min="0" max="100" step=${STEP} autocomplete="off" .value=${live(String(percent))}
        aria-valuetext=${`${percent} percent, ${count} ${what}`} @input=${slide} ${styled("--at", `${percent}%`)}
      />`;
  }

  const remaining = () => html`<span class="remaining" aria-hidden="true">${count}</span>`;

  function controls() {
    return html`
      <input
        type="search" class="text-field filter-text" aria-label=${`Find in ${what}`} placeholder=${`Find in ${what}`} autocomplete="off" spellcheck="false"
        .value=${live(filter.text)} @input=${(/** @type {Event} */ event) => choose({ ...filter, text: valueIn(event) })}
      />
      ${Object.entries(filtering.choices).map(([choice, definition]) => select(choice, definition))}
      <div class="minimum">${filtering.minimum ? minimum(filtering.minimum.name) : remaining()}</div>`;
  }

  /** @param {{words: string, without: ListFilter}} active */
  function chip({ words, without }) {
    const remove = (/** @type {Event} */ event) => {
      const chips = /** @type {HTMLElement} */ (event.currentTarget).closest("ul");
      choose(without);
      /** @type {HTMLElement | null} */ (chips?.querySelector("button") ?? document.querySelector(`[aria-controls="${id}"]`))?.focus();
    };
    return html`<li><button type="button" class="filter-chip" aria-label=${`Remove filter: ${words}`} @click=${remove}>${words}${picture("close")}</button></li>`;
  }

  function toggle() {
    isOpen = !isOpen;
    draw();
  }

  return {
    get filter() {
      return filter;
    },
    set filter(next) {
      filter = next;
    },
    /** @param {readonly Item[]} all @param {number} remaining  how many of them pass */
    update(all, remaining) {
      items = all;
      count = `${remaining} of ${all.length}`;
    },
    button: () => button({ label: "Filter", name: label, icon: "filter", class: "small", expanded: isOpen, controls: id, run: toggle }),
    template() {
      const active = activeFilters(items, filter, filtering);
      // The options are counted only while they are seen: with thousands of items that takes part of a frame.
      return html`<div>
        <div class="filter-controls" id=${id} role="group" aria-label=${`Filter ${what}`} ?hidden=${!isOpen}>${isOpen ? controls() : nothing}</div>
        <div class="filter-active" ?hidden=${active.length === 0}>
          <ul class="filter-chips" aria-label=${label === "Filter" ? "Active filters" : `Active filters for ${what}`} role="list">${active.map(chip)}</ul>
          ${remaining()}
        </div>
      </div>`;
    },
  };
}
