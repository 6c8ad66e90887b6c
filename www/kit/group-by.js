/**
 * Groups items by a key; the keys are in the order in which they first appear.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} keyOf
 */
export function groupBy(items, keyOf) {
  /** @type {Map<string, Item[]>} */
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Words and how often each occurs, the most frequent first. @param {readonly string[]} words @returns {[word: string, count: number][]} */
export const tally = (words) =>
  Array.from(groupBy(words, String), ([word, { length }]) => /** @type {[string, number]} */ ([word, length])).sort(([, a], [, b]) => b - a);

/**
 * Items group by group, the first of each with the heading of its group.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} keyOf
 * @param {(item: Item) => string} nameOf
 */
export const headed = (items, keyOf, nameOf) =>
  [...groupBy(items, keyOf).values()].flatMap((group) => group.map((item, i) => ({ ...item, heading: i === 0 ? { name: nameOf(item), count: group.length } : null })));
