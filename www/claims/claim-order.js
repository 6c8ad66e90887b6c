/** @import {ClaimItem} from "./claim-items.js" */

/** @typedef {{byWorth: boolean, bySpeaker: boolean}} ClaimOrder */

/**
 * The claims in the order of their list. By speaker, each speaker stands where the first of their claims would, and the
 * first claim of each carries the heading.
 *
 * @param {readonly ClaimItem[]} items  in reading order
 * @param {ClaimOrder} order
 * @returns {ClaimItem[]}
 */
export function ordered(items, { byWorth, bySpeaker }) {
  const sorted = byWorth ? [...items].sort((a, b) => (b.claim.checkworthiness ?? 1) - (a.claim.checkworthiness ?? 1)) : [...items];
  if (!bySpeaker) return sorted;
  /** @type {Map<string, ClaimItem[]>} */
  const groups = new Map();
  for (const item of sorted) groups.set(item.by.key, [...(groups.get(item.by.key) ?? []), item]);
  return [...groups.values()].flatMap((group) =>
    group.map((item, i) => (i === 0 ? { ...item, heading: { name: item.by.name, count: group.length } } : item)),
  );
}
