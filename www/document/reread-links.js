/**
 * What the registers say of the entities that were kept, as a fresh reading has it.
 *
 * @module
 */

import { isNamedByText } from "./decided.js";

/** @import {Entity} from "./types.js" */

/**
 * The kept entities with the links of the fresh ones that became them: of the one of the same type and name, else of
 * another of the type, unless the name was thought of by hand. What the fresh reading does not know keeps what it has.
 *
 * @param {readonly Entity[]} kept
 * @param {readonly Entity[]} read  as the fresh reading has them
 * @param {readonly Entity[]} decided  the same, brought in line with what was decided
 * @returns {Entity[]}
 */
export function withFreshLinks(kept, read, decided) {
  const owners = new Map(decided.flatMap(({ id, mentions }) => mentions.map((mention) => [mention, id])));
  /** @type {Map<string, Entity[]>} */
  const became = new Map();
  for (const entity of read) {
    const [first, ...others] = new Set(entity.mentions.map((mention) => owners.get(mention)));
    if (first !== undefined && others.length === 0) became.set(first, [...(became.get(first) ?? []), entity]);
  }
  return kept.map((entity) => {
    const isNamed = (/** @type {Entity} */ { name }) => name.toLowerCase() === entity.name.toLowerCase();
    const same = (became.get(entity.id) ?? []).filter((one) => one.type === entity.type && (isNamed(one) || isNamedByText(entity)));
    const byName = same.sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
    const source = byName.find(({ links }) => links.length > 0) ?? byName[0];
    return source === undefined ? entity : { ...entity, links: source.links };
  });
}
