import { counted } from "../kit/words.js";
import { joined } from "./provenance.js";

/** @import {Annotation} from "../document/types.js" */

/**
 * What a person has added to a mark: "Mostly false · asked the harbour office · 2 pieces of evidence"; empty where nothing.
 *
 * @param {Pick<Annotation, "note" | "verdict" | "evidence" | "tags">} annotation
 */
export function workInWords({ note, verdict, evidence, tags }) {
  const pieces = evidence?.length ?? 0;
  return joined([
    typeof verdict === "string" ? verdict : "",
    note ?? "",
    pieces === 0 ? "" : counted(pieces, "piece of evidence", "pieces of evidence"),
    (tags ?? []).join(", "),
  ]);
}
