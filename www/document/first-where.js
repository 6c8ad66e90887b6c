/**
 * The first index for which `holds` is true, by binary search; `length` where there is none. Once true it must stay true.
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
