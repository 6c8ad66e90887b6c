import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { icon } from "../kit/icons.js";
import { whenIs } from "./library-row.js";

/** @import {Keeping} from "../store/keeping.js" */

/** @type {Readonly<Record<Keeping, string>>} */
export const KEEPING = Object.freeze({
  blocked: "This browser lets the page keep nothing: what you do here is gone when you leave. Export your work before that.",
  private: "A private window forgets everything when it is closed. Export what you want to keep.",
  weekly: "Safari deletes what is kept here once you have stayed away for seven days. Export the library, or add the page to your Dock or Home Screen.",
  unsure: "Kept in this browser alone, as long as it has room; a private window forgets all of it when it is closed.",
  lasting: "Kept in this browser until you delete it.",
});

const NEARLY_FULL = "The room that this browser gives is nearly used up. Export the library, then delete what you no longer need, from the bin too.";

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
  const ask = button({ label: "Ask it to keep them", class: "small quiet", run: keep });
  const root = element("div", { class: "keeping", role: "note", "aria-label": "How this browser keeps your work", hidden: true }, icon("alert"), words, ask);
  return {
    element: root,
    update({ keeping, isNearlyFull, exported, count }) {
      const isBrief = BRIEF.includes(keeping) || isNearlyFull;
      root.hidden = count === 0 && !isBrief;
      root.classList.toggle("brief", isBrief);
      ask.hidden = keeping !== "unsure" || isNearlyFull || navigator.storage?.persist === undefined;
      const last = count === 0 ? "" : exported === null ? " Never exported as a whole." : ` Last exported as a whole on ${whenIs(exported)}.`;
      words.textContent = `${isNearlyFull ? NEARLY_FULL : KEEPING[keeping]}${last}`;
    },
  };
}
