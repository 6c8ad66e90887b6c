import { indexOf, mentionsOf } from "./annotation-index.js";
import { apart, drawBars, measureBars } from "./bars.js";
import { ALL_AT_ONCE, createHighlights } from "./highlights.js";
import { createNear } from "./near.js";
import { blockAt } from "./display-blocks.js";
import { covering, partsOf, segmentsOf } from "./segments.js";

/** @import {Annotation, GlossatorDocument, Range as TextRange} from "../types.js" */
/** @import {Active} from "./active.js" */
/** @import {Article} from "./article.js" */
/** @import {Segment} from "./segments.js" */

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
 */

/**
 * @param {Article} article
 * @param {Active} active
 * @returns {Marking}
 */
export function createMarking(article, active) {
  const highlights = createHighlights(article);
  /** @type {GlossatorDocument | null} */
  let shown = null;
  /** @type {Segment[][]} */
  let segments = [];
  let hidden = { entities: false, claims: false, notes: false };
  let allAtOnce = true;
  /** @type {Map<Element, number>} */
  let indexOfBlock = new Map();
  /** @type {Set<number>} */
  const near = new Set();
  /** @type {Map<number, readonly Segment[]>} */
  const barred = new Map();

  const watcher = createNear((element, isNear) => {
    const index = indexOfBlock.get(element);
    if (index === undefined) return;
    if (isNear) near.add(index);
    else near.delete(index);
    if (isNear) highlights.paint(index, segments[index] ?? []);
    else if (!allAtOnce) highlights.clear(index);
    drawSoon();
  });
  const resized = new ResizeObserver(() => {
    barred.clear();
    drawSoon();
  });
  resized.observe(article.element);
  // A font that arrives late moves every line.
  void document.fonts?.ready.then(() => {
    barred.clear();
    drawSoon();
  });

  let drawing = false;
  function drawSoon() {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      const due = [...near].filter((index) => index < segments.length && barred.get(index) !== segments[index]);
      // All is measured before any of it is drawn: one layout, not one a block.
      const measured = due.map((index) => measureBars(article.blockElement(index), wanted(index)));
      due.forEach((index, i) => {
        drawBars(article.blockElement(index), apart(measured[i] ?? []));
        barred.set(index, segments[index] ?? []);
      });
    });
  }

  /** @param {number} index */
  function wanted(index) {
    return (segments[index] ?? []).filter(({ annotation }) => !(annotation.kind === "claim" ? hidden.claims : hidden.notes));
  }

  function pointActive() {
    const annotation = shown === null || active.id === null ? undefined : indexOf(shown).byId.get(active.id);
    const live = annotation !== undefined && annotation.status !== "rejected";
    for (const kind of /** @type {const} */ (["entity", "claim", "note"])) {
      const parts = live && annotation.kind === kind ? partsOf(article.blocks, annotation) : [];
      highlights.point(kind === "entity" ? "active" : `active-${kind}`, parts);
    }
    const said = live && shown !== null ? annotation.attribution : undefined;
    const spoken = said === undefined || shown === null ? undefined : indexOf(shown).byId.get(said);
    const words = [spoken?.source, spoken?.cue].flatMap((part) => part ?? []);
    highlights.point("speaker", words.flatMap((part) => partsOf(article.blocks, part)));
  }

  function pointHovered() {
    const { byId } = shown === null ? { byId: new Map() } : indexOf(shown);
    const annotations = active.hovered.flatMap((id) => byId.get(id) ?? []);
    /** @param {boolean} entities */
    const parts = (entities) =>
      annotations
        .filter(({ kind }) => (kind === "entity") === entities)
        .flatMap((annotation) => partsOf(article.blocks, annotation));
    highlights.point("hover", parts(true));
    highlights.point("hover-under", parts(false));
  }

  active.subscribe(({ what }) => (what === "active" ? pointActive() : pointHovered()));

  return {
    show(document) {
      const fresh = shown === null || document.blocks !== shown.blocks;
      shown = document;
      const before = segments;
      const { live } = indexOf(document);
      segments = keepSame(before, segmentsOf(article.blocks, live), fresh);
      allAtOnce = live.length <= ALL_AT_ONCE;
      if (fresh) {
        highlights.clearAll();
        near.clear();
        barred.clear();
        indexOfBlock = new Map(article.blocks.map((_, i) => [article.blockElement(i), i]));
        watcher.watch(indexOfBlock.keys());
      }
      for (const [index, list] of segments.entries()) {
        if (allAtOnce || near.has(index)) highlights.paint(index, list);
        else highlights.clear(index);
      }
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
        (annotation) => !isHidden(annotation) && article.rectsOf(annotation).some((rect) => holds(rect, x, y)),
      );
    },
    hide(next) {
      hidden = next;
      highlights.hide(next);
      barred.clear();
      drawSoon();
    },
    found(found, here) {
      highlights.point("found", found.flatMap((range) => partsOf(article.blocks, range)));
      highlights.point("found-here", here === null ? [] : partsOf(article.blocks, here));
    },
    light(ranges) {
      if (ranges.length === 0) pointHovered();
      else highlights.point("hover", ranges.flatMap((range) => partsOf(article.blocks, range)));
    },
    draft(range) {
      if (range === null) pointActive();
      else highlights.point("active-note", partsOf(article.blocks, range));
    },
  };

  /** @param {Annotation} annotation */
  function isHidden({ kind }) {
    return kind === "entity" ? hidden.entities : kind === "claim" ? hidden.claims : hidden.notes;
  }
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
 * The lists, with those that did not change as the objects they were: what is drawn from them is then left alone.
 *
 * @param {readonly Segment[][]} before
 * @param {Segment[][]} after
 * @param {boolean} fresh
 */
function keepSame(before, after, fresh) {
  if (fresh) return after;
  return after.map((list, i) => {
    const old = before[i] ?? [];
    const same = old.length === list.length && list.every((one, k) => one.annotation === old[k]?.annotation);
    return same ? old : list;
  });
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
