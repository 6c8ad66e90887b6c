/** How the benches print what they measured. */

/**
 * Prints rows under a head, the first column to the left, the others to the right.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => (row[i] ?? "").length)));
  const line = (/** @type {string[]} */ row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ");
  console.log(`\n${line(head)}\n${widths.map((width) => "─".repeat(width)).join("  ")}`);
  for (const row of rows) console.log(line(row).trimEnd());
}

/** @param {number} milliseconds */
export const ms = (milliseconds) => `${milliseconds.toFixed(0)} ms`;

/** @param {number} whole  a count */
export const grouped = (whole) => Math.round(whole).toLocaleString("en");

/** @param {number} ratio */
export const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`;

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return /** @type {number} */ (sorted[Math.floor(sorted.length / 2)]);
}
