/** @import {Annotation} from "../document/types.js" */

/**
 * What a person made of some words, in words: "Mostly false · asked the harbour office · 2 pieces of evidence".
 *
 * @param {Pick<Annotation, "note" | "verdict" | "evidence" | "tags">} annotation
 * @returns {string} empty where there is nothing but the mark itself
 */
export function workInWords({ note, verdict, evidence, tags }) {
  const pieces = evidence?.length ?? 0;
  const parts = [
    typeof verdict === "string" ? verdict : "",
    note ?? "",
    pieces === 0 ? "" : pieces === 1 ? "1 piece of evidence" : `${pieces} pieces of evidence`,
    (tags ?? []).join(", "),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
