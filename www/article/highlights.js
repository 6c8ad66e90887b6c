import { levelOf } from "../findings/claim-words.js";
import { wordsFor } from "../labels/entity-types.js";
import { PENS, createPenSheet, layerOf } from "./pens.js";
import { ROWS } from "./segments.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Article} from "./article.js" */
/** @import {Segment} from "./segments.js" */

/** @typedef {"active"|"active-claim"|"active-note"|"speaker"|"hover"|"hover-under"|"found"|"found-here"} PointedLayer  drawn for the moment */

/** Washed from below, so that the names in a sentence keep their tints. */
const UNDER = /** @type {const} */ (["hover-under", "active-claim", "active-note"]);
const OVER = /** @type {const} */ (["speaker", "hover", "found", "active", "found-here"]);

/**
 * From the lowest layer to the highest: the inner tint lies on the outer. Beyond the last row there is a tint alone.
 *
 * @type {readonly string[]}
 */
const LAYERS = [...UNDER, ...Array.from({ length: ROWS + 1 }, (_, i) => Array.from(PENS.keys(), (pen) => layerOf(pen, ROWS - i))).flat(), ...OVER];

/**
 * Up to this many ranges all are set at once; beyond, only those near the view, for Safari repaints all that it is given.
 */
export const ALL_AT_ONCE = 2000;

/** Whether this browser draws highlights at all. */
export const canHighlight = typeof Highlight === "function" && typeof CSS !== "undefined" && CSS.highlights !== undefined;

/**
 * The pen that an annotation is drawn with.
 *
 * @param {Annotation} annotation
 * @returns {string} one of PENS
 */
export function penOf(annotation) {
  if (annotation.kind === "entity") return wordsFor(annotation.type).look;
  return annotation.kind === "claim" ? `claim-${levelOf(annotation)}` : "note";
}

/** @param {Segment} segment */
const penOfSegment = ({ annotation, gap }) => (gap ? "gap" : penOf(annotation));

/**
 * Draws on the text without touching it (CSS Custom Highlight API).
 *
 * @typedef {object} Highlights
 * @property {(stretch: number, block: number, segments: readonly Segment[]) => void} paint  draws a stretch of a block, in
 *   place of what was drawn there
 * @property {(stretch: number) => void} clear
 * @property {() => void} clearAll
 * @property {(layer: PointedLayer, parts: {index: number, start: number, end: number}[]) => void} point
 *   draws a layer of the moment, in place of what was drawn on it
 * @property {(hidden: {entities: boolean, claims: boolean, notes: boolean}) => void} hide
 */

/**
 * @param {Article} article
 * @returns {Highlights}
 */
export function createHighlights(article) {
  if (!canHighlight) return { paint() {}, clear() {}, clearAll() {}, point() {}, hide() {} };
  const sheet = createPenSheet();
  const layers = new Map(
    LAYERS.map((name, priority) => {
      const layer = new Highlight();
      layer.priority = priority;
      return [name, layer];
    }),
  );
  /** @param {string} name */
  const layer = (name) => /** @type {Highlight} */ (layers.get(name));
  /** @type {ReadonlySet<string>} */
  let hidden = new Set();
  /** @type {Map<number, {key: string, drawn: [string, AbstractRange][]}>} */
  const painted = new Map();

  /** The page knows the layers that draw something, and no other: Firefox asks each of them about every line. @param {string} name */
  function show(name) {
    const shows = layer(name).size > 0 && !hidden.has(name);
    if (shows === CSS.highlights.has(name)) return;
    if (shows) CSS.highlights.set(name, layer(name));
    else CSS.highlights.delete(name);
  }

  /** @param {string} name @param {AbstractRange} range */
  function add(name, range) {
    layer(name).add(range);
    show(name);
  }

  /** @param {number} stretch */
  function clear(stretch) {
    for (const [on, range] of painted.get(stretch)?.drawn ?? []) {
      layer(on).delete(range);
      show(on);
    }
    painted.delete(stretch);
  }

  return {
    paint(stretch, block, segments) {
      const key = segments.map((one) => `${penOfSegment(one)} ${one.row} ${one.start} ${one.end}`).join();
      if (painted.get(stretch)?.key === key) return;
      clear(stretch);
      const drawn = segments.map((segment) => {
        const pen = penOfSegment(segment);
        const on = layerOf(pen, segment.row);
        sheet.use(pen, segment.row);
        const range = article.rangeIn(block, segment.start, segment.end);
        add(on, range);
        return /** @type {[string, AbstractRange]} */ ([on, range]);
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
    point(name, parts) {
      layer(name).clear();
      for (const { index, start, end } of parts) layer(name).add(article.rangeIn(index, start, end));
      show(name);
    },
    hide({ entities, claims, notes }) {
      const isHidden = (/** @type {string} */ name) => (name.startsWith("claim-") ? claims : /^note(-\d)?$/.test(name) ? notes : isOfEntities(name) && entities);
      hidden = new Set(LAYERS.filter(isHidden));
      for (const name of LAYERS) show(name);
    },
  };
}

/** @param {string} name */
function isOfEntities(name) {
  return name.startsWith("own-") || /^(gap|other|amount|time|group|place|org|person)(-\d)?$/.test(name);
}
