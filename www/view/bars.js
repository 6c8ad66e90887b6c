import { levelOf } from "./claim-words.js";
import { element } from "./element.js";

/** @import {Level} from "./claim-words.js" */
/** @import {Segment} from "./segments.js" */

/** Bars of neighbours keep this far apart, in pixels. */
const GAP = 5;
/** A bar is never shorter. */
const SHORTEST = 8;

/**
 * @typedef {{top: number, bottom: number, level: Level | "note"}} Bar
 */

/**
 * The bars in the margin of a block: where its claims and notes stand, counted from the block's top.
 *
 * @param {HTMLElement} block
 * @param {readonly Segment[]} segments
 * @returns {Bar[]}
 */
export function measureBars(block, segments) {
  const text = block.querySelector(".words")?.firstChild;
  const marked = segments.filter(({ annotation }) => annotation.kind !== "entity" || (annotation.note ?? "") !== "");
  if (!(text instanceof Text) || marked.length === 0) return [];
  const { top } = block.getBoundingClientRect();
  /** @type {Bar[]} */
  const bars = [];
  for (const { annotation, start, end } of marked) {
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    const rects = [...range.getClientRects()];
    const first = rects[0];
    const last = rects.at(-1);
    if (first === undefined || last === undefined) continue;
    if (annotation.kind === "claim") bars.push({ top: first.top - top, bottom: last.bottom - top, level: levelOf(annotation) });
    if ((annotation.note ?? "") !== "" || annotation.kind === "note") {
      bars.push({ top: first.top - top + 6, bottom: first.bottom - top, level: "note" });
    }
  }
  return bars;
}

/**
 * Keeps the bars of claims that share a line apart: each ends in the middle of the line that the next begins on.
 *
 * @param {readonly Bar[]} bars
 * @returns {Bar[]}
 */
export function apart(bars) {
  const claims = bars.filter(({ level }) => level !== "note").sort((a, b) => a.top - b.top || a.bottom - b.bottom);
  const notes = bars.filter(({ level }) => level === "note");
  /** @type {Bar[]} */
  const placed = [];
  for (const bar of claims) {
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
  return [...placed, ...notes];
}

/**
 * @param {HTMLElement} block
 * @param {readonly Bar[]} bars
 */
export function drawBars(block, bars) {
  const drawn = bars.map(({ top, bottom, level }) => {
    const bar = element("i", { class: level === "note" ? "bar note" : "bar", "data-level": level });
    bar.style.setProperty("top", `${top}px`);
    if (level !== "note") bar.style.setProperty("height", `${bottom - top}px`);
    return bar;
  });
  block.querySelector(".bars")?.remove();
  if (drawn.length > 0) block.append(element("div", { class: "bars", "aria-hidden": "true" }, ...drawn));
}
