import { PENS, layerOf, penSheet } from "./pens.js";
import { ROWS } from "./segments.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Article} from "./article.js" */
/** @import {Segment} from "./segments.js" */

/** Drawn under the tints of entities, so that the names in a sentence keep them. */
const UNDER = /** @type {const} */ (["hover-under", "active-claim", "active-note"]);
const OVER = /** @type {const} */ (["speaker", "hover", "found", "active", "found-here"]);
/** A layer that comes and goes. @typedef {(typeof UNDER | typeof OVER)[number]} PointedLayer */

/** The tint of an inner mark lies on that of an outer one; beyond the last row there is a tint alone. */
const OF_PENS = Array.from({ length: ROWS + 1 }, (_, i) => Array.from(PENS.keys(), (pen) => ({ pen, name: layerOf(pen, ROWS - i) }))).flat();

/** From the lowest layer to the highest. @type {readonly string[]} */
const LAYERS = [...UNDER, ...OF_PENS.map(({ name }) => name), ...OVER];

/** Up to this many annotations are all drawn at once; beyond that only those near the view, because Safari repaints every one. */
export const ALL_AT_ONCE = 2000;

/** Whether this browser draws highlights at all. */
export const canHighlight = typeof Highlight === "function" && typeof CSS !== "undefined" && CSS.highlights !== undefined;

/** Draws on the text without touching it (CSS Custom Highlight API). @param {Article} article */
export function createHighlights(article) {
  if (!canHighlight) return { paint() {}, clear() {}, clearAll() {}, point() {} };
  const usePen = penSheet();
  const layers = new Map(LAYERS.map((name, priority) => [name, Object.assign(new Highlight(), { priority })]));
  /** @param {string} name */
  const layer = (name) => /** @type {Highlight} */ (layers.get(name));
  /** By stretch. @type {Map<number, {key: string, drawn: {name: string, range: AbstractRange}[]}>} */
  const painted = new Map();

  /** Registers a layer only while it draws something: Firefox asks each of them about every line. @param {string} name */
  function show(name) {
    const shows = layer(name).size > 0;
    if (shows === CSS.highlights.has(name)) return;
    if (shows) CSS.highlights.set(name, layer(name));
    else CSS.highlights.delete(name);
  }

  /** @param {number} stretch */
  function clear(stretch) {
    for (const { name, range } of painted.get(stretch)?.drawn ?? []) {
      layer(name).delete(range);
      show(name);
    }
    painted.delete(stretch);
  }

  return {
    /**
     * Draws a stretch of a block, in place of what was drawn there.
     *
     * @param {number} stretch
     * @param {number} block
     * @param {readonly Segment[]} segments
     * @param {(annotation: Annotation) => string} penOf  one of PENS
     */
    paint(stretch, block, segments, penOf) {
      const marks = segments.map(({ annotation, gap, row, start, end }) => ({ pen: gap ? "gap" : penOf(annotation), row, start, end }));
      const key = marks.map(({ pen, row, start, end }) => `${pen} ${row} ${start} ${end}`).join();
      if (painted.get(stretch)?.key === key) return;
      clear(stretch);
      const drawn = marks.map(({ pen, row, start, end }) => {
        const name = usePen(pen, row);
        const range = article.rangeIn(block, start, end);
        layer(name).add(range);
        show(name);
        return { name, range };
      });
      painted.set(stretch, { key, drawn });
    },
    clear,
    clearAll() {
      painted.clear();
      for (const [name, one] of layers) {
        one.clear();
        show(name);
      }
    },
    /** Draws a passing layer anew. @param {PointedLayer} name @param {readonly {index: number, start: number, end: number}[]} parts */
    point(name, parts) {
      layer(name).clear();
      for (const { index, start, end } of parts) layer(name).add(article.rangeIn(index, start, end));
      show(name);
    },
  };
}
