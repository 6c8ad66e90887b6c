import { piecesOf } from "../document/fragments.js";
import { indexOf, mentionsOf } from "../document/annotation-index.js";
import { apart, drawBars, measureBars } from "./bars.js";
import { createFrame } from "./frame.js";
import { ALL_AT_ONCE, createHighlights } from "./highlights.js";
import { createNear } from "./near.js";
import { blockAt } from "../findings/display-blocks.js";
import { ROWS, covering, partsOf, segmentsOf } from "./segments.js";
import { inStretches, stretchesOf } from "./stretches.js";
import { onceAFrame } from "../kit/once-a-frame.js";

/** @import {Annotation, GlossatorDocument, Range as TextRange} from "../document/types.js" */
/** @import {Active} from "./active.js" */
/** @import {Article} from "./article.js" */
/** @import {PointedLayer} from "./highlights.js" */
/** @import {Segment} from "./segments.js" */
/** @import {Stretch} from "./stretches.js" */

/**
 * The marks on the article: highlights in its words, bars in its margin, what is active and what is hovered.
 *
 * @typedef {object} Marking
 * @property {(document: GlossatorDocument) => void} show
 * @property {(x: number, y: number) => Annotation[]} at  what is marked under a point, the innermost first
 * @property {(hidden: {entities: boolean, claims: boolean, notes: boolean}) => void} hide
 * @property {(range: TextRange | null) => void} draft  lights words that a note is being written on
 * @property {(found: readonly TextRange[], here: TextRange | null) => void} found  what a search found, and where it is
 * @property {(ranges: readonly TextRange[]) => void} light  lights words as if the pointer rested on them; none ends it
 * @property {(annotation: Annotation | null) => void} outline  draws a line around the one that is pointed at
 * @property {(pieces: readonly TextRange[] | null) => void} preview  the words that the active annotation would have
 */

/** So few are drawn for the moment wherever they are. The mentions of a book's hero are hundreds, and its "the" thousands. */
const FEW = 50;

/**
 * @param {Article} article
 * @param {Active} active
 * @returns {Marking}
 */
export function createMarking(article, active) {
  const highlights = createHighlights(article);
  const frames = { active: createFrame(article, "active"), pointed: createFrame(article, "pointed") };
  /** @type {GlossatorDocument | null} */
  let shown = null;
  /** @type {Segment[][]} one list a block */
  let segments = [];
  /** @type {Stretch[]} */
  let stretches = [];
  /** @type {(readonly Segment[])[]} one list a stretch */
  let parts = [];
  let hidden = { entities: false, claims: false, notes: false };
  /** Whether there are so few marks that each is drawn, near the view or not. */
  let allAtOnce = true;
  /** @type {Set<number>} stretches */
  const near = new Set();
  /** @type {Map<number, readonly Segment[]>} */
  const barred = new Map();
  /** What a search found. @type {readonly TextRange[]} */
  let sought = [];
  /** What is drawn for the moment, near the view or not. @type {Map<PointedLayer, ReturnType<typeof partsOf>>} */
  const moments = new Map();

  const watcher = createNear(article, (stretch, isNear) => {
    if (isNear) near.add(stretch);
    else near.delete(stretch);
    if (isNear) paint(stretch);
    else if (!allAtOnce) highlights.clear(stretch);
    drawSoon();
    momentsSoon();
  });
  const momentsSoon = onceAFrame(() => {
    for (const [layer, lit] of moments) if (lit.length > FEW) drawMoment(layer);
  });
  const resized = new ResizeObserver(linesMoved);
  resized.observe(article.element);
  // A font that arrives late moves every line.
  void document.fonts?.ready.then(linesMoved);

  function linesMoved() {
    barred.clear();
    drawSoon();
    frames.active.redraw();
    frames.pointed.redraw();
  }

  /** @param {number} stretch */
  function paint(stretch) {
    highlights.paint(stretch, stretches[stretch]?.block ?? 0, parts[stretch] ?? []);
  }

  const drawSoon = onceAFrame(() => {
    const due = [...near].filter((stretch) => stretch < parts.length && barred.get(stretch) !== parts[stretch]);
    // All is measured before any of it is drawn: one layout, not one a block.
    const measured = due.map((stretch) => measureBars(blockOf(stretch), wanted(stretch)));
    due.forEach((stretch, i) => {
      drawBars(blockOf(stretch), stretch, apart(measured[i] ?? []));
      barred.set(stretch, parts[stretch] ?? []);
    });
  });

  /** @param {number} stretch */
  const blockOf = (stretch) => article.blockElement(stretches[stretch]?.block ?? 0);

  /** @param {number} stretch */
  function wanted(stretch) {
    return (parts[stretch] ?? []).filter(({ annotation: { kind, note = "" }, row }) => {
      if (kind === "entity") return (row === ROWS && !hidden.entities) || (note !== "" && !hidden.notes);
      return !(kind === "claim" ? hidden.claims : hidden.notes);
    });
  }

  /** What keys act on, where it is to be seen. */
  function activeNow() {
    const annotation = shown === null || active.id === null ? undefined : indexOf(shown).byId.get(active.id);
    return annotation === undefined || annotation.status === "rejected" ? null : annotation;
  }

  /** @param {PointedLayer} layer @param {readonly TextRange[]} ranges */
  function lightUp(layer, ranges) {
    moments.set(layer, ranges.flatMap((range) => partsOf(article.blocks, range)));
    drawMoment(layer);
  }

  /** @param {PointedLayer} layer */
  function drawMoment(layer) {
    const lit = moments.get(layer) ?? [];
    highlights.point(layer, lit.length <= FEW ? lit : nearby(lit));
  }

  /** @param {ReturnType<typeof partsOf>} lit */
  function nearby(lit) {
    /** @type {Map<number, Stretch[]>} */
    const at = new Map();
    for (const one of Array.from(near, (i) => /** @type {Stretch} */ (stretches[i]))) at.set(one.block, [...(at.get(one.block) ?? []), one]);
    return lit.filter((part) => at.get(part.index)?.some(({ start, end }) => part.start < end && part.end > start));
  }

  function pointActive() {
    const annotation = activeNow();
    for (const kind of /** @type {const} */ (["entity", "claim", "note"])) {
      const pieces = annotation?.kind === kind ? piecesOf(annotation) : [];
      lightUp(kind === "entity" ? "active" : `active-${kind}`, pieces);
    }
    frames.active.show(annotation);
    const spoken = shown === null ? undefined : indexOf(shown).byId.get(annotation?.attribution ?? "");
    lightUp("speaker", [spoken?.source, spoken?.cue].flatMap((part) => part ?? []));
  }

  function pointHovered() {
    const { byId } = shown === null ? { byId: new Map() } : indexOf(shown);
    const annotations = active.hovered.flatMap((id) => byId.get(id) ?? []);
    /** @param {boolean} entities */
    const wordsOf = (entities) => annotations.filter(({ kind }) => (kind === "entity") === entities).flatMap(piecesOf);
    lightUp("hover", wordsOf(true));
    lightUp("hover-under", wordsOf(false));
  }

  active.subscribe(({ what }) => (what === "active" ? pointActive() : pointHovered()));

  return {
    show(document) {
      const fresh = shown === null || document.blocks !== shown.blocks;
      shown = document;
      const { live } = indexOf(document);
      if (fresh) {
        highlights.clearAll();
        // What it is drawn in is gone, though the annotation may be the same.
        frames.active.show(null);
        moments.clear();
        sought = [];
        near.clear();
        barred.clear();
        stretches = stretchesOf(article.blocks);
        watcher.watch(stretches);
      }
      segments = segmentsOf(article.blocks, live, fresh ? [] : segments);
      parts = inStretches(stretches, segments);
      allAtOnce = live.length <= ALL_AT_ONCE;
      for (const stretch of stretches.keys()) {
        if (allAtOnce || near.has(stretch)) paint(stretch);
        else highlights.clear(stretch);
      }
      frames.pointed.show(null);
      pointActive();
      pointHovered();
      drawSoon();
    },
    at(x, y) {
      const offset = article.offsetAt(x, y);
      if (offset === null) return [];
      // The caret stands between two characters: either may be the one under the point.
      const found = [offset, offset - 1].flatMap((place) => {
        const index = blockAt(article.blocks, place);
        const start = article.blocks[index]?.start ?? 0;
        return covering(segments[index] ?? [], place - start);
      });
      return [...new Set(found)].filter(
        (annotation) => !isHidden(annotation) && piecesOf(annotation).some((piece) => article.rectsOf(piece).some((rect) => holds(rect, x, y))),
      );
    },
    hide(next) {
      hidden = next;
      highlights.hide(next);
      barred.clear();
      drawSoon();
    },
    found(found, here) {
      if (found !== sought) lightUp("found", found);
      sought = found;
      lightUp("found-here", here === null ? [] : [here]);
    },
    light(ranges) {
      if (ranges.length === 0) pointHovered();
      else lightUp("hover", ranges);
    },
    draft(range) {
      if (range === null) pointActive();
      else lightUp("active-note", [range]);
    },
    outline(annotation) {
      frames.pointed.show(annotation?.id === active.id ? null : annotation);
    },
    preview(pieces) {
      const annotation = activeNow();
      if (annotation === null || pieces === null) {
        pointActive();
        return;
      }
      lightUp(annotation.kind === "entity" ? "active" : annotation.kind === "claim" ? "active-claim" : "active-note", pieces);
      frames.active.show(framedBy(pieces));
    },
  };

  /** @param {Annotation} annotation */
  function isHidden({ kind }) {
    return kind === "entity" ? hidden.entities : kind === "claim" ? hidden.claims : hidden.notes;
  }
}

/** @param {readonly TextRange[]} pieces */
function framedBy(pieces) {
  const start = /** @type {TextRange} */ (pieces[0]).start;
  const end = /** @type {TextRange} */ (pieces.at(-1)).end;
  return pieces.length === 1 ? { start, end } : { start, end, fragments: pieces.map((piece) => ({ ...piece, quote: "" })) };
}

/** The line under a claim is below its letters' box, and is pointed at as part of it. */
const BELOW = 6;

/**
 * @param {DOMRect} rect
 * @param {number} x
 * @param {number} y
 */
function holds({ left, right, top, bottom }, x, y) {
  return x >= left && x <= right && y >= top && y <= bottom + BELOW;
}

/**
 * The annotations that are lit together with one: all the mentions of its entity.
 *
 * @param {GlossatorDocument} document
 * @param {Annotation} annotation
 * @returns {Annotation[]}
 */
export function litWith(document, annotation) {
  const entity = indexOf(document).entityById.get(annotation.entity ?? "");
  return annotation.kind === "entity" && entity !== undefined ? mentionsOf(document, entity) : [annotation];
}
