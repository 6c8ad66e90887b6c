import { underlinedClaims } from "../lens/density.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {ReportChoice} from "./report-choice.js" */

/** A document with what goes into its report. @param {GlossatorDocument} document @param {ReportChoice} choice @returns {GlossatorDocument} */
export function chosenFor(document, { claims, names }) {
  const strong = claims === "strong" ? underlinedClaims(document, "strong") : null;
  const annotations = document.annotations.filter(({ id, kind, status, origin, verdict }) => {
    if (kind === "claim") return claims === "all" || (strong === null ? (verdict ?? "") !== "" : strong.has(id));
    return kind !== "entity" || names === "all" || origin === "user" || status === "accepted" || status === "edited";
  });
  return annotations.length === document.annotations.length ? document : { ...document, annotations };
}
