/**
 * What the brief says of a document, but for how it is drawn.
 *
 * @module
 */

import { hasVerdict } from "../claims/claim-items.js";

/** @import {ClaimItem} from "../claims/claim-items.js" */

const NUMBERS = ["None", "One", "Two", "Three", "Four", "Five"];

/**
 * The first sentence of the brief, in its two parts: how many claims, and the rest.
 *
 * @param {readonly ClaimItem[]} items
 * @param {readonly ClaimItem[]} first  those to check first
 * @returns {{count: string, rest: string}}
 */
export function summaryOf(items, first) {
  const said = items.filter(({ claim }) => claim.voice === "reported").length;
  const checked = first.filter(hasVerdict).length;
  const by =
    items.length === 1
      ? said === 1 ? "said by somebody" : "attributed to nobody"
      : said === items.length ? "all of them said by somebody" : said === 0 ? "none of them said by somebody" : `${said.toLocaleString("en-GB")} of them said by somebody`; // prettier-ignore
  const toCheck = `${NUMBERS[first.length] ?? first.length} to check${items.length > first.length ? " first" : ""}`;
  const progress = checked === 0 ? toCheck : checked < first.length ? `${checked} of ${first.length} checked` : first.length === 1 ? "It is checked" : `All ${(NUMBERS[first.length] ?? "").toLowerCase()} checked`;
  return { count: `${items.length.toLocaleString("en-GB")} ${items.length === 1 ? "claim" : "claims"}`, rest: `, ${by}. ${progress}:` };
}

/** Where the other claims are; empty where there are none. @param {number} others */
export function othersInWords(others) {
  if (others <= 0) return "";
  return others === 1 ? "See the other claim" : `See the other ${others.toLocaleString("en-GB")} claims`;
}
