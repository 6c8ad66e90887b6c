/**
 * The longest part of a list, in its order, in which every number is greater than the one before.
 *
 * @param {readonly number[]} numbers
 * @returns {number[]}
 */
export function longestRise(numbers) {
  if (numbers.every((number, i) => i === 0 || number > Number(numbers[i - 1]))) return [...numbers];
  /** The places of the lowest ends that rises of length 1, 2, ... have so far. @type {number[]} */
  const ends = [];
  /** The place before each in its rise. @type {(number | undefined)[]} */
  const before = [];
  for (const [at, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (Number(numbers[Number(ends[middle])]) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1];
    ends[low] = at;
  }
  /** @type {number[]} */
  const rise = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) rise.push(Number(numbers[at]));
  return rise.reverse();
}
