/** How often each of some words is among them, the most often first. @param {readonly string[]} words */
export function countsOf(words) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}
