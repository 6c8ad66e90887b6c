import { indexOf } from "../document/annotation-index.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {BodyReason} from "../document/types.js" */

/**
 * A claim of the headline beside the one of the body on the same thing.
 *
 * @typedef {{words: string, differs: boolean, other: Annotation, reasons: readonly BodyReason[]}} Relation
 */

/**
 * How headline and body stand to each other on what a claim says; nothing where the other one is not shown.
 *
 * @param {GlossatorDocument} document
 * @param {readonly Annotation[]} places  of the claim
 * @returns {Relation[]}
 */
export function relationsOf(document, places) {
  const { byId, claims } = indexOf(document);
  const own = new Set(places.map(({ id }) => id));
  return claims.flatMap((headline) => {
    const told = headline.body;
    const body = byId.get(told?.claim ?? "");
    if (told === undefined || body === undefined || body.status === "rejected") return [];
    const differs = told.relation === "differs";
    const reasons = Array.isArray(told.reasons) ? told.reasons : [];
    if (own.has(headline.id)) return [{ words: differs ? "The body says otherwise" : "Also stated in the body", differs, other: body, reasons }];
    if (own.has(body.id)) return [{ words: differs ? "The headline says otherwise" : "Also stated in the headline", differs, other: headline, reasons }];
    return [];
  });
}
