import { tagsOf } from "../document/tags.js";
import { saidIn, timesSaid } from "../findings/claim-words.js";
import { element } from "../kit/element.js";
import { icon } from "../kit/icons.js";
import { groupName } from "../kit/row-actions.js";
import { scoreRing } from "../findings/score-ring.js";

/** @import {IconName} from "../kit/icons.js" */
/** @import {ClaimItem} from "./claim-items.js" */

/**
 * A claim in the list: a sentence by someone, why it is worth checking, and what the person made of it.
 *
 * @param {ClaimItem} item
 * @returns {HTMLElement}
 */
export function claimRow({ claim, places, speaker, manner, reasons, heading }) {
  const sources = claim.evidence?.length ?? 0;
  return element(
    "li",
    { class: "finding claim" },
    groupName(heading),
    element(
      "button",
      { type: "button", class: "go" },
      scoreRing(claim),
      element(
        "span",
        {},
        element("span", { class: "who" }, speaker && element("strong", {}, speaker), speaker && " ", `${manner}:`),
        element("span", { class: "said" }, saidIn(claim)),
        (reasons.length > 0 || places.length > 1) &&
          element(
            "span",
            { class: "reasons" },
            places.length > 1 && element("span", { class: "reason said-again" }, timesSaid(places.length)),
            ...reasons.map((reason) => element("span", { class: "reason" }, reason)),
          ),
        (claim.verdict ?? "") !== "" && mine("verdict", element("strong", {}, claim.verdict), claim.rating !== undefined && ` · ${claim.rating} of 5`),
        sources > 0 && mine("link", sources === 1 ? "1 source" : `${sources} sources`),
        (claim.note ?? "") !== "" && mine("note", claim.note),
        tagsOf(claim).length > 0 && mine("tag", tagsOf(claim).map((tag) => `#${tag}`).join(" ")),
      ),
    ),
  );
}

/** @param {IconName} picture @param {...import("../kit/element.js").Child} children */
const mine = (picture, ...children) => element("span", { class: "mine" }, icon(picture), element("span", {}, ...children));
