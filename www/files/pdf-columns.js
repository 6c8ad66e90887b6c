/**
 * The columns of a page: what stands together on its lines comes in, whole lines come out, in reading order.
 *
 * @module
 */

import { median, MOST_LINES, RAISED, SAME_LINE } from "./pdf-page.js";

/** @import {Piece} from "./pdf-page.js" */

/** Where a column begins and ends. @typedef {{left: number, right: number}} Column */

/** What stands on one line of a column. @typedef {Piece & {column: Column}} Line */

/** A gutter between columns is no narrower, in the size of the letters. */
const GUTTER = 0.7;
/** Lines of one paragraph lie no farther apart, in the size of the letters. */
const FARTHEST_LINE = 1.6;
/** A column has so many lines at least, each in the middle of them so wide, in the size of the letters. */
const FEWEST_LINES = 3;
const NARROWEST = 8;
/** Lines that the file wrote across from one side to the other are a table, unless they fill so much of their columns. */
const FULL = 0.75;

/** A gap so wide in a line of one column lies between the cells of a table. */
const TABULAR = 6;

/** @param {readonly Piece[]} fragments @returns {Line[]} in reading order; what does not stand upright comes last */
export function linesOf(fragments) {
  const slanted = fragments.filter(({ isUpright }) => !isUpright);
  return [...inReadingOrder(fragments.filter(({ isUpright }) => isUpright)), ...slanted.map((piece) => ({ ...piece, column: extent([piece]) }))];
}

/**
 * Lines by column, left before right; a line over more than one column ends the columns above it.
 *
 * @param {readonly Piece[]} lines @param {Column} [column] @returns {Line[]}
 */
function inReadingOrder(lines, column = extent(lines)) {
  const gutter = gutterOf(lines);
  if (gutter === null) return wholeLines(lines).map((line) => ({ ...line, column }));
  const down = [...lines].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const [left, right, across] = sides(lines, gutter);
  const [onLeft, over] = [new Set(left), new Set(across)];
  const bounds = { left: extent(left), right: extent(right) };
  /** @type {Line[]} */
  const ordered = [];
  /** @type {{left: Piece[], right: Piece[]}} */
  let band = { left: [], right: [] };
  const flush = () => {
    ordered.push(...inReadingOrder(band.left, bounds.left), ...inReadingOrder(band.right, bounds.right));
    band = { left: [], right: [] };
  };
  /** The line across that the band would go on with. @type {Piece | null} */
  let last = null;
  for (const [i, line] of down.entries()) {
    if (over.has(line) || (last !== null && isLastOf(last, line, [down[i - 1], down[i + 1]]))) {
      flush();
      ordered.push({ ...line, column });
      last = line;
    } else {
      last = null;
      band[onLeft.has(line) ? "left" : "right"].push(line);
    }
  }
  flush();
  return ordered;
}

/** What stands on one line of one column, whatever the gaps: words of a line set to full width, cells of a table. @param {readonly Piece[]} pieces @returns {Piece[]} */
function wholeLines(pieces) {
  /** @type {Piece[]} */
  const lines = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const line = lines.at(-1);
    if (line === undefined || Math.abs(piece.baseline - line.baseline) > RAISED * Math.max(line.size, piece.size)) {
      lines.push(piece);
      continue;
    }
    const [left, right] = line.left <= piece.left ? [line, piece] : [piece, line];
    const gap = right.left - left.right > TABULAR * line.size ? "\t" : " ";
    lines[lines.length - 1] = { ...(left.text.length >= right.text.length ? left : right), text: `${left.text}${gap}${right.text}`, left: left.left, right: Math.max(left.right, right.right) };
  }
  return lines;
}

/** @param {readonly Piece[]} lines @returns {Column} */
const extent = (lines) => ({ left: Math.min(...lines.map(({ left }) => left)), right: Math.max(...lines.map(({ right }) => right)) });

/**
 * Whether a line that reaches over no gutter is the short end of those above it that do.
 *
 * @param {Piece} last @param {Piece} line @param {readonly (Piece | undefined)[]} neighbours
 */
function isLastOf(last, line, neighbours) {
  const isBelow = line.baseline - last.baseline < FARTHEST_LINE * line.size;
  const isAlone = neighbours.every((one) => one === undefined || one === last || Math.abs(one.baseline - line.baseline) > SAME_LINE * line.size);
  return isBelow && isAlone && Math.abs(line.size - last.size) < 0.1 && Math.abs(line.left - last.left) < line.size;
}

/** @param {readonly Piece[]} lines @param {Column} gutter @returns {[Piece[], Piece[], Piece[]]} left of it, right of it, across it */
function sides(lines, gutter) {
  const left = lines.filter((line) => line.right <= gutter.left);
  const right = lines.filter((line) => line.left >= gutter.right);
  return [left, right, lines.filter((line) => line.right > gutter.left && line.left < gutter.right)];
}

/** The white strip between two columns that the fewest lines cross; null where the lines are one column. @param {readonly Piece[]} lines @returns {Column | null} */
function gutterOf(lines) {
  if (lines.length < 2 * FEWEST_LINES || lines.length > MOST_LINES) return null;
  const { left, right } = extent(lines);
  const size = median(lines.map((line) => line.size));
  const edges = [...new Set(lines.flatMap((line) => [line.left, line.right]))].sort((a, b) => a - b);
  /** @type {(Column & {crossing: number}) | null} */
  let best = null;
  for (const [i, from] of edges.entries()) {
    const to = Number(edges[i + 1]);
    const middle = (from + to) / 2;
    if (!(to > from) || middle < left + 0.15 * (right - left) || middle > right - 0.15 * (right - left)) continue;
    const crossing = lines.filter((line) => line.left < middle && line.right > middle).length;
    if (crossing * 2 > lines.length) continue;
    // Strips that as few lines cross are one.
    if (best !== null && crossing === best.crossing && from === best.right) best.right = to;
    else if (best === null || crossing < best.crossing || (crossing === best.crossing && to - from > best.right - best.left)) best = { left: from, right: to, crossing };
  }
  return best !== null && best.right - best.left >= GUTTER * size && areColumns(lines, best, size) ? best : null;
}

/** @param {readonly Piece[]} lines  as the file wrote them @param {Column} gutter @param {number} size */
function areColumns(lines, gutter, size) {
  const [left, right] = sides(lines, gutter).map(wholeLines);
  if (!left || !right || left.length < FEWEST_LINES || right.length < FEWEST_LINES) return false;
  const widths = [left, right].map((side) => median(side.map((line) => line.right - line.left)));
  if (widths.some((width) => width < NARROWEST * size)) return false;
  const top = Math.max(...[left, right].map((side) => Math.min(...side.map(({ baseline }) => baseline))));
  const foot = Math.min(...[left, right].map((side) => Math.max(...side.map(({ baseline }) => baseline))));
  if (foot <= top) return false;
  const beside = lines.filter((line) => line.right <= gutter.left || line.left >= gutter.right).map((line) => line.right <= gutter.left);
  const turns = beside.filter((isLeft, i) => i > 0 && isLeft !== beside[i - 1]).length;
  const isAcross = turns > Math.min(left.length, right.length);
  return !isAcross || [left, right].every((side, i) => Number(widths[i]) >= FULL * (extent(side).right - extent(side).left));
}
