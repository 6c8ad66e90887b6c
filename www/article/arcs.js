import { relatedIn } from "../document/relations.js";
import { indexOf } from "../document/annotation-index.js";
import { arcBetween } from "./arc-path.js";
import { landmark } from "../kit/element.js";
import { svgElement } from "../kit/icons.js";
import { relationInWords } from "../findings/relation-words.js";
import { onceAFrame } from "../kit/once-a-frame.js";

/** @import {Active} from "./active.js" */
/** @import {Article} from "./article.js" */
/** @import {Shown} from "../reading/shown.js" */

/** More at once would be no help to the eye. */
const MOST = 24;

/**
 * The relations of what is looked at, drawn as arcs from end to end; nothing is drawn while nothing is looked at.
 *
 * @param {{shown: Shown, article: Article, active: Active}} options
 * @returns {{changed: () => void, clear: () => void}}
 */
export function createArcs({ shown, article, active }) {
  const drawing = svgElement("svg", { class: "arcs", "aria-hidden": "true", focusable: "false" });
  const head = svgElement("marker", { id: "arc-head", viewBox: "0 0 8 8", refX: 6, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse" });
  head.append(svgElement("path", { d: "M1 1 7 4 1 7", class: "arc-head" }));
  const defs = svgElement("defs", {});
  defs.append(head);
  landmark("layer").append(drawing);

  function draw() {
    const { document } = shown;
    const looked = new Set([active.id, ...active.hovered]);
    const related =
      document === null || !article.element.isConnected
        ? []
        : relatedIn(document, indexOf(document).byId).filter(({ from, to }) => looked.has(from.id) || looked.has(to.id));
    // Most of what is looked at is related to nothing.
    if (related.length === 0 && drawing.childElementCount === 0) return;
    drawing.replaceChildren(...(related.length === 0 ? [] : [defs]));
    for (const { relation, from, to } of related.slice(0, MOST)) {
      const [start] = article.rectsOf(from);
      const [end] = article.rectsOf(to);
      if (start === undefined || end === undefined) continue;
      const { path, middle } = arcBetween(onPage(start), onPage(end));
      drawing.append(
        svgElement("path", { d: path, class: "arc", "marker-end": "url(#arc-head)" }),
        svgElement("text", { x: middle.x, y: middle.y, class: "arc-words" }, relationInWords(relation.type)),
      );
    }
  }

  const drawSoon = onceAFrame(draw);

  active.subscribe(drawSoon);
  new ResizeObserver(drawSoon).observe(article.element);

  return {
    changed: drawSoon,
    clear: () => drawing.replaceChildren(),
  };
}

/** @param {DOMRect} box in the window */
function onPage({ left, right, top, bottom }) {
  return { left: left + scrollX, right: right + scrollX, top: top + scrollY, bottom: bottom + scrollY };
}
