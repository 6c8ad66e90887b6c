import { RIGHT_TO_LEFT } from "../article/caret-moves.js";
import { partsOf } from "../article/segments.js";
import { withEndAt } from "../document/adjust.js";
import { characterAfter, characterBefore } from "../document/characters.js";
import { piecesOf } from "../document/fragments.js";
import { element } from "../kit/element.js";
import { readingView } from "../kit/reveal.js";

/** @import {Annotation, Range as TextRange} from "../document/types.js" */
/** @import {End} from "../document/adjust.js" */
/** @import {Article} from "../article/article.js" */
/** @import {Active} from "../article/active.js" */
/** @import {Marking} from "../article/marking.js" */
/** @import {SpanTools} from "./span-tools.js" */
/** @import {Workspace} from "../store/workspace.js" */

/** A drag this near to an edge of the view scrolls on, by so much a move. In pixels. */
const EDGE = 36;
const SCROLL = 14;

/**
 * The handles at both ends of the active annotation: dragged, they move its ends, from word to word or with Alt through
 * words. Keys and the buttons of its card do the same.
 *
 * @param {{workspace: Workspace, article: Article, active: Active, marking: Marking, spans: SpanTools}} options
 */
export function createHandles({ workspace, article, active, marking, spans }) {
  const handles = [made("start"), made("end")];
  /** @type {{annotation: Annotation, end: End, dx: number, dy: number, pointer: number, pieces: readonly TextRange[]} | null} */
  let drag = null;

  /** @param {End} end */
  function made(end) {
    const handle = element("div", { class: "handle", "data-end": end, "aria-hidden": "true" }, element("i"));
    handle.addEventListener("pointerdown", (event) => begin(event, end, handle));
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", ({ pointerId }) => {
      if (drag?.pointer !== pointerId) return;
      const { annotation, pieces } = drag;
      finish();
      spans.set(annotation.id, pieces);
    });
    handle.addEventListener("pointercancel", finish);
    // A press on a handle is none on the words beneath it.
    handle.addEventListener("click", (event) => event.stopPropagation());
    return handle;
  }

  /** @param {PointerEvent} event @param {End} end @param {HTMLElement} handle */
  function begin(event, end, handle) {
    const annotation = spans.active();
    if (annotation === undefined || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
    // A finger stands beside the end that it holds: the distance is kept, so that the end is where it is seen.
    const { left, top, height } = handle.getBoundingClientRect();
    drag = { annotation, end, dx: event.clientX - left, dy: event.clientY - (top + height / 2), pointer: event.pointerId, pieces: piecesOf(annotation) };
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

  /** @param {KeyboardEvent} event */
  function leave(event) {
    if (drag === null || event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    finish();
  }

  function redraw() {
    const annotation = spans.active();
    put(annotation === undefined ? [] : piecesOf(annotation));
  }

  /** @param {readonly TextRange[]} pieces  none takes the handles away */
  function put(pieces) {
    // Measured before either is moved: one layout.
    const places = [placeOf("start", pieces[0]), placeOf("end", pieces.at(-1))];
    for (const [i, handle] of handles.entries()) {
      const place = places[i] ?? null;
      if (place === null) {
        handle.remove();
        continue;
      }
      for (const side of /** @type {const} */ (["left", "top", "height"])) handle.style.setProperty(side, `${place[side]}px`);
      if (handle.parentElement !== place.block) place.block.append(handle);
    }
  }

  /** Where an end of a range stands, in pixels from its block's corner. @param {End} end @param {TextRange | undefined} range */
  function placeOf(end, range) {
    const parts = range === undefined ? [] : partsOf(article.blocks, range);
    const part = end === "start" ? parts[0] : parts.at(-1);
    if (part === undefined) return null;
    const text = workspace.document?.text ?? "";
    const at = (article.blocks[part.index]?.start ?? 0) + part[end];
    const character = end === "start" ? { start: at, end: characterAfter(text, at) } : { start: characterBefore(text, at), end: at };
    const [box] = article.rectsOf(character);
    if (box === undefined) return null;
    const block = article.blockElement(part.index);
    const corner = block.getBoundingClientRect();
    const isRightToLeft = RIGHT_TO_LEFT.test(text.slice(character.start, character.end));
    const left = (end === "start") === isRightToLeft ? box.right : box.left;
    return { block, left: left - corner.left, top: box.top - corner.top, height: box.height };
  }

  addEventListener("keydown", leave, { capture: true });
  active.subscribe(({ what }) => what === "active" && redraw());
  new ResizeObserver(redraw).observe(article.element);
  return { redraw };
}
