import { element } from "../kit/element.js";
import { createRows } from "../kit/rows.js";
import { wordsFor } from "../labels/entity-types.js";
import { ROWS } from "./segments.js";

/** @import {Look} from "../labels/entity-types.js" */
/** @import {Article} from "./article.js" */
/** @import {Segment} from "./segments.js" */

/** Bars of neighbours keep this far apart, in pixels. */
const GAP = 5;
/** A bar is never shorter. */
const SHORTEST = 8;
/** How many bars fit beside each other in the margin. */
const COLUMNS = 4;
/** The sign of a note stands this far below the top of its line. */
const NOTE = 6;

/**
 * `level` is the look of an entity for whose line the words had no room; bars on the same words have a `column` each, counted from
 * the edge.
 *
 * @typedef {{top: number, bottom: number, level: Look | "note", column: number}} Bar
 */

/**
 * The bars in the margin of a block: where its notes stand, and the names that are too crowded to be drawn under their words
 * alone; in pixels from the block's top.
 *
 * @param {Article} article
 * @param {number} index  of the block
 * @param {readonly Segment[]} segments  of annotations that have a bar
 * @returns {Bar[]}
 */
export function measureBars(article, index, segments) {
  const marked = segments.filter(({ gap }) => !gap);
  if (marked.length === 0) return [];
  const { top } = article.blockElement(index).getBoundingClientRect();
  const columns = createRows(COLUMNS);
  return apart(
    marked.flatMap(({ annotation, row, start, end }) => {
      const lines = article.linesIn({ index, start, end });
      const [first, last] = [lines[0], lines.at(-1)];
      if (first === undefined || last === undefined) return [];
      const { kind, type, note = "" } = annotation;
      /** @type {Bar[]} */
      const bars = [];
      if (kind === "entity" && row === ROWS) {
        bars.push({ top: first.top - top, bottom: last.bottom - top, level: wordsFor(type).look, column: columns.place({ start, end }) ?? COLUMNS - 1 });
      }
      if (note !== "" || kind === "note") bars.push({ top: first.top - top + NOTE, bottom: first.bottom - top, level: "note", column: 0 });
      return bars;
    }),
  );
}

/**
 * Keeps the bars of one column that share a line apart: each ends in the middle of the line that the next begins on. Those that would lie
 * on each other are one: a file may hold any number of marks on one word.
 *
 * @param {readonly Bar[]} all
 * @returns {Bar[]}
 */
export function apart(all) {
  const bars = [...new Map(all.map((bar) => [`${bar.level} ${bar.column} ${bar.top} ${bar.bottom}`, bar])).values()];
  const notes = bars.filter(({ level }) => level === "note");
  const placed = Array.from({ length: COLUMNS }, (_, column) => bars.filter((bar) => bar.level !== "note" && bar.column === column)).flatMap(apartInColumn);
  return [...placed, ...notes];
}

/** @param {readonly Bar[]} bars */
function apartInColumn(bars) {
  /** @type {Bar[]} */
  const placed = [];
  for (const bar of bars.toSorted((a, b) => a.top - b.top || a.bottom - b.bottom)) {
    const before = placed.at(-1);
    if (before === undefined || before.bottom + GAP <= bar.top) {
      placed.push({ ...bar });
      continue;
    }
    const middle = (Math.max(bar.top, before.top) + Math.min(before.bottom, bar.bottom)) / 2;
    before.bottom = Math.max(before.top + SHORTEST, middle - GAP / 2);
    const top = Math.max(middle, before.bottom) + GAP / 2;
    placed.push({ ...bar, top, bottom: Math.max(bar.bottom, top + SHORTEST) });
  }
  return placed;
}

/** Draws the bars of a stretch of a block, in place of those that stood there. @param {HTMLElement} block @param {number} stretch @param {readonly Bar[]} bars */
export function drawBars(block, stretch, bars) {
  const drawn = bars.map(({ top, bottom, level, column }) => {
    const bar = element("i", { class: level === "note" ? "bar note" : "bar", "data-level": level });
    bar.style.setProperty("top", `${top}px`);
    if (column > 0) bar.style.setProperty("--column", String(column));
    if (level !== "note") bar.style.setProperty("height", `${bottom - top}px`);
    return bar;
  });
  block.querySelector(`.bars[data-stretch="${stretch}"]`)?.remove();
  if (drawn.length > 0) block.append(element("div", { class: "bars", "data-stretch": String(stretch), "aria-hidden": "true" }, ...drawn));
}
