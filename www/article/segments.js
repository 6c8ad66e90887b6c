import { gapsOf, piecesOf } from "../document/fragments.js";
import { blockAt } from "../findings/display-blocks.js";
import { createRows } from "../kit/rows.js";

/** @import {Annotation, AnnotationKind, Block, Range as TextRange} from "../document/types.js" */

/**
 * The part of an annotation that lies in one block; offsets count from the block's start. Its line is drawn in a row that
 * nothing else on the same words has: 0 is nearest to the words, `ROWS` means that none was left and it stands in the margin.
 * A `gap` is what lies between two pieces of the annotation and is none of its own words.
 *
 * @typedef {{annotation: Annotation, start: number, end: number, row: number, gap: boolean}} Segment
 */

/** How many lines fit between two lines of text, above the tints of the lower one. */
export const ROWS = 4;

/** Where each kind is drawn when nothing is in its way: a claim leaves the row at the words to the names in it. */
const FIRST_ROW = Object.freeze({ entity: 0, note: 0, claim: 1, attribution: 0 });

/** Names are placed first, so that they keep the row at the words. @type {readonly AnnotationKind[]} */
const ORDER = Object.freeze(/** @type {const} */ (["entity", "claim", "note", "attribution"]));

/**
 * What is to be drawn in each block.
 *
 * @param {readonly Block[]} blocks
 * @param {readonly Annotation[]} annotations  by their start
 * @param {readonly Segment[][]} [before]  of the same blocks: what did not change is taken from there, as the object it was
 * @returns {Segment[][]} one list a block
 */
export function segmentsOf(blocks, annotations, before = []) {
  /** @type {Segment[][]} */
  const lists = blocks.map(() => []);
  for (const annotation of annotations) {
    add(piecesOf(annotation), annotation, false);
    add(gapsOf(annotation), annotation, true);
  }
  return lists.map((list, i) => {
    const old = before[i];
    // An annotation never changes, and the rows follow from the list.
    if (old !== undefined && old.length === list.length && list.every(({ annotation }, k) => annotation === old[k]?.annotation)) return old;
    intoRows(list);
    return list;
  });

  /** @param {readonly TextRange[]} ranges @param {Annotation} annotation @param {boolean} gap */
  function add(ranges, annotation, gap) {
    for (const range of ranges) {
      for (const { index, start, end } of partsOf(blocks, range)) {
        lists[index]?.push({ annotation, start, end, row: FIRST_ROW[annotation.kind], gap });
      }
    }
  }
}

/**
 * Gives the segments of a block their rows: of two on the same words the inner has the row nearer to them. The pieces of one
 * annotation share a row, and so does what joins them.
 *
 * @param {readonly Segment[]} segments
 */
function intoRows(segments) {
  const rows = createRows(ROWS);
  const annotations = [...new Set(segments.map(({ annotation }) => annotation))];
  const inner = annotations.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.end - a.start - (b.end - b.start));
  const taken = new Map(inner.map((one) => [one, rows.place(one, FIRST_ROW[one.kind]) ?? ROWS]));
  for (const segment of segments) segment.row = taken.get(segment.annotation) ?? ROWS;
}

/** A range of the text, cut at the blocks' ends; offsets count from each block's start. @param {readonly Block[]} blocks @param {TextRange} range */
export function partsOf(blocks, range) {
  const parts = [];
  for (let index = Math.max(0, blockAt(blocks, range.start)); index < blocks.length; index += 1) {
    const block = /** @type {Block} */ (blocks[index]);
    if (block.start >= range.end) break;
    const start = Math.max(range.start, block.start) - block.start;
    const end = Math.min(range.end, block.end) - block.start;
    if (start < end) parts.push({ index, start, end });
  }
  return parts;
}

/** What covers an offset of a block, the innermost first: it is what a person points at. @param {readonly Segment[]} segments @param {number} offset */
export function covering(segments, offset) {
  return segments
    .filter(({ start, end, gap }) => !gap && start <= offset && offset < end)
    .map(({ annotation }) => annotation)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}
