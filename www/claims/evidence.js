import { evidenceIn, evidenceOf, linkOf } from "../document/claim-commands.js";
import { button } from "../kit/button.js";
import { html, nothing } from "../kit/draw.js";
import { onFormKeys } from "../kit/form-keys.js";
import { picture } from "../kit/icons.js";

/** @import {Annotation, Evidence} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */

/**
 * The evidence on a claim: a field that takes a link, what is there, and a form for its title, quote and date.
 *
 * @param {{actions: Actions, draw: () => void, root: () => HTMLElement, done: (claim: Annotation) => void}} options  `draw` draws
 *   `template()` again, `root` contains it; `done`: the field was left empty
 */
export function createEvidence({ actions, draw, root, done }) {
  /** @type {Annotation | null} */
  let shown = null;
  /** The piece of evidence in the form, by its place in the list. @type {number | null} */
  let writing = null;

  const part = (/** @type {string} */ selector) => /** @type {HTMLElement | null} */ (root().querySelector(selector));

  const focus = () => part(".evidence-field input")?.focus();

  /** @param {number} place */
  function open(place) {
    writing = place;
    draw();
    part(shown?.evidence?.[place]?.url ? ".evidence-form input:not([inputmode])" : ".evidence-form input")?.focus();
    // Its buttons may lie behind the foot of the panel.
    part(".form-actions")?.scrollIntoView({ block: "nearest" });
  }

  function close() {
    writing = null;
    draw();
    focus();
  }

  function save() {
    const form = part(".evidence-form");
    if (shown === null || form === null) return;
    const [url, title, quote, date] = Array.from(/** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input, textarea")), ({ value }) => value);
    const evidence = evidenceOf({ url: url ?? "", title: title ?? "", quote: quote ?? "", date: date ?? "" });
    if (evidence === null) {
      part(".evidence-form input")?.focus();
      return;
    }
    const { id } = shown;
    const at = writing;
    close();
    if (at !== null) actions.run({ type: "changeEvidence", id, at, evidence });
  }

  /** What was pasted and left is kept too. @param {Event} event */
  function leave({ currentTarget }) {
    const field = /** @type {HTMLInputElement} */ (currentTarget);
    const evidence = evidenceIn(field.value);
    if (shown === null || evidence === null) return;
    field.value = "";
    actions.run({ type: "addEvidence", id: shown.id, evidence });
  }

  /** @param {KeyboardEvent} event */
  function paste(event) {
    const { key } = event;
    if (shown === null || (key !== "Enter" && key !== "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    const field = /** @type {HTMLInputElement} */ (event.currentTarget);
    const evidence = key === "Enter" ? evidenceIn(field.value) : null;
    const isEmpty = field.value.trim() === "";
    field.value = "";
    if (evidence !== null) actions.run({ type: "addEvidence", id: shown.id, evidence });
    // What was written by mistake is gone first.
    else if (isEmpty) done(shown);
  }

  /** @param {Evidence} evidence @param {number} place */
  function row(evidence, place) {
    const name = evidence.url || evidence.title || evidence.quote;
    const remove = () => {
      if (shown !== null) actions.run({ type: "removeEvidence", id: shown.id, at: place });
      focus();
    };
    return html`<li class="evidence-row">
      <div>
        ${(evidence.title ?? "") === "" ? nothing : html`<span class="evidence-title">${evidence.title}</span>`}${sourceOf(evidence.url ?? "")}${(evidence.date ?? "") === "" ? nothing : html`<span class="about">${dayInWords(evidence.date)}</span>`}${(evidence.quote ?? "") === ""
          ? nothing
          : html`<p class="evidence-quote">${evidence.quote}</p>`}
      </div>
      ${button({ label: `Edit evidence: ${name}`, icon: "pencil", iconOnly: true, class: "small quiet", hint: "Title, quote and date", run: () => open(place) })}
      ${button({ label: `Remove evidence: ${name}`, icon: "trash", iconOnly: true, class: "small quiet danger", hint: "Remove", run: remove })}
    </li>`;
  }

  /** @param {Partial<Evidence>} evidence */
  function form({ url = "", title = "", quote = "", date = "" }) {
    return html`<form class="evidence-form" aria-label="Evidence" @submit=${(/** @type {Event} */ event) => event.preventDefault()} @keydown=${onFormKeys({ submit: save, cancel: close })}>
      <label><span>Link</span><input class="text-field" type="text" data-draft=${`evidence link ${shown?.id}`} inputmode="url" placeholder="https://" autocomplete="off" spellcheck="false" .value=${url} /></label>
      <label><span>Title</span><input class="text-field" type="text" data-draft=${`evidence title ${shown?.id}`} placeholder="What the source is called" autocomplete="off" .value=${title} /></label>
      <label><span>Quote</span><textarea class="note-field" data-draft=${`evidence quote ${shown?.id}`} rows="2" placeholder="Exact wording" .value=${quote}></textarea></label>
      <label><span>Date</span><input class="text-field" type="text" data-draft=${`evidence date ${shown?.id}`} placeholder="2024-10-09" autocomplete="off" .value=${date} /></label>
      <div class="form-actions">
        ${button({ label: "Cancel", class: "small quiet", run: close })} ${button({ label: "Save evidence", class: "small primary", run: save })}
      </div>
    </form>`;
  }

  return {
    focus,
    /** @param {Annotation} claim */
    template(claim) {
      const evidence = claim.evidence ?? [];
      if (claim.id !== shown?.id || (writing !== null && evidence !== shown.evidence)) writing = null;
      shown = claim;
      const hint = (claim.verdict ?? "") === "" ? nothing : html`<span class="hint" aria-hidden="true">Enter: next claim</span>`;
      return html`<ul class="evidence" aria-label="Evidence" role="list" ?hidden=${evidence.length === 0}>${evidence.map(row)}</ul>
        ${writing === null ? nothing : form(evidence[writing] ?? {})}
        <label class="evidence-field">
          ${picture("link")}<input type="text" inputmode="url" aria-label="Paste a link as evidence" data-draft=${`link ${shown?.id}`} placeholder="Paste a link as evidence" autocomplete="off" spellcheck="false" @keydown=${paste} @change=${leave} />${hint}<kbd aria-hidden="true">E</kbd>
        </label>`;
    },
  };
}

/** A link, where it is an address of the web; any other words as they are. @param {string} url */
function sourceOf(url) {
  const link = linkOf(url);
  if (link === null) return url === "" ? nothing : html`<span class="source">${url}</span>`;
  const path = link.pathname === "/" ? "" : link.pathname;
  const words = `${link.host.replace(/^www\./, "")}${path}${link.search}`;
  return html`<a class="out source" href=${link.href} title=${link.href} target="_blank" rel="noopener noreferrer"><span>${words}</span>${picture("out")}</a>`;
}

/** @param {string} date */
function dayInWords(date) {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  return isDay ? new Date(date).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" }) : date;
}
