import { speakerRank } from "../claims/claim-items.js";
import { shortSpeaker } from "../findings/short-speaker.js";
import { groupBy } from "../kit/group-by.js";

/** @import {ClaimItem} from "../claims/claim-items.js" */

/** @typedef {{key: string, name: string, full: string, count: number}} SpeakerCount  `key` is what the list of claims filters by */

/**
 * Who makes how many of the claims: the named by how many they make, then the unnamed, then the article itself.
 *
 * @param {readonly ClaimItem[]} items
 * @returns {SpeakerCount[]}
 */
export function speakersOf(items) {
  const groups = [...groupBy(items, ({ by }) => by.key).values()].map((all) => ({ by: /** @type {ClaimItem} */ (all[0]).by, count: all.length }));
  groups.sort((a, b) => speakerRank(a) - speakerRank(b) || b.count - a.count);
  return groups.map(({ by, count }) => ({ key: by.key, name: by.entity === null ? shortSpeaker(by.name) : by.name, full: by.name, count }));
}
