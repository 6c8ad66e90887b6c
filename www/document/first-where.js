/**
 * Binary search: the first index for which something holds that holds for every later one; `length` where it holds for none.
 *
 * @param {number} length
 * @param {(index: number) => boolean} holds
 */
export function firstWhere(length, holds) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
