import { indexOf } from "../document/annotation-index.js";
import { relatedIn } from "../document/relations.js";
import { relationInWords } from "../findings/relation-words.js";
import { nothing, render, svg } from "../kit/draw.js";
import { landmark } from "../kit/element.js";
import { svgElement } from "../kit/icons.js";
import { onceAFrame } from "../kit/once-a-frame.js";

/** @import {Active} from "./active.js" */
/** @import {Article} from "./article.js" */
/** @import {Shown} from "../reading/shown.js" */

/** More arcs at once could not be told apart. */
const MOST = 24;

/** Between an arc and the letters, in pixels. */
const GAP = 3;
/** How high an arc over one line rises, in pixels: with its length, between these. */
const LOWEST = 10;
const HIGHEST = 30;

/**
 * The relations of what is looked at, drawn as arcs from end to end; nothing is drawn while nothing is looked at.
 *
 * @param {{shown: Shown, article: Article, active: Active}} options
 */
export function createArcs({ shown, article, active }) {
  const drawing = svgElement("svg", { class: "arcs", "aria-hidden": "true", focusable: "false" });
  landmark("layer").append(drawing);

  const draw = onceAFrame(() => {
    const { document } = shown;
    const looked = new Set([active.id, ...active.hovered]);
    const related =
      document === null || !article.element.isConnected
        ? []
        : relatedIn(document, indexOf(document).byId).filter(({ from, to }) => looked.has(from.id) || looked.has(to.id));
    // Most of what is looked at is related to nothing.
    if (related.length === 0) {
      if (drawing.childElementCount > 0) render(nothing, drawing);
      return;
    }
    const arcs = related.slice(0, MOST).map(({ relation, from, to }) => {
      const [start] = article.rectsOf(from);
      const [end] = article.rectsOf(to);
      if (start === undefined || end === undefined) return nothing;
      const { path, middle } = arcBetween(onPage(start), onPage(end));
      return svg`<path d=${path} class="arc" marker-end="url(#arc-head)"></path><text x=${middle.x} y=${middle.y} class="arc-words">${relationInWords(relation.type)}</text>`;
    });
    const head = svg`<defs><marker id="arc-head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M1 1 7 4 1 7" class="arc-head"></path></marker></defs>`;
    render([head, ...arcs], drawing);
  });

  active.subscribe(draw);
  new ResizeObserver(draw).observe(article.element);
  return draw;
}

/** @param {DOMRect} box in the window */
function onPage({ left, right, top, bottom }) {
  return { left: left + scrollX, right: right + scrollX, top: top + scrollY, bottom: bottom + scrollY };
}

/** @typedef {Pick<DOMRect, "left" | "right" | "top" | "bottom">} Box  a line of words, in pixels */

/**
 * The arc from the first line of one end to that of the other: over the words where both stand on one line, else from the one
 * down to the other; as a path of SVG, with the place of its words.
 *
 * @param {Box} from
 * @param {Box} to
 */
export function arcBetween(from, to) {
  const middle = (/** @type {Box} */ { left, right }) => (left + right) / 2;
  const over = (/** @type {Box} */ { top }) => top - GAP + 4;
  const under = (/** @type {Box} */ { bottom }) => bottom + GAP;
  const [x1, x2] = [middle(from), middle(to)];
  const isOneLine = Math.abs(from.top + from.bottom - to.top - to.bottom) < from.bottom - from.top;
  if (isOneLine) {
    const y = Math.min(over(from), over(to));
    const rise = Math.min(Math.max(Math.abs(x2 - x1) / 5, LOWEST), HIGHEST);
    return { path: curve(x1, y, x2, y, y - rise), middle: { x: (x1 + x2) / 2, y: y - rise * 0.75 } };
  }
  const [y1, y2] = from.top < to.top ? [under(from), over(to)] : [over(from), under(to)];
  const y = (y1 + y2) / 2;
  return { path: curve(x1, y1, x2, y2, y), middle: { x: (x1 + x2) / 2, y } };
}

/** From (x1, y1) to (x2, y2), drawn towards a height. @param {number[]} numbers */
function curve(...numbers) {
  const [x1, y1, x2, y2, height] = numbers.map((value) => Math.round(value * 10) / 10);
  return `M${x1} ${y1}C${x1} ${height} ${x2} ${height} ${x2} ${y2}`;
}
