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
    const column = columns.get(sign);
    if (column === undefined) continue;
    const first = Math.min(Math.floor(start * scale), rows - 1);
    const last = Math.max(first + 1, Math.min(Math.ceil(end * scale), rows));
    for (let row = first; row < last; row += 1) column[row] = (column[row] ?? 0) + 1;
  }
  /** @type {Map<string, Run[]>} */
  const runs = new Map(signs.map((sign) => [sign, []]));
  for (let row = 0; row < rows; row += 1) {
    const sign = signOf(columns, row, rule);
    const list = sign === null ? undefined : runs.get(sign);
    if (list === undefined) continue;
    const last = list.at(-1);
    if (last?.to === row) last.to = row + 1;
    else list.push({ from: row, to: row + 1 });
  }
  return runs;
}

/** @param {ReadonlyMap<string, Uint32Array>} columns @param {number} row @param {"most" | "first"} rule */
function signOf(columns, row, rule) {
  /** @type {string | null} */
  let chosen = null;
  let most = 0;
  for (const [sign, column] of columns) {
    const count = column[row] ?? 0;
    if (count <= most) continue;
    chosen = sign;
    most = rule === "first" ? Infinity : count;
  }
  return chosen;
}
