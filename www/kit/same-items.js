/**
 * Whether two lists hold the same things.
 *
 * @param {readonly unknown[]} a
 * @param {readonly unknown[]} b
 */
export const alike = (a, b) => a.length === b.length && a.every((one, i) => one === b[i]);
