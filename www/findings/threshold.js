import { html, render, styled } from "../kit/draw.js";
import { element } from "../kit/element.js";

/** @import {HiddenCounts} from "../document/hidden.js" */

/** In percent. A finer step would tell nobody more, and take longer to walk by keyboard. */
const STEP = 5;

const HELP = "Hides suggestions below this score, here and in the text. What you marked, accepted or changed always shows; exports include everything.";

/** Shown in place of a list that the threshold has emptied. */
export const ALL_HIDDEN = "Everything found is below this score. Move the slider left to see it.";

/**
 * The slider that hides suggestions below a score.
 *
 * @param {object} options
 * @param {number} options.value  in percent
 * @param {(percent: number) => void} options.change  called while it moves and when it stops; `update` must follow
 * @param {(words: string) => void} options.tell  announces the result once it has stopped
 */
export function createThresholdControl({ value, change, tell }) {
  const root = element("div", { class: "threshold", title: HELP });
  let percent = value;
  /** Whether the slider has stopped at a value that has not been announced. */
  let untold = false;

  /** @param {Event} event */
  function move({ target, type }) {
    percent = /** @type {HTMLInputElement} */ (target).valueAsNumber;
    // The count still belongs to the value before: the announcement waits for `update`.
    untold ||= type === "change";
    change(percent);
  }

  return {
    element: root,
    /** @param {HiddenCounts} hidden */
    update({ entities, claims }) {
      const hidden = entities + claims;
      const count = hidden === 0 ? "" : `${hidden.toLocaleString("en-GB")} hidden`;
      root.classList.toggle("on", percent > 0);
      render(
        html`<div><label for="threshold">Hide suggestions below</label> <span class="figure" aria-hidden="true">${percent}%</span></div>
          <span class="hidden-count">${count}</span>
          <input
            class="slider" type="range" id="threshold" min="0" max="100" step=${STEP} .value=${String(percent)} autocomplete="off" aria-describedby="threshold-help"
            aria-valuetext=${`${percent} percent${count === "" ? "" : `, ${count}`}`} @input=${move} @change=${move}
            ${styled("--at", `${percent}%`)}
          />
          <span id="threshold-help" class="visually-hidden">${HELP}</span>`,
        root,
      );
      if (!untold) return;
      untold = false;
      tell(hidden === 0 ? "No suggestions hidden" : `${count} below ${percent} percent`);
    },
  };
}
