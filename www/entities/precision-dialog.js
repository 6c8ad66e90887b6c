import { ENOUGH, precisionOf, shareOf } from "./precision.js";
import { button } from "../kit/buttons.js";
import { element, landmark } from "../kit/element.js";
import { wordsFor } from "../labels/entity-types.js";

/** @import {EntityType, GlossatorDocument} from "../document/types.js" */
/** @import {Fate, Row} from "./precision.js" */

/** @type {readonly [fate: Fate, name: string][]} */
const COLUMNS = Object.freeze([
  ["accepted", "Accepted unchanged"],
  ["changed", "Changed"],
  ["rejected", "Rejected"],
  ["undecided", "Not reviewed"],
]);

/**
 * A small report of how good the suggestions in a document were, by what the person made of them.
 *
 * @returns {{open: (document: GlossatorDocument) => void}}
 */
export function createPrecisionDialog() {
  const close = button({ label: "Close", icon: "close", iconOnly: true, class: "quiet no-print", run: () => dialog.close() });
  const print = button({ label: "Print", class: "small no-print", run: () => globalThis.print() });
  const about = element("p", {});
  const body = element("tbody");
  const head = element("tr", {}, ...["Suggested as", ...COLUMNS.map(([, name]) => name), "Correct"].map((name) => element("th", { scope: "col" }, name)));
  const table = element("div", { class: "precision-scroll", tabindex: "0", role: "region", "aria-label": "Table of suggestions" }, element("table", { class: "precision" }, element("caption", { class: "visually-hidden" }, "Outcome of the suggestions, by type"), element("thead", {}, head), body));
  const doubt = element("p", { class: "about" });
  const dialog = element(
    "dialog",
    { class: "help precision", "aria-labelledby": "precision-title" },
    element("div", { class: "help-head" }, element("h2", { id: "precision-title" }, "Suggestion accuracy"), close),
    about,
    table,
    doubt,
    element("div", { class: "row" }, print),
  );
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  landmark("layer").append(dialog);

  return {
    open(document) {
      const rows = precisionOf(document);
      const judged = rows.reduce((sum, row) => sum + row.judged, 0);
      const all = rows.reduce((sum, row) => sum + row.judged + row.fates.undecided, 0);
      about.textContent = `${document.title === "" ? "This article" : `“${document.title}”`}: you reviewed ${judged} of ${all} suggestions.`;
      body.replaceChildren(...rows.map(lineOf));
      table.hidden = rows.length === 0;
      doubt.textContent =
        `One article says little about others, and anything you accepted at a glance counts as correct. With fewer than ${ENOUGH} reviewed, ` +
        "no percentage is shown; ranges are 95% confidence intervals. Only suggestions are counted, not what Glossator missed.";
      dialog.showModal();
      close.focus();
    },
  };
}

/** @param {Row} row */
function lineOf({ kind, type, fates, judged }) {
  const name = kind === "claim" ? "Claims" : wordsFor(/** @type {EntityType} */ (type)).many;
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, name),
    ...COLUMNS.map(([fate]) => element("td", {}, String(fates[fate]))),
    element("td", { class: "share" }, ...shareWords(fates.accepted, judged)),
  );
}

/** @param {number} right @param {number} judged */
function shareWords(right, judged) {
  if (judged === 0) return ["–"];
  const share = shareOf(right, judged);
  if (share === null) return [`${right} of ${judged}`, element("span", { class: "about" }, " too few to tell")];
  const percent = (/** @type {number} */ part) => Math.round(part * 100);
  return [`${percent(share.share)}%`, element("span", { class: "about" }, ` ${percent(share.low)} to ${percent(share.high)}`)];
}
