import { evidenceOf } from "../document/evidence.js";
import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { attachFormKeys } from "../kit/form-keys.js";

/** @import {Evidence} from "../document/types.js" */

/**
 * Where a piece of evidence is written down.
 *
 * @param {{save: (evidence: Evidence) => void, cancel: () => void}} options
 * @returns {{element: HTMLElement, open: (evidence: Evidence | null) => void, close: () => void}}
 */
export function createEvidenceForm({ save, cancel }) {
  const url = element("input", { class: "text-field", type: "text", inputmode: "url", placeholder: "https://", autocomplete: "off", spellcheck: "false" });
  const quote = element("textarea", { class: "note-field", rows: 2, placeholder: "Exact wording" });
  const date = element("input", { class: "text-field", type: "text", placeholder: "2024-10-09", autocomplete: "off" });
  const form = element(
    "form",
    { class: "evidence-form", "aria-label": "Evidence", hidden: true },
    element("label", {}, element("span", {}, "Link"), url),
    element("label", {}, element("span", {}, "Quote"), quote),
    element("label", {}, element("span", {}, "Date"), date),
    element(
      "div",
      { class: "form-actions" },
      button({ label: "Cancel", class: "small quiet", run: cancel }),
      button({ label: "Save evidence", class: "small primary", run: submit }),
    ),
  );

  function submit() {
    const evidence = evidenceOf({ url: url.value, quote: quote.value, date: date.value });
    if (evidence === null) url.focus();
    else save(evidence);
  }

  attachFormKeys(form, { submit, cancel });

  return {
    element: form,
    open(evidence) {
      form.hidden = false;
      url.value = evidence?.url ?? "";
      quote.value = evidence?.quote ?? "";
      date.value = evidence?.date ?? "";
      url.focus();
    },
    close() {
      form.hidden = true;
    },
  };
}
