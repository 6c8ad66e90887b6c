import { linkOf } from "../document/evidence.js";
import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { createEvidenceForm } from "./evidence-form.js";
import { icon } from "../kit/icons.js";

/** @import {Annotation, Evidence} from "../document/types.js" */
/** @import {Actions} from "../app/actions.js" */

/**
 * The evidence on a claim: what is there, and a form for one more or for a change.
 *
 * @param {Actions} actions
 * @returns {{element: HTMLElement, update: (claim: Annotation) => void}}
 */
export function createEvidenceSection(actions) {
  /** @type {Annotation | null} */
  let shown = null;
  /** The place of the one that is changed; null while one more is written down. @type {number | null} */
  let at = null;
  const count = element("span", { class: "count" });
  const list = element("ul", { class: "evidence", "aria-label": "Evidence", role: "list" });
  const form = createEvidenceForm({ save, cancel: closeForm });
  const add = button({ label: "Add evidence", icon: "plus", class: "small quiet more", run: () => openForm(null) });

  /** @param {number | null} place */
  function openForm(place) {
    at = place;
    form.open(place === null ? null : (shown?.evidence?.[place] ?? null));
    add.hidden = true;
  }

  function closeForm() {
    const held = form.element.contains(document.activeElement);
    form.close();
    add.hidden = false;
    if (held) add.focus();
  }

  /** @param {Evidence} evidence */
  function save(evidence) {
    if (shown === null) return;
    const { id } = shown;
    const place = at;
    closeForm();
    if (place === null) actions.addEvidence(id, evidence);
    else actions.changeEvidence(id, place, evidence);
  }

  /** @param {Evidence} evidence @param {number} place */
  function row(evidence, place) {
    const name = evidence.url || evidence.quote;
    return element(
      "li",
      { class: "evidence-row" },
      element(
        "div",
        {},
        sourceOf(evidence.url),
        (evidence.date ?? "") !== "" && element("span", { class: "about" }, dayInWords(evidence.date)),
        (evidence.quote ?? "") !== "" && element("p", { class: "evidence-quote" }, evidence.quote),
      ),
      button({ label: `Edit evidence: ${name}`, icon: "pencil", iconOnly: true, class: "small quiet", hint: "Edit", run: () => openForm(place) }),
      button({ label: `Remove evidence: ${name}`, icon: "trash", iconOnly: true, class: "small quiet danger", hint: "Remove", run: () => remove(place) }),
    );
  }

  /** @param {number} place */
  function remove(place) {
    if (shown === null) return;
    actions.removeEvidence(shown.id, place);
    add.focus();
  }

  return {
    element: element("section", { class: "card-section" }, element("h3", {}, "Evidence", count), list, form.element, add),
    update(claim) {
      const evidence = claim.evidence ?? [];
      if (claim.id !== shown?.id || (at !== null && evidence !== shown?.evidence)) closeForm();
      const same = claim.id === shown?.id && evidence === (shown?.evidence ?? evidence) && list.childElementCount === evidence.length;
      shown = claim;
      if (same) return;
      count.textContent = evidence.length === 0 ? "" : String(evidence.length);
      list.replaceChildren(...evidence.map(row));
    },
  };
}

/** What is no address of the web is shown as it is, and opens nothing. @param {string} url */
function sourceOf(url) {
  const link = linkOf(url ?? "");
  if (link === null) return (url ?? "") === "" ? null : element("span", { class: "source" }, url);
  const path = link.pathname === "/" ? "" : link.pathname;
  const words = `${link.host.replace(/^www\./, "")}${path}${link.search}`;
  return element("a", { class: "out source", href: link.href, title: link.href, target: "_blank", rel: "noopener noreferrer" }, element("span", {}, words), icon("out"));
}

/** @param {string} date */
function dayInWords(date) {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  return isDay ? new Date(date).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" }) : date;
}
