import { button } from "../kit/button.js";
import { createDialog } from "../kit/dialog.js";
import { html } from "../kit/draw.js";
import { wordsFor } from "../labels/entity-types.js";
import { ENOUGH, precisionOf, shareOf } from "./precision.js";

/** @import {EntityType, GlossatorDocument} from "../document/types.js" */
/** @import {Fate, Row} from "./precision.js" */

/** @type {readonly [fate: Fate, name: string][]} */
const COLUMNS = Object.freeze([
  ["accepted", "Accepted unchanged"],
  ["changed", "Changed"],
  ["rejected", "Rejected"],
  ["undecided", "Not reviewed"],
]);
const HEADINGS = ["Suggested as", ...COLUMNS.map(([, name]) => name), "Correct"];

/** A short report on how good a document's suggestions were, judged by what the person did with them. */
export function createPrecisionDialog() {
  const dialog = createDialog("precision", "precision");
  return {
    /** @param {GlossatorDocument} document */
    open(document) {
      const rows = precisionOf(document);
      const judged = rows.reduce((sum, row) => sum + row.judged, 0);
      const all = rows.reduce((sum, row) => sum + row.judged + row.fates.undecided, 0);
      dialog.draw(
        "Suggestion accuracy",
        html`
          <p>${document.title === "" ? "This article" : `“${document.title}”`}: you reviewed ${judged} of ${all} suggestions.</p>
          <div class="precision-scroll" tabindex="0" role="region" aria-label="Table of suggestions" ?hidden=${rows.length === 0}>
            <table class="precision">
              <caption class="visually-hidden">Outcome of the suggestions, by type</caption>
              <thead><tr>${HEADINGS.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
              <tbody>${rows.map(lineOf)}</tbody>
            </table>
          </div>
          <p class="about">
            One article says little about others, and anything you accepted at a glance counts as correct. With fewer than ${ENOUGH}${" "}
            reviewed, no percentage is shown; ranges are 95% confidence intervals. Only suggestions are counted, not what Glossator missed.
          </p>
          <div class="row">${button({ label: "Print", class: "small no-print", run: () => globalThis.print() })}</div>
        `,
      );
      dialog.open();
    },
  };
}

/** @param {Row} row */
function lineOf({ kind, type, fates, judged }) {
  return html`<tr>
    <th scope="row">${kind === "claim" ? "Claims" : wordsFor(/** @type {EntityType} */ (type)).many}</th>
    ${COLUMNS.map(([fate]) => html`<td>${fates[fate]}</td>`)}
    <td class="share">${shareInWords(fates.accepted, judged)}</td>
  </tr>`;
}

/** @param {number} right @param {number} judged */
function shareInWords(right, judged) {
  if (judged === 0) return "–";
  const share = shareOf(right, judged);
  if (share === null) return html`${right} of ${judged}<span class="about"> too few to tell</span>`;
  const percent = (/** @type {number} */ part) => Math.round(part * 100);
  return html`${percent(share.share)}%<span class="about"> ${percent(share.low)} to ${percent(share.high)}</span>`;
}
