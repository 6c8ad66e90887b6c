/**
 * The article drawn small: which sign each row of the map shows.
 *
 * @module
 */

/**
 * @typedef {{start: number, end: number, sign: string}} Mark
 *
 * @typedef {{from: number, to: number}} Run  rows; `to` is exclusive
 */

/**
 * The rows that each sign has in a lane of the map. A row shows one sign: the one that marks it most often, or the first of
 * `signs` that marks it at all.
 *
 * @param {Iterable<Mark>} marks
 * @param {{signs: readonly string[], length: number, rows: number, rule: "most" | "first"}} lane  `length` is the text's
 * @returns {Map<string, Run[]>}
 */
export function runsOf(marks, { signs, length, rows, rule }) {
  const columns = new Map(signs.map((sign) => [sign, new Uint32Array(rows)]));
  const scale = rows / Math.max(length, 1);
  for (const { start, end, sign } of marks) {
    const first = Math.min(Math.floor(start * scale), rows - 1);
    const last = Math.max(first + 1, Math.min(Math.ceil(end * scale), rows));
    const column = columns.get(sign)?.subarray(first, last);
    column?.forEach((count, i) => (column[i] = count + 1));
  }
  const runs = signs.map(() => /** @type {Run[]} */ ([]));
  for (let row = 0; row < rows; row += 1) {
    const counts = Array.from(columns.values(), (column) => Number(column[row]));
    const most = rule === "most" ? Math.max(...counts, 1) : 1;
    const list = runs[counts.findIndex((count) => count >= most)];
    const last = list?.at(-1);
    if (last?.to === row) last.to = row + 1;
    else list?.push({ from: row, to: row + 1 });
  }
  return new Map(signs.map((sign, i) => [sign, runs[i] ?? []]));
}
