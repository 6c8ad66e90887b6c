import { evidenceOf, linkOf } from "../document/claim-commands.js";
import { button } from "../kit/button.js";
import { html, nothing } from "../kit/draw.js";
import { onFormKeys } from "../kit/form-keys.js";
import { picture } from "../kit/icons.js";

/** @import {Annotation, Evidence} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */

/**
 * The evidence on a claim: what is there, and a form for one more or for a change.
 *
 * @param {{actions: Actions, draw: () => void, root: () => HTMLElement}} options  `draw` draws `section()` again, `root` contains it
 */
export function createEvidence({ actions, draw, root }) {
  /** @type {Annotation | null} */
  let shown = null;
  /** The piece of evidence in the form, by its place in the list. @type {number | "new" | null} */
  let writing = null;

  const part = (/** @type {string} */ selector) => /** @type {HTMLElement | null} */ (root().querySelector(selector));

  /** @param {number | "new"} place */
  function open(place) {
    writing = place;
    draw();
    part(".evidence-form input")?.focus();
  }

  function close() {
    writing = null;
    draw();
    part(".add-evidence")?.focus();
  }

  function save() {
    const form = part(".evidence-form");
    if (shown === null || form === null) return;
    const [url, quote, date] = Array.from(/** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input, textarea")), ({ value }) => value);
    const evidence = evidenceOf({ url: url ?? "", quote: quote ?? "", date: date ?? "" });
    if (evidence === null) {
      part(".evidence-form input")?.focus();
      return;
    }
    const { id } = shown;
    const place = writing;
    close();
    if (typeof place === "number") actions.run({ type: "changeEvidence", id, at: place, evidence });
    else actions.run({ type: "addEvidence", id, evidence });
  }

  /** @param {Evidence} evidence @param {number} place */
  function row(evidence, place) {
    const name = evidence.url || evidence.quote;
    const remove = () => {
      if (shown !== null) actions.run({ type: "removeEvidence", id: shown.id, at: place });
      part(".add-evidence")?.focus();
    };
    return html`<li class="evidence-row">
      <div>
        ${sourceOf(evidence.url ?? "")}${(evidence.date ?? "") === "" ? nothing : html`<span class="about">${dayInWords(evidence.date)}</span>`}${(evidence.quote ?? "") === ""
          ? nothing
          : html`<p class="evidence-quote">${evidence.quote}</p>`}
      </div>
      ${button({ label: `Edit evidence: ${name}`, icon: "pencil", iconOnly: true, class: "small quiet", hint: "Edit", run: () => open(place) })}
      ${button({ label: `Remove evidence: ${name}`, icon: "trash", iconOnly: true, class: "small quiet danger", hint: "Remove", run: remove })}
    </li>`;
  }

  /** @param {Partial<Evidence>} evidence */
  function form({ url = "", quote = "", date = "" }) {
    return html`<form class="evidence-form" aria-label="Evidence" @submit=${(/** @type {Event} */ event) => event.preventDefault()} @keydown=${onFormKeys({ submit: save, cancel: close })}>
      <label><span>Link</span><input class="text-field" type="text" inputmode="url" placeholder="https://" autocomplete="off" spellcheck="false" .value=${url} /></label>
      <label><span>Quote</span><textarea class="note-field" rows="2" placeholder="Exact wording" .value=${quote}></textarea></label>
      <label><span>Date</span><input class="text-field" type="text" placeholder="2024-10-09" autocomplete="off" .value=${date} /></label>
      <div class="form-actions">
        ${button({ label: "Cancel", class: "small quiet", run: close })} ${button({ label: "Save evidence", class: "small primary", run: save })}
      </div>
    </form>`;
  }

  return {
    /** @param {Annotation} claim */
    section(claim) {
      const evidence = claim.evidence ?? [];
      if (claim.id !== shown?.id || (typeof writing === "number" && evidence !== shown.evidence)) writing = null;
      shown = claim;
      return html`<section class="card-section">
        <h3>Evidence<span class="count">${evidence.length === 0 ? "" : evidence.length}</span></h3>
        <ul class="evidence" aria-label="Evidence" role="list">${evidence.map(row)}</ul>
        ${writing === null ? nothing : form(typeof writing === "number" ? (evidence[writing] ?? {}) : {})}
        ${button({ label: "Add evidence", icon: "plus", class: "small quiet more add-evidence", hidden: writing !== null, run: () => open("new") })}
      </section>`;
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
