import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { icon } from "../kit/icons.js";
import { whenIs } from "./library-row.js";

/** @import {Keeping} from "../store/keeping.js" */

/** @type {Readonly<Record<Keeping, string>>} */
export const KEEPING = Object.freeze({
  blocked: "This browser won’t let Glossator save anything. Export your work before you leave.",
  private: "Private windows lose everything when closed. Export what you want to keep.",
  weekly: "Safari deletes saved work if you don’t visit for seven days. Export the library, or add the page to your Dock or Home Screen.",
  unsure: "Saved only in this browser, which may delete it when space runs low; private windows lose it when closed.",
  lasting: "Saved in this browser until you delete it.",
});

const NEARLY_FULL = "Browser storage is almost full. Export the library, then delete what you no longer need and empty the bin.";

/** What is gone sooner than a person would expect. */
export const BRIEF = Object.freeze(/** @type {Keeping[]} */ (["blocked", "private", "weekly"]));

/**
 * How well the browser keeps the library, and when it was last written to a file.
 *
 * @typedef {object} KeepingLine
 * @property {HTMLElement} element
 * @property {(state: {keeping: Keeping, isNearlyFull: boolean, exported: string | null, count: number}) => void} update
 */

/**
 * @param {{keep: () => void}} options  asks the browser for its promise
 * @returns {KeepingLine}
 */
export function createKeepingLine({ keep }) {
  const words = element("p", {});
  const ask = button({ label: "Ask the browser to keep them", class: "small quiet", run: keep });
  const root = element("div", { class: "keeping", role: "note", "aria-label": "How your work is saved", hidden: true }, icon("alert"), words, ask);
  return {
    element: root,
    update({ keeping, isNearlyFull, exported, count }) {
      const isBrief = BRIEF.includes(keeping) || isNearlyFull;
      root.hidden = count === 0 && !isBrief;
      root.classList.toggle("brief", isBrief);
      ask.hidden = keeping !== "unsure" || isNearlyFull || navigator.storage?.persist === undefined;
      const last = count === 0 ? "" : exported === null ? " Never backed up." : ` Last backed up on ${whenIs(exported)}.`;
      words.textContent = `${isNearlyFull ? NEARLY_FULL : KEEPING[keeping]}${last}`;
    },
  };
}
