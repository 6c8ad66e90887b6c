import { element } from "../kit/element.js";

/** @import {Annotation} from "../document/types.js" */

/**
 * The note on a claim, in its card: what is half written is kept when the field, the card or the page is left.
 *
 * @param {(id: string, note: string) => void} set
 * @returns {{element: HTMLElement, field: HTMLTextAreaElement, keep: () => void, update: (claim: Annotation) => void}}
 */
export function createClaimNote(set) {
  /** @type {Annotation | null} */
  let shown = null;
  const field = element("textarea", { class: "note-field", "aria-label": "Note on the claim", rows: 2, placeholder: "Add a note…" });

  function keep() {
    if (shown !== null && field.value.trim() !== (shown.note ?? "")) set(shown.id, field.value);
  }

  field.addEventListener("change", keep);
  for (const leaving of ["visibilitychange", "pagehide"]) addEventListener(leaving, keep, { capture: true });

  return {
    element: element("section", { class: "card-section" }, element("h3", {}, "Note"), field),
    field,
    keep,
    update(claim) {
      const writes = document.activeElement === field && shown?.id === claim.id;
      if (!writes) field.value = claim.note ?? "";
      shown = claim;
    },
  };
}
