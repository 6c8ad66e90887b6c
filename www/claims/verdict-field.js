import { saidIn } from "../findings/claim-words.js";
import { createFloatingCard } from "../kit/beside.js";
import { button } from "../kit/button.js";
import { html, render, repeat } from "../kit/draw.js";
import { walkRound } from "../kit/focus.js";
import { PRESETS } from "./verdict-scale.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {VerdictScale} from "./verdict-scale.js" */

/** @typedef {{verdict: string, rating?: number | null}} Chosen */

/**
 * What a press on a verdict sets. The one chosen already is taken back, with its rating if it is of the scale.
 *
 * @param {VerdictScale} scale
 * @param {string} chosen
 * @param {string} words
 * @returns {Chosen}
 */
function pressed(scale, chosen, words) {
  if (words !== chosen) return scale.choose(words);
  return { verdict: "", ...(PRESETS.some((one) => one.words === words) ? { rating: null } : {}) };
}

/**
 * The verdicts to choose from, and a field for the person's own words.
 *
 * @param {object} options
 * @param {VerdictScale} options.scale
 * @param {string} options.chosen  "" for none
 * @param {(chosen: Chosen) => void} options.choose
 * @param {() => void} options.draw  the scale has changed
 */
export function verdictField({ scale, chosen, choose, draw }) {
  const presets = PRESETS.map(({ words }) => /** @type {string} */ (words));
  // The verdict may come from another browser.
  const all = [...presets, ...scale.own, ...(chosen === "" || presets.includes(chosen) || scale.own.includes(chosen) ? [] : [chosen])];

  /** @param {string} words @param {number} i */
  function chip(words, i) {
    const digit = i < presets.length ? { key: String(i + 1) } : {};
    return button({ label: words, class: "small verdict-chip", pressed: words === chosen, run: () => choose(pressed(scale, chosen, words)), ...digit });
  }

  /** @param {Event} event @param {string} words */
  function forget(event, words) {
    const field = /** @type {HTMLElement} */ (event.currentTarget).closest(".verdict-field");
    scale.forget(words);
    draw();
    field?.querySelector("input")?.focus();
  }

  /** @param {string} words @param {number} i */
  function choice(words, i) {
    if (!scale.own.includes(words)) return chip(words, i);
    return html`<span class="own-verdict">${chip(words, i)}${button({
      label: `Remove “${words}”`,
      icon: "close",
      iconOnly: true,
      class: "small quiet forget",
      hint: "Remove this custom verdict",
      run: (event) => forget(event, words),
    })}</span>`;
  }

  const walk = (/** @type {KeyboardEvent & {currentTarget: Element}} */ event) => walkRound(event, event.currentTarget.querySelectorAll(/** @type {"button"} */ (".verdict-chip")));

  /** @param {KeyboardEvent} event */
  function write(event) {
    const own = /** @type {HTMLInputElement} */ (event.currentTarget);
    if (event.key !== "Enter" || own.value.trim() === "") return;
    event.preventDefault();
    const words = own.value;
    own.value = "";
    choose(scale.choose(words));
  }

  return html`<div class="verdict-field">
    <div class="verdicts" role="group" aria-label="Verdict" @keydown=${walk}>${repeat(all, (words) => words, choice)}</div>
    <input class="text-field" type="text" aria-label="Verdict in your own words" placeholder="In your own words" autocomplete="off" @keydown=${write} />
  </div>`;
}

/** The small card that asks for a verdict: by digit, by press, or in the person's own words. @param {VerdictScale} scale */
export function createVerdictChooser(scale) {
  /** @type {{claim: Annotation, beside: () => readonly DOMRect[], choose: (chosen: Chosen) => void} | null} */
  let asked = null;
  const card = createFloatingCard({ class: "verdict-chooser", name: "Verdict", dismissible: true, beside: () => asked?.beside() ?? [] });

  /** @param {Chosen} chosen */
  function choose(chosen) {
    // The focus must be back on its row first: the row keeps it when it is drawn again.
    card.close();
    asked?.choose(chosen);
  }

  function draw() {
    if (asked === null) return;
    const { claim } = asked;
    const field = verdictField({ scale, chosen: claim.verdict ?? "", choose, draw });
    render(html`<div class="section"><p class="about said">${saidIn(claim)}</p>${field}</div>`, card.element);
  }

  card.element.addEventListener("keydown", (event) => {
    // Closed, it may still hold the focus until the browser draws.
    if (!card.isOpen || event.ctrlKey || event.metaKey || event.altKey) return;
    // The page must not act on its keys until a verdict is chosen: Escape closes the card, and the claim stays chosen.
    event.stopPropagation();
    const preset = event.target instanceof HTMLInputElement ? undefined : PRESETS[Number.parseInt(event.key, 10) - 1];
    if (preset === undefined) return;
    event.preventDefault();
    choose(pressed(scale, asked?.claim.verdict ?? "", preset.words));
  });

  return {
    /** @param {Annotation} claim @param {() => readonly DOMRect[]} beside  the lines it stands beside, as the page scrolls too @param {(chosen: Chosen) => void} chosen */
    ask(claim, beside, chosen) {
      asked = { claim, beside, choose: chosen };
      draw();
      card.open();
      card.settle();
      const { element } = card;
      /** @type {HTMLElement | null} */ (element.querySelector('[aria-pressed="true"]') ?? element.querySelector("button"))?.focus();
    },
  };
}
