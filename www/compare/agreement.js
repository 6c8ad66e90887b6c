import { html, nothing } from "../kit/draw.js";
import { counted } from "../kit/words.js";
import { wordsFor } from "../labels/entity-types.js";
import { swatchOf } from "../labels/swatch.js";

/** @import {Comparison, LabelAgreement} from "../document/types.js" */
/** @import {Drawable} from "../kit/draw.js" */

/** The label of claims in a comparison; every other is a type of entity. */
const CLAIM = "CLAIM";

/** @param {string} label */
const wordsOf = (label) => (label === CLAIM ? "Claims" : wordsFor(label).many);
/** @param {string} label */
const signOf = (label) => swatchOf(label === CLAIM ? { kind: "claim" } : { kind: "entity", type: label });
/** @param {number | undefined} share */
const percent = (share) => (share === undefined ? "–" : `${Math.round(share * 100)} %`);
/** @param {number | undefined} value */
const figure = (value) => (value === undefined ? "–" : value.toFixed(2).replace(/^-0\.00$/, "0.00"));
/** @param {number} count */
const orDash = (count) => (count === 0 ? "–" : count);

/** "Anna, Ben and Carl" @param {readonly string[]} names */
const inARow = (names) => (names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`);

/** @param {Comparison} comparison @param {number} settled  how many differences are */
export function summaryOf({ coders, agreed, differences }, settled) {
  const all = agreed.length + differences.length;
  const names = inARow(coders.map(({ name }) => name));
  if (all === 0) return html`${names} marked nothing.`;
  if (differences.length === 0) return html`${names} agree on everything.`;
  return html`${names} agree on <b>${Math.round((agreed.length / all) * 100)} per cent</b> of what was marked. ${settled === 0 ? `${counted(differences.length, "difference")} to settle.` : `${settled} of ${counted(differences.length, "difference")} ${settled === 1 ? "is" : "are"} settled.`}`;
}

/** How often all marked alike, and how often only one did, by label. @param {Comparison} comparison */
export function agreementTable({ coders, labels }) {
  if (labels.length === 0) return nothing;
  return html`<table class="agreement">
    <thead><tr><th scope="col"><span class="visually-hidden">Label</span></th><th scope="col">${coders.length === 2 ? "both" : "all"}</th>${coders.map(({ name }) => html`<th scope="col">${name} only</th>`)}<th scope="col">agree</th></tr></thead>
    <tbody>
      ${labels.map(({ label, all, only }) => {
        const marked = all + only.reduce((sum, count) => sum + count, 0);
        return html`<tr><th scope="row">${signOf(label)} ${wordsOf(label)}</th><td>${orDash(all)}</td>${only.map((count) => html`<td>${orDash(count)}</td>`)}<td><b>${percent(marked === 0 ? undefined : all / marked)}</b></td></tr>`;
      })}
    </tbody>
  </table>`;
}

/** The measures of agreement that papers ask for, by label and over all. @param {Comparison} comparison */
export function measuresOf({ labels, overall }) {
  /** @param {Drawable} name @param {Pick<LabelAgreement, "exactF1" | "overlapF1" | "kappa" | "alpha">} one */
  const row = (name, { exactF1, overlapF1, kappa, alpha }) => html`<tr><th scope="row">${name}</th><td>${figure(exactF1)}</td><td>${figure(overlapF1)}</td><td>${figure(kappa)}</td><td>${figure(alpha)}</td></tr>`;
  return html`<details class="measures">
    <summary>Measures of agreement</summary>
    <table class="agreement">
      <thead><tr><th scope="col"><span class="visually-hidden">Label</span></th><th scope="col" title="F1 of marks on the very same words with the same label">F1 exact</th><th scope="col" title="F1 of marks that overlap and have the same label">F1 overlap</th><th scope="col" title="Cohen’s kappa on words">κ</th><th scope="col" title="Krippendorff’s alpha for unitised text">α</th></tr></thead>
      <tbody>
        ${overall.map((one) => row(one.layer === "claims" ? "All claims" : "All names", one))} ${labels.map((one) => row(html`${signOf(one.label)} ${wordsOf(one.label)}`, one))}
      </tbody>
    </table>
    <p class="about">F1 by pairs of coders; Cohen’s kappa on words and Krippendorff’s alpha for unitised text are corrected for chance: 1 is full agreement, 0 what chance would give.</p>
  </details>`;
}
