import { verdictLook } from "../claims/verdict-look.js";
import { annotationIn, indexOf, liveIn } from "../document/annotation-index.js";
import { piecesOf } from "../document/fragments.js";
import { blockAt } from "../findings/display-blocks.js";
import { onceAFrame } from "../kit/once-a-frame.js";
import { drawBars, measureBars } from "./bars.js";
import { createFrame } from "./frame.js";
import { ALL_AT_ONCE, createHighlights } from "./highlights.js";
import { drawSigns, measureSigns } from "./margin.js";
import { ROWS, covering, partsOf, segmentsOf } from "./segments.js";
import { inStretches, stretchesOf, watchNear } from "./stretches.js";

/** @import {Annotation, AnnotationKind, GlossatorDocument, Range as TextRange} from "../document/types.js" */
/** @import {Active} from "./active.js" */
/** @import {Article} from "./article.js" */
/** @import {PointedLayer} from "./highlights.js" */
/** @import {Lens, Marks} from "../lens/lens.js" */
/** @import {Segment} from "./segments.js" */
/** @import {Stretch} from "./stretches.js" */

/** @typedef {ReturnType<typeof createMarking>} Marking */

/** A passing layer of more ranges than this is drawn near the view only: a search for "the" finds thousands. */
const FEW = 50;

/** The line under a claim is below its letters' box, and is pointed at as part of it; in pixels. */
const BELOW = 6;

/**
 * The marks on the article by the lens: highlights in its words, signs and bars in its margin, what is active and what is hovered.
 *
 * @param {Article} article
 * @param {Active} active
 * @param {Lens} lens
 */
export function createMarking(article, active, lens) {
  const highlights = createHighlights(article);
  const frames = { active: createFrame(article, "active"), pointed: createFrame(article, "pointed") };
  /** @type {GlossatorDocument | null} */
  let shown = null;
  /** @type {Marks} */
  let marks = { drawn: [], penOf: () => "note", beside: [], numbers: new Map() };
  /** @type {ReadonlySet<Annotation>} */
  let drawnMarks = new Set();
  /** What is drawn, one list a block. @type {Segment[][]} */
  let segments = [];
  /** The claims that the margin tells of, one list a block. @type {Segment[][]} */
  let besides = [];
  /** @type {Stretch[]} */
  let stretches = [];
  /** One list a stretch. @type {(readonly Segment[])[]} */
  let parts = [];
  /** @type {(readonly Segment[])[]} */
  let besideParts = [];
  /** Whether there are so few marks that each is drawn, near the view or not. */
  let allAtOnce = true;
  /** The stretches near the view. @type {Set<number>} */
  const near = new Set();
  /** What the margin of each stretch was drawn from. @type {Map<number, {part: readonly Segment[], signs: string}>} */
  const margins = new Map();
  /** What a search found. @type {readonly TextRange[]} */
  let sought = [];
  /** The ranges of each passing layer, near the view or not. @type {Map<PointedLayer, ReturnType<typeof partsOf>>} */
  const moments = new Map();

  const watch = watchNear(article, (stretch, isNear) => {
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
  new ResizeObserver(linesMoved).observe(article.element);
  // A font that arrives late moves every line.
  void document.fonts?.ready.then(linesMoved);

  function linesMoved() {
    margins.clear();
    drawSoon();
    frames.active.redraw();
    frames.pointed.redraw();
  }

  const blockOf = (/** @type {number} */ stretch) => stretches[stretch]?.block ?? 0;
  const partOf = (/** @type {number} */ stretch) => parts[stretch] ?? [];
  const paint = (/** @type {number} */ stretch) => highlights.paint(stretch, blockOf(stretch), partOf(stretch), marks.penOf);

  const drawSoon = onceAFrame(() => {
    const due = [...near].filter((stretch) => stretch < parts.length && !isMarginDrawn(stretch));
    const { numbers } = marks;
    const isDrawn = (/** @type {Annotation} */ claim) => drawnMarks.has(claim);
    // All is measured before any of it is drawn: one layout, not one a block.
    const measured = due.map((stretch) => ({
      bars: measureBars(article, blockOf(stretch), partOf(stretch).filter(hasBar)),
      signs: measureSigns(article, blockOf(stretch), besideParts[stretch] ?? [], { numbers, isDrawn }),
    }));
    due.forEach((stretch, i) => {
      const block = article.blockElement(blockOf(stretch));
      drawBars(block, stretch, measured[i]?.bars ?? []);
      drawSigns(block, stretch, measured[i]?.signs ?? []);
      margins.set(stretch, { part: partOf(stretch), signs: signsIn(stretch) });
    });
  });

  /** @param {number} stretch */
  function isMarginDrawn(stretch) {
    const drawn = margins.get(stretch);
    return drawn?.part === partOf(stretch) && drawn.signs === signsIn(stretch);
  }

  /** What stands beside the lines of a stretch; it may change without them, with the density or a number. @param {number} stretch */
  function signsIn(stretch) {
    const { numbers } = marks;
    const signOf = (/** @type {Annotation} */ one) => ((one.verdict ?? "") === "" ? (numbers.get(one.id) ?? drawnMarks.has(one)) : Object.values(verdictLook(one.verdict, one.rating)).join());
    return (besideParts[stretch] ?? []).map(({ annotation: one, start, end }) => `${one.id} ${start} ${end} ${one.verdict ?? ""} ${signOf(one)}`).join("\n");
  }

  /** @param {Segment} segment */
  const hasBar = ({ annotation: { kind, note = "" }, row }) => kind === "note" || (kind === "entity" && (note !== "" || row === ROWS));

  /** @param {PointedLayer} layer @param {readonly TextRange[]} ranges */
  function lightUp(layer, ranges) {
    moments.set(layer, ranges.flatMap((range) => partsOf(article.blocks, range)));
    drawMoment(layer);
  }

  /** @param {PointedLayer} layer */
  function drawMoment(layer) {
    const lit = moments.get(layer) ?? [];
    const seen = Array.from(near, (i) => /** @type {Stretch} */ (stretches[i]));
    const isNear = (/** @type {(typeof lit)[number]} */ part) => seen.some(({ block, start, end }) => block === part.index && part.start < end && part.end > start);
    highlights.point(layer, lit.length <= FEW ? lit : lit.filter(isNear));
  }

  function pointActive() {
    const annotation = liveIn(shown, active.id);
    for (const kind of /** @type {const} */ (["entity", "claim", "note"])) lightUp(activeLayer(kind), annotation?.kind === kind ? piecesOf(annotation) : []);
    frames.active.show(annotation ?? null);
    const spoken = annotationIn(shown, annotation?.attribution);
    lightUp("speaker", [annotation?.source ?? spoken?.source, spoken?.cue].flatMap((part) => part ?? []));
  }

  function pointHovered() {
    const annotations = active.hovered.flatMap((id) => annotationIn(shown, id) ?? []);
    lightUp("hover", annotations.filter(({ kind }) => kind === "entity").flatMap(piecesOf));
    lightUp("hover-under", annotations.filter(({ kind }) => kind !== "entity").flatMap(piecesOf));
  }

  active.subscribe(({ what }) => (what === "active" ? pointActive() : pointHovered()));

  return {
    /** @param {GlossatorDocument} document */
    show(document) {
      const fresh = document.blocks !== shown?.blocks;
      shown = document;
      marks = lens.marksOf(document);
      drawnMarks = new Set(marks.drawn);
      article.element.dataset.lens = lens.name;
      if (fresh) {
        highlights.clearAll();
        // What it is drawn in is gone, though the annotation may be the same.
        frames.active.show(null);
        moments.clear();
        sought = [];
        near.clear();
        margins.clear();
        stretches = stretchesOf(article.blocks);
        watch(stretches);
      }
      segments = segmentsOf(article.blocks, marks.drawn, fresh ? [] : segments);
      besides = segmentsOf(article.blocks, marks.beside, fresh ? [] : besides);
      parts = inStretches(stretches, segments);
      besideParts = inStretches(stretches, besides);
      allAtOnce = marks.drawn.length <= ALL_AT_ONCE;
      for (const stretch of stretches.keys()) {
        if (allAtOnce || near.has(stretch)) paint(stretch);
        else highlights.clear(stretch);
      }
      frames.pointed.show(null);
      pointActive();
      pointHovered();
      drawSoon();
    },
    /** What is marked under a point of the window, the innermost first. @param {number} x @param {number} y */
    at(x, y) {
      const offset = article.offsetAt(x, y);
      if (offset === null) return [];
      // The caret stands between two characters: either may be the one under the point.
      const found = [offset, offset - 1].flatMap((place) => {
        const index = blockAt(article.blocks, place);
        // The words of a claim that is only a tick lead to it too.
        const here = [...(segments[index] ?? []), ...(besides[index] ?? []).filter(({ annotation }) => !drawnMarks.has(annotation))];
        return covering(here, place - (article.blocks[index]?.start ?? 0));
      });
      const isUnder = (/** @type {DOMRect} */ { left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom + BELOW;
      const { byId } = indexOf(/** @type {GlossatorDocument} */ (shown));
      return [...new Set(found)].filter((one) => byId.has(one.id) && piecesOf(one).some((piece) => article.rectsOf(piece).some(isUnder)));
    },
    /** What a search found, and where it is. @param {readonly TextRange[]} found @param {TextRange | null} here */
    found(found, here) {
      if (found !== sought) lightUp("found", found);
      sought = found;
      lightUp("found-here", here === null ? [] : [here]);
    },
    /** Lights words as if the pointer rested on them; none ends it. @param {readonly TextRange[]} ranges */
    light(ranges) {
      if (ranges.length === 0) pointHovered();
      else lightUp("hover", ranges);
    },
    /** Lights words that a note is being written on. @param {TextRange | null} range */
    draft(range) {
      if (range === null) pointActive();
      else lightUp("active-note", [range]);
    },
    /** Draws a line around the annotation that is pointed at. @param {Annotation | null} annotation */
    outline(annotation) {
      frames.pointed.show(annotation?.id === active.id ? null : annotation);
    },
    /** Shows the words that the active annotation would have. @param {readonly TextRange[] | null} pieces */
    preview(pieces) {
      const annotation = liveIn(shown, active.id);
      if (annotation === undefined || pieces === null) return pointActive();
      lightUp(activeLayer(annotation.kind), pieces);
      frames.active.show({ ...annotation, fragments: pieces });
    },
  };
}

/** @param {AnnotationKind} kind */
const activeLayer = (kind) => (kind === "entity" ? "active" : kind === "claim" ? "active-claim" : "active-note");
