import { element } from "../kit/element.js";

/** @import {HiddenCounts} from "../document/hidden.js" */

/** In percent: finer than anybody can tell apart would only make it longer to walk by keyboard. */
const STEP = 5;

const HELP = "Hides suggestions below this score, here and in the text. What you marked, accepted or changed always shows; exports include everything.";

/** In place of a list that is empty for it. */
export const ALL_HIDDEN = "Everything found is below this score. Move the slider left to see it.";

/**
 * The control that hides suggestions under a score.
 *
 * @typedef {object} ThresholdControl
 * @property {HTMLElement} element
 * @property {(hidden: HiddenCounts) => void} update
 */

/**
 * @param {object} options
 * @param {number} options.value  in percent
 * @param {(percent: number) => void} options.change  while it is moved, and when it rests; `update` is to follow
 * @param {(words: string) => void} options.tell  what it came to, once it rests
 * @returns {ThresholdControl}
 */
export function createThresholdControl({ value, change, tell }) {
  const slider = element("input", {
    class: "slider",
    type: "range",
    id: "threshold",
    min: 0,
    max: 100,
    step: STEP,
    value,
    autocomplete: "off",
    "aria-describedby": "threshold-help",
  });
  const figure = element("span", { class: "figure", "aria-hidden": "true" });
  const count = element("span", { class: "hidden-count" });
  const root = element(
    "div",
    { class: "threshold", title: HELP },
    element("div", {}, element("label", { for: "threshold" }, "Hide suggestions below"), " ", figure),
    count,
    slider,
    element("span", { id: "threshold-help", class: "visually-hidden" }, HELP),
  );

  /** Whether the slider rests where nothing has been said of yet. */
  let untold = false;
  slider.addEventListener("input", () => change(slider.valueAsNumber));
  slider.addEventListener("change", () => {
    // The count is still that of the place before: what it came to is told when it is brought up to date.
    untold = true;
    change(slider.valueAsNumber);
  });

  return {
    element: root,
    update({ entities, claims }) {
      const percent = slider.valueAsNumber;
      const hidden = entities + claims;
      figure.textContent = `${percent}%`;
      count.textContent = hidden === 0 ? "" : `${hidden.toLocaleString("en-GB")} hidden`;
      root.classList.toggle("on", percent > 0);
      slider.setAttribute("aria-valuetext", `${percent} percent${hidden === 0 ? "" : `, ${count.textContent}`}`);
      slider.style.setProperty("--at", `${percent}%`);
      if (!untold) return;
      untold = false;
      tell(hidden === 0 ? "No suggestions hidden" : `${count.textContent} below ${percent} percent`);
    },
  };
}
