import { withEndAt } from "../document/adjust.js";
import { piecesOf } from "../document/fragments.js";
import { element } from "../kit/element.js";
import { readingView } from "../kit/reveal.js";
import { partsOf } from "./segments.js";

/** @import {Annotation, Range as TextRange} from "../document/types.js" */
/** @import {End} from "../document/adjust.js" */
/** @import {Article} from "./article.js" */
/** @import {Active} from "./active.js" */
/** @import {Marking} from "./marking.js" */
/** @import {SpanTools} from "./span-tools.js" */
/** @import {Workspace} from "../store/workspace.js" */

/** A drag this near to an edge of the view scrolls on, by so much a move. In pixels. */
const EDGE = 36;
const SCROLL = 14;

/**
 * The handles at both ends of the active annotation: dragged, they move its ends, from word to word or with Alt through
 * words. Keys and the buttons of its card do the same.
 *
 * @typedef {object} Handles
 * @property {() => void} redraw  after the active annotation or the lines have changed
 */

/**
 * @param {{workspace: Workspace, article: Article, active: Active, marking: Marking, spans: SpanTools}} options
 * @returns {Handles}
 */
export function createHandles({ workspace, article, active, marking, spans }) {
  /** @type {Record<End, HTMLElement>} */
  const handles = { start: made("start"), end: made("end") };
  /** @type {{annotation: Annotation, end: End, dx: number, dy: number, pointer: number, pieces: TextRange[]} | null} */
  let drag = null;

  /** @param {End} end */
  function made(end) {
    const handle = element("div", { class: "handle", "data-end": end, "aria-hidden": "true" }, element("i"));
    handle.addEventListener("pointerdown", (event) => begin(event, end));
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", (event) => {
      if (drag?.pointer !== event.pointerId) return;
      const { annotation, pieces } = drag;
      finish();
      spans.set(annotation.id, pieces);
    });
    handle.addEventListener("pointercancel", finish);
    // A press on a handle is none on the words beneath it.
    handle.addEventListener("click", (event) => event.stopPropagation());
    return handle;
  }

  /** @param {PointerEvent} event @param {End} end */
  function begin(event, end) {
    const annotation = spans.active();
    if (annotation === null || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    handles[end].setPointerCapture(event.pointerId);
    // A finger stands beside the end that it holds: the distance is kept, so that the end is where it is seen.
    const line = handles[end].getBoundingClientRect();
    drag = {
      annotation,
      end,
      dx: event.clientX - line.left,
      dy: event.clientY - (line.top + line.height / 2),
      pointer: event.pointerId,
      pieces: [...piecesOf(annotation)],
    };
    article.element.classList.add("adjusting");
  }

  /** @param {PointerEvent} event */
  function move(event) {
    if (drag?.pointer !== event.pointerId) return;
    const y = event.clientY - drag.dy;
    const { top, bottom } = readingView();
    if (y < top + EDGE) scrollBy({ top: -SCROLL, behavior: "instant" });
    else if (y > bottom - EDGE) scrollBy({ top: SCROLL, behavior: "instant" });
    const place = article.offsetAt(event.clientX - drag.dx, y);
    if (place === null || workspace.document === null) return;
    drag.pieces = withEndAt(drag.annotation, drag.end, place, { text: workspace.document.text, words: workspace.words, exact: event.altKey });
    marking.preview(drag.pieces);
    put(drag.pieces);
  }

  function finish() {
    if (drag === null) return;
    drag = null;
    article.element.classList.remove("adjusting");
    marking.preview(null);
    redraw();
  }

  addEventListener(
    "keydown",
    (event) => {
      if (drag === null || event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      finish();
    },
    { capture: true },
  );

  function redraw() {
    const annotation = spans.active();
    if (annotation === null) for (const handle of Object.values(handles)) handle.remove();
    else put(piecesOf(annotation));
  }

  /** @param {readonly TextRange[]} pieces */
  function put(pieces) {
    const first = /** @type {TextRange} */ (pieces[0]);
    const last = /** @type {TextRange} */ (pieces.at(-1));
    // Measured before either is moved: one layout.
    const places = [placeOf("start", first), placeOf("end", last)];
    for (const [i, handle] of [handles.start, handles.end].entries()) {
      const place = places[i];
      if (place === null || place === undefined) {
        handle.remove();
        continue;
      }
      handle.style.setProperty("left", `${place.left}px`);
      handle.style.setProperty("top", `${place.top}px`);
      handle.style.setProperty("height", `${place.height}px`);
      if (handle.parentElement !== place.block) place.block.append(handle);
    }
  }

  /**
   * Where an end of a range stands, counted from its block's corner.
   *
   * @param {End} end
   * @param {TextRange} range
   */
  function placeOf(end, range) {
    const parts = partsOf(article.blocks, range);
    const part = end === "start" ? parts[0] : parts.at(-1);
    if (part === undefined) return null;
    const start = article.blocks[part.index]?.start ?? 0;
    const text = workspace.document?.text ?? "";
    const at = end === "start" ? start + part.start : start + part.end;
    const [character] = article.rectsOf(end === "start" ? { start: at, end: at + characterLength(text, at) } : { start: at - characterLength(text, at - 1), end: at });
    if (character === undefined) return null;
    const block = article.blockElement(part.index);
    const corner = block.getBoundingClientRect();
    const rightToLeft = isRightToLeft(text.slice(at - (end === "end" ? 2 : 0), at + (end === "end" ? 0 : 2)));
    const left = (end === "start") === rightToLeft ? character.right : character.left;
    return { block, left: left - corner.left, top: character.top - corner.top, height: character.height };
  }

  active.subscribe(({ what }) => what === "active" && redraw());
  new ResizeObserver(redraw).observe(article.element);
  return { redraw };
}

/**
 * Half of a surrogate pair has no box.
 *
 * @param {string} text
 * @param {number} at
 */
const characterLength = (text, at) => (/[\ud800-\udfff]/.test(text.charAt(at)) ? 2 : 1);

/** @param {string} words */
const isRightToLeft = (words) => /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(words);
