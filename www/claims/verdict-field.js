import { PRESETS } from "./verdict-scale.js";
import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";

/** @import {VerdictScale} from "./verdict-scale.js" */

/** @typedef {{verdict: string, rating?: number | null}} Chosen */

/**
 * The verdicts to choose from, and a field for words of one's own. What is chosen already is taken back by a second press.
 *
 * @typedef {object} VerdictField
 * @property {HTMLElement} element
 * @property {(verdict: string) => void} update  shows which one holds
 * @property {(index: number) => void} press  the preset of that place
 * @property {() => void} focus  the one that holds, else the first
 */

/**
 * @param {{scale: VerdictScale, choose: (chosen: Chosen) => void}} options
 * @returns {VerdictField}
 */
export function createVerdictField({ scale, choose }) {
  let chosen = "";
  const chips = element("div", { class: "verdicts", role: "group", "aria-label": "Verdict" });
  const own = element("input", { class: "text-field", type: "text", "aria-label": "Verdict in your own words", placeholder: "In your own words", autocomplete: "off" });
  own.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || own.value.trim() === "") return;
    event.preventDefault();
    const words = own.value;
    own.value = "";
    choose(scale.choose(words));
  });

  chips.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [.../** @type {NodeListOf<HTMLButtonElement>} */ (chips.querySelectorAll(".verdict-chip"))];
    const at = all.findIndex((one) => one === document.activeElement);
    all[(at + step + all.length) % all.length]?.focus();
  });

  /** @param {string} words */
  function press(words) {
    if (words !== chosen) choose(scale.choose(words));
    else choose({ verdict: "", ...(PRESETS.some((one) => one.words === words) ? { rating: null } : {}) });
  }

  /** @param {string} words @param {number | null} digit */
  function chip(words, digit) {
    const made = button({ label: words, class: "small verdict-chip", run: () => press(words), ...(digit === null ? {} : { key: String(digit) }) });
    made.setAttribute("aria-pressed", String(words === chosen));
    return made;
  }

  /** @param {string} words */
  function ownChip(words) {
    const forget = button({
      label: `Remove “${words}”`,
      icon: "close",
      iconOnly: true,
      class: "small quiet forget",
      hint: "Remove this custom verdict",
      run() {
        scale.forget(words);
        render();
        own.focus();
      },
    });
    return element("span", { class: "own-verdict" }, chip(words, null), forget);
  }

  function render() {
    const focused = document.activeElement;
    const held = chips.contains(focused) ? focused?.textContent : null;
    // A verdict from elsewhere is shown too.
    const known = [...PRESETS.map(({ words }) => words), ...scale.own];
    const foreign = chosen === "" || known.includes(chosen) ? [] : [chip(chosen, null)];
    chips.replaceChildren(...PRESETS.map(({ words }, i) => chip(words, i + 1)), ...scale.own.map(ownChip), ...foreign);
    if (held) Array.from(chips.querySelectorAll("button")).find((one) => one.textContent === held)?.focus();
  }

  return {
    element: element("div", { class: "verdict-field" }, chips, own),
    update(verdict) {
      chosen = verdict;
      render();
    },
    focus() {
      const chip = chips.querySelector('[aria-pressed="true"]') ?? chips.querySelector("button");
      if (chip instanceof HTMLElement) chip.focus();
    },
    press(index) {
      const preset = PRESETS[index];
      if (preset !== undefined) press(preset.words);
    },
  };
}
