import { button, segmented } from "../kit/button.js";
import { drawn, html, nothing, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { attachMenu } from "../kit/menu.js";
import { counted } from "../kit/words.js";
import { hidesSuggestions } from "../document/suggestions-hidden.js";
import { DENSITIES, LENSES } from "./lens.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Density} from "./density.js" */
/** @import {Lens} from "./lens.js" */
/** @import {LeftOut} from "../reading/shown.js" */
/** @import {LensName} from "./legend.js" */

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
  const line = element("p", { class: "left-out", role: "status" });
  root.append(top, legend, line);
  new ResizeObserver(measure).observe(root);
  const all = /** @type {HTMLButtonElement} */ (drawn(button({ label: "Lens", icon: "eye", class: "small lens-menu", run() {} })));
  attachMenu(all, "What the text shows", () => [
    ...LENSES.map(({ name, label }) => ({ label, checked: name === lens.name, run: () => turn(name) })),
    ...(lens.name === "entities" ? [{ group: "Names", choices: names().map(({ label, pressed, run }) => ({ label, checked: pressed, run })) }] : []),
    ...(lens.name === "claims" ? [{ group: "Underlined claims", choices: DENSITIES.map(({ name, label }) => ({ label, checked: name === lens.density, run: () => thin(name) })) }] : []),
  ]);

  /** What is scrolled to stops under it. */
  function measure() {
    document.documentElement.style.setProperty("--lens-bar", `${root.offsetHeight}px`);
  }

  /** @param {LensName} name */
  function turn(name) {
    lens.name = name;
    turned(name);
    changed();
  }

  /** @param {Density} density */
  function thin(density) {
    lens.density = density;
    changed();
  }

  /** @param {boolean} only */
  function keepSure(only) {
    lens.onlySure = only;
    changed();
  }

  const names = () => [
    { label: "Sure names", pressed: lens.onlySure, run: () => keepSure(true) },
    { label: "All names", pressed: !lens.onlySure, run: () => keepSure(false) },
  ];

  /** How much of what the lens is for is drawn. */
  function amount() {
    if (lens.name === "entities") return choices("Names", names());
    if (lens.name === "claims") return choices("Underlined claims", DENSITIES.map(({ name, label }) => ({ label, pressed: name === lens.density, run: () => thin(name) })));
    return nothing;
  }

  /** @param {string} name @param {readonly {label: string, pressed: boolean, run: () => void}[]} all */
  const choices = (name, all) =>
    html`<div class="density" role="group" aria-label=${name}>${all.map(({ label, pressed, run }) => html`<button type="button" aria-pressed=${String(pressed)} @click=${run}>${label}</button>`)}</div>`;

  /** @param {GlossatorDocument} document */
  function chips(document) {
    return lens.legendOf(document).map(({ key, words, pen, count, isOn }) => {
      const toggle = () => {
        lens.toggle(key);
        changed();
        tell(`${words} ${isOn ? "hidden" : "shown"}`);
      };
      return html`<button type="button" class="legend-chip" data-look=${pen} data-sign=${pen} aria-pressed=${String(isOn)} title=${isOn ? "Hide these" : "Show these"} @click=${toggle}><span class="words-of">${words}</span><span class="count">${count}</span></button>`;
    });
  }

  /** Of a document whose suggestions are hidden: the way to compare, and the way back. @param {GlossatorDocument} document */
  function blind(document) {
    if (lens.name === "compare") {
      const counts = lens.legendOf(document);
      const all = counts.reduce((sum, { count }) => sum + count, 0);
      const back = () => turn("entities");
      return html`<span>You and Glossator agree on ${counts.find(({ key }) => key === "both")?.count ?? 0} of ${counted(all, "mark")}.</span>${button({ label: "Back to your marks", class: "small quiet", run: back })}`;
    }
    return html`<span>Suggestions are hidden: mark what you find.</span><span class="end">${button({ label: "Compare with Glossator", class: "small", run: () => turn("compare") })} ${button({ label: "Show suggestions", class: "small quiet", run: () => hideSuggestions(false) })}</span>`;
  }

  /** @param {GlossatorDocument} document @param {LeftOut} left */
  function leftOut(document, { unsure, taken }) {
    const off = lens.legendOf(document).filter(({ isOn }) => !isOn);
    const filtered = lens.filtered.map((list) => list.toLowerCase());
    const told = [
      ...(off.length > 0 ? [`${off.map(({ words }) => words).join(", ")} hidden (${counted(taken, "mark")})`] : []),
      ...(unsure > 0 ? [`${counted(unsure, "name")} less sure hidden`] : []),
      ...(filtered.length > 0 ? [`only the ${filtered.join(" and ")} that pass the list’s filter are shown`] : []),
    ];
    if (told.length === 0) return nothing;
    const showAll = () => {
      lens.showAll();
      if (lens.onlySure) lens.onlySure = false;
      unfilter();
      changed();
      /** @type {HTMLElement | null} */ (top.querySelector('[aria-pressed="true"]'))?.focus();
    };
    const [first = "", ...rest] = told;
    return html`<span>${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join("; ")}.</span>${button({ label: "Show all", class: "small quiet", run: showAll })}`;
  }

  return {
    element: root,
    measure,
    /** To the next lens, round and round. */
    next() {
      const at = LENSES.findIndex(({ name }) => name === lens.name);
      const { name, label } = /** @type {(typeof LENSES)[number]} */ (LENSES[(at + 1) % LENSES.length]);
      turn(name);
      tell(`Lens: ${label}`);
    },
    /** @param {GlossatorDocument} document  without what is left out @param {LeftOut} left */
    show(document, left) {
      const label = LENSES.find(({ name }) => name === lens.name)?.label ?? "Compare";
      const density = lens.name === "claims" ? `, ${String(DENSITIES.find(({ name }) => name === lens.density)?.label).toLowerCase()}` : "";
      const words = all.querySelector(".label");
      if (words !== null) words.textContent = `${label}${density}`;
      render(html`${segmented("Lens", LENSES.map(({ name, label: words }) => ({ label: words, pressed: name === lens.name, run: () => turn(name) })))}${amount()}${all}`, top);
      const entries = chips(document);
      legend.hidden = entries.length === 0;
      legend.ariaLabel = `Legend: ${label}`;
      render(entries, legend);
      const isBlind = hidesSuggestions(document);
      const told = leftOut(document, left);
      line.hidden = told === nothing && !isBlind;
      render(told === nothing && isBlind ? blind(document) : told, line);
    },
  };
}
