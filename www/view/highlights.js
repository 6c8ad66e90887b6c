import { levelOf } from "./claim-words.js";
import { wordsFor } from "./entity-types.js";

/** @import {Annotation} from "../types.js" */
/** @import {Article} from "./article.js" */
/** @import {Segment} from "./segments.js" */

/** The names of style/highlights.css, from the lowest layer to the highest. */
const LAYERS = /** @type {const} */ ([
  "hover-under",
  "active-claim",
  "active-note",
  "claim-low",
  "claim-mid",
  "claim-high",
  "other",
  "amount",
  "time",
  "group",
  "place",
  "org",
  "person",
  "note",
  "speaker",
  "hover",
  "found",
  "active",
  "found-here",
]);

/** @typedef {typeof LAYERS[number]} Layer */
/** @typedef {"active"|"active-claim"|"active-note"|"speaker"|"hover"|"hover-under"|"found"|"found-here"} PointedLayer  drawn for the moment */

/**
 * Up to this many ranges all are set at once; beyond, only those near the view, for Safari repaints all that it is given.
 */
export const ALL_AT_ONCE = 2000;

/** Whether this browser draws highlights at all. */
export const canHighlight = typeof Highlight === "function" && typeof CSS !== "undefined" && CSS.highlights !== undefined;

/**
 * The layer that an annotation is drawn on.
 *
 * @param {Annotation} annotation
 * @returns {Layer}
 */
export function layerOf(annotation) {
  if (annotation.kind === "entity") return wordsFor(annotation.type).look;
  return annotation.kind === "claim" ? `claim-${levelOf(annotation)}` : "note";
}

/**
 * Draws on the text without touching it (CSS Custom Highlight API).
 *
 * @typedef {object} Highlights
 * @property {(index: number, segments: readonly Segment[]) => void} paint  draws a block, in place of what was drawn there
 * @property {(index: number) => void} clear
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
  const layers = new Map(
    LAYERS.map((name, priority) => {
      const layer = new Highlight();
      layer.priority = priority;
      CSS.highlights.set(name, layer);
      return [name, layer];
    }),
  );
  /** @param {Layer} name */
  const layer = (name) => /** @type {Highlight} */ (layers.get(name));
  /** @type {Map<number, {key: string, drawn: [Highlight, AbstractRange][]}>} */
  const painted = new Map();

  /** @param {number} index */
  function clear(index) {
    for (const [on, range] of painted.get(index)?.drawn ?? []) on.delete(range);
    painted.delete(index);
  }

  return {
    paint(index, segments) {
      const key = segments.map((one) => `${layerOf(one.annotation)} ${one.start} ${one.end}`).join();
      if (painted.get(index)?.key === key) return;
      clear(index);
      const drawn = segments.map(({ annotation, start, end }) => {
        const on = layer(layerOf(annotation));
        const range = article.rangeIn(index, start, end);
        on.add(range);
        return /** @type {[Highlight, AbstractRange]} */ ([on, range]);
      });
      painted.set(index, { key, drawn });
    },
    clear,
    clearAll() {
      painted.clear();
      for (const one of layers.values()) one.clear();
    },
    point(name, parts) {
      layer(name).clear();
      for (const { index, start, end } of parts) layer(name).add(article.rangeIn(index, start, end));
    },
    hide({ entities, claims, notes }) {
      for (const [name, one] of layers) {
        const hidden = name.startsWith("claim-") ? claims : name === "note" ? notes : isEntityLayer(name) && entities;
        if (hidden) CSS.highlights.delete(name);
        else CSS.highlights.set(name, one);
      }
    },
  };
}

/** @param {Layer} name */
function isEntityLayer(name) {
  return ["other", "amount", "time", "group", "place", "org", "person"].includes(name);
}
