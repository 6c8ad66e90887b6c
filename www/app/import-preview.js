import { button } from "../kit/button.js";
import { createDialog } from "../kit/dialog.js";
import { html, nothing } from "../kit/draw.js";
import { counted } from "../kit/words.js";

/** @import {GlossatorDocument, ImportedFiles} from "../document/types.js" */

/** So many documents of a file are listed one by one. */
const LISTED = 8;

/**
 * Says what a file of another tool brings, what stays out and why, before anything changes.
 *
 * @param {{take: (imported: ImportedFiles) => void}} options  `take` brings it in, once the person has said so
 */
export function createImportPreview({ take }) {
  const dialog = createDialog("import-preview", "formats");

  /** @param {string} name @param {ImportedFiles} imported */
  function ask(name, imported) {
    const { documents, kind, isLaidOn } = imported;
    /** @type {Map<string, number>} */
    const left = new Map();
    for (const { count, what } of documents.flatMap(({ leftOut }) => leftOut)) left.set(what, (left.get(what) ?? 0) + count);
    const moved = sum(documents.map((one) => one.moved));
    const unplaced = sum(documents.map((one) => one.unplaced));
    dialog.draw(
      `Import “${name}”`,
      html`<p>${isLaidOn ? `This is ${kind}. It holds marks without their text, so they go onto the open article.` : `This is ${kind}. ${documents.length === 1 ? "It opens as an article of its own." : `It holds ${counted(documents.length, "article")}, which go into your library.`}`}</p>
        <ul class="import-list">
          ${documents.slice(0, LISTED).map(({ document }) => html`<li><b dir="auto">${isLaidOn ? "Comes in" : titleOf(document)}</b>: ${contentsOf(document)}</li>`)}
          ${documents.length > LISTED ? html`<li>and ${counted(documents.length - LISTED, "more article")}</li>` : nothing}
        </ul>
        ${moved === 0 ? nothing : html`<p>${counted(moved, "mark")} ${moved === 1 ? "was" : "were"} not at ${moved === 1 ? "its" : "their"} place and ${moved === 1 ? "was" : "were"} found again by ${moved === 1 ? "its" : "their"} words.</p>`}
        ${unplaced === 0 ? nothing : html`<p>${counted(unplaced, "mark")} ${unplaced === 1 ? "has" : "have"} no certain place in the text. You find ${unplaced === 1 ? "it" : "them"} under Notes, to be put on their words by hand.</p>`}
        ${left.size === 0 ? html`<p class="about">Nothing is left out.</p>` : html`<h3>Left out</h3><ul class="import-list">${[...left].map(([what, count]) => html`<li>${count.toLocaleString("en-GB")} × ${what}</li>`)}</ul>`}
        <div class="form-actions">
          ${button({ label: "Cancel", run: () => dialog.element.close() })}
          ${button({ label: isLaidOn ? "Add to this article" : documents.length === 1 ? "Open it" : "Add to the library", class: "primary", run: () => (dialog.element.close(), take(imported)) })}
        </div>`,
    );
    dialog.open();
    dialog.focus(".primary");
  }

  return { ask };
}

/** @param {readonly number[]} counts */
const sum = (counts) => counts.reduce((all, count) => all + count, 0);

/** @param {GlossatorDocument} document */
const titleOf = ({ title, text }) => title || text.trim().slice(0, 60);

/** @param {GlossatorDocument} document */
function contentsOf({ annotations, relations = [], unplaced = [] }) {
  const count = (/** @type {string} */ kind) => annotations.filter((one) => one.kind === kind).length;
  /** @type {readonly (readonly [number: number, one: string, many: string])[]} */
  const marks = [
    [count("entity"), "name, date or amount", "names, dates and amounts"],
    [count("claim"), "claim", "claims"],
    [count("note"), "note", "notes"],
    [relations.length, "relation", "relations"],
    [unplaced.length, "mark without a place", "marks without a place"],
  ];
  const told = marks.filter(([number]) => number > 0).map(([number, one, many]) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`);
  return told.length === 0 ? "no marks" : told.join(", ");
}
