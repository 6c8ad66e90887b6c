import { hidesSuggestions } from "../document/suggestions-hidden.js";
import { button, segmented } from "../kit/button.js";
import { drawn, html, nothing, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { attachMenu } from "../kit/menu.js";
import { oneStop } from "../kit/one-stop.js";
import { counted } from "../kit/words.js";
import { DENSITIES, LENSES } from "./lens.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Density} from "./density.js" */
/** @import {LeftOut, Lens} from "./lens.js" */
/** @import {LegendEntry, LensName} from "./legend.js" */

/** @typedef {ReturnType<typeof createLensBar>} LensBar */

/**
 * The bar over the article: the lens, how many marks it draws, the legend of its marks, and what is left out of everything.
 *
 * @param {{lens: Lens, changed: () => void, turned: (name: LensName) => void, unfilter: () => void, hideSuggestions: (hidden: boolean) => void,
 *   tell: (words: string) => void}} options  `changed` draws everything by the lens, `turned` hears of another one, `unfilter` takes
 *   the filters of all lists away
 */
export function createLensBar({ lens, changed, turned, unfilter, hideSuggestions, tell }) {
  const root = element("div", { class: "lens-bar" });
  const top = element("div", { class: "lens-row" });
  const legend = element("div", { class: "legend", role: "group" });
  const line = element("div", { class: "lens-told" });
  root.append(top, legend, line);
  new ResizeObserver(measure).observe(root);
  const stops = [oneStop(top, "button"), oneStop(legend, "button")];
  /** On a narrow window it holds the whole control. */
  const opener = /** @type {HTMLButtonElement} */ (drawn(button({ label: "Lens", icon: "eye", class: "small lens-menu", run() {} })));
  attachMenu(opener, "What the text shows", () => [
    ...LENSES.map(({ name, label }) => ({ label, checked: name === lens.name, run: () => turn(name) })),
    ...amounts().map(({ name, choices }) => ({ group: name, choices: choices.map(({ label, pressed, run }) => ({ label, checked: pressed, run })) })),
  ]);

  /** What is scrolled to stops under the bar. */
  function measure() {
    document.documentElement.style.setProperty("--lens-bar", `${root.offsetHeight}px`);
    for (const settle of stops) settle();
  }

  /** @param {LensName} name */
  function turn(name) {
    lens.name = name;
    turned(name);
    changed();
  }

  /** @param {Density} density */
  function underline(density) {
    lens.density = density;
    changed();
  }

  /** @param {boolean} only */
  function keepSure(only) {
    lens.onlySure = only;
    changed();
  }

  /** How much of what the lens is for is drawn: one choice, or none. */
  function amounts() {
    if (lens.name === "claims") return [{ name: "Underlined claims", choices: DENSITIES.map(({ name, label }) => ({ label, pressed: name === lens.density, run: () => underline(name) })) }];
    if (lens.name !== "entities") return [];
    return [
      {
        name: "Names",
        choices: [
          { label: "Sure names", pressed: lens.onlySure, run: () => keepSure(true) },
          { label: "All names", pressed: !lens.onlySure, run: () => keepSure(false) },
        ],
      },
    ];
  }

  /** @param {ReturnType<typeof amounts>[number]} amount */
  const amount = ({ name, choices }) =>
    html`<div class="density" role="group" aria-label=${name}>${choices.map(({ label, pressed, run }) => html`<button type="button" aria-pressed=${String(pressed)} @click=${run}>${label}</button>`)}</div>`;

  /** @typedef {LegendEntry & {isOn: boolean}} Chip */

  /** @param {Chip} chip @param {number} _at @param {readonly Chip[]} all */
  function chip({ key, words, pen, count, isOn }, _at, all) {
    /** @param {MouseEvent} event */
    function toggle({ shiftKey }) {
      if (shiftKey) lens.only(key, all.map((one) => one.key));
      else lens.toggle(key);
      changed();
      tell(shiftKey ? `Only “${words}” is shown` : `“${words}” is ${isOn ? "hidden" : "shown"}`);
    }
    return html`<button type="button" class="legend-chip" data-look=${pen} data-sign=${pen} aria-label=${`${words}, ${counted(count, "mark")}`} aria-pressed=${String(isOn)} title=${isOn ? "Hide these (Shift and click: show only these)" : "Show these"} @click=${toggle}><span class="words-of">${words}</span><span class="count">${count}</span></button>`;
  }

  /** Does something that may take the button away that was pressed: the focus goes to the control of the lens. @param {() => void} run */
  const leaving = (run) => () => {
    run();
    if (document.activeElement === document.body) /** @type {HTMLElement | null} */ (top.querySelector('[tabindex="0"]'))?.focus();
  };

  /** Of a document whose suggestions are hidden: the way to compare, and the way back. @param {readonly Chip[]} chips */
  function blind(chips) {
    const compare = button({ label: "Compare with Glossator", class: "small", run: leaving(() => turn("compare")) });
    const show = button({ label: "Show suggestions", class: "small quiet", run: leaving(() => hideSuggestions(false)) });
    const back = button({ label: "Back to your marks", class: "small quiet", run: leaving(() => turn(lens.before)) });
    if (lens.name !== "compare") return html`<p><span>Suggestions are hidden: mark what you find.</span><span class="end">${compare} ${show}</span></p>`;
    const all = chips.reduce((sum, { count }) => sum + count, 0);
    return html`<p><span>You and Glossator agree on ${chips.find(({ key }) => key === "both")?.count ?? 0} of ${counted(all, "mark")}.</span><span class="end">${back}</span></p>`;
  }

  /** @param {readonly Chip[]} chips @param {LeftOut} left */
  function leftOut(chips, { unsure, taken }) {
    const off = chips.filter(({ isOn }) => !isOn).map(({ words }) => `“${words}”`);
    const hidden = [...lens.hidden].map((list) => list.toLowerCase());
    const filtered = lens.filtered.map((list) => list.toLowerCase());
    const told = [
      ...(off.length > 0 ? [`Hidden: ${off.join(", ")} (${counted(taken, "mark")})`] : []),
      ...(unsure > 0 ? [counted(unsure, "less certain name is hidden", "less certain names are hidden")] : []),
      ...(hidden.length > 0 ? [`The text shows no marks for ${hidden.join(" or ")}`] : []),
      ...(filtered.length > 0 ? [`Only the ${filtered.join(" and ")} that pass the list’s filter are shown`] : []),
    ];
    if (told.length === 0) return nothing;
    const showAll = leaving(() => {
      lens.showAll();
      unfilter();
      changed();
    });
    return html`<p><span>${told.join(". ")}.</span><span class="end">${button({ label: "Show all", class: "small quiet", run: showAll })}</span></p>`;
  }

  return {
    element: root,
    measure,
    /** To the next lens or the one before, round and round. @param {1 | -1} step */
    step(step) {
      const at = LENSES.findIndex(({ name }) => name === lens.name);
      const { name, label } = /** @type {(typeof LENSES)[number]} */ (LENSES[(at + step + LENSES.length) % LENSES.length]);
      turn(name);
      tell(`Lens: ${label}`);
    },
    /** @param {GlossatorDocument} document  without what is left out @param {LeftOut} left */
    show(document, left) {
      const label = LENSES.find(({ name }) => name === lens.name)?.label ?? "Compare";
      const density = lens.name === "claims" ? `, ${String(DENSITIES.find(({ name }) => name === lens.density)?.label).toLowerCase()}` : "";
      const words = opener.querySelector(".label");
      if (words !== null) words.textContent = `${label}${density}`;
      render(html`${segmented("Lens", LENSES.map(({ name, label: told }) => ({ label: told, pressed: name === lens.name, run: () => turn(name) })))}${amounts().map(amount)}${opener}`, top);
      const chips = lens.legendOf(document);
      legend.hidden = chips.length === 0;
      legend.ariaLabel = `Legend: ${label}`;
      render(chips.map(chip), legend);
      render(html`${hidesSuggestions(document) ? blind(chips) : nothing}${leftOut(chips, left)}`, line);
      for (const settle of stops) settle();
    },
  };
}
