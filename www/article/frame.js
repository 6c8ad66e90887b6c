import { gapsOf, piecesOf } from "../document/fragments.js";
import { element } from "../kit/element.js";
import { partsOf } from "./segments.js";

/** @import {Range as TextRange} from "../document/types.js" */
/** @import {Article} from "./article.js" */

/** Boxes whose tops lie this near to each other are on one line, in pixels. */
const SAME_LINE = 4;

/**
 * A line drawn around the words of one annotation, whatever else stands on them: which one is meant is then plain.
 *
 * @param {Article} article
 * @param {string} kind  what its elements are called beside "frame"
 */
export function createFrame(article, kind) {
  /** @type {Parameters<typeof piecesOf>[0] | null} */
  let framed = null;
  /** @type {HTMLElement[]} */
  let drawn = [];

  /** After lines have moved. */
  function redraw() {
    const lines = framed === null ? [] : [...linesOf(piecesOf(framed), "words"), ...linesOf(gapsOf(framed), "gap")];
    // All is measured before any of it is drawn.
    const corners = lines.map(({ block }) => block.getBoundingClientRect());
    for (const one of drawn) one.remove();
    drawn = lines.map(({ block, left, top, right, bottom, part, opens, closes }, i) => {
      const at = /** @type {DOMRect} */ (corners[i]);
      const box = element("i", { class: `frame ${kind}`, "data-part": part, "data-opens": opens || undefined, "data-closes": closes || undefined, "aria-hidden": "true" });
      for (const [side, length] of Object.entries({ left: left - at.left, top: top - at.top, width: right - left, height: bottom - top })) box.style.setProperty(side, `${length}px`);
      block.append(box);
      return box;
    });
  }

  /** @param {readonly TextRange[]} ranges @param {"words" | "gap"} part */
  function linesOf(ranges, part) {
    return ranges.flatMap((range) => {
      const lines = partsOf(article.blocks, range).flatMap((one) => joined(article.linesIn(one)).map((line) => ({ ...line, block: article.blockElement(one.index) })));
      return lines.map((line, i) => ({ ...line, part, opens: i === 0, closes: i === lines.length - 1 }));
    });
  }

  return {
    /** @param {typeof framed} next */
    show(next) {
      if (next === framed) return;
      framed = next;
      redraw();
    },
    redraw,
  };
}

/** One box a line: mixed directions give several. @param {readonly DOMRect[]} rects */
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
