import { gapsOf, piecesOf } from "../document/fragments.js";
import { element } from "../kit/element.js";
import { partsOf } from "./segments.js";

/** @import {Annotation, Range as TextRange} from "../document/types.js" */
/** @import {Article} from "./article.js" */

/** Boxes whose tops lie this near to each other are on one line, in pixels. */
const SAME_LINE = 4;

/**
 * A line drawn around the words of one annotation, whatever else stands on them: which one is meant is then plain.
 *
 * @typedef {object} Frame
 * @property {(framed: Framed | null) => void} show
 * @property {() => void} redraw  after lines have moved
 *
 * @typedef {TextRange & Pick<Annotation, "fragments">} Framed
 */

/**
 * @param {Article} article
 * @param {string} kind  what its elements are called beside "frame"
 * @returns {Frame}
 */
export function createFrame(article, kind) {
  /** @type {Framed | null} */
  let framed = null;
  /** @type {HTMLElement[]} */
  let drawn = [];

  function redraw() {
    const lines = framed === null ? [] : [...linesOf(piecesOf(framed), "words"), ...linesOf(gapsOf(framed), "gap")];
    // All is measured before any of it is drawn.
    const placed = lines.map((line) => ({ line, at: article.blockElement(line.block).getBoundingClientRect() }));
    for (const one of drawn) one.remove();
    drawn = placed.map(({ line, at }) => {
      const box = element("i", { class: `frame ${kind}`, "data-part": line.part, "data-opens": line.opens || undefined, "data-closes": line.closes || undefined, "aria-hidden": "true" });
      box.style.setProperty("left", `${line.left - at.left}px`);
      box.style.setProperty("top", `${line.top - at.top}px`);
      box.style.setProperty("width", `${line.right - line.left}px`);
      box.style.setProperty("height", `${line.bottom - line.top}px`);
      article.blockElement(line.block).append(box);
      return box;
    });
  }

  /**
   * @param {readonly TextRange[]} ranges
   * @param {"words" | "gap"} part
   */
  function linesOf(ranges, part) {
    return ranges.flatMap((range) => {
      const lines = partsOf(article.blocks, range).flatMap(({ index }) => {
        const block = /** @type {TextRange} */ (article.blocks[index]);
        const inside = { start: Math.max(range.start, block.start), end: Math.min(range.end, block.end) };
        return joined(article.rectsOf(inside)).map((line) => ({ ...line, block: index }));
      });
      return lines.map((line, i) => ({ ...line, part, opens: i === 0, closes: i === lines.length - 1 }));
    });
  }

  return {
    show(next) {
      if (next === framed) return;
      framed = next;
      redraw();
    },
    redraw,
  };
}

/**
 * One box a line: mixed directions give several.
 *
 * @param {readonly DOMRect[]} rects
 */
function joined(rects) {
  /** @type {{left: number, right: number, top: number, bottom: number}[]} */
  const lines = [];
  for (const { left, right, top, bottom } of rects) {
    const line = lines.at(-1);
    if (line === undefined || Math.abs(line.top - top) > SAME_LINE) {
      lines.push({ left, right, top, bottom });
    } else {
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
      line.bottom = Math.max(line.bottom, bottom);
    }
  }
  return lines;
}
